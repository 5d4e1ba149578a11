# dumps with every option.
import json
print(json.dumps({"a": 1, "b": [1, 2.5, None, True, False], "c": {"d": "e"}, "f": []}), json.dumps([]), json.dumps({}), json.dumps("s"), json.dumps(5), json.dumps(None), json.dumps(1.0), json.dumps((1, 2)), json.dumps([[]]), json.dumps({"": {}}))
print(json.dumps({"a": 1, "b": [1, {"c": 2}], "e": [], "f": {}}, indent=2))
print(json.dumps([1, [2, []]], indent=4), json.dumps({"a": 1}, indent=0), json.dumps([1, 2], indent="\t"), json.dumps([1], indent=None), json.dumps({"x": [1, {"y": 2}]}, indent="--"))
print(json.dumps({"b": 1, "a": 2}, sort_keys=True), json.dumps({"a": 1, "b": 2}, separators=(",", ":")), json.dumps([1, 2], separators=(" ; ", "=")), json.dumps({"a": [1, 2]}, indent=1, separators=(",", ": ")))
print(json.dumps("h\u00e9llo \u4e2d \U0001F600 \u2028"), json.dumps("h\u00e9llo \U0001F600", ensure_ascii=False), json.dumps("quote\" back\\ slash/ \n\r\t\b\f \x00\x1f\x7f"), json.dumps("</script>"), json.dumps("\ud800"))
print(json.dumps({1: "a", 2.5: "b", True: "c", None: "d", False: "e"}), json.dumps({"1": "a", 1: "b"}), json.dumps([1e20, 1e-7, 0.1, -0.0, 10**25, 1.5e300, 100.0, 1e16, 123456789.123]), json.dumps([float("nan"), float("inf"), float("-inf")]))
class Num(int): pass
class Text(str): pass
class L(list): pass
import enum, collections
class E(enum.IntEnum): A = 5
print(json.dumps([Num(3), Text("t"), L([1]), E.A, collections.OrderedDict(z=1), collections.Counter("a"), collections.namedtuple("P", "x y")(1, 2), collections.defaultdict(int, a=1)]))
class Point:
    def __init__(self, x): self.x = x
print(json.dumps([Point(1)], default=lambda o: o.__dict__), json.dumps({"s": {3}}, default=list), json.dumps({1 + 2j}, default=str) if False else json.dumps({"c": 1 + 2j}, default=str), json.dumps(Point(Point(2)), default=vars))
class Enc(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, set): return sorted(o)
        if isinstance(o, Point): return {"point": o.x}
        return super().default(o)
print(json.dumps({"s": {2, 1}, "p": Point(5)}, cls=Enc), Enc().encode([Point(1)]), Enc(indent=1).encode({"a": {1}}), list(json.JSONEncoder().iterencode([1, "a"])) and "".join(json.JSONEncoder(sort_keys=True).iterencode({"b": 1, "a": [2]})))
cyc = []; cyc.append(cyc)
cd = {}; cd["x"] = cd
for f in (lambda: json.dumps({1, 2}), lambda: json.dumps(object), lambda: json.dumps(b"x"), lambda: json.dumps(1j), lambda: json.dumps({(1, 2): 3}), lambda: json.dumps({b"k": 1}), lambda: json.dumps(cyc), lambda: json.dumps(cd), lambda: json.dumps(float("nan"), allow_nan=False), lambda: json.dumps([Point(1)]), lambda: json.dumps({"a": 1, 2: 3}, sort_keys=True), lambda: json.dumps({"x": {"y": [Point(1)]}}), lambda: json.dumps(5, cls=Enc, foo=1), lambda: json.dumps({Point(1): 1}), lambda: json.dumps([{1}], cls=json.JSONEncoder), lambda: json.dumps(), lambda: json.dumps({1: 2}, default=lambda o: o), lambda: json.dumps(range(3)), lambda: json.dumps(x for x in [])):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, str(e).split(" at 0x")[0])
print(json.dumps({(1, 2): 3, "ok": 1}, skipkeys=True), json.dumps({"k": (1, (2,))}), json.dumps([True, 1, "1"]), json.dumps(json.dumps({"a": "b"})), json.dumps({"a": None})[1:-1])
import io
out = io.StringIO(); json.dump({"a": [1]}, out, indent=1); print(out.getvalue())
records = [{"id": i, "name": f"n{i}", "score": i / 3} for i in range(3)]
print("\n".join(json.dumps(r) for r in records))
