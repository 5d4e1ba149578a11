# Meetings: overlaps, merging, free slots, calendars as text.
def parse_time(text):
    hours, minutes = text.split(":")
    return int(hours) * 60 + int(minutes)

def show_time(minutes):
    return "{:02d}:{:02d}".format(*divmod(minutes, 60))

RAW = {
    "ann": "09:00-10:30 standup; 13:00-14:00 review; 13:30-15:00 planning",
    "bob": "08:30-09:15 gym; 10:00-11:00 call; 16:00-17:30 focus",
    "cid": "",
    "dan": "11:00-10:00 broken; 12:00-12:45 lunch",
}

calendars, bad = {}, []
for person, text in RAW.items():
    calendars[person] = []
    for item in filter(None, (p.strip() for p in text.split(";"))):
        span, _, title = item.partition(" ")
        start, end = map(parse_time, span.split("-"))
        if start >= end:
            bad.append((person, item))
            continue
        calendars[person].append((start, end, title))

print(calendars)
print("bad:", bad)

def overlaps(events):
    events = sorted(events)
    return [(a[2], b[2], show_time(b[0]), show_time(min(a[1], b[1]))) for i, a in enumerate(events) for b in events[i + 1:] if b[0] < a[1]]

def merge(intervals):
    merged = []
    for start, end in sorted(intervals):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        else:
            merged.append((start, end))
    return merged

def free(busy, day=(parse_time("08:00"), parse_time("18:00"))):
    at = day[0]
    for start, end in merge(busy):
        if start > at:
            yield at, start
        at = max(at, end)
    if at < day[1]:
        yield at, day[1]

for person, events in calendars.items():
    if clash := overlaps(events):
        print(person, "overlaps", clash)
    busy = [(s, e) for s, e, _ in events]
    slots = list(free(busy))
    total = sum(e - s for s, e in slots)
    print(f"{person}: free {total // 60}h{total % 60:02d} " + " ".join(f"{show_time(s)}-{show_time(e)}" for s, e in slots))

everybody = [(s, e) for events in calendars.values() for s, e, _ in events]
common = [(s, e) for s, e in free(everybody) if e - s >= 30]
print("common:", [f"{show_time(s)}-{show_time(e)}" for s, e in common])
longest = max(common, key=lambda p: p[1] - p[0])
print("best slot:", show_time(longest[0]), "length", longest[1] - longest[0])

points = sorted([(s, 1) for s, e in everybody] + [(e, -1) for s, e in everybody])
level = peak = 0
peak_at = None
for t, change in points:
    level += change
    if level > peak:
        peak, peak_at = level, t
print("most at once:", peak, "at", show_time(peak_at))

print("     " + "".join(f"{h:<4}" for h in range(8, 18)))
for person, events in calendars.items():
    row = ["."] * 40
    for s, e, title in events:
        for q in range((s - 480) // 15, (e - 480 + 14) // 15):
            row[q] = "#" if row[q] == "#" else title[0]
    print(f"{person:<4} {''.join(row)}")
