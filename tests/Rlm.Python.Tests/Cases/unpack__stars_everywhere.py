# Unpacking: nested targets, stars in assignments, calls, displays, returns, subscripts, loops, and the complaints.
first, *middle, last = "python"
(a, b), [c, *d], *e = (1, 2), "xyz", 3, 4
*init, = range(3)
[p, [q, [r, *s]]] = 1, [2, [3, 4, 5]]
print(first, middle, last, a, b, c, d, e, init, p, q, r, s)
x, y = y, x = 1, 2
print(x, y); x, y = y, x; print(x, y)
box = [0, 0, 0, 0]; i = 0
i, box[i] = 2, "i was already 2"
box[0], *box[1:3], box[3] = "w", "x", "y", "z"
print(i, box)
class Obj: pass
o = Obj(); o.x, (o.y, *o.rest) = 1, "abc"
print(vars(o))
print([*range(3), *"ab", *{}], (*[1], 2, *()), {*"aab", 1} == {"a", "b", 1}, {**{"a": 1}, "b": 2, **{"a": 3}}, *[[1], [2]], sep="|")
def many(): return 1, *range(2), *"z"
def gen(): got = yield 1, *[2, 3]; yield *"ab", got
g = gen()
print(many(), next(g), g.send("sent"), [(k, v) for k, *v in ["abc", "d"]])
for n, (m, *rest), in [(1, "ab"), (2, [3, 4, 5])]: print(n, m, rest, end="; ")
for z in *range(2), *"q": print(z, end=" ")
print()
class Sub:
    def __getitem__(self, key): return key
t = (1, 2)
print(Sub()[*t], Sub()[0, *t, 3], Sub()[*t, 1:2], Sub()[()], Sub()[1,], Sub()[*"ab"], Sub()[::2, ...])
(head, *_), tail = "long", "tail"; a = b = [*c, *d]; a.append(1)
print(head, tail, b, *map(lambda kv: f"{kv[0]}={kv[1]}", {"k": 1}.items()))
def attempt(source):
    try: exec(source, {"gen": gen}); print("fine:", source)
    except Exception as e: print(f"{source:<26} {type(e).__name__}: {e.msg if isinstance(e, SyntaxError) else e}")
for source in ("a, b = 1", "a, b = 1, 2, 3", "a, b, c = 'xy'", "a, *b, c = [1]", "a, b = {}", "a, b = {1, 2, 3}", "(a, b), c = 1, 2", "a, b = None", "[] = []", "() = [1]", "a, b = iter('abc')", "a, b = (n for n in range(9))", "*a = [1]", "*a, *b = [1]", "a, b += 1, 2", "(*a) = 1", "a = *b", "print(*5)", "x = [*None]", "x = {**[]}", "x = {*5}", "*a, b = 5", "del *a", "[*x for x in y]", "a, 1 = 2, 3", "f() = 1", "a + b = 1", "None = 1", "'x' = 1", "(a, b): int = 1, 2", "a = yield = 1", "for *x in []: pass", "for x, *y in ['abc']: pass", "for 1 in x: pass", "{a: 1} = x", "a.b.c, d[0] = 1, 2", "a := 1", "(a := 1) = 2", "x = (y := 1, *(2, 3))"): attempt(source)
class Half:
    def __iter__(self): yield 1; raise RuntimeError("half way")
try: u, v, w = Half()
except RuntimeError as err: print(err)
