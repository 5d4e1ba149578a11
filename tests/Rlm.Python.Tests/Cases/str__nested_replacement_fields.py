# str.format: nested fields, attribute and index access, conversions, and errors.
class Planet:
    def __init__(self, name, radius, moons): self.name, self.radius, self.moons = name, radius, moons
    def __repr__(self): return f"<Planet {self.name}>"
    def __str__(self): return self.name.upper()
mars = Planet("Mars", 3389.5, ["Phobos", "Deimos"])
data = {"p": mars, "nums": [10, 20, 30], "0": "zero string", 0: "zero int", "a b": "space", "deep": {"x": {"y": [1, {"z": "end"}]}}}
print("{0.name} {0.moons[1]} {0.radius:.0f} {0} {0!r} {0!s:>6} {0!r:_^16}".format(mars))
print("{d[0]} {d[a b]} {d[nums][2]:04d} {d[p].moons[0][3]} {d[deep][x][y][1][z]}".format(d=data))
print("{:{}} {:{}{}{}}|{:{w}.{p}f}|{:{fill}^{w}}".format("x", 4, 7, "*", ">", 3, 3.14159, "mid", w=9, p=2, fill="~"))
print("{0:{1[width]}} {2:{1[kind]}}|{0:{1[align]}{1[width]}}".format("ab", {"width": 5, "kind": "#x", "align": ">"}, 255))
print("{{}} {{{0}}} {{{{{0}}}}} }}{{".format("v"), "{!a} {!r} {!s}".format("\u00e9", "q'", "t"), "{} {} {}".format(*"abc"), "{2}{0}{1}{0}".format(*"xyz"), "{a}{b}{a}".format(**{"a": 1, "b": 2}))
print("{0.real} {0.imag} {0.__class__.__name__} {1.__name__:>6}".format(3 + 4j, dict), "{:%}".format(0.5), "{0[2]}{0[0]}".format("cba"), "{.name}{.name}".format(mars, mars), "{[1]}".format([5, 6]))
class Loose(dict):
    def __missing__(self, key): return "{" + key + "}"
print("{known} and {unknown}".format_map(Loose(known=1)), "{x[0]}".format_map({"x": (7,)}), "{:>{w}}".format("r", w=3), "{:}".format("plain"), "{!s:}".format(None), "{:s}".format("s"))
bad = ["{", "}", "{0", "{}}", "{0}{}", "{}{0}", "{2}", "{name}", "{0.nope}", "{0[x]}", "{0[9]}", "{!x}", "{!}", "{!rr}", "{0!r.x}", "{0[}", "{0[]}", "{0.}", "{:{:{}}}", "{:d}", "{0..a}", "{-1}", "{ 0}", "{0 }", "{a.b[c]}", "{[0}", "{0]}", "{:{}}", "{!r:d}"]
for template in bad:
    try:
        print(template, "->", template.format([1, 2, 3]))
    except Exception as e:
        print(template, "->", type(e).__name__, e)
for call in (lambda: "{}".format(), lambda: "{x}".format_map({}), lambda: "{}".format_map({}), lambda: "{x}".format_map(5), lambda: "{:>5}".format(None), lambda: "{:5}".format([1]), lambda: "{:d}".format("5"), lambda: "{:.2f}".format("x")):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
