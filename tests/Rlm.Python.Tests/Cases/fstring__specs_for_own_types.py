# Format specs met by different types in f-strings: numbers, strings, dates, own types, nested specs, alignment tables.
import datetime
from enum import Enum, IntEnum
n, x, s = 1234567, 3.14159265, "text"
print(f"{n:,} {n:_} {n:+d} {n: d} {n:010} {n:#x} {n:#_b} {n:.3e} {n:,.1f} {n:<10}|{n:^11}|{n:*>9}|{n:=+10}|{-n:012,}|{65:c}|{n:%}")
print(f"{x:.3f} {x:8.2f}|{x:<8.2f}|{x:+.1e} {x:g} {x:.3g} {x:%} {x:.0%} {x:08.3f} {-x:08.3f} {x:.0f} {x:#.0f} {1e10:g} {1e-7:g} {1234567.891:,.2f} {1234567.891:_.1f} {0.0:.1f} {-0.0:.1f} {-0.01:.1f} {-0.01:z.1f} {float('nan'):6} {float('-inf'):+} {1e16} {1.0}")
print(f"{s:>8}|{s:^8}|{s:*^8}|{s:.2}|{s:8.2}|{s!r:>8}|{s:<1}|{'é':>3}|{'':3}|{s:s}|{s:🙂^8}|{s[::-1]:>{len(s) + 2}}|{s:08}|{s:=<6}|")
print(f"{2+3j:.1f} {1j} {complex(1, -2):>10} {3 - 0j:+} {True:>5} {True:d} {True:.1f} {None!s:>6} {[1, 2]!s:>8} {(1,)!r:<6}| {b'x'!r:^7}|")
d = datetime.datetime(2024, 2, 29, 13, 5, 9)
print(f"{d:%Y-%m-%d} {d:%H:%M} {d} {d.date():%d/%m/%y} {d:%j} {d!s:>20} {d:%%} {d.time()} {datetime.timedelta(days=1, seconds=5)!s}")
class Color(Enum): RED = 1
class Level(IntEnum): LOW = 1; HIGH = 10
print(f"{Color.RED} {Color.RED!r} {Color.RED:>12} {Level.HIGH} {Level.HIGH:03d} {Level.HIGH!r} {Color.RED.name:_^7} {Level.HIGH + 1}")
class Money:
    def __init__(self, cents): self.cents = cents
    def __format__(self, spec):
        spec, _, unit = spec.partition("|")
        return f"{self.cents / 100:{spec or ',.2f'}}{' ' + unit if unit else ''}"
m = Money(123456)
print(f"{m} {m:>12.1f} {m:|EUR} {m:+,.0f|USD}", "{:|{}}".format(m, "GBP"), "{0:{1}.{2}f}".format(x, 10, 1), format(m, "|x"))
class Path(list):
    def __format__(self, spec): return (spec or "/").join(map(str, self))
print(f"{Path(['a', 'b', 3])} {Path('xyz'):->} {Path([1, 2]): -> }")
for name, amount, share in (("rent", 950, .475), ("food", 420.5, .21), ("other", 12, .006)): print(f"{name:.<10}{amount:>9,.2f}{share:>8.1%} {'#' * round(share * 20):<10}|")
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
attempt(lambda: f"{s:d}"); attempt(lambda: f"{s:+}"); attempt(lambda: f"{s:,}"); attempt(lambda: f"{n:s}"); attempt(lambda: f"{n:.2}"); attempt(lambda: f"{n:.2d}"); attempt(lambda: f"{x:d}"); attempt(lambda: f"{x:x}"); attempt(lambda: f"{x:c}"); attempt(lambda: f"{n:,_}"); attempt(lambda: f"{n:,x}"); attempt(lambda: f"{n:10000000000000000000000}"); attempt(lambda: f"{x:.}"); attempt(lambda: f"{n:1.f}"); attempt(lambda: f"{[]:5}"); attempt(lambda: f"{None:>5}"); attempt(lambda: f"{1j:%}"); attempt(lambda: f"{1j:010}"); attempt(lambda: f"{1j:=10}"); attempt(lambda: f"{n:yy}"); attempt(lambda: f"{x:>>>5}"); attempt(lambda: f"{n:+c}"); attempt(lambda: f"{0x110000:c}"); attempt(lambda: f"{s:z}"); attempt(lambda: f"{n:zd}"); attempt(lambda: f"{s:#}"); attempt(lambda: f"{ {}:x}"); attempt(lambda: f"{print:x}"[:0]); attempt(lambda: f"{object:5}"); attempt(lambda: f"{(1, 2):>8}"); attempt(lambda: f"{b'a':5}"); attempt(lambda: f"{n:{s}}"); attempt(lambda: f"{n:{x}}"); attempt(lambda: f"{n:{-5}}"); attempt(lambda: f"{s:{'>'}{6}}"); attempt(lambda: f"{x:{6}.{2}}")
