# operator functions.
import operator as op
print(op.add(1, 2), op.sub(1, 2), op.mul("a", 3), op.truediv(1, 2), op.floordiv(7, 2), op.mod(7, 3), op.pow(2, 3), op.neg(1), op.pos(-1), op.abs(-5), op.inv(5), op.invert(0), op.and_(6, 3), op.or_(6, 3), op.xor(6, 3), op.lshift(1, 3), op.rshift(8, 2), op.not_(0), op.truth([]), op.is_(None, None), op.is_not(1, None), op.index(True), op.matmul.__name__)
print(op.eq(1, 1.0), op.ne(1, 2), op.lt(1, 2), op.le(2, 2), op.gt("b", "a"), op.ge(1, 2), op.contains([1, 2], 2), op.countOf([1, 1, 2], 1), op.indexOf("abc", "c"), op.concat([1], [2]), op.getitem({"a": 1}, "a"), op.getitem([1, 2, 3], slice(0, 2)), op.length_hint([1, 2]), op.length_hint(iter([1])), op.call(max, 1, 5))
l = [1, 2, 3]; op.setitem(l, 0, 9); op.delitem(l, 1); print(l, op.iadd(l, [4]), l, op.imul(3, 4), op.ior({1}, {2}), op.isub(5, 2))
g = op.itemgetter(1); h = op.itemgetter("a", "b"); s = op.itemgetter(slice(0, 2)); print(g([10, 20]), h({"a": 1, "b": 2}), s("hello"), op.itemgetter(-1, 0)("xyz"), list(map(op.itemgetter("n"), [{"n": 1}, {"n": 2}])), g, h)
class P:
    def __init__(self, n, k): self.n, self.k = n, k
    def m(self, a=1, *, b=2): return (self.n, a, b)
class Q:
    def __init__(self, p): self.p = p
ps = [P("b", 2), P("a", 2), P("c", 1)]
print([p.n for p in sorted(ps, key=op.attrgetter("k", "n"))], op.attrgetter("p.n")(Q(ps[0])), op.attrgetter("n", "p.k" if False else "k")(ps[0]), op.methodcaller("m")(ps[0]), op.methodcaller("m", 5, b=6)(ps[0]), list(map(op.methodcaller("upper"), "ab")), op.attrgetter("n"), op.methodcaller("x", 1, y=2))
for f in (lambda: op.add(1, "a"), lambda: op.itemgetter(5)([1]), lambda: op.itemgetter("x")({}), lambda: op.attrgetter("zz")(1), lambda: op.methodcaller("zz")(1), lambda: op.itemgetter(), lambda: op.indexOf([1], 5), lambda: op.index(1.5), lambda: op.truediv(1, 0), lambda: op.attrgetter(5), lambda: op.add(1), lambda: op.getitem([1], "a"), lambda: op.concat(1, 2), lambda: op.countOf(5, 1), lambda: op.lt(1, "a")):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
rows = [{"u": "ann", "n": 3}, {"u": "bob", "n": 1}, {"u": "ann", "n": 2}]
print(sorted(rows, key=op.itemgetter("u", "n")), max(rows, key=op.itemgetter("n"))["u"], sum(map(op.itemgetter("n"), rows)))
from functools import reduce
from itertools import groupby, accumulate, starmap
print(reduce(op.mul, range(1, 6)), [(k, list(map(op.itemgetter("n"), v))) for k, v in groupby(sorted(rows, key=op.itemgetter("u")), op.itemgetter("u"))], list(accumulate([1, 2, 3], op.mul)), list(starmap(op.sub, [(5, 2)])), reduce(op.getitem, ["a", 0], {"a": [7]}), list(map(op.add, [1, 2], [3, 4])), {"+": op.add, "-": op.sub}["+"](1, 2))
