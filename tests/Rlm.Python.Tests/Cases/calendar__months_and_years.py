# Months as numbers, text and HTML.
import calendar, datetime, time
def t(f, *a, **k):
    try:
        r = f(*a, **k)
        print(repr(r)); print(r)
    except Exception as e:
        print(type(e).__name__, e)
print(calendar.month(2024, 2)); print(calendar.calendar(2023)); print(calendar.TextCalendar(6).formatmonth(2024, 5, w=4, l=2))
print(calendar.calendar(2024, w=3, l=2, c=4, m=4)); print(calendar.calendar(2024, m=5))
for y in (1, 1900, 2000, 2023, 2024, 9999):
    for m in range(1, 13):
        print(y, m, calendar.monthrange(y, m), calendar.monthcalendar(y, m), list(calendar.Calendar(6).itermonthdays4(y, m))[:8], list(calendar.Calendar(3).itermonthdays2(y, m))[:8])
print(calendar.isleap(2000), calendar.leapdays(1900, 2024), calendar.weekday(2024, 2, 29), repr(calendar.weekday(2024,2,29)), calendar.Month(3), repr(calendar.Month.MAY), calendar.JANUARY, calendar.SUNDAY, calendar.MONDAY+1)
print(list(calendar.day_name), list(calendar.month_abbr), calendar.month_name[1:4], len(calendar.day_abbr), calendar.day_name[-1])
print(calendar.HTMLCalendar().formatmonth(2024, 2)); print(calendar.HTMLCalendar(6).formatyear(2024, 4)[:3000]); print(calendar.HTMLCalendar().formatyearpage(2024)[:600])
t(calendar.monthrange, 2024, 13); t(calendar.setfirstweekday, 9); t(calendar.monthrange, 2024, 0); t(calendar.weekday, 2024, 2, 30)
print(calendar.timegm(time.gmtime(1700000000)), calendar.timegm((2024,1,1,0,0,0)), calendar.weekheader(3), calendar.week([(1,0),(2,1)], 4))
calendar.setfirstweekday(calendar.SUNDAY); print(calendar.month(2024,7)); print(calendar.firstweekday()); calendar.prmonth(2024, 8)
print([d.isoformat() for d in calendar.Calendar().itermonthdates(2024, 2)][:10], calendar.Calendar().monthdatescalendar(2024,1)[0][0], list(calendar.Calendar(6).iterweekdays()), len(calendar.Calendar().yeardayscalendar(2024)))
