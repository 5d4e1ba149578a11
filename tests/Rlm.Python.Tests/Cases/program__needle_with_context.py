# grep-like search with line numbers and context lines.
import re

book = []
for chapter in range(1, 6):
    book.append(f"CHAPTER {chapter}")
    for p in range(6):
        book.append(f"In chapter {chapter}, paragraph {p}, nothing of note happens to anyone.")
    if chapter == 3:
        book.insert(len(book) - 2, "Then Captain Harlow hid the silver key beneath the old mill.")
    if chapter == 5:
        book.append("Years later, the silver KEY was found; Harlow never spoke of it.")
text = "\n".join(book)

def grep(pattern, text, before=1, after=1, flags=re.IGNORECASE):
    lines = text.splitlines()
    rx = re.compile(pattern, flags)
    hits = [i for i, l in enumerate(lines) if rx.search(l)]
    groups = []
    for i in hits:
        lo, hi = max(0, i - before), min(len(lines), i + after + 1)
        if groups and lo <= groups[-1][1]:
            groups[-1] = (groups[-1][0], hi)
        else:
            groups.append((lo, hi))
    for n, (lo, hi) in enumerate(groups):
        if n:
            print("--")
        for i in range(lo, hi):
            mark = ":" if i in hits else "-"
            print(f"{i + 1:>3}{mark} {lines[i]}")
    return len(hits)

print("hits:", grep(r"silver\s+key", text))
print("hits:", grep(r"CHAPTER [45]", text, before=0, after=0, flags=0))
print("hits:", grep(r"dragon", text))

offsets = [m.start() for m in re.finditer("harlow", text, re.I)]
print(offsets, [text[max(0, o - 8):o + 14].replace("\n", "|") for o in offsets])

chapters = re.split(r"^CHAPTER (\d+)$", text, flags=re.M)[1:]
by_chapter = {int(chapters[i]): chapters[i + 1].strip() for i in range(0, len(chapters), 2)}
print({n: len(body.split()) for n, body in by_chapter.items()})
where = [n for n, body in by_chapter.items() if "harlow" in body.lower()]
print("Harlow appears in chapters", where)

def line_of(offset):
    return text.count("\n", 0, offset) + 1
for o in offsets:
    column = o - text.rfind("\n", 0, o)
    print(f"offset {o}: line {line_of(o)}, column {column}")
terms = ["silver", "key", "mill", "captain", "dragon"]
scores = sorted(((sum(t in l.lower() for t in terms), -i, l) for i, l in enumerate(text.splitlines())), reverse=True)[:3]
for score, neg, l in scores:
    print(score, -neg, l)
quoted = re.findall(r"hid the (.+?) beneath the (.+?)\.", text)
print(quoted)
(what, place), = quoted
print(f"ANSWER: {what} under {place}")
