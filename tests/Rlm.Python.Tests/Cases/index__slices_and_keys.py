# Subscripts seen from inside: slice objects, tuples, stars, ellipsis, nested slices, __class_getitem__, slice methods.
class Show:
    def __getitem__(self, key): return key
    def __setitem__(self, key, value): log.append(("set", key, value))
    def __delitem__(self, key): log.append(("del", key))
log = []; s = Show()
print(s[1], s[-1], s["k"], s[None], s[...], s[()], s[1,], s[1, 2], s[(1, 2)], s[[1]], s[{1: 2}["a" == "b" or 1]], s[lambda: 0].__name__, s[1 if s else 2], s[not 1], s[x := 5], x)
print(s[:], s[1:], s[:2], s[::3], s[1:2], s[1:2:3], s["a":"z"], s[None:None], s[1:2, 3], s[:, 0], s[..., ::2], s[*[1, 2]], s[0, *"ab", ::-1], s[*(), ], s[slice(1)], s[1.5:2j], s[[1]:{2}])
s[1:2] = "v"; s[...] = 0; s[1, *[2, 3]] = 4; del s[5], s[::2]; s[0] = s[1] = "both"; print(log)
sl = slice(1, 10, 3)
print(sl, sl.start, sl.stop, sl.step, sl.indices(5), slice(None).indices(4), slice(-3, None, -1).indices(5), slice(None, None, -2).indices(6), slice(100, -100, -1).indices(3), slice(1, 2) == slice(1, 2), slice(1) == slice(None, 1), slice(1, 2) < slice(1, 3), [0, 1, 2, 3, 4][sl], "abcdef"[slice(-2, None)], hash(slice(1, 2)) == hash(slice(1, 2)))
data = list(range(10))
print(data[-3:], data[:-7], data[::-3], data[8:2:-2], data[5:5], data[20:], data[-100:3], data[3:-100:-1], data[::100], "hello"[::-1], (1, 2, 3)[-2:], b"bytes"[1:3], range(10)[2:8:3], bytearray(b"abc")[::-1], memoryview(b"abcd")[1:3].tobytes())
data[2:5] = "xy"; data[:0] = [-1]; data[len(data):] = [99]; data[1:1] = (5, 6); del data[-3:]; del data[::4]; print(data)
data[::2] = "ABC" if len(data) == 5 else ["e"] * len(data[::2]); print(data, len(data))
class Matrix:
    def __init__(self, rows): self.rows = rows
    def __getitem__(self, key):
        match key:
            case int(r), int(c): return self.rows[r][c]
            case int(r), slice() as c: return self.rows[r][c]
            case slice() as r, c: return [row[c] for row in self.rows[r]]
            case int() | slice(): return self.rows[key]
            case _: raise TypeError(f"cannot index with {type(key).__name__}")
m = Matrix([[r * 3 + c for c in range(3)] for r in range(3)])
print(m[1, 2], m[0], m[:, 1], m[1:, ::2], m[-1, -2:], m[::2][0])
class Generic:
    def __class_getitem__(cls, item): return f"{cls.__name__}[{item}]"
class Child(Generic): pass
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(Generic[int], Child[1, "a"], Child[()])
attempt(lambda: Generic()[0]); attempt(lambda: Show[0]); attempt(lambda: m["a"]); attempt(lambda: data[5.0]); attempt(lambda: data["a":]); attempt(lambda: data[::0]); attempt(lambda: data[1, 2]); attempt(lambda: "abc"[1.0]); attempt(lambda: (1,)[None]); attempt(lambda: "abc"[10]); attempt(lambda: ()[0]); attempt(lambda: data[10 ** 30]); attempt(lambda: data[:10 ** 30] == data); attempt(lambda: "abc"["b"]); attempt(lambda: b"a"["x"]); attempt(lambda: range(3)[5]); attempt(lambda: range(3)["a"]); attempt(lambda: data.__setitem__(slice(0, 2, 2), [1, 2, 3])); attempt(lambda: data.__setitem__(slice(0, 1), 5)); attempt(lambda: data.__setitem__(slice(None, None, 2), [1])); attempt(lambda: "abc".__setitem__); attempt(lambda: {}[[]]); attempt(lambda: {}[{}]); attempt(lambda: {}[1:2]); attempt(lambda: {1: 2}[1.0]); attempt(lambda: slice()); attempt(lambda: slice(1, 2, 3, 4)); attempt(lambda: slice("a").indices(3)); attempt(lambda: slice(1).indices(-1)); attempt(lambda: slice(1, 2, 0).indices(3)); attempt(lambda: setattr(sl, "start", 2)); attempt(lambda: 5[0]); attempt(lambda: None[0]); attempt(lambda: len[0]); attempt(lambda: {1, 2}[0]); attempt(lambda: {}.keys()[0]); attempt(lambda: (x for x in "a")[0])
for source in ("del 'abc'[0]", "(1, 2)[0] = 5", "'abc'[0] = 'x'", "5[0] = 1", "None[0] = 1", "del (1,)[0]", "del {1}[1]", "range(3)[0] = 1", "b'a'[0] = 1", "x = [1]; x[1] = 2", "x = [1]; del x[3]", "x = [1]; x['a'] = 1", "x = {}; del x['k']", "x[]", "x[1:2:3:4]", "x[*]", "x[**k]", "x[a=1]", "x[1:*y]", "x[y := 1: 2]"):
    try: exec(source); print("fine:", source)
    except Exception as e: print(f"{source}: {type(e).__name__}: {e.msg if isinstance(e, SyntaxError) else e}")
