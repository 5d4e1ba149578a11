# := in conditions, comprehensions, calls, f-strings and scopes.
if (n := len("hello")) > 3: print(n)
while (n := n - 2) > 0: print(n, end=" ")
print(n)
data = iter([1, 2, 0, 3])
while (v := next(data)): print(v, end=" ")
print(v)
print([y for x in range(5) if (y := x * x) > 3], y)
print([(last := x) for x in "abc"], last)
print((a := 1) + (b := 2), a, b)
print(f"{(q := 5)} {q + 1} {(r := 'x')!r:>5}")
def f(x): return x
print(f(z := 3), z, f(x=(w := 4)), w)
import re
lines = ["k=1", "bad", "j=2"]
for line in lines:
    if m := re.match(r"(\w)=(\d)", line): print(m.group(1), m.group(2))
    elif (s := line.upper()) == "BAD": print("bad:", s)
print(any((hit := x) > 3 for x in [1, 5, 9]), hit)
def scope():
    if [inner := i for i in range(3)]: pass
    return inner
print(scope())
def nested():
    total = 0
    values = [total := total + v for v in range(5)]
    return values, total
print(nested())
x = (y := 1, 2); print(x, y)
x = [t := 1, t + 1, t * 5]; print(x)
d = {(k := "key"): (v := "val")}; print(d, k, v)
print((lambda: (u := 5) * u)())
print(1 if (c := False) else c, not (e := []), e)
s = {(i := j) % 3 for j in range(5)}; print(sorted(s), i)
def g():
    global made
    (made := 10)
    return made
g(); print(made)
if (a := 0) or (b := 7): print(a, b)
print([first := 1, *[second := 2]], first, second)
print((p := [])  is not None, p.append(1), p)
for code in ("x := 5", "f(a := 1, b = (c := 2))", "(x.y := 1)", "(x[0] := 1)", "[i := 0 for i in range(3)]", "[x for x in (y := [1])]", "def f(a = (q := 1)): pass", "(a, b := 1, 2)", "((a, b) := (1, 2))", "lambda: (x := 1)", "class A:\n    [z := 1 for _ in [1]]", "x = y := 1", "f(x = y := 1)", "{a := 1}", "(x := 1) = 2"):
    try:
        exec(code, {"f": lambda *a, **k: None})
        print(code, "ran")
    except SyntaxError as err:
        print(code, "|", err.msg)
    except NameError as err:
        print(code, "|", err)
