import difflib

old = """Alpha release notes
- supports reading
- supports writing
- max size 10 MB
Known issues: none
""".splitlines(keepends=True)
new = """Alpha release notes (revised)
- supports reading
- supports searching
- max size 25 MB
- writes are atomic
Known issues: see tracker
""".splitlines(keepends=True)

for line in difflib.unified_diff(old, new, "v1.txt", "v2.txt", n=1):
    print(line, end="")

matcher = difflib.SequenceMatcher(None, old, new)
print(f"ratio {matcher.ratio():.3f}")
for tag, i1, i2, j1, j2 in matcher.get_opcodes():
    print(f"{tag:8} old[{i1}:{i2}] new[{j1}:{j2}]")

def changed_numbers(a, b):
    import re
    x, y = ([int(n) for n in re.findall(r"\d+", "".join(t))] for t in (a, b))
    return [(p, q) for p, q in zip(x, y) if p != q]

print(changed_numbers(old, new))
words = "searching writing reading indexing slicing".split()
for typo in ("serching", "writting", "redding", "xyz"):
    print(typo, "->", difflib.get_close_matches(typo, words, n=2, cutoff=0.6))
added = [l[2:].strip() for l in difflib.ndiff(old, new) if l.startswith("+ ")]
print(len(added), "added;", max(added, key=len))
