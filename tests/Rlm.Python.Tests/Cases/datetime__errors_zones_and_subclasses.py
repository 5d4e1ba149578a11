# Wrong arguments, zones, subclasses and the functions of time.
import datetime as D
from datetime import datetime, date, time, timedelta, timezone, tzinfo
import time as T
def t(f, *a, **k):
    try:
        r = f(*a, **k)
        print(repr(r), str(r))
    except Exception as e:
        print(type(e).__name__, e)
for a in [(2020,), (), (2020,1), (2020,2,30), (2020,13,1), (0,1,1), (10000,1,1), (2020.0,1,1), ('2020',1,1), (2020,1,1,24), (2020,1,1,0,60), (2020,1,1,0,0,60), (2020,1,1,0,0,0,1000000), (2020,1,1,0,0,0,0,'x'), (True,1,1)]:
    t(datetime, *a)
    t(date, *a[:3])
t(datetime, 2020,1,1,fold=2); t(datetime, 2020,1,1,fold=1); t(time, 25); t(time, 1,2,3,4,timezone.utc, fold=1); t(time, 12, 30)
for f in [lambda: timedelta('x'), lambda: timedelta(days=10**10), lambda: timedelta(days=999999999, seconds=86400), lambda: timedelta(0.5), lambda: timedelta(seconds=1e-6*2.5), lambda: timedelta(microseconds=0.5), lambda: timedelta(microseconds=1.5), lambda: timedelta(microseconds=2.5),lambda: timedelta(days=float('nan')), lambda: timedelta(days=float('inf')), lambda: timedelta(1)/0, lambda: timedelta(1)//0, lambda: timedelta(1)/timedelta(0), lambda: timedelta(1)*float('nan'), lambda: timedelta(1)/0.0, lambda: timedelta(1)+1, lambda: 1+timedelta(1), lambda: timedelta(1)<1, lambda: datetime(2020,1,1)<date(2020,1,1), lambda: date(2020,1,1)<datetime(2020,1,1), lambda: datetime(2020,1,1)==date(2020,1,1), lambda: date(2020,1,1)<3, lambda: datetime(2020,1,1)-datetime(2020,1,1,tzinfo=timezone.utc), lambda: datetime(2020,1,1)<datetime(2020,1,1,tzinfo=timezone.utc), lambda: datetime(2020,1,1)==datetime(2020,1,1,tzinfo=timezone.utc), lambda: time(1)<time(1,tzinfo=timezone.utc), lambda: datetime.max+timedelta(1), lambda: date.max+timedelta(1), lambda: datetime.min-timedelta(1), lambda: date(2020,1,1)-datetime(2020,1,1), lambda: datetime(2020,1,1)-date(2020,1,1), lambda: datetime(2020,1,1)+datetime(2020,1,1), lambda: date(2020,1,1)-3]:
    t(f)
for f in [lambda: timezone(1), lambda: timezone(timedelta(1)), lambda: timezone(timedelta(hours=5,minutes=30)), lambda: timezone(timedelta(hours=-5), 'EST'), lambda: timezone(timedelta(0)), lambda: timezone(timedelta(0),'Z'), lambda: timezone.utc, lambda: timezone.min, lambda: timezone.max, lambda: timezone(timedelta(seconds=3601)), lambda: timezone.utc.tzname(None), lambda: timezone(timedelta(hours=1)).tzname(3), lambda: tzinfo().utcoffset(None), lambda: timezone(timedelta(0), None),  lambda: {timezone.utc: 1}[timezone(timedelta(0))], lambda: D.UTC]:
    t(f)
u = datetime(2024,3,10,12,0,tzinfo=timezone.utc)
for f in [lambda: u.astimezone(timezone(timedelta(hours=-5))), lambda: u.timestamp(), lambda: datetime.fromtimestamp(0, timezone.utc), lambda: datetime.fromtimestamp(1700000000.123456), lambda: datetime.fromtimestamp(-1.5, timezone.utc), lambda: datetime.utcfromtimestamp(5), lambda: date.fromtimestamp(86400), lambda: datetime.fromtimestamp('x'), lambda: u.utctimetuple(), lambda: u.astimezone(), lambda: datetime(2024,1,1).timestamp(), lambda: u.isoformat(), lambda: u.strftime('%z|%Z|%:z'), lambda: f'{u:%Y-%m-%d}', lambda: f'{u}', lambda: format(u, ''), lambda: u.replace(tzinfo=None), lambda: u.replace(hour=25), lambda: u.replace(year=2023, fold=1), lambda: u.timetz(), lambda: datetime.combine(date(2020,1,1), time(3,4)), lambda: datetime.combine(date(2020,1,1), time(3,4), timezone.utc), lambda: datetime.combine(1,2), lambda: datetime.fromordinal(737425), lambda: date.fromordinal(0), lambda: date.fromordinal(10**7), lambda: date.fromisocalendar(2020,53,7), lambda: date.fromisocalendar(2021,53,7), lambda: datetime.fromisocalendar(2020,1,1), lambda: date.fromisocalendar(2020,1,8), lambda: hash(u)==hash(u.astimezone(timezone(timedelta(hours=3)))), lambda: date(2020,2,29).replace(year=2021), lambda: date(2024,1,1).isocalendar().week, lambda: datetime.min, lambda: datetime.max, lambda: datetime.resolution, lambda: date.min, lambda: time.max, lambda: timedelta.max, lambda: timedelta.min]:
    t(f)
class My(datetime):
    def hello(self): return 'hi'
    @property
    def q(self): return (self.month-1)//3+1
m = My(2020,5,6,7)
t(lambda: m); t(lambda: m+timedelta(1)); t(lambda: type(m+timedelta(1))); t(lambda: m.q); t(lambda: My.now().hello()); t(lambda: My.strptime('2020','%Y')); t(lambda: m.replace(day=1)); t(lambda: My.fromisoformat('2020-01-01')); t(lambda: m.date()); m.x = 5; print(m.x); t(lambda: My.fromordinal(5)); t(lambda: My.combine(date(2020,1,1), time()))
class TZ(tzinfo):
    def utcoffset(self, dt): return timedelta(hours=2)
    def dst(self, dt): return timedelta(hours=1)
    def tzname(self, dt): return 'X'
z = datetime(2020,1,1,tzinfo=TZ())
t(lambda: z.isoformat()); t(lambda: z.tzname()); t(lambda: u.astimezone(TZ()).isoformat()); t(lambda: z.utcoffset()); t(lambda: z.timetuple()); t(lambda: datetime(2020,1,1,tzinfo=tzinfo()).isoformat())
import copy; print(copy.deepcopy(u) == u, sorted([u, z])[0] is z, max(date(2020,1,1), date(2019,1,1)))
t(lambda: T.strftime('%Y', (2020,1,1,0,0,0,0,1,0))); t(lambda: T.strftime('%Y', 5)); t(lambda: T.mktime((2020,1,1,0,0,0,0,1,0))); t(lambda: T.gmtime(0)); t(lambda: T.localtime(0).tm_zone); t(lambda: T.asctime(T.gmtime(0))); t(lambda: T.ctime(0)); t(lambda: T.struct_time((1,2,3))); t(lambda: T.gmtime(0)[:3]); t(lambda: T.gmtime(0) == (1970,1,1,0,0,0,3,1,0)); t(lambda: T.tzname)
print(sum([timedelta(1), timedelta(2)], timedelta()), timedelta(1).__eq__(1), date.today() == datetime.now().date(), isinstance(u, date))
print(repr(datetime), repr(date), datetime.__mro__, timezone.__mro__)
print(timedelta(1) == timedelta(hours=24), {timedelta(1): 2}[timedelta(hours=24)], timedelta(hours=1) * 2.5, 3 * timedelta(1), timedelta(1) > timedelta(0))

