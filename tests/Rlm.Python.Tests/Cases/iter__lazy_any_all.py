# any, all, in, next, min... how far each consumes an iterator.
pulled = []
def source(*values):
    pulled.clear()
    for v in values:
        pulled.append(v)
        yield v
    pulled.append("END")
tests = {
    "any first": lambda: any(source(1, 2, 3)), "any late": lambda: any(source(0, "", [1], 0)), "any none": lambda: any(source(0, None)), "all stops": lambda: all(source(1, 0, 2)), "all true": lambda: all(source(1, "a")), "all empty": lambda: all(source()), "any empty": lambda: any(source()),
    "in": lambda: 2 in source(1, 2, 3), "not in": lambda: 9 not in source(1, 2), "next": lambda: next(source(5, 6)), "next cond": lambda: next((v for v in source(1, 4, 9, 16) if v > 5), None), "unpack": lambda: (lambda a, *b: (a, b))(*source(1, 2)), "zip short": lambda: list(zip("ab", source(1, 2, 3))), "zip long first": lambda: list(zip(source(1, 2, 3), "ab")),
    "enumerate": lambda: next(enumerate(source(7, 8))), "map": lambda: next(map(str, source(7, 8))), "filter": lambda: next(filter(None, source(0, 0, 8, 9))), "sum": lambda: sum(source(1, 2)), "max": lambda: max(source(3, 1)), "sorted": lambda: sorted(source(2, 1)), "join": lambda: "".join(source("a", "b")), "dict": lambda: dict(source("ab", "cd")), "set": lambda: len(set(source(1, 1))), "all nested": lambda: all(v < 3 for v in source(1, 2, 3, 4)), "any walrus": lambda: any((hit := v) > 1 for v in source(1, 2, 3)) and pulled[-1],
    "index": lambda: list(source(1, 2)).index(2), "isdisjoint": lambda: {1, 5}.isdisjoint(source(3, 5, 7)), "issuperset": lambda: {1}.issuperset(source(1, 2, 3)), "subscript assign": lambda: [0].__setitem__(slice(None), source(1, 2)), "bytes": lambda: bytes(source(1, 2)), "first of star": lambda: [*source(1)][0], "compare": lambda: all(a < b for a, b in zip([1, 5, 2], [3, 4, 9]))}
for name, test in tests.items():
    pulled.clear()
    print(name.ljust(17), repr(test()).ljust(22), pulled)
class Truth:
    def __init__(self, name, value): self.name, self.value = name, value
    def __bool__(self): asked.append(self.name); return self.value
    def __repr__(self): return self.name
asked = []
t, f = Truth("T", True), Truth("F", False)
print(any([f, t, f]), asked); asked.clear()
print(all([t, f, t]), asked); asked.clear()
print(t and f and t, asked); asked.clear(); print(f or t or f, asked); asked.clear(); print(not t, f if t else 0, asked); asked.clear()
print([x for x in (t, f) if x], list(filter(None, [f, t])), asked); asked.clear()
class Boom:
    def __bool__(self): raise TypeError("truth is ambiguous")
for call in (lambda: any([0, Boom()]), lambda: any([1, Boom()]), lambda: all([0, Boom()]), lambda: all([Boom()]), lambda: any(5), lambda: all(None), lambda: any(), lambda: any(1, 2), lambda: any(1 / x for x in [0]), lambda: any(x for x in [1, 1 / 1]), lambda: all([[]]), lambda: all([[[]]]), lambda: any({0: 1}), lambda: any(""), lambda: all("0"), lambda: any([[], {}, 0j, range(0), b""]), lambda: not Boom(), lambda: all(iterable=[1]), lambda: 1 if Boom() else 2, lambda: Boom() or 1):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
