# strftime directives, f-string formats, isoformat timespecs, strptime failures; tables of dates in several notations.
from datetime import date, datetime, time, timedelta, timezone
d = datetime(2024, 3, 7, 5, 8, 9, 1230, tzinfo=timezone(timedelta(hours=-3, minutes=-30)))
for code in "a A b B d m y Y H I p M S f j U W w u V G z Z %".split():
    print(f"%{code}={d.strftime('%' + code)}", end=" ")
print(); print(f"{d:%d. %B %Y, %H:%M Uhr}", f"{d:%x|%X|%c|%D|%F|%T|%R}", f"{date(999, 1, 1):%Y-%j}", f"{time(14, 5):%I:%M %p}", "{:%A}".format(date(2000, 2, 29)), format(d.date(), ""), f"{d}", f"{d!r}", d.strftime(""), d.strftime("100%% é %Y"), d.strftime("%e|%h|%n|%t|%C|%:z"))
for spec in ("auto", "hours", "minutes", "seconds", "milliseconds", "microseconds"):
    print(d.isoformat(timespec=spec), d.time().isoformat(spec), end=" | ")
print(); print(d.isoformat(" ", "minutes"), d.timetz(), d.utcoffset(), d.utctimetuple()[:6], d.astimezone(timezone.utc), d.ctime(), d.timestamp(), d.isoweekday(), datetime(2024, 1, 1, 0, 0).isoformat(), time(0, 0, 0, 500).isoformat(), d.replace(tzinfo=None).isoformat())
table = [("07/03/24", "%d/%m/%y"), ("March 7, 2024", "%B %d, %Y"), ("7 mar 2024 5pm", "%d %b %Y %I%p"), ("2024-067", "%Y-%j"), ("2024 W10 4", "%G W%V %u"), ("20240307T050809.5Z", "%Y%m%dT%H%M%S.%f%z"), ("Thu Mar  7 05:08:09 2024", "%a %b %d %H:%M:%S %Y"), ("12:30 AM", "%I:%M %p"), ("  2024 - 3", "%Y - %m"), ("+0530", "%z"), ("99", "%y"), ("68", "%y"), ("69", "%y"), ("5%", "%d%%"), ("2024 10 1", "%Y %W %w"), ("UTC 1", "%Z %H"), ("-03:30:15", "%z")]
for text, form in table:
    try:
        print(f"{form:<22} {datetime.strptime(text, form)!r}"[:110])
    except ValueError as e:
        print(f"{form:<22} {e}")
for text in ("2024-03-07", "20240307", "2024-W10-4", "2024-03-07T05:08", "2024-03-07 05:08:09.123", "2024-03-07T05:08:09,123456+02:00", "2024-03-07T05Z", "20240307T050809Z", "2024-03-07T24:00", "2024-3-7", "2024-03-07T", "x", "2024-W54-1", "2024-03-07T05:08:09+25:00", "2024-03-07T05:08:09.1234567", "2024-02-30"):
    try:
        print(f"{text:<34}{datetime.fromisoformat(text)!s}")
    except ValueError as e:
        print(f"{text:<34}{e}")
print(date.fromisoformat("2024-W10"), time.fromisoformat("T05:08"), time.fromisoformat("0508"), time.fromisoformat("05:08:09.5+01:00"), datetime.fromisoformat("2024-03-07T05:08:09-00:00").tzinfo)
for text, form in (("31.2.2024", "%d.%m.%Y"), ("2024", "%Y-%m"), ("2024-05-06x", "%Y-%m-%d"), ("13 PM", "%I %p"), ("5", "%k"), ("5", "%"), ("a", "%d"), ("10 1", "%V %u"), ("2024 53 1", "%G %V %u"), ("366 2023", "%j %Y"), ("Mo", "%a"), ("", "%Y"), (5, "%Y"), ("25", "%H")):
    try:
        print("fine", datetime.strptime(text, form))
    except Exception as e:
        print(type(e).__name__, e)
