# Count errors per hour and service in a log, then print a small report.
import re
from collections import Counter, defaultdict

context = "\n".join(
    f"2024-03-{1 + i // 40:02d}T{(i * 7) % 24:02d}:{(i * 13) % 60:02d}:{(i * 29) % 60:02d}Z "
    f"{['INFO', 'WARN', 'ERROR', 'INFO', 'DEBUG'][i % 5]} [{['auth', 'db', 'web'][i % 3]}] "
    f"{'request' if i % 5 != 2 else 'failure'} id={1000 + i} took={i * 3 % 250}ms"
    for i in range(120)
)

print(f"Context length: {len(context):,} characters, {context.count(chr(10)) + 1} lines")
print("First lines:")
for line in context.splitlines()[:3]:
    print("   ", line)

pattern = re.compile(
    r"^(?P<date>\d{4}-\d{2}-\d{2})T(?P<hour>\d{2}):\d{2}:\d{2}Z (?P<level>[A-Z]+) \[(?P<service>\w+)\] (?P<message>.*)$"
)
levels = Counter()
errors_by_hour = defaultdict(Counter)
slow = []
unparsed = 0

for line in context.splitlines():
    m = pattern.match(line)
    if not m:
        unparsed += 1
        continue
    levels[m.group("level")] += 1
    if m.group("level") == "ERROR":
        errors_by_hour[m.group("hour")][m.group("service")] += 1
    took = re.search(r"took=(\d+)ms", m.group("message"))
    if took and int(took.group(1)) > 200:
        slow.append((int(took.group(1)), m.group("service")))

print("\n=== Levels ===")
for level, n in levels.most_common():
    print(f"{level:<6} {n:>4} {n / sum(levels.values()):6.1%}")

print("\n=== Errors by hour ===")
for hour in sorted(errors_by_hour):
    detail = ", ".join(f"{s}={n}" for s, n in sorted(errors_by_hour[hour].items()))
    print(f"{hour}:00  total={sum(errors_by_hour[hour].values())}  ({detail})")

worst_hour = max(errors_by_hour, key=lambda h: (sum(errors_by_hour[h].values()), h))
print(f"\nWorst hour: {worst_hour}")
print("Slowest:", sorted(slow, reverse=True)[:5])
print("Unparsed lines:", unparsed)
