from datetime import datetime, timedelta

STAMPS = [f"2026-{i % 12 + 1:02}-{i % 28 + 1:02} {i % 24:02}:{i % 60:02}" for i in range(4_000)]


def run():
    by_month, last = {}, None
    for stamp in STAMPS:
        moment = datetime.strptime(stamp, "%Y-%m-%d %H:%M") + timedelta(hours=5)
        by_month.setdefault(moment.strftime("%Y-%m"), []).append(moment)
        last = max(last, moment) if last else moment
    return len(by_month), last.isoformat()
