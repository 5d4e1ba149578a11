# time: gmtime, strftime, strptime, struct_time fields, and clocks only by what is certain about them.
import calendar
import time
g = time.gmtime(1709251199); print(g, g.tm_year, g[7], g.tm_wday, len(g), g[:3], tuple(g), g.tm_gmtoff)
print(time.strftime("%Y-%m-%dT%H:%M:%SZ", g), time.strftime("%a, %d %b %Y %j week %U", g), time.asctime(g), time.gmtime(0)[:6], time.gmtime(-1)[:6], time.gmtime(1e9 + 0.9)[:6], calendar.timegm(g))
p = time.strptime("29 Feb 2024 23:59", "%d %b %Y %H:%M"); print(p, p.tm_yday, p.tm_isdst, time.strptime("Mon Jan  1 00:00:00 2001")[:7], time.strptime("12", "%y").tm_year)
s = time.struct_time((2024, 1, 2, 3, 4, 5, 1, 2, 0)); print(s, s > time.gmtime(0), s == (2024, 1, 2, 3, 4, 5, 1, 2, 0), s.n_fields, s.n_sequence_fields, s.tm_zone, hash(s) == hash(tuple(s)), s.count(2), s.index(5), isinstance(s, tuple))
a, b = time.perf_counter(), time.perf_counter(); print(b >= a, type(time.time()).__name__, type(time.time_ns()).__name__, time.monotonic() <= time.monotonic(), time.process_time() >= 0, abs(time.time_ns() / 1e9 - time.time()) < 5, time.sleep(0), time.perf_counter_ns() > 0)
start = time.monotonic(); time.sleep(0.01); print(time.monotonic() - start >= 0.009)
rows = [("boot", 0), ("leap", 951782400), ("y2038", 2**31 - 1), ("far", 4102444800)]
for name, ts in rows:
    t = time.gmtime(ts); print(f"{name:<6}{time.strftime('%d.%m.%Y %H:%M', t)} day {t.tm_yday:>3} {['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'][t.tm_wday]}")
class Stopwatch:
    def __init__(self, clock): self.clock, self.laps = clock, []
    def __enter__(self): self.last = self.clock(); return self
    def lap(self, name): now = self.clock(); self.laps.append((name, now - self.last)); self.last = now
    def __exit__(self, *exc): self.lap("end")
ticks = iter([10, 12, 17, 18.5])
with Stopwatch(lambda: next(ticks)) as w: w.lap("load"); w.lap("parse")
print(w.laps, sum(t for _, t in w.laps))
for f in (lambda: time.sleep(-1), lambda: time.strptime("x", "%Y"), lambda: time.strptime("2024-02-30", "%Y-%m-%d"), lambda: time.gmtime("x"), lambda: time.struct_time((1, 2)), lambda: time.strftime(5), lambda: time.asctime("x"), lambda: time.sleep()):
    try:
        print("fine", f())
    except Exception as e:
        print(type(e).__name__, e)
