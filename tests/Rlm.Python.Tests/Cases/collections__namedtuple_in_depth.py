# namedtuple: rename, defaults, module, subclasses with methods, _replace, _make from rows, pickleable by fields, errors.
from collections import namedtuple
import csv, io

Point = namedtuple("Point", "x y")
print(Point(3, y=4), Point._fields, Point.__name__, Point.__doc__, Point.x.__doc__, Point._field_defaults, Point.__match_args__)
Odd = namedtuple("Odd", ["class", "2nd", "_hidden", "ok", "ok"], rename=True)
print(Odd._fields, Odd(*range(5)))
Job = namedtuple("Job", "name, priority, tags", defaults=(0, ()), module="planner")
print(Job("build"), Job("test", tags=("ci",)), Job._field_defaults, Job.__module__, Job("x", 1) < Job("x", 2), Job("a") == ("a", 0, ()))
class Segment(namedtuple("Segment", "start end")):
    __slots__ = ()
    @property
    def length(self): return ((self.end.x - self.start.x) ** 2 + (self.end.y - self.start.y) ** 2) ** 0.5
    def moved(self, dx=0, dy=0): return self._replace(start=Point(self.start.x + dx, self.start.y + dy), end=self.end._replace(x=self.end.x + dx))
    def __str__(self): return f"{tuple(self.start)}->{tuple(self.end)}"
    def __add__(self, other): return Segment(self.start, other.end)
s = Segment(Point(0, 0), Point(3, 4))
print(s, repr(s), s.length, s.moved(dx=1), s + Segment(Point(9, 9), Point(0, 1)), type(s.moved()).__name__)
rows = list(map(Job._make, ((r[0], int(r[1]), tuple(r[2].split("/"))) for r in csv.reader(io.StringIO("lint,2,ci/fast\nship,9,prod\n")))))
print(rows, max(rows, key=lambda j: j.priority).name, [j._asdict() for j in rows][0], dict(zip(Job._fields, rows[1])))
name, *rest = rows[0]; print(name, rest, rows[0][1:], rows[0].index(2), rows[0].count("lint"), len(rows[0]), "lint" in rows[0], rows[0] + (1,), rows[0] * 0)
print({Point(1, 2): "a"}[(1, 2)], hash(Point(1, 2)) == hash((1, 2)), Point(1, 2) is Point(1, 2), sorted([Point(2, 1), Point(1, 9)]), isinstance(s, tuple), Point(*"ab")._replace(y="c"))
match s:
    case Segment(Point(0, 0), Point(x=a, y=b)):
        print("from the origin to", a, b)
Point.__doc__ = "A point"; print(Point.__doc__, "{0.x}/{0[1]}".format(Point(5, 6)), "%s %s" % Point(7, 8), f"{Point(1, 2)!s:>16}")
Empty = namedtuple("Empty", ""); print(Empty(), Empty._fields, bool(Empty()), Empty() == ())
for f in (lambda: namedtuple("T", "a a"), lambda: namedtuple("T", "a def"), lambda: namedtuple("T", "_a"), lambda: namedtuple("T", "1a"), lambda: namedtuple("my type", "a"), lambda: namedtuple("T", "a b", defaults=(1, 2, 3)),
          lambda: namedtuple("T", 5), lambda: Point(1), lambda: Point(1, 2, 3), lambda: Point(1, z=2), lambda: Point(1, 2, x=3), lambda: Point._make([1]), lambda: Point(1, 2)._replace(z=1), lambda: setattr(Point(1, 2), "x", 5), lambda: Point(1, 2).z,
          lambda: delattr(Point(1, 2), "x"), lambda: Point(1, 2)[2], lambda: Job(), lambda: namedtuple("T", "a", True)):
    try:
        print("fine", f())
    except Exception as e:
        print(type(e).__name__, e)
