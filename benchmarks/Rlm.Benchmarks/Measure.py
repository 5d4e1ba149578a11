# Appended to each program: its fastest run() within two seconds, at least five times, and what it returned.
from time import perf_counter as _now

_begin, _runs, _best = _now(), 0, 1e9
while _runs < 5 or _now() - _begin < 2:
    _start = _now()
    _result = run()
    _best = min(_best, _now() - _start)
    _runs += 1
print(_best, repr(_result))
