# eval and exec inside the sandbox.
x = 10
print(eval("x + 1"), eval("[i * 2 for i in range(3)]"), eval(" 5 "), eval("x", {"x": "given"}), eval("a + b", {}, {"a": 1, "b": 2}), eval("(lambda y: y * x)(3)"))
exec("y = x * 2\nprint('in exec', y)")
print(y)
ns = {"n": 3}
exec("def f(k):\n    return k * n\nresult = f(5)", ns)
print(ns["result"], ns["f"](2), sorted(k for k in ns if not k.startswith("__")))
code = compile("1 + 2 * x", "<expr>", "eval")
print(eval(code), eval(code, {"x": 100}), type(code).__name__, code.co_filename)
block = compile("z = 5\nw = z + 1", "<block>", "exec")
exec(block)
print(z, w)
single = compile("2 + 3", "<s>", "single")
exec(single)
def inside():
    local = 7
    return eval("local + 1"), eval("x")
print(inside())
def writes():
    v = 1
    exec("v = 2")
    return v
print(writes())
loc = {}
exec("a = 1; b = [a for _ in range(2)]", {}, loc)
print(loc)
exec("class K:\n    v = 3\n    def m(self): return self.v")
print(K().m())
for source in ("1 +", "x = ", "print('a", "def f(:", "a b", "if True\n  x", "for", "return 5", "  x = 1", "x = 1\n  y = 2", "if 1:\nx", "yield 1", "break", "continue", "f(x for x in y, 1)", "a = 1 = 2", "1 = a", "f() = 1", "'a' = 1", "def f(a, a): pass", "def f(a=1, b): pass", "x = [1, 2", "x = (1, 2]", "x = }", "print 'hello'", "lambda: (yield)", "nonlocal q", "del f()", "import", "from x import", "try:\n  pass", "else: pass", "class", "a ? b", "x = 'abc\ndef'", "0777", "1a", "0b12", "0xg", "1__0", "a.1", "f(a=1, 2)", "f(**a, *b)", "f(a=1, a=2)", "async x", "await x", "@", "x: int: str", "not", "a not b", "*a", "*a = 1", "a, *b, *c = d", "{**a for a in b}", "f'{'", "f'{a b}'", "raise from x", "with a as 1: pass", "global x; x = 1", "None = 1", "True = 1", "def True(): pass", "x = yield = 1", "assert", "while True print(1)", "elif x: pass", "print(1))", "a = b = ", "[i for i in]", "{1: 2, 3}", "{1, 2: 3}", "\tif x:\n        y", "a++", "x === y", "a <> b", "and b", "import a.b as c.d", "def f():\n  from a import *", "'''abc", "\\", "é = 1; ñ = é + 1; print(ñ)", "x = 5 if 1", "(x for x in y) = 5", "x + 1 = 2", "a and b = 1", "for 1 in x: pass", "lambda x, x: 1", "f'{a!z}'", "f'{}'", "match x:\n  case 1: pass\n  case y: pass\n  case 2: pass"):
    try:
        exec(source, {"x": 5})
        print(repr(source), "ran")
    except SyntaxError as e:
        print(repr(source), type(e).__name__, e.msg, e.lineno, e.offset)
    except Exception as e:
        print(repr(source), type(e).__name__, e)
for bad in (5, None, ["x"]):
    try:
        eval(bad)
    except TypeError as e:
        print(e)
try:
    eval("x = 1")
except SyntaxError as e:
    print(e.msg)
try:
    eval("undefined_in_eval")
except NameError as e:
    print(e)
