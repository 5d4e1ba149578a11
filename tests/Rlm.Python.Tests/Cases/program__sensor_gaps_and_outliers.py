# Sensor readings as JSON lines: gaps in time, repeated values, outliers by median deviation, moving means, a text chart.
import json
from datetime import datetime, timedelta
from statistics import mean, median
from collections import deque

def make_context():
    start = datetime(2024, 6, 30, 22, 0)
    lines = []
    value = 200
    for i in range(36):
        if i in (11, 12, 13):
            continue  # the radio was down
        value += ((i * 7) % 5 - 2) * 3
        reading = {"t": (start + timedelta(minutes=10 * i)).isoformat(), "sensor": "roof" if i % 2 else "cellar", "temp": value / 10}
        if i == 20:
            reading["temp"] = 85.0
        if i == 24:
            reading["temp"] = None
        if i == 27:
            reading["temp"] = float("nan")
        lines.append(json.dumps(reading))
    lines.insert(5, '{"t": "2024-06-30T22:45:00", "sensor": "roof", "te')
    lines.insert(9, "")
    return "\n".join(lines)

context = make_context()
print(f"{len(context)} characters, {context.count(chr(10)) + 1} lines")

readings, problems = [], []
for no, line in enumerate(context.split("\n"), start=1):
    try:
        r = json.loads(line)
        r["t"] = datetime.fromisoformat(r["t"])
        if r["temp"] is None or r["temp"] != r["temp"]:
            raise ValueError(f"no value: {r['temp']}")
        readings.append(r)
    except json.JSONDecodeError as e:
        problems.append((no, "json", f"{e.msg} at column {e.colno}"))
    except (KeyError, ValueError) as e:
        problems.append((no, type(e).__name__, str(e)))
for p in problems:
    print("problem in line %d: %s, %s" % p)

for sensor in sorted({r["sensor"] for r in readings}):
    own = sorted((r for r in readings if r["sensor"] == sensor), key=lambda r: r["t"])
    steps = [b["t"] - a["t"] for a, b in zip(own, own[1:])]
    usual = median(steps)
    print(f"\n{sensor}: {len(own)} readings, every {usual}")
    for a, b in zip(own, own[1:]):
        if b["t"] - a["t"] > usual:
            print(f"  gap {a['t']:%d.%m. %H:%M} to {b['t']:%d.%m. %H:%M} ({(b['t'] - a['t']) // usual - 1} missing)")
    values = [r["temp"] for r in own]
    mid = median(values)
    mad = median(abs(v - mid) for v in values)
    outliers = [r for r in own if abs(r["temp"] - mid) > 6 * mad]
    print(f"  median {mid:.2f}, deviation {mad:.3f}, outliers {[(str(r['t'].time()), r['temp']) for r in outliers]}")
    window = deque(maxlen=4)
    smooth = []
    for r in own:
        if r not in outliers:
            window.append(r["temp"])
            smooth.append(round(mean(window), 2))
    low, high = min(smooth), max(smooth)
    chart = "".join("▁▂▃▄▅▆▇█"[int((s - low) / (high - low) * 7)] for s in smooth)
    print(f"  {chart} {low} to {high}")
    days = {}
    for r in own:
        days.setdefault(r["t"].date().isoformat(), []).append(r["temp"])
    print("  ", {d: (len(v), round(mean(v), 1), max(v)) for d, v in days.items()})
