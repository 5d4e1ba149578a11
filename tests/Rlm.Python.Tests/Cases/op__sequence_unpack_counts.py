# Unpacking: how many values, which iterables, stars, nesting and messages.
def gen(n):
    for i in range(n):
        made.append(i)
        yield i
made = []
a, b, c = gen(3); (d, *e), f = "xyz", {7}; *g, h = range(4); [i, [j, *k], l] = 1, (2, 3, 4), 5
print(a, b, c, made, d, e, f, g, h, i, j, k, l)
first, *_, last = "unpack"; (m), (n,) = 1, (2,); *all_, = {"k": 1, "j": 2}; x, y = {"a": 1, "b": 2}.items(); [] = (); () = ""
print(first, last, _, m, n, all_, x, y)
for index, (key, (lo, hi)) in enumerate({"p": (1, 2), "q": (3, 4)}.items()): print(index, key, lo, hi)
data = {}; data["k"], (data["j"], *rest) = 1, b"ab\x00"; print(data, rest, [*range(2), *"ab", *()], (*{1: 2},), {*[1], *(1, 2)}, {**{"a": 1}, "a": 2, **{"b": 3}})
class Iter:
    def __getitem__(self, i):
        if i > 2: raise IndexError
        return i * 10
p, q, r = Iter(); print(p, q, r, [*Iter()])
def attempt(code):
    try:
        exec(code, {"gen": gen, "Iter": Iter, "made": []})
        print("fine:", code)
    except Exception as err:
        print(code.ljust(34), type(err).__name__, err)
for code in ("a, b = 1", "a, b = None", "a, b = 1, 2, 3", "a, b, c = 1, 2", "a, b = 'x'", "a, b = ''", "a, b = 'xyz'", "a, = ()", "a, = 1, 2", "a, b, *c = (1,)", "*a, b = []", "a, b, *c, d, e = 'xyz'", "(a, b), c = 1, 2", "(a, b), c = [1], 2", "a, b = {1: 2}", "a, b = gen(5)", "a, b, c, d = Iter()", "a, *b = 5", "[] = [1]", "() = 0", "for a, b in [(1, 2), (3,)]: pass", "for a, b in ['ab', 'abc']: pass", "for a, b in [1]: pass", "a, b = lambda: 0", "a, b = range(10**9)", "a = *1,", "[*None]", "{*5}", "{**[1]}", "print(*5)", "print(**5)", "dict(**{1: 2})", "f = lambda a: a; f(*[1, 2])", "a, b = object", "a, b = iter([1])", "a, b = {1, 2, 3}", "a, b = {'x': 1, 'y': 2, 'z': 3}", "a, b = [1, 2, 3]", "a, b, c = [1, 2]", "*a, *b = 1"):
    try:
        attempt(code)
    except SyntaxError as err:
        print(code, err.msg)
