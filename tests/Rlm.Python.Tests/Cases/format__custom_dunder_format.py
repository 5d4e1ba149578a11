# User __format__: mini languages, delegation, inheritance and bad returns.
class Money:
    def __init__(self, cents, currency="EUR"): self.cents, self.currency = cents, currency
    def __format__(self, spec):
        style, _, rest = spec.partition(":")
        match style:
            case "" | "full": return f"{self.cents / 100:,.2f} {self.currency}"
            case "short": return format(self.cents // 100, rest or "d")
            case "cents": return f"{self.cents}c".rjust(int(rest or 0), ".")
        raise ValueError(f"unknown money style {style!r}")
    def __str__(self): return f"Money({self.cents})"
m = Money(1234567)
print(f"{m}", f"{m:short}", f"{m:short:08d}", f"{m:cents:12}", f"{m!s}", f"{m!s:>16}", "{:full}".format(m), "{0:short:,} {0!s:.5}".format(m), format(m, "cents"), str(m))
class Point(tuple):
    def __format__(self, spec): return "(" + ", ".join(format(v, spec) for v in self) + ")"
p = Point((1.5, -2, 1000))
print(f"{p:.2f} {p:+g} {p:>8} {p}", f"{p!r}", "{:e}".format(Point([2.0])))
class Plain: 
    def __str__(self): return "plain str"
print(f"{Plain()} {Plain()!s:*^13}", format(Plain()), format(Plain(), ""), f"{type(Plain())!r:.14}")
class Celsius(float):
    def __format__(self, spec): return super().__format__(spec or ".1f") + "\u00b0C"
print(f"{Celsius(21.456)} {Celsius(-4):06.2f} {Celsius(3):>6}", [f"{Celsius(t):.0f}" for t in (0.5, 1.5)])
class Sub(str):
    def __format__(self, spec): return f"<{str.__format__(self, spec)}>"
print(f"{Sub('ab'):>4} {Sub('c')}", "%s" % Sub("raw"), "{}".format(Sub("d")), "".join([Sub("e")]))
class Bad:
    def __format__(self, spec): return 42
class Silent:
    __format__ = None
class Loud:
    def __format__(self, spec): raise RuntimeError(f"no {spec!r} today")
class NoStr:
    def __str__(self): return 5
for call in (lambda: f"{Bad()}", lambda: format(Bad(), "x"), lambda: f"{Loud():>5}", lambda: "{:z}".format(Loud()), lambda: f"{m:weird}", lambda: f"{Plain():>5}", lambda: f"{NoStr()}", lambda: f"{[]:5}", lambda: f"{{}}:{ {}:x}",
             lambda: f"{None:>4}", lambda: f"{object:>4}", lambda: f"{...:3}", lambda: f"{len:x}", lambda: f"{(1, 2):d}", lambda: f"{b'ab':5}", lambda: f"{range(3):4}", lambda: f"{slice(1):4}", lambda: f"{Silent()}"):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
