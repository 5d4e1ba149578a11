# exec, eval, compile with own namespaces: what lands where, builtins, closures, code objects, errors.
ns = {"a": 2}
exec("b = a * 21\ndef f(): return a + b\nclass C: v = b", ns)
print(ns["b"], ns["f"](), ns["C"].v, "__builtins__" in ns, ns["C"].__module__)
glob, loc = {"g": 1}, {"l": 2}
exec("l += g\nnew = [g, l]\nglobal made\nmade = 'global'", glob, loc)
print(loc, sorted(k for k in glob if k != "__builtins__"))
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
attempt(lambda: exec("def h(): return later\nlater = 1\nprint(h())", {}, {}))
attempt(lambda: exec("k = 1\nprint([k for _ in 'a'])", {}, {}))
attempt(lambda: exec("class A:\n  x = 1\n  y = x + 1\nprint(A.y)", {}, {}))
attempt(lambda: eval("a + b", {"a": 1}, {"b": 2}))
def scope():
    local = 5
    exec("local = 99; created = 1")
    seen = eval("local + 1")
    try: return seen, created
    except NameError as e: return seen, local, str(e)
print(scope())
def snapshot(a, b=2):
    first = locals()
    c = 3
    first["a"] = "changed copy"
    return first, sorted(locals()), a
print(snapshot(1), (lambda n: [locals() for _ in range(1)])(4)[0].get("n"))
code = compile("x ** 2 + y", "<formula>", "eval")
print([eval(code, {"x": n, "y": 1}) for n in range(4)], code.co_filename, type(code).__name__)
single = compile("1 + 1\n", "s", "single"); exec(single); eval(single)
exec(compile("for i in range(2): print('loop', i)", "s", "exec"))
attempt(lambda: eval("x = 1")); attempt(lambda: eval("  7 ")); attempt(lambda: eval(" \n7")); attempt(lambda: exec("")); attempt(lambda: exec(5)); attempt(lambda: compile("1", "s", "other")); attempt(lambda: eval(compile("z = 1", "s", "exec"))); attempt(lambda: eval("(yield)")); attempt(lambda: eval("nope")); attempt(lambda: exec("raise ValueError('inside')")); attempt(lambda: exec("return 1")); attempt(lambda: exec("if 1:\nx")); attempt(lambda: exec("def f(:")); attempt(lambda: eval("[i for i in range(n)]", {"n": 3})); attempt(lambda: eval("lambda q: q + r", {"r": 5})(2))
print(globals()["ns"] is ns, vars() is globals(), "attempt" in dir(), eval("__name__"), locals() is globals())
