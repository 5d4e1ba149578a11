# Finding near duplicates with shingles and Jaccard similarity.
import re
from itertools import combinations

titles = [
    "Deep Learning for Natural Language Processing",
    "deep learning for natural-language processing!",
    "A Survey of Deep Learning in Language Processing",
    "Introduction to Algorithms (3rd ed.)",
    "Introduction to Algorithms, 3rd Edition",
    "Cooking with Fire",
    "Cookin' with fire",
    "Quantum Mechanics",
]

def normalize(text: str) -> str:
    text = text.lower().replace("edition", "ed")
    return re.sub(r"\s+", " ", re.sub(r"[^a-z0-9 ]", " ", text)).strip()

def shingles(text: str, k: int = 3) -> frozenset[str]:
    t = f"^{normalize(text)}$"
    return frozenset(t[i:i + k] for i in range(len(t) - k + 1))

def jaccard(a, b) -> float:
    return len(a & b) / len(a | b) if a | b else 1.0

sets = [shingles(t) for t in titles]
print([len(s) for s in sets])
pairs = []
for (i, a), (j, b) in combinations(enumerate(sets), 2):
    if (s := jaccard(a, b)) >= 0.3:
        pairs.append((round(s, 4), i, j))
for s, i, j in sorted(pairs, reverse=True):
    print(f"{s:.4f}  {titles[i]!r} ~ {titles[j]!r}")

parent = list(range(len(titles)))
def find(x):
    while parent[x] != x:
        parent[x] = parent[parent[x]]
        x = parent[x]
    return x
def union(a, b):
    parent[find(b)] = find(a)
for s, i, j in pairs:
    if s > 0.5:
        union(i, j)
clusters = {}
for i, t in enumerate(titles):
    clusters.setdefault(find(i), []).append(t)
for root, members in clusters.items():
    best = max(members, key=lambda m: (len(m), m))
    print(f"[{len(members)}] {best}" + (f"  (also: {'; '.join(m for m in members if m != best)})" if len(members) > 1 else ""))

def edit_distance(a, b, limit=None):
    if abs(len(a) - len(b)) > (limit if limit is not None else 10 ** 9):
        return None
    previous = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        current = [i] + [0] * len(b)
        for j, y in enumerate(b, 1):
            current[j] = min(previous[j] + 1, current[j - 1] + 1, previous[j - 1] + (x != y))
        previous = current
    return previous[-1]
for a, b in [("kitten", "sitting"), ("flaw", "lawn"), ("", "abc"), (normalize(titles[5]), normalize(titles[6])), ("a", "abcdef")]:
    print(repr(a), repr(b), edit_distance(a, b, 4))
def closest(word, options, n=2):
    return [o for _, o in sorted((edit_distance(word, o), o) for o in options)[:n]]
print(closest("quantm mechanic", [normalize(t) for t in titles]))
