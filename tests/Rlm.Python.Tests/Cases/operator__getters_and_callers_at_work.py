# itemgetter, attrgetter, methodcaller and operator functions as table tools: sort keys, projections, dispatch, errors.
import operator as op
from collections import namedtuple
from functools import reduce
from operator import attrgetter, itemgetter, methodcaller
Car = namedtuple("Car", "make year engine"); Engine = namedtuple("Engine", "hp fuel")
cars = [Car("Saab", 1999, Engine(150, "petrol")), Car("Tesla", 2020, Engine(280, "power")), Car("Lada", 1999, Engine(75, "petrol"))]
print([c.make for c in sorted(cars, key=attrgetter("year", "engine.hp"))], attrgetter("engine.fuel")(cars[1]), attrgetter("make", "engine.hp")(cars[0]), list(map(itemgetter(0), cars)), itemgetter(1, 0)(cars[2]), itemgetter(slice(0, 2))("python"), itemgetter(-1)([1, 2]), itemgetter("a", "c")({"a": 1, "b": 2, "c": 3}))
print(methodcaller("split", ",", 1)("a,b,c"), methodcaller("replace", "a", "b")("banana"), list(map(methodcaller("upper"), "ab")), methodcaller("sort", key=len, reverse=True)(l := ["a", "ccc", "bb"]), l, methodcaller("_replace", year=2000)(cars[0]).year)
print(repr(itemgetter(1)), repr(itemgetter("a", 2)), repr(attrgetter("x.y", "z")), repr(methodcaller("f", 1, k="v")), methodcaller("f"))
ops = {"+": op.add, "-": op.sub, "*": op.mul, "/": op.truediv, "//": op.floordiv, "%": op.mod, "**": op.pow, "<<": op.lshift, "&": op.and_, "|": op.or_, "^": op.xor, "@": None, "<": op.lt, "==": op.eq, "!=": op.ne, "in": lambda a, b: op.contains(b, a)}
def rpn(text):
    stack = []
    for t in text.split():
        if t in ops: b, a = stack.pop(), stack.pop(); stack.append(ops[t](a, b))
        else: stack.append(int(t))
    return stack.pop()
print([rpn(e) for e in ("3 4 + 2 *", "2 10 **", "7 2 //", "7 2 %", "1 5 <<", "6 3 &", "9 4 /", "3 4 <")], ops["in"](2, [1, 2]), op.countOf([1, True, 2, 1.0], 1), op.indexOf("abc", "c"), op.length_hint(iter([1, 2])), op.length_hint((x for x in ()), 7), op.concat([1], [2]), op.not_([]), op.truth("0"), op.is_(None, None), op.is_not(1, None), op.neg(5), op.pos(True), op.inv(5), op.invert(0), op.abs(-2), op.index(True), op.call(max, 3, 9, key=lambda v: -v))
d = {"k": [1, 2, 3]}; op.setitem(d, "n", 5); op.delitem(d["k"], slice(0, 2)); print(d, op.getitem(d, "n"), reduce(op.getitem, ["k", 0], d)); x = [1]; y = op.iadd(x, [2]); z = op.iconcat(x, (3,)); n = op.imul(2, 5); print(x, y is x, z is x, n, op.ior({1}, {2}), op.iadd("a", "b"), op.ipow(2, 3))
totals = {}
for make, year in map(attrgetter("make", "year"), cars): totals.setdefault(year, []).append(make)
print(totals, max(totals.items(), key=op.itemgetter(0)), min(cars, key=op.attrgetter("engine.hp")).make, sorted({"b": 1, "a": 1, "c": 0}.items(), key=itemgetter(1, 0)), all(map(op.le, [1, 2, 2], [2, 2, 9])), sum(map(op.mul, [1, 2, 3], [4, 5, 6])), op.matmul.__name__)
for f in (lambda: itemgetter()(1), lambda: attrgetter(5), lambda: attrgetter("a.b")(cars[0]), lambda: itemgetter(9)([1]), lambda: itemgetter("q")({}), lambda: methodcaller(3), lambda: methodcaller("nope")(1), lambda: op.add(1, "a"), lambda: op.add(1), lambda: op.indexOf([1], 2), lambda: op.countOf(5, 1), lambda: op.index(1.5), lambda: op.concat(1, 2), lambda: op.matmul(1, 2), lambda: op.truediv(1, 0), lambda: op.call(), lambda: op.contains(5, 1), lambda: attrgetter("year")(cars), lambda: methodcaller("split")(5), lambda: op.delitem({}, 1), lambda: itemgetter(0)({1}), lambda: itemgetter(1)("ab", "cd"), lambda: op.lt(1, "a"), lambda: op.pow(2), lambda: op.attrgetter()):
    try:
        print("fine", f())
    except Exception as e:
        print(type(e).__name__, e)
