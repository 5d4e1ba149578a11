# Step 1: look at the data. Step 2: aggregate. Step 3: answer.
context = "\n".join(
    f'10.0.{i % 4}.{i % 7} - - [{(i % 28) + 1:02d}/Mar/2026:{i % 24:02d}:{i * 7 % 60:02d}:00 +0000] '
    f'"{["GET", "POST", "PUT"][i % 3]} /{["api/users", "api/orders", "health", "static/app.js"][i % 4]}?id={i} HTTP/1.1" '
    f'{[200, 200, 404, 500, 302, 200, 503][i % 7]} {i * 131 % 5000}'
    for i in range(200)
)
print(f"{len(context):,} characters, {context.count(chr(10)) + 1} lines")
print(context.splitlines()[0])

import re
from collections import Counter, defaultdict

LINE = re.compile(
    r"""
    ^(?P<ip>\S+)\s\S+\s\S+\s
    \[(?P<day>\d{2})/(?P<month>\w{3})/(?P<year>\d{4}):(?P<hour>\d{2}):[^\]]+\]\s
    "(?P<method>[A-Z]+)\s(?P<path>[^\s?]+)(?:\?(?P<query>\S*))?\s[^"]+"\s
    (?P<status>\d{3})\s(?P<size>\d+)$
    """,
    re.VERBOSE,
)

hits = [m.groupdict() for m in map(LINE.match, context.splitlines()) if m]
print(len(hits), "parsed")

by_status = Counter(h["status"] for h in hits)
for status, n in sorted(by_status.items()):
    print(f"{status}: {n:>4} {'#' * (n // 5)}")

errors = defaultdict(Counter)
for h in hits:
    if h["status"].startswith("5"):
        errors[h["path"]][h["status"]] += 1
worst = max(errors.items(), key=lambda kv: sum(kv[1].values()))
print("worst path:", worst[0], dict(worst[1]))

hour_bytes = defaultdict(int)
for h in hits:
    hour_bytes[int(h["hour"])] += int(h["size"])
peak = sorted(hour_bytes.items(), key=lambda kv: (-kv[1], kv[0]))[:3]
print("peak hours:", ", ".join(f"{hour:02d}h={size / 1024:.1f} KiB" for hour, size in peak))
rate = sum(n for s, n in by_status.items() if s >= "400") / len(hits)
print(f"error rate {rate:.2%}")
