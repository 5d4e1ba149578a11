# Contact records of three sources merged by mail, phone or similar name, with a union-find and reasons for each merge.
import difflib
import re
from collections import defaultdict

RECORDS = [
    {"src": "crm", "name": "Dr. Anna-Lena Vogt", "mail": "A.Vogt@klinik.example", "phone": "+43 (316) 22 19-0"},
    {"src": "crm", "name": "Bengt Ek", "mail": "", "phone": "0046 8 551 20"},
    {"src": "shop", "name": "VOGT, Anna Lena", "mail": "a.vogt@klinik.example ", "phone": None},
    {"src": "shop", "name": "Anna Lena Voigt", "mail": "voigt@home.example", "phone": "+433162219 0"},
    {"src": "shop", "name": "Benedikt Eck", "mail": "eck@mail.example", "phone": "+43 1 900"},
    {"src": "mail", "name": "ek bengt", "mail": "bengt@ek.example", "phone": ""},
    {"src": "mail", "name": "", "mail": "eck@mail.example", "phone": ""},
    {"src": "mail", "name": "Chiara Russo", "mail": None, "phone": None},
]


class UnionFind:
    def __init__(self, n):
        self.parent = list(range(n))
        self.why = []

    def find(self, x):
        while self.parent[x] != x:
            self.parent[x] = self.parent[self.parent[x]]
            x = self.parent[x]
        return x

    def join(self, a, b, reason):
        ra, rb = self.find(a), self.find(b)
        if ra == rb:
            return False
        self.parent[max(ra, rb)] = min(ra, rb)
        self.why.append((a, b, reason))
        return True


class Normaliser:
    TITLES = {"dr", "prof", "mag"}

    @classmethod
    def name(cls, s):
        words = re.findall(r"\w+", (s or "").casefold())
        return " ".join(sorted(w for w in words if w not in cls.TITLES))

    @staticmethod
    def mail(s):
        return (s or "").strip().lower() or None

    @staticmethod
    def phone(s):
        digits = re.sub(r"\D", "", re.sub(r"^\s*00", "+", s or ""))
        return digits or None


uf = UnionFind(len(RECORDS))
for key in ("mail", "phone"):
    seen = {}
    for i, r in enumerate(RECORDS):
        value = getattr(Normaliser, key)(r[key])
        if value is not None and uf.join(seen.setdefault(value, i), i, f"same {key} {value}"):
            pass
names = [Normaliser.name(r["name"]) for r in RECORDS]
for i in range(len(names)):
    for j in range(i + 1, len(names)):
        if names[i] and names[j]:
            score = difflib.SequenceMatcher(None, names[i], names[j]).ratio()
            if score >= 0.9:
                uf.join(i, j, f"names {names[i]!r} ~ {names[j]!r} ({score:.3f})")
            elif score > 0.6:
                print(f"not merged: {names[i]!r} and {names[j]!r} ({score:.3f})")
for a, b, why in uf.why:
    print(f"{a}+{b}: {why}")

groups = defaultdict(list)
for i in range(len(RECORDS)):
    groups[uf.find(i)].append(i)
for members in groups.values():
    merged = {}
    for field in ("name", "mail", "phone"):
        values = [v.strip() for i in members if (v := RECORDS[i][field])]
        merged[field] = max(values, key=len, default=None)
    print(members, sorted({RECORDS[i]["src"] for i in members}), merged)
print(f"{len(RECORDS)} records, {len(groups)} people, {sum(len(g) > 1 for g in groups.values())} merged")
