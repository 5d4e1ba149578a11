# Dates and times without the clock of the host.
from datetime import date, datetime, time, timedelta, timezone
d = date(2024, 2, 28)
print(d, repr(d), d + timedelta(days=2), d - date(2023, 12, 25), d.weekday(), d.isoweekday(), d.isocalendar(), d.replace(month=3), d.toordinal(), d.isoformat(), d.strftime("%d/%m/%Y %A %B %j %U %a %b %y %%"), date.fromisoformat("2024-01-31"), date.fromordinal(738000), d < date(2024, 3, 1), d.year, d.timetuple().tm_yday, d == date(2024, 2, 28), max(d, date(2020, 1, 1)), {d: 1}[date(2024, 2, 28)], date.min, date.max, f"{d:%Y.%m}")
t = datetime(2024, 1, 31, 13, 5, 9, 123456)
print(t, repr(t), t.isoformat(), t.isoformat(" ", "minutes"), t.date(), t.time(), t + timedelta(hours=11, minutes=30), t - timedelta(weeks=1), t.strftime("%Y-%m-%dT%H:%M:%S.%f %I:%M %p"), t.replace(hour=0, minute=0, second=0, microsecond=0), (t - datetime(2024, 1, 1)).total_seconds(), t.timestamp() > 0 if False else "", datetime(2024, 1, 1, tzinfo=timezone.utc).timestamp(), datetime.combine(d, time(1, 2)), t.ctime(), str(t)[:10], t.month, f"{t:%H:%M}", datetime.fromisoformat("2024-01-31T10:00:00+02:00"), datetime.fromisoformat("2024-01-31 10:00"), datetime.fromtimestamp(0, timezone.utc))
for s, f in (("2024-01-31 13:05", "%Y-%m-%d %H:%M"), ("31/Jan/2024:13:05:59", "%d/%b/%Y:%H:%M:%S"), ("Jan 5, 2023", "%b %d, %Y"), ("2024-01-31T10:00:00Z", "%Y-%m-%dT%H:%M:%SZ"), ("12:30 PM", "%I:%M %p"), ("2024-01-31 +0130", "%Y-%m-%d %z"), ("1.2.24", "%d.%m.%y"), ("2024-13-01", "%Y-%m-%d"), ("2024-01-01 x", "%Y-%m-%d"), ("abc", "%Y"), ("2023-02-29", "%Y-%m-%d"), ("Wednesday 5 March 2025", "%A %d %B %Y")):
    try:
        print(s, "->", datetime.strptime(s, f))
    except ValueError as e:
        print(s, "->", e)
x = timedelta(days=1, hours=2, minutes=3, seconds=4, milliseconds=5)
print(x, repr(x), x.days, x.seconds, x.microseconds, x.total_seconds(), x * 2, x / 2, x // timedelta(hours=1), x % timedelta(hours=1), -x, abs(-x), timedelta(0), timedelta(hours=-1), timedelta(days=-1, seconds=5), timedelta(weeks=1), bool(timedelta()), timedelta(1) > timedelta(hours=23), sum([timedelta(1), timedelta(2)], timedelta()), divmod(timedelta(hours=5), timedelta(hours=2)), timedelta(seconds=90.5), str(timedelta(days=100, microseconds=1)))
for f in (lambda: date(2024, 13, 1), lambda: date(2023, 2, 29), lambda: datetime(2024, 1, 1, 25), lambda: time(24), lambda: d + 5, lambda: d - t, lambda: d < t, lambda: date.fromisoformat("2024-1-1"), lambda: datetime.fromisoformat("x"), lambda: date(1, 1, 1) - timedelta(1), lambda: t < t.replace(tzinfo=timezone.utc), lambda: timedelta("x"), lambda: date("2024"), lambda: date(2024)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
tz = timezone(timedelta(hours=2), "CEST"); a = datetime(2024, 6, 1, 12, tzinfo=tz)
print(a, a.astimezone(timezone.utc), a.utcoffset(), a.tzname(), a == datetime(2024, 6, 1, 10, tzinfo=timezone.utc), timezone.utc, repr(timezone(timedelta(hours=-5))), a.isoformat(), a.strftime("%z %Z"), datetime(2024, 1, 1, tzinfo=timezone.utc) - a, time(9, 30), time(9, 30) < time(10), time.fromisoformat("04:23:01"), time(1, 2, 3).strftime("%H-%M"), repr(time(1, 2)))
days = [date(2024, 1, 1) + timedelta(days=i * 17) for i in range(8)]
months = {}
for x in days: months.setdefault(x.strftime("%Y-%m"), []).append(x.day)
print(months, sum(x.weekday() >= 5 for x in days), [x.isoformat() for x in days if x.month == 2], (days[-1] - days[0]).days, sorted(days, reverse=True)[0], min(days, key=lambda x: abs(x - date(2024, 2, 20))))
