# Dates, times and durations by the dozen: text, parts, arithmetic, formats and back.
from datetime import datetime, date, time, timedelta, timezone, tzinfo
import random
import time as T
def t(f, *a, **k):
    try:
        r = f(*a, **k)
        print(repr(r), str(r))
    except Exception as e:
        print(type(e).__name__, e)
random.seed(5)
for i in range(30):
    d = datetime(random.randint(1,9999), random.randint(1,12), random.randint(1,28), random.randint(0,23), random.randint(0,59), random.randint(0,59), random.choice([0, random.randint(0,999999)]))
    print(d, repr(d), d.isoformat(), d.date(), d.time(), d.weekday(), d.isoweekday(), d.isocalendar(), d.toordinal(), d.timetuple(), d.ctime())
    print(d.strftime('%a %A %b %B %d %e %H %I %j %m %M %p %S %U %w %W %x %X %y %Y %Z %z %G %V %u %f %% %D %F %T %R %-d %-m %-H %C %h %n %t %c %s'))
    for spec in ['auto','hours','minutes','seconds','milliseconds','microseconds']:
        print(d.isoformat(' ', spec), d.time().isoformat(spec))
    td = timedelta(random.randint(-10**5,10**5), random.randint(-10**6, 10**6), random.randint(-10**7,10**7))
    print(td, repr(td), td.days, td.seconds, td.microseconds, td.total_seconds(), -td, abs(td), td*3, td/7, td//7, td*1.5, td/2.5, td % timedelta(hours=5), divmod(td, timedelta(hours=7)), td // timedelta(minutes=7), td/timedelta(seconds=3), bool(td))
    t(lambda: d + td); t(lambda: d - td); t(lambda: d.date() + td)
    fmt = random.choice(['%Y-%m-%d %H:%M:%S', '%d/%m/%Y %I:%M %p', '%b %d, %Y', '%A, %d %B %Y', '%Y%m%d%H%M%S', '%j %Y', '%y-%m-%d', '%G-W%V-%u','%Y %U %w', '%Y %W %a', '%c', '%x %X'])
    if d.year >= 1000:
        s = d.strftime(fmt)
        t(datetime.strptime, s, fmt)
        t(T.strptime, s, fmt)
