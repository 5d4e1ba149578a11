# Constructors of every built-in type from every kind of value.
class I:
    def __index__(self): return 3
class N:
    def __int__(self): return 4
    def __float__(self): return 4.5
class S:
    def __str__(self): return "S!"
    def __len__(self): return 2
    def __getitem__(self, i):
        if i > 1: raise IndexError
        return "xy"[i]
class M:
    def keys(self): return ["k1", "k2"]
    def __getitem__(self, k): return k.upper()
values = [None, True, 5, -2.7, 1e20, 3 + 0j, "12", " 7 ", "ab", "", b"12", [1, 2], (3, 4), {"a": 1}, {5}, frozenset([6]), range(2), iter([7, 8]), (x for x in "pq"), I(), N(), S(), M(), bytearray(b"z"), [("a", 1), ("b", 2)], ["ab", "cd"], {1: 2}.items(), ..., int, memoryview(b"m")]
for kind in (int, float, complex, bool, str, list, tuple, set, frozenset, dict, bytes, bytearray):
    row = []
    for i, v in enumerate(values):
        if i in (17, 18): v = iter([7, 8]) if i == 17 else (x for x in "pq")
        try:
            r = kind(v)
            text = repr(r) if kind is not set and kind is not frozenset else repr(sorted(r, key=repr))
            row.append(text if " at 0x" not in text else text.split(" at 0x")[0] + ">")
        except Exception as e:
            row.append(f"{type(e).__name__}: {e}".split(" at 0x")[0])
    print(f"--- {kind.__name__}")
    for i, r in enumerate(row): print(f"{i:>2} {r}")
