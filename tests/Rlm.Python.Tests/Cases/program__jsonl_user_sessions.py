import json
from datetime import datetime, timedelta
from itertools import groupby
from operator import itemgetter

start = datetime(2026, 1, 5, 8, 0)
lines = []
for i in range(120):
    event = {
        "ts": (start + timedelta(minutes=i * 11 % 1440, days=i // 60)).isoformat() + "Z",
        "user": f"u{i * 5 % 9}",
        "event": ["login", "view", "click", "purchase", "logout"][i % 5],
        "value": round(i * 1.37 % 50, 2) if i % 5 == 3 else None,
    }
    lines.append(json.dumps(event))
lines.insert(17, '{"ts": "broken')
lines.insert(40, "")
context = "\n".join(lines)

events, bad = [], []
for number, line in enumerate(context.split("\n"), 1):
    if not line.strip():
        continue
    try:
        events.append(json.loads(line))
    except json.JSONDecodeError as e:
        bad.append((number, str(e)))
print(f"{len(events)} events, {len(bad)} bad lines: {bad}")

for e in events:
    e["time"] = datetime.fromisoformat(e["ts"].replace("Z", "+00:00"))
events.sort(key=itemgetter("user", "time"))

GAP = timedelta(minutes=180)
sessions = []
for user, group in groupby(events, key=itemgetter("user")):
    current = []
    for e in group:
        if current and e["time"] - current[-1]["time"] > GAP:
            sessions.append((user, current))
            current = []
        current.append(e)
    if current:
        sessions.append((user, current))

print("sessions:", len(sessions))
for user, session in sessions[:5]:
    duration = session[-1]["time"] - session[0]["time"]
    print(user, session[0]["time"].strftime("%d %b %H:%M"), f"{len(session)} events", duration)

revenue = {}
for user, session in sessions:
    revenue[user] = revenue.get(user, 0) + sum(e["value"] or 0 for e in session)
for user in sorted(revenue, key=lambda u: (-revenue[u], u))[:3]:
    print(f"{user:<4}{revenue[user]:>10.2f}")
longest = max(sessions, key=lambda s: s[1][-1]["time"] - s[1][0]["time"])
print("longest:", longest[0], longest[1][-1]["time"] - longest[1][0]["time"])
