# Answer questions that need several facts, as over a knowledge base in text.
import re
from collections import deque
FACTS = """
Alice is the mother of Bob. Bob is the father of Carol and Dave.
Carol lives in Paris. Dave lives in Rome since 2019. Alice lives in Oslo.
Paris is the capital of France. Rome is the capital of Italy. Oslo is the capital of Norway.
Carol works at Initech, which was founded in 1998 by Peter. Dave works at Hooli.
Hooli was founded in 2005 by Gavin. Peter is the brother of Alice.
Norway has 5.4 million people; France has 68 million people; Italy has 59 million people.
"""
def sentences(text): return [s.strip() for s in re.split(r"(?<=[.;])\s+", text.strip()) if s.strip()]
RULES = [
    (r"(\w+) is the (mother|father|brother) of (\w+)(?: and (\w+))?", lambda m: [(m[1], m[2], x) for x in (m[3], m[4]) if x]),
    (r"(\w+) lives in (\w+)(?: since (\d{4}))?", lambda m: [(m[1], "lives", m[2])] + ([(m[1], "since", m[3])] if m[3] else [])),
    (r"(\w+) is the capital of (\w+)", lambda m: [(m[2], "capital", m[1])]),
    (r"(\w+) works at (\w+)", lambda m: [(m[1], "works", m[2])]),
    (r"(\w+)(?:, which)? was founded in (\d{4}) by (\w+)", lambda m: [(m[1], "founded", m[2]), (m[1], "founder", m[3])]),
    (r"(\w+) has ([\d.]+) million people", lambda m: [(m[1], "people", float(m[2]))]),
]
triples = []
for s in sentences(FACTS):
    found = [t for p, make in RULES for m in re.finditer(p, s) for t in make(m)]
    print(f"{len(found)} fact(s): {s}")
    triples += found
print(len(triples), triples[:4])
def get(s=None, r=None, o=None): return [t for t in triples if (s is None or t[0] == s) and (r is None or t[1] == r) and (o is None or t[2] == o)]
def one(*pattern):
    hits = get(*pattern)
    if len(hits) != 1: raise LookupError(f"{len(hits)} answers for {pattern}")
    return hits[0]
def country_of(person):
    city = one(person, "lives")[2]
    return one(None, "capital", city)[0]
print({p: country_of(p) for p in ("Alice", "Carol", "Dave")})
print("company of Carol founded by", one(one("Carol", "works")[2], "founder")[2])
parents = lambda p: [s for s, r, _ in get(o=p) if r in ("mother", "father")]
print("grandparents of Carol:", [g for p in parents("Carol") for g in parents(p)])
print("founders related to Alice:", [s for s, r, o in get(None, "brother", "Alice") if get(None, "founder", s)])
print("most people:", max(get(r="people"), key=lambda t: t[2])[0], "of the countries where grandchildren of Alice live:", max((country_of(c) for b in get("Alice", "mother") for _, _, c in get(b[2], "father")), key=lambda c: one(c, "people")[2]))
for q in (("Zed", "lives"), (None, "lives")):
    try:
        one(*q)
    except LookupError as e:
        print("LookupError:", e)
def path(a, b):
    q, seen = deque([[a]]), {a}
    while q:
        p = q.popleft()
        if p[-1] == b: return p
        for s, r, o in triples:
            for x, y, label in ((s, o, r), (o, s, f"inverse {r}")):
                if x == p[-1] and y not in seen and isinstance(y, str):
                    seen.add(y)
                    q.append(p + [label, y])
print(" > ".join(path("Alice", "Hooli")), "|", " > ".join(path("Gavin", "Italy")), "|", path("Alice", "Mars"))
