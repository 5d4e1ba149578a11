# TextCalendar pages, first weekdays, leap days, iteration over weeks, pay days and market days found by calendar.
import calendar
from datetime import date, timedelta
print(calendar.month(2024, 2), calendar.month(2023, 10, w=3, l=1), sep="")
c = calendar.TextCalendar(calendar.SUNDAY); print(c.formatmonth(2015, 2, 3), c.formatweekheader(2), c.formatmonthname(2024, 5, 24), "|", c.formatweek([(1, 6), (2, 0), (0, 1)], 3), c.firstweekday, list(c.iterweekdays()))
k = calendar.Calendar(); print(k.monthdayscalendar(2024, 9)[0], k.monthdays2calendar(2024, 9)[-1], [d.isoformat() for d in k.itermonthdates(2024, 6)][:3], list(k.itermonthdays(2021, 2))[-3:], list(k.itermonthdays2(2021, 2))[0], list(k.itermonthdays3(2024, 1))[-1], list(k.itermonthdays4(2024, 12))[-1], len(k.monthdatescalendar(2024, 9)), len(k.yeardayscalendar(2024, 4)), [len(r) for r in k.yeardatescalendar(2024)])
print(calendar.isleap(1900), calendar.isleap(2000), calendar.leapdays(1900, 2001), calendar.monthrange(2024, 2), calendar.monthrange(2023, 12), calendar.weekday(1969, 7, 20), list(calendar.day_name), list(calendar.month_abbr), calendar.day_abbr[-1], calendar.month_name[1:3], len(calendar.month_name), calendar.timegm((1970, 1, 2, 0, 0, 1)), calendar.weekheader(1), calendar.TUESDAY, calendar.JANUARY, calendar.Month(3), calendar.Day.FRIDAY.value, repr(calendar.Month.MAY))
def nth(year, month, weekday, n):
    days = [w[weekday] for w in calendar.monthcalendar(year, month) if w[weekday]]
    return date(year, month, days[n - 1] if n > 0 else days[n])
print("thanksgiving", nth(2024, 11, calendar.THURSDAY, 4), "clocks", nth(2024, 3, calendar.SUNDAY, -1), nth(2024, 10, calendar.SUNDAY, -1))
last_workdays = [max(d for d in k.itermonthdates(2024, m) if d.month == m and d.weekday() < 5).day for m in range(1, 13)]
print("pay days", last_workdays, "Fridays the 13th", [f"{y}-{m:02}" for y in (2023, 2024, 2026) for m in range(1, 13) if calendar.weekday(y, m, 13) == calendar.FRIDAY])
def easter(y):
    a, b, c = y % 19, y // 100, y % 100
    d = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
    f = d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114
    return date(y, f // 31, f % 31 + 1)
print([easter(y).isoformat() for y in (2000, 2024, 2038)], [(easter(2024) + timedelta(days=n)).strftime("%a %d %b") for n in (-2, 1, 39, 50)])
calendar.setfirstweekday(calendar.SATURDAY); print(calendar.firstweekday(), calendar.monthcalendar(2024, 6)[0], calendar.weekheader(3)); calendar.setfirstweekday(0)
print(calendar.TextCalendar().formatyear(2024, w=2, l=1, c=3, m=6).split("\n")[0:5], calendar.HTMLCalendar().formatday(3, 2) if hasattr(calendar, "HTMLCalendar") else "")
for f in (lambda: calendar.monthrange(2024, 13), lambda: calendar.month(2024, 0), lambda: calendar.setfirstweekday(7), lambda: calendar.weekday(2024, 2, 30), lambda: nth(2024, 2, 0, 5), lambda: calendar.day_name[7], lambda: calendar.Month(13), lambda: calendar.isleap("x"), lambda: calendar.month_name[13]):
    try:
        print("fine", f())
    except Exception as e:
        print(type(e).__name__, e)
