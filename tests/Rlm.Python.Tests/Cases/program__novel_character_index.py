# A novel in chapters: where each character appears, who appears together, who speaks; chunks with overlap. Terse.
import re
from collections import Counter, defaultdict
from itertools import combinations
book = """CHAPTER I. The Lighthouse

Marta kept the lamp. Old Pieter came up the stairs, out of breath. "You are late," said Marta.
"The sea was rough," Pieter answered. Nobody spoke of Ivo.

CHAPTER II. A Letter

The letter was from Ivo! Pieter read it twice. "He is alive," he said.
"Who?" asked Elise. Elise was Ivo's sister, and Marta's friend.

CHAPTER III. The Crossing

Ivo and Elise met in Harlingen. "Where is Marta?" asked Ivo. "At the lighthouse," said Elise.
They crossed at night. Pieter's boat carried them; Pieter said nothing.

CHAPTER IV. Light

Marta saw the boat. "Ivo!" cried Marta.
"""
P = "Marta Pieter Ivo Elise".split()
heads = [(m.start(), m[1], m[2]) for m in re.finditer(r"^CHAPTER ([IVXLC]+)\. (.+)$", book, re.M)]
ends = [h[0] for h in heads[1:]] + [len(book)]
ch = {num: (title, book[s:e].split("\n", 2)[2].strip()) for (s, num, title), e in zip(heads, ends)}
V = dict(zip("IVXLC", (1, 5, 10, 50, 100)))
roman = lambda s: sum(-V[c] if V[c] < V.get(s[i + 1:i + 2], 0) else V[c] for i, c in enumerate(s))
print({n: (roman(n), t, len(x.split())) for n, (t, x) in ch.items()}, [roman(s) for s in ("IX", "XIV", "XC", "XLII")])
idx = {p: {n: c for n, (_, x) in ch.items() if (c := len(re.findall(rf"\b{p}\b", x)))} for p in P}
for p, d in sorted(idx.items(), key=lambda kv: -sum(kv[1].values())):
    print(f"{p:7}{sum(d.values()):3} {' '.join(f'{n}:{d[n]}' if n in d else '-' for n in ch)}")
sents = [(n, s.replace("\n", " ")) for n, (_, x) in ch.items() for s in re.split(r'(?<=[.!?])["”]?\s+(?=["“A-Z])', x)]
print(len(sents), "sentences; longest:", max(sents, key=lambda t: len(t[1])))
together = Counter(pair for _, s in sents for pair in combinations([p for p in P if p in s], 2))
print(together.most_common(3), [p for p in combinations(P, 2) if p not in together])
speech = defaultdict(list)
for q, who in re.findall(r'"([^"]+)"(?: (?:said|asked|cried))? (\w+)(?= answered|\.|\s)', book):
    if who in P: speech[who].append(q.rstrip(","))
print(dict(speech))
print("first:", {p: min((m.start(), n) for n, (_, x) in ch.items() for m in re.finditer(p, x)) for p in P})
def chunks(text, size, overlap):
    i = 0
    while i < len(text):
        cut = min(i + size, len(text))
        if cut < len(text): cut = text.rfind(" ", i, cut) + 1 or cut
        yield i, text[i:cut]
        if cut == len(text): return
        i = cut - overlap
cs = list(chunks(book, 220, 40))
print([(i, len(c)) for i, c in cs], all(book[i:i + len(c)] == c for i, c in cs))
print("chunks with Ivo:", [k for k, (_, c) in enumerate(cs) if "Ivo" in c], "possessives:", re.findall(r"\b(\w+)'s (\w+)", book))
print("chain:", " -> ".join(k for k, g in __import__("itertools").groupby(m[0] for m in re.finditer("|".join(P), book))))
