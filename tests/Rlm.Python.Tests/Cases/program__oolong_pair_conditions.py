# Pairs of users that satisfy conditions on their labelled questions, as in long-context counting tasks.
from itertools import combinations
from datetime import date
import re

labels = ["entity", "description", "numeric", "location", "human", "abbreviation"]
rows = []
for i in range(60):
    rows.append(
        f"Date: {['Jan', 'Feb', 'Mar', 'Apr'][i % 4]} {1 + (i * 5) % 28:02d}, {2022 + i % 3} || User: {10000 + (i * 17) % 9} "
        f"|| Instance: question number {i}? || Label: {labels[(i * i + i // 7) % 6]}"
    )
context = "\n".join(rows)

MONTHS = {m: i for i, m in enumerate("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(), 1)}
entries = []
for line in context.split("\n"):
    m = re.match(r"Date: (\w{3}) (\d{2}), (\d{4}) \|\| User: (\d+) \|\| Instance: (.*?) \|\| Label: (\w+)", line)
    if m is None:
        print("WARNING unparsed:", line)
        continue
    entries.append({
        "date": date(int(m[3]), MONTHS[m[1]], int(m[2])),
        "user": int(m[4]),
        "text": m[5],
        "label": m[6],
    })
print(len(entries), "entries;", len({e["user"] for e in entries}), "users")

by_user = {}
for e in entries:
    by_user.setdefault(e["user"], []).append(e)
for u in sorted(by_user):
    counts = {l: sum(1 for e in by_user[u] if e["label"] == l) for l in labels}
    print(u, {k: v for k, v in counts.items() if v})

def condition_a(u):
    es = by_user[u]
    return any(e["label"] == "numeric" for e in es) and all(e["date"] > date(2022, 1, 3) for e in es if e["label"] == "location")

def condition_b(u):
    return sum(e["label"] in ("entity", "human") for e in by_user[u]) >= 2

pairs = []
for u, v in combinations(sorted(by_user), 2):
    if (condition_a(u) and condition_b(v)) or (condition_b(u) and condition_a(v)):
        pairs.append((u, v))
print("number of pairs:", len(pairs))
for p in pairs[:10]:
    print(f"({p[0]}, {p[1]})")

most = max(labels, key=lambda l: sum(e["label"] == l for e in entries))
print("most common label:", most)
before = [e for e in entries if e["date"] < date(2023, 6, 1)]
after = [e for e in entries if e["date"] >= date(2023, 6, 1)]
for name, part in (("before", before), ("after", after)):
    share = sum(e["label"] == most for e in part) / len(part)
    print(f"{name}: {len(part)} entries, {most} {share:.2%}")
print("earliest", min(e["date"] for e in entries).isoformat(), "latest", max(e["date"] for e in entries))
