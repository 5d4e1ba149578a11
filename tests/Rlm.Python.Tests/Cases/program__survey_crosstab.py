# Survey answers with free text: normalise, cross-tabulate, percentages that add up, quotes per topic. Many small helpers.
import re
from collections import Counter, defaultdict

ANSWERS = """
R1 | age: 34 | city: Graz | would recommend: yes | comment: Fast delivery, friendly staff.
R2 | age: 51 | city: graz  | would recommend: No | comment: the box was broken; delivery late
R3 | age: n/a | city: LINZ | would recommend: YES! | comment:
R4 | age: 28 | city: Linz | would recommend: maybe | comment: Price is too high, but quality good
R5 | age: 67 | city: Wien | would recommend: yes | comment: Staff very helpful | once again!
R6 | age: 45 | city: wien | would recommend: y | comment: Quality, quality, quality.
R2 | age: 51 | city: Graz | would recommend: no | comment: (second answer) still no refund
"""

TOPICS = {"delivery": ("delivery", "box", "late"), "staff": ("staff", "friendly", "helpful"), "price": ("price", "refund"), "quality": ("quality",)}


def split_fields(line):
    ident, *parts = re.split(r"\s\|\s(?=[a-z ]+:)", line.strip())
    fields = {}
    for part in parts:
        key, _, value = part.partition(":")
        fields[key.strip()] = value.strip()
    return ident, fields


def yes_no(text):
    t = text.lower().rstrip("!. ")
    if t in {"y", "yes"}:
        return "yes"
    return t if t in {"no", "maybe"} else "?"


def age_band(text):
    try:
        age = int(text)
    except ValueError:
        return "unknown"
    low = age // 20 * 20
    return f"{low}-{low + 19}"


def percentages(counter):
    """Whole percentages by the largest remainders, so that they sum to 100."""
    total = counter.total()
    exact = {k: v * 100 / total for k, v in counter.items()}
    result = {k: int(x) for k, x in exact.items()}
    missing = 100 - sum(result.values())
    for k in sorted(exact, key=lambda k: (-(exact[k] - result[k]), k))[:missing]:
        result[k] += 1
    return result


def table(cells, rows, columns):
    width = max(map(len, rows)) + 1
    head = " " * width + "".join(f"{c:>9}" for c in columns) + f"{'all':>9}"
    yield head
    yield "-" * len(head)
    for r in rows:
        yield f"{r:<{width}}" + "".join(f"{cells[r, c] or '.':>9}" for c in columns) + f"{sum(cells[r, c] for c in columns):>9}"


people, replaced = {}, []
for line in filter(None, ANSWERS.splitlines()):
    ident, f = split_fields(line)
    if ident in people:
        replaced.append(ident)
    people[ident] = {"band": age_band(f["age"]), "city": f["city"].title(), "vote": yes_no(f["would recommend"]), "comment": f["comment"]}
print(len(people), "people, later answers replace earlier ones of", replaced)
for field in ("city", "band"):
    cells = Counter((p[field], p["vote"]) for p in people.values())
    print("\n".join(table(cells, sorted({r for r, _ in cells}), ["yes", "no", "maybe"])))
votes = Counter(p["vote"] for p in people.values())
print(percentages(votes), sum(percentages(votes).values()))
quotes = defaultdict(list)
for ident, p in people.items():
    words = Counter(re.findall(r"[a-z]+", p["comment"].lower()))
    for topic, keys in TOPICS.items():
        if (n := sum(words[k] for k in keys)):
            quotes[topic].append((n, ident, p["comment"]))
for topic in TOPICS:
    best = max(quotes[topic], key=lambda q: (q[0], q[1]), default=None)
    print(f"{topic:>8}: {len(quotes[topic])} mention it; best: {best!r}")
