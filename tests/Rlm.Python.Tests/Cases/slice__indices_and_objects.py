# slice objects: indices(), attributes, comparison, hashing, use in __getitem__.
for s in (slice(3), slice(1, 8, 3), slice(None, None, -1), slice(-3, None), slice(5, -100, -2), slice(20, 30), slice(-1, None, -4), slice(None, -1), slice(2, 1), slice(None, None, 100), slice(10 ** 20, -10 ** 20, -10 ** 20)):
    row = []
    for n in (0, 1, 5, 10):
        start, stop, step = s.indices(n)
        assert [*range(n)][s] == [*range(start, stop, step)]
        row.append((start, stop, step))
    print(s, row)
s = slice(1, "x", [2])
print(s.start, s.stop, s.step, slice(4).start, slice(4).step, slice(None), repr(slice("a", None)), slice(1, 2) == slice(1, 2, None), slice(1, 2) != slice(1, 2, 1), slice(1) < slice(2), slice(1, 2) < slice(1, 3), slice(1, 2) == (1, 2, None), slice(0, 1.0) == slice(0, True), {slice(1, 2): "h"}[slice(1, 2)], hash(slice(1, 2, 3)) == hash(slice(1, 2, 3)))
class Echo:
    def __getitem__(self, key): return key
    def __setitem__(self, key, value): print("set", key, value)
    def __delitem__(self, key): print("del", key)
e = Echo()
print(e[1], e[1:2], e[:], e[::], e[::2], e[1:2, 3], e[..., 1:], e[(1, 2)], e[1,], e["a":"b":"c"], e[None], e[-1:-2:-3], e[()], e[[1]], e[{"k": 1}], e[lambda: 0] and "f", e[*[1, 2]], e[*(), 0], sep=" | ")
e[1:2] = 5; e[::-1, 0] = "m"; del e[3:]; del e[..., None]
class Window:
    def __init__(self, data): self.data = data
    def __len__(self): return len(self.data)
    def __getitem__(self, key):
        if isinstance(key, slice):
            return Window([self.data[i] for i in range(*key.indices(len(self)))])
        if isinstance(key, tuple):
            return [self[k] for k in key]
        return self.data[key]
    def __repr__(self): return f"W{self.data}"
w = Window(list("abcdef"))
print(w[1:4], w[::-2], w[1:5][1:], w[0, -1, 2:4], w[10:], [*w])
FIELDS = {"code": slice(0, 3), "name": slice(3, 9), "price": slice(9, None)}
for line in ("A01Tea    3.50", "B22Coffee4.10", "C3 Milk"): print({k: line[v].strip() for k, v in FIELDS.items()})
half = slice(None, None, 2); third = slice(1, None, 3); data = list(range(12)); data[half] = [0] * 6; del data[third]; print(data, "python"[half], (1, 2, 3)[half], b"bytes"[third], range(9)[third])
class Idx:
    def __index__(self): return 2
print(slice(Idx(), None).indices(5), slice(None, Idx(), Idx()).indices(Idx()), slice(True, None).indices(3), "abcdef"[Idx():], slice(1, 2, 3).__reduce__()[1], [0, 1, 2].__getitem__(slice(1, None)), "abc".__getitem__(slice(None, None, -1)))
for call in (lambda: slice(), lambda: slice(1, 2, 3, 4), lambda: slice(1).indices(), lambda: slice(1).indices(-1), lambda: slice(1).indices("5"), lambda: slice(1).indices(2.0), lambda: slice("a").indices(3), lambda: slice(1, 2, 0).indices(3), lambda: slice(1.0).indices(3), lambda: setattr(slice(1), "start", 2), lambda: hash(slice([1])), lambda: {slice([], 1): 1}, lambda: slice(1) < slice("a"), lambda: slice(1) < 1, lambda: slice(1)[0], lambda: len(slice(1)), lambda: iter(slice(1)), lambda: slice(start=1), lambda: [1][slice("a")], lambda: "ab"[slice(1, 2, "c")], lambda: [1, 2][slice(None, None, 0)], lambda: type("S", (slice,), {}), lambda: {}[1:2], lambda: {1: 2}[slice(1)], lambda: {1, 2}[0:1], lambda: (x for x in "ab")[0:1], lambda: None[1:], lambda: slice(1, 2) in [slice(1, 2)], lambda: slice(1).foo, lambda: slice(1, 5) + 1):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
