# Reading, assigning and deleting list slices with every kind of step.
base = list("abcdefghij")
for key in (slice(2, 8, 3), slice(None, None, -1), slice(-2, None), slice(8, 2, -2), slice(None, 3), slice(20, None), slice(-20, 3), slice(5, 5), slice(None, None, 20), slice(0, None, -1)):
    print(str(key).ljust(24), "".join(base[key]))
x = list(range(10)); x[1::3] = ["a", "b", "c"]; print(x)
x = list(range(10)); x[::-2] = "vwxyz"; print(x)
x = list(range(10)); x[3:6] = []; x[0:0] = [-2, -1]; x[len(x):] = (n * n for n in (7, 8)); print(x)
x = list(range(10)); x[7:2] = "ins"; x[-1:] = {"k": 1}; print(x)
x = list(range(10)); del x[::3]; print(x); del x[-1:0:-2]; print(x); del x[:]; print(x)
x = [1, 2, 3]; x[:] = x + x; x[1:3] = x; print(x); x[::2] = x[1::2] + [0] * (len(x) % 2); print(x)
x = [1, 2, 3]; x[::] = "ab"; x[5:9:1] = [9]; x[0:1:1] = [0, 0, 0]; print(x); x[2:2:2] = []; del x[3:1]; print(x)
def rotate(seq, k): k %= len(seq) or 1; return seq[k:] + seq[:k]
print(rotate([1, 2, 3, 4, 5], 2), rotate([1, 2, 3], -1), rotate([], 3), [base[i::3] for i in range(3)], [base[i:i + 4] for i in range(0, 10, 4)], base[-3:] == base[7:10], base[:] is base)
class Step:
    def __init__(self, n): self.n = n
    def __index__(self): return self.n
print(base[Step(1):Step(-1):Step(4)], base[True:False:-1], base[:10 ** 30:10 ** 30], base[-10 ** 30:2])
def put(k, v): y = list(range(6)); y[k] = v; return y
def cut(k): y = list(range(6)); del y[k]; return y
for call in (lambda: put(slice(0, 6, 2), [1, 2]), lambda: put(slice(0, 6, 2), [1, 2, 3, 4]), lambda: put(slice(4, 0, -1), "ab"), lambda: put(slice(0, 2), 5), lambda: put(slice(0, 4, 2), 5), lambda: put(slice(0, 2), None), lambda: put(slice(0, 6, 0), []), lambda: base[::0], lambda: cut(slice(0, 3, 0)), lambda: put(slice(3, 1, 2), [7]), lambda: put(slice("a", 2), []), lambda: base[1.0:], lambda: base["a":"b"], lambda: base[1, 2], lambda: base[[0]], lambda: put(slice(None, None, -1), [0] * 6), lambda: cut(slice(1, 6, 2)), lambda: base[None], lambda: base[10], lambda: put(-7, 0), lambda: cut(6), lambda: put("0", 1), lambda: base[10 ** 30:][:1], lambda: put(2.0, 1)):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
