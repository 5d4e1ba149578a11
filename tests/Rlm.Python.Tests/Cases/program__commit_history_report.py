# A version-control log as text: who changed what, the busiest files, commit types, weekdays; verbose, with prints on the way.
import re
from collections import Counter, defaultdict
from datetime import datetime, timezone

log_text = """commit 9fceb02d0ae598e95dc970b74767f19372d61af8
Author: Lea Brandt <lea@kiln.dev>
Date:   Mon Mar 4 09:12:44 2024 +0100

    feat(parser): accept trailing commas

 src/parser.py   | 42 ++++++++++++++++++++++-----
 tests/parser.py | 17 +++++++
commit 3b18e512dba79e4c8300dd08aeb37f8e728b8dad
Author: Ravi Nair <ravi@kiln.dev>
Date:   Tue Mar 5 22:40:01 2024 +0530

    fix: off by one in the ring buffer

    Reported-by: Lea Brandt <lea@kiln.dev>

 src/ring.py | 2 +-
commit 83baae61804e65cc73a7201a7252750c76066a30
Author: Lea Brandt <lea@kiln.dev>
Date:   Sat Mar 9 00:05:30 2024 +0100

    Merge branch 'docs'

commit 0d1d7fc32e5d1f8b6f9d5c1c0a1b2c3d4e5f6a7b
Author: Jo O'Neil <jo@example.org>
Date:   Sat Mar 9 18:20:00 2024 -0800

    docs(readme)!: drop the old install steps

 README.md     | 31 ----------
 src/parser.py | 5 +++--
"""

print("Step 1: split the log into commits")
chunks = [c for c in re.split(r"^(?=commit [0-9a-f]{40}$)", log_text, flags=re.MULTILINE) if c.strip()]
print(f"  found {len(chunks)} chunks, sizes {[len(c) for c in chunks]}")

print("Step 2: parse each commit")
header = re.compile(r"commit (?P<sha>[0-9a-f]{7})[0-9a-f]+\nAuthor: (?P<name>[^<]+) <(?P<mail>[^>]+)>\nDate:\s+(?P<date>.+)\n")
stat = re.compile(r"^ (\S+)\s+\| (\d+) (\+*)(-*)$", re.MULTILINE)
kind = re.compile(r"(?P<type>\w+)(?:\((?P<scope>[^)]*)\))?(?P<breaking>!)?: (?P<what>.*)")
commits = []
for i, chunk in enumerate(chunks):
    m = header.match(chunk)
    if not m:
        print("  cannot parse chunk", i)
        continue
    c = m.groupdict()
    c["when"] = datetime.strptime(c.pop("date"), "%a %b %d %H:%M:%S %Y %z")
    c["title"] = re.search(r"^    (.+)$", chunk, re.M).group(1)
    c["kind"] = k.groupdict() if (k := kind.fullmatch(c["title"])) else None
    c["files"] = {f: (int(n), len(plus), len(minus)) for f, n, plus, minus in stat.findall(chunk)}
    commits.append(c)
    print(f"  {c['sha']} {c['when'].isoformat()} {c['name']}: {c['title']}")

print("Step 3: statistics")
churn = Counter()
owners = defaultdict(set)
for c in commits:
    for f, (n, _, _) in c["files"].items():
        churn[f] += n
        owners[f].add(c["name"].split()[0])
for f, n in churn.most_common():
    print(f"  {f:<16}{n:>4}  {', '.join(sorted(owners[f]))}")
print("  authors:", Counter(c["name"] for c in commits).most_common(1), "others:", sorted({c["mail"] for c in commits} - {"lea@kiln.dev"}))
print("  types:", Counter((c["kind"] or {}).get("type", "other") for c in commits))
print("  breaking:", [c["sha"] for c in commits if c["kind"] and c["kind"]["breaking"]], "scopes:", [c["kind"]["scope"] for c in commits if c["kind"]])
print("  weekend work:", [f"{c['when']:%a %H:%M}" for c in commits if c["when"].weekday() >= 5])
in_utc = sorted(c["when"].astimezone(timezone.utc) for c in commits)
print("  in UTC:", *(d.strftime("%m-%d %H:%M") for d in in_utc), sep="\n    ")
print("  longest pause:", max(b - a for a, b in zip(in_utc, in_utc[1:])))
print("FINAL:", {"commits": len(commits), "lines": churn.total(), "files": len(churn)})
