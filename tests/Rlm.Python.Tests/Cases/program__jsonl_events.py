# JSON lines with broken records; sessions per user.
import json

lines = [
    '{"ts": 1700000000, "user": "ann", "event": "login", "meta": {"ip": "10.0.0.1"}}',
    '{"ts": 1700000030, "user": "ann", "event": "view", "page": "/home"}',
    '{"ts": 1700000060, "user": "bob", "event": "login", "meta": {}}',
    'not json at all',
    '{"ts": 1700000100, "user": "ann", "event": "view", "page": "/cart"}',
    '{"ts": 1700004000, "user": "ann", "event": "view", "page": "/home"}',
    '{"ts": "oops", "user": "bob", "event": "view", "page": "/x"}',
    '{"ts": 1700000090, "user": "bob", "event": "logout"}',
    '{"user": "cid", "event": "view"',
    '',
    '{"ts": 1700000200, "user": null, "event": "view", "page": "/home"}',
]

events, errors = [], []
for i, line in enumerate(lines, 1):
    line = line.strip()
    if not line:
        continue
    try:
        record = json.loads(line)
    except json.JSONDecodeError as e:
        errors.append({"line": i, "error": str(e)})
        continue
    if not isinstance(record.get("ts"), int):
        errors.append({"line": i, "error": f"bad ts {record.get('ts')!r}"})
        continue
    events.append(record)

print(json.dumps(errors, indent=2))
print(f"{len(events)} events ok")

def sessions(events, gap=1800):
    by_user = {}
    for e in sorted(events, key=lambda e: e["ts"]):
        by_user.setdefault(e.get("user") or "<anonymous>", []).append(e)
    result = {}
    for user, evs in by_user.items():
        current = [evs[0]]
        found = [current]
        for prev, cur in zip(evs, evs[1:]):
            if cur["ts"] - prev["ts"] > gap:
                current = []
                found.append(current)
            current.append(cur)
        result[user] = found
    return result

for user, found in sorted(sessions(events).items()):
    print(f"{user}: {len(found)} session(s)")
    for n, s in enumerate(found, 1):
        duration = s[-1]["ts"] - s[0]["ts"]
        kinds = [e["event"] for e in s]
        print(f"  #{n}: {len(s)} events, {duration}s, {kinds}, pages={[e['page'] for e in s if 'page' in e]}")

ips = {e["user"]: e.get("meta", {}).get("ip", "unknown") for e in events if e["event"] == "login"}
print(ips)
pages = {}
for e in events:
    if page := e.get("page"):
        pages[page] = pages.get(page, 0) + 1
print(dict(sorted(pages.items(), key=lambda x: (-x[1], x[0]))))
print(json.dumps({"users": sorted({e["user"] for e in events if e["user"]}), "total": len(events)}, separators=(",", ":")))
