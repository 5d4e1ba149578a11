# str.format: fields, attributes, indices, nesting, conversion.
print("{} {}".format(1, 2), "{0} {1} {0}".format("a", "b"), "{x} {y}".format(x=1, y=2), "{0} {k}".format("p", k="v"), "{{}} {{{}}}".format(1))
print("{0[0]} {0[1]}".format([10, 20]), "{0[key]} {0[other key]}".format({"key": 1, "other key": 2}), "{0[-1]}".format({"-1": "neg"}), "{d[a][b]}".format(d={"a": {"b": 5}}))
class P:
    x = 1
    class Q: y = [7, 8]
    def __format__(self, s): return f"P<{s}>"
print("{0.x} {0.Q.y[1]} {p.x}".format(P(), p=P()), "{:abc} {}".format(P(), P()), "{0.real} {0.imag}".format(3 + 4j))
print("{!r} {!s} {!a}".format("a", "b", "\u00e9"), "{0!r:>6}|{0!s:<6}|{0:^6}|".format("ab"))
print("{:{}}|{:{w}.{p}f}|{:>{w}}".format("x", 5, 3.14159, "r", w=8, p=2), "{0:{1}{2}}".format(5, "0", 4), "{:{fill}{align}{width}}".format("m", fill="*", align="^", width=7))
print("{:,} {:_} {:,.2f} {:.1%} {:e} {:08.3f} {:+} {:x} {:#b} {:c}".format(1234567, 1234567, 1234.5, 0.1234, 12345.6789, 3.14159, 5, 255, 5, 65))
print("{} {} {}".format(None, [1, "a"], {"k": (1,)}), "{:>5}|{:<5}|{:^5}|".format(1, 2, 3), "{:5}|{:5}|".format("s", 1), "{:>5}|".format(True), "{!s:>5}|".format(None))
print("{0:%Y}".format(type("D", (), {"__format__": lambda s, f: "fmt " + f})()), "{:}".format("x"), "{a.b}".format(a=type("A", (), {"b": 2})))
print("{names[0]}, {names[1]}".format(names=["x", "y"]), "{:10}{:>10}".format("left", "right") + "|", "{:-^30}".format(" title "), "{:.3}".format("abcdef"), "{:5.2}|".format("abcdef"))
print("a{}b{}c".format("", ""), "".format(), "{}".format(""), "{:d}".format(True), "{}".format(True), "{!r}".format(True), "{0}{0}{0}".format("x"))
m = {"a": 1, "b": 2}
print("{a}-{b}".format(**m), "{a}-{b}".format_map(m))
class Missing(dict):
    def __missing__(self, k): return "{" + k + "}"
print("{a} {zz}".format_map(Missing(a=1)), "{} {x}".format(*["s"], **{"x": 1}))
for template, args, kw in [("{", (), {}), ("}", (), {}), ("{}", (), {}), ("{0} {}", (1, 2), {}), ("{} {0}", (1, 2), {}), ("{a}", (), {}), ("{0.zz}", (1,), {}), ("{0[zz]}", ({},), {}), ("{0[5]}", ([1],), {}), ("{0[a]}", ([1],), {}), ("{!x}", (1,), {}), ("{:d}", (1.5,), {}), ("{:.2d}", (1,), {}), ("{:s}", (5,), {}), ("{0", (1,), {}), ("{0!}", (1,), {}), ("{0!rx}", (1,), {}), ("{:>>5}", (1,), {}), ("{:5.5.5}", ("x",), {}), ("{:,s}", ("x",), {}), ("{:=5}", ("x",), {}), ("{:+}", ("x",), {}), ("{0[}", (1,), {}), ("{0.}", (1,), {}), ("{:{}}", (1,), {}), ("{1}", (0,), {}), ("{:c}", (-1,), {}), ("{:x}", ("a",), {}), ("{:10000000000000000000}", (1,), {}), ("{:^-5}", (1,), {}), ("{:z}", ("",), {})]:
    try:
        print(template, "->", template.format(*args, **kw))
    except Exception as e:
        print(template, "->", type(e).__name__, e)
