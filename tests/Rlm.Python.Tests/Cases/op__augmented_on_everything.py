# Augmented assignment on names, items, slices, attributes and properties: evaluation order, aliasing, failures.
order = []
def o(x, tag): order.append(tag); return x
class Box:
    def __init__(self): self.d, self.n = {}, 10
    def __getitem__(self, k): order.append(f"get {k}"); return self.d.get(k, 0)
    def __setitem__(self, k, v): order.append(f"set {k}={v}"); self.d[k] = v
    @property
    def prop(self): order.append("prop get"); return self.n
    @prop.setter
    def prop(self, v): order.append(f"prop set {v}"); self.n = v
b = Box()
o(b, "target")[o("k", "index")] += o(5, "value")
print(order, b.d); order.clear()
b.prop **= 2; print(order, b.n); order.clear()
b[1:3] += 7; print(order); order.clear()
b[1, 2] -= 1; b[...] |= 6; print(order); order.clear()
def attempt(source, **names):
    try: exec(source, names); print(source, "->", {k: v for k, v in names.items() if k != "__builtins__"})
    except Exception as e: print(source, "->", type(e).__name__, e, {k: v for k, v in names.items() if k != "__builtins__"})
attempt("t[0] += [3]", t=([1, 2], "x"))
attempt("t[1] += 'y'", t=([1, 2], "x"))
attempt("a = b; a += [2]", b=[1]); attempt("a = b; a = a + [2]", b=[1]); attempt("a = b; a += (2,)", b=(1,)); attempt("a = b; a |= {2}", b={1});
attempt("a += 'xyz'", a=["w"]); attempt("a += {'k': 1}", a=[]); attempt("a += 5", a=[]); attempt("a += [1]", a=(0,)); attempt("a *= 3", a=[[]]); attempt("a *= -1", a=[1]); attempt("a *= 1.5", a=[1]); attempt("a[1:2] *= 3", a=[1, 2, 3]); attempt("a[::2] += [9]", a=[1, 2, 3]); attempt("a[5] += 1", a=[1]); attempt("d['x'] += 1", d={}); attempt("d |= [('k', 1)]", d={}); attempt("d |= 5", d={}); attempt("s += 1", s="a"); attempt("s *= 2; s %= ()", s="ab"); attempt("s %= 5", s="n=%d;"); attempt("b += b'2'", b=b"1"); attempt("b += [1]", b=b"1"); attempt("b += b'2'; b *= 2", b=bytearray(b"1")); attempt("n //= 0", n=5); attempt("n **= -1", n=4); attempt("n <<= 3; n >>= 1; n ^= 5; n &= 14; n |= 1; n %= 9; n /= 2; n //= 1", n=3); attempt("n <<= -1", n=1); attempt("n @= 2", n=1); attempt("n |= 1.0", n=1); attempt("f += True; f -= 1j", f=1.5); attempt("x = None; x += 1"); attempt("undefined += 1"); attempt("s &= {2, 3}; s ^= {3, 4}; s -= {4}", s={1, 2}); attempt("s |= [1]", s={1}); attempt("s -= 'a'", s=set())
x = y = [1]
x += x; print(x, y, x is y)
x[len(x) - 1] += x[0]; print(x)
i, seq = 0, [10, 20]
for seq[i] in (7, 8): seq[i] += 1
print(seq)
class Frozen:
    __slots__ = ("v",)
    def __init__(self, v): object.__setattr__(self, "v", v)
    def __setattr__(self, *a): raise AttributeError(f"frozen: {a}")
f = Frozen([1])
try: f.v += [2]
except AttributeError as e: print(e, f.v)
class C: count = 0
c = C(); c.count += 1; print(c.count, C.count, vars(c))
for source in ("a + b += 1", "f() += 1", "(a, b) += 1", "[a] += 1", "a += b += 1", "1 += a", "a := 1", "(a) += 1", "a.b[c].d += 1", "a ++= 1", "a += yield", "a =+ 1", "*a += 1", "None += 1", "x if y else z += 1", "a += b, c", "a += *b", "a += *b, c", "a: int += 1"):
    try: compile(f"def g():\n {source}", "s", "exec"); print(source, "compiles", end="; ")
    except SyntaxError as e: print(f"[{source}] {e.msg}", end="; ")
print()
