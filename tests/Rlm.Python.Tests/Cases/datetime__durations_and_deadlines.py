# timedelta arithmetic: normalisation, division, formatting, sums, limits; ages, working hours, countdowns.
from datetime import date, datetime, time, timedelta
h = timedelta(hours=1)
print(timedelta(days=-1, hours=30, minutes=-90), timedelta(seconds=-1), repr(timedelta(milliseconds=1.5, microseconds=0.5)), timedelta(weeks=1, days=0.5), repr(timedelta()), timedelta(1, 2, 3), timedelta(minutes=1e-7), repr(timedelta(seconds=-0.1)))
t = timedelta(days=2, hours=5, minutes=30)
print(t / h, t // h, t % h, divmod(t, timedelta(days=1)), t * 1.5, 2 * t, t / 4, t // 7, -t, abs(-t), +t, t.days, t.seconds, t.microseconds, t.total_seconds(), t / timedelta(hours=0.5), t * 0, timedelta(3) // 2, timedelta(microseconds=5) / 2, timedelta(microseconds=3) / 2)
print(t > h, t == timedelta(hours=53.5), max([h, t, timedelta()]), bool(timedelta()), sum([h, h, t], timedelta()), hash(h) == hash(timedelta(minutes=60)), timedelta.max, timedelta.min, timedelta.resolution, sorted([t, -t, h])[0], t != 5, {h: "hour"}[timedelta(0, 3600)])
def human(d):
    sign, d = ("-", -d) if d < timedelta() else ("", d)
    parts = [(d.days // 7, "w"), (d.days % 7, "d"), (d.seconds // 3600, "h"), (d.seconds // 60 % 60, "min"), (d.seconds % 60, "s")]
    return sign + " ".join(f"{n}{u}" for n, u in parts if n) or "0s"
print([human(x) for x in (t, timedelta(days=15, seconds=61), -h, timedelta(), timedelta(microseconds=5))])
def age(born, on): return on.year - born.year - ((on.month, on.day) < (born.month, born.day))
print([age(date(2000, 2, 29), d) for d in (date(2024, 2, 28), date(2024, 2, 29), date(2023, 2, 28), date(2023, 3, 1))], date(2024, 3, 1) - date(2023, 3, 1), date(2024, 2, 28) + timedelta(days=2), date(2024, 3, 31) - timedelta(weeks=5), date(2024, 1, 1) + timedelta(hours=47))
def work_minutes(a, b, start=time(9), end=time(17, 30)):
    total, day = timedelta(), a.date()
    while day <= b.date():
        if day.weekday() < 5:
            total += max(timedelta(), min(b, datetime.combine(day, end)) - max(a, datetime.combine(day, start)))
        day += timedelta(days=1)
    return total // timedelta(minutes=1)
print(work_minutes(datetime(2024, 3, 1, 16), datetime(2024, 3, 4, 10, 15)), work_minutes(datetime(2024, 3, 2), datetime(2024, 3, 3)), work_minutes(datetime(2024, 3, 5, 9), datetime(2024, 3, 5, 9, 0, 59)))
d = datetime(2024, 12, 31, 23, 59, 59, 999999); print(d + timedelta.resolution, d - datetime(2024, 1, 1), (d - timedelta(days=365)).date(), d.replace(microsecond=0) + timedelta(seconds=1.25), datetime.max - datetime.min, d.timetuple().tm_yday, d.toordinal(), d.isocalendar())
weeks = [date.fromisocalendar(2024, w, 1).isoformat() for w in (1, 9, 52)]; print(weeks, date(2024, 12, 30).isocalendar(), [f"{date(2024, m, 13):%b}" for m in range(1, 13) if date(2024, m, 13).weekday() == 4], date.fromordinal(738945), date(2023, 1, 1).isocalendar().week)
for f in (lambda: timedelta("1"), lambda: timedelta(days=10**10), lambda: t * 10**10, lambda: t / timedelta(), lambda: t // 0, lambda: t + 1, lambda: t < 5, lambda: 5 / t, lambda: date(2024, 1, 1) + 1, lambda: date.max + timedelta(days=1), lambda: datetime.min - timedelta.resolution, lambda: date(2024, 2, 30), lambda: date(2024, 13, 1), lambda: date(0, 1, 1), lambda: datetime(2024, 1, 1, 24), lambda: datetime(2024, 1, 1, 1, 60), lambda: time(25), lambda: datetime(2024, 1, 1) - date(2024, 1, 1), lambda: date(2024, 1, 1) < datetime(2024, 1, 1),
          lambda: date(2024), lambda: date("2024"), lambda: date.fromisocalendar(2023, 53, 1), lambda: date.fromisocalendar(2024, 1, 8), lambda: sum([h]), lambda: t * float("nan"), lambda: timedelta(days=float("inf")), lambda: date(2024, 1, 1).replace(day=32), lambda: date.fromordinal(0), lambda: time(1) - time(0), lambda: timedelta.max + h, lambda: date(2024, 1, 1.0)):
    try:
        print("fine", f())
    except Exception as e:
        print(type(e).__name__, e)
