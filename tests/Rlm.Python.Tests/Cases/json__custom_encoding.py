# default=, JSONEncoder subclasses, sort and separators, non-string keys, indent forms, special floats; what cannot be encoded.
import json
from collections import OrderedDict, defaultdict, namedtuple
from dataclasses import asdict, dataclass, is_dataclass
from datetime import date, datetime
from enum import Enum, IntEnum
from fractions import Fraction

@dataclass
class Part: name: str; mass: float
class Level(IntEnum): LOW = 1
class Kind(str, Enum): BOLT = "bolt"
class Plain(Enum): X = 1
Pos = namedtuple("Pos", "x y")
def default(o):
    if is_dataclass(o): return {"__part__": asdict(o)}
    if isinstance(o, (set, frozenset)): return sorted(o)
    if isinstance(o, (date, datetime)): return o.isoformat()
    if isinstance(o, Fraction): return [o.numerator, o.denominator]
    if isinstance(o, bytes): return o.hex()
    raise TypeError(f"no way to write {type(o).__name__}")
data = {"part": Part("nut", 0.5), "ids": {3, 1, 2}, "when": datetime(2024, 2, 29, 12), "pos": Pos(1, 2), "level": Level.LOW, "kind": Kind.BOLT, "ratio": Fraction(3, 6), "raw": b"\x00\xff"}
text = json.dumps(data, default=default); print(text)
def hook(d): return Part(**d["__part__"]) if "__part__" in d else d
print(json.loads(text, object_hook=hook)["part"], json.loads(text, object_pairs_hook=lambda p: [k for k, _ in p]))
class Compact(json.JSONEncoder):
    item_separator, key_separator = ",", ":"
    def default(self, o): return list(o) if isinstance(o, range) else super().default(o)
print(json.dumps({"r": range(3), "n": None}, cls=Compact), Compact(sort_keys=True, indent=1).encode({"b": [], "a": {}}), "".join(Compact().iterencode([1, {"a": (2,)}])))
print(json.dumps({1: "a", 2.5: "b", True: "c", None: "d", Level.LOW: "e"}), json.dumps({(1, 2): 3, "ok": 1}, skipkeys=True), json.dumps({"b": 1, "a": {"z": 0, "y": 0}}, sort_keys=True))
print(json.dumps([1, [], {}, [{}], {"a": []}], indent=2), json.dumps({"k": [1, 2]}, indent="\t").encode(), json.dumps([1, 2], indent=0).encode(), json.dumps([1, 2], indent=2, separators=(";", "=")).encode(), json.dumps({"a": 1}, indent=None, separators=("", "->")))
print(json.dumps("é\u2028\U0001f600\x7f\x00\"\\/\b\f\n\r\t"), json.dumps("é\u2028😀\x7f\x00", ensure_ascii=False).encode("unicode_escape"), json.dumps("\ud800"))
print(json.dumps([float("inf"), -float("inf"), float("nan"), 1e16, 1e15, 1.0, -0.0, 1e-7, 123456789012345678901234567890, 0.1 + 0.2, True]), json.dumps(OrderedDict(z=1, a=2)), json.dumps(defaultdict(int, q=1)), json.dumps(Kind.BOLT), json.dumps("plain"))
loop = []; loop.append(loop); cyclic = {}; cyclic["me"] = {"in": cyclic}
for f in (lambda: json.dumps({1, 2}), lambda: json.dumps({"a": [object]}), lambda: json.dumps({(1,): 2}), lambda: json.dumps(loop), lambda: json.dumps(cyclic), lambda: json.dumps(float("nan"), allow_nan=False), lambda: json.dumps([-float("inf")], allow_nan=False), lambda: json.dumps(Plain.X), lambda: json.dumps(1j, default=default), lambda: json.dumps({"a": 1, 2: 3}, sort_keys=True), lambda: json.dumps(b"x"), lambda: json.dumps(1j, default=lambda o: o), lambda: Compact().encode(3j), lambda: json.dumps({"p": {"q": {1}}}), lambda: json.dumps(Part("a", 1)), lambda: json.dumps(), lambda: json.dumps([1], "x")):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e, getattr(e, "__notes__", ""))
