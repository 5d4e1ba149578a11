# string.Formatter: own conversions and specs, default values, checking unused arguments, parse; nesting and auto-numbering.
from string import Formatter
from _string import formatter_field_name_split
class Report(Formatter):
    def __init__(self, **defaults): super().__init__(); self.defaults, self.unused = defaults, None
    def get_value(self, key, args, kwargs):
        if isinstance(key, str): return kwargs.get(key, self.defaults.get(key, f"<{key}?>"))
        return args[key] if key < len(args) else f"<#{key}>"
    def convert_field(self, value, conversion):
        return {"u": lambda v: str(v).upper(), "l": lambda v: str(v).lower()}.get(conversion, lambda v: super(Report, self).convert_field(v, conversion))(value)
    def format_field(self, value, spec):
        if spec.startswith("|"): return str(value).center(int(spec[1:] or 10), "·")
        return super().format_field(value, spec) if not isinstance(value, list) else ", ".join(super(Report, self).format_field(v, spec) for v in value)
    def check_unused_args(self, used, args, kwargs): self.unused = (sorted(used, key=str), [i for i in range(len(args)) if i not in used], sorted(set(kwargs) - set(used)))
f = Report(unit="kg")
print(f.format("{name!u:|12} {0:.1f}{unit} {1!r} {missing} {rows:04d}", 2.25, "x", "extra", name="anna", rows=[1, 22], never=0), f.unused)
print(f.format("{:>5}|{:<5}|{}", 1, "b"), f.format("{0[a]}{0[b][1]}{1.real}", {"a": 1, "b": [2, 3]}, 5j), f.format("{0:{1}{2}}", "c", "^", 7), f.format("{{}} {x!s:>{w}}", x=None, w=6), f.vformat("{a}{b}", (), {"a": 1}))
print(list(Formatter().parse("a{b!r:>{w}}c{{d}}{}{e.f[0]:}")), list(Formatter().parse("")), list(Formatter().parse("{{x")), Formatter().format("{0}{1}", *"ab"), Formatter().format("{:%Y}", __import__("datetime").date(2024, 1, 1)))
first, rest = formatter_field_name_split("user.names[0].x"); print(first, list(rest), Formatter().get_field("user[0]", (), {"user": ["U"]}), Formatter().get_field("0.real", (7,), {}))
class Attr:
    def __getattr__(self, n): return f"attr {n}"
    def __format__(self, spec): return f"Attr<{spec}>"
print(Formatter().format("{0.abc} {0:x y} {0!s:.3}", Attr()) [:30], "{0:}{0!a}".format("é"), "{!r:^9}".format("q"), format(Attr(), "z"))
class Nested(Formatter):
    def get_field(self, name, args, kwargs):
        value = kwargs
        for part in name.split("/"): value = value[part]
        return value, name
print(Nested().format("{a/b:>4}|{a/c}", a={"b": 1, "c": 2}))
for t, args in (("{", ()), ("}", ()), ("{0", ()), ("{!x}", (1,)), ("{0} {}", (1, 2)), ("{} {0}", (1, 2)), ("{2}", (1,)), ("{a}", ()), ("{0.nope}", (1,)), ("{0[x]}", ([1],)), ("{0[9]}", ([1],)), ("{:d}", ("s",)), ("{0!}", (1,)), ("{0!rr}", (1,)), ("{:{:{}}}", (1, 2, 3)), ("{0[}", ([1],)), ("{0[]}", ([1],)), ("{0.}", (1,)), ("{:>{}}", ("x", "y"))):
    for g in (Formatter().format, str.format):
        try:
            print(f"{t:<10} {g(t, *args)!r}", end="   ")
        except Exception as e:
            print(f"{t:<10} {type(e).__name__} {e}", end="   ")
    print()
try:
    Formatter().format()
except TypeError as e:
    print(e)
