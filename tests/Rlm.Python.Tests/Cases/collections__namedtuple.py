# namedtuple whole.
from collections import namedtuple
P = namedtuple("P", ["x", "y"])
p = P(1, y=2)
print(p, p.x, p[1], len(p), p == (1, 2), p._fields, p._asdict(), p._replace(x=5), list(p), tuple(p), P._make([3, 4]), isinstance(p, tuple), p + (3,), p[::-1], hash(p) == hash((1, 2)), {p: "v"}[(1, 2)], P.__name__, P.__doc__, p.index(2), p.count(1), max(P(1, 5), P(2, 0)), sorted([P(2, 1), P(1, 9)]))
x, y = p; print(x, y, *p)
E = namedtuple("E", "name dept salary", defaults=["ops", 100])
print(E("ann"), E("bob", salary=5), E._field_defaults, E._fields)
print(namedtuple("Q", "a, b c")._fields, namedtuple("R", "a class a _x 1b", rename=True)._fields, namedtuple("Empty", [])(), P(*"ab"), P(**{"x": 1, "y": 2}))
for f in (lambda: P(1), lambda: P(1, 2, 3), lambda: P(1, z=2), lambda: P(1, x=2), lambda: setattr(p, "x", 5), lambda: p.z, lambda: p[5], lambda: namedtuple("B", "class"), lambda: namedtuple("B", "a a"), lambda: namedtuple("B", "_a"), lambda: namedtuple("1B", "a"), lambda: namedtuple("B", "a", defaults=[1, 2]), lambda: P._make([1]), lambda: p._replace(q=1), lambda: namedtuple("B", 5), lambda: namedtuple("B", "a b-c"), lambda: delattr(p, "x")):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
class Point(namedtuple("Point", "x y")):
    __slots__ = ()
    def __add__(self, o): return Point(self.x + o.x, self.y + o.y)
    @property
    def norm(self): return (self.x ** 2 + self.y ** 2) ** 0.5
    def __str__(self): return f"({self.x}; {self.y})"
q = Point(3, 4)
print(q, repr(q), q.norm, q + Point(1, 1), type(q + q).__name__, q._replace(x=0), [q])
Row = namedtuple("Row", "date user amount")
rows = [Row(*l.split(",")) for l in "2024-01-01,ann,5\n2024-01-01,bob,7\n2024-01-02,ann,9".splitlines()]
totals = {}
for r in rows: totals[r.user] = totals.get(r.user, 0) + int(r.amount)
print(totals, rows[0], max(rows, key=lambda r: int(r.amount)).user, [r._asdict()["date"] for r in rows], sorted(rows, key=lambda r: (r.user, r.date))[0].amount)
print(repr(P("a", [1])), P(None, P(1, 2)), str(P(1.5, "q'")), "%s" % (p,), f"{p}", P.x.__doc__, p.__class__.__name__, p.__getnewargs__())
match p:
    case P(x=1, y=v): print("matched", v)
import copy
print(copy.copy(p), copy.deepcopy(p) == p, p < P(1, 3), p != P(1, 2), bool(P(0, 0)))
