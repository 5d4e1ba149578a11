# Loops with else, chained comparisons, short circuit values and conditional expressions, with evaluation traced.
trace = []
def t(x): trace.append(x); return x
def show(label, value): print(f"{label:<24} {value!r:<14} {trace}"); trace.clear()
show("chain all", t(1) < t(2) < t(3)); show("chain stops", t(3) < t(1) < t(9)); show("middle once", t(1) < t(5) > t(2) == t(2))
show("mixed chain", t(1) == t(1.0) is not t(None) in [None]); show("in chain", t("a") in t("abc") in ["abc"]); show("not chain", not t(1) < t(2)); show("paren breaks", (t(3) > t(2)) > t(1)); show("empty chain", t([]) < t([0]) < t([0, 0]))
show("or value", t(0) or t("") or t("last")); show("and value", t(1) and t([]) and t("never")); show("mixed", t(0) or t(2) and t(3) or t(4)); show("not", not t(0) or t(5)); show("nested if", t("a") if t(0) else t("b") if t(1) else t("c")); show("lambda if", (lambda: t(1) if t(False) else t(2))())
show("if binds last", t(1) + t(2) if t(True) else t(0)); show("in conditions", [t(x) for x in range(4) if t(x) % 2 or x > 2]); show("default arg", t(None) or {"made": 1}); show("any stops", any(t(x) for x in (0, 2, 3))); show("all stops", all(t(x) for x in (1, 0, 3)))
print([1 < 2 == True, (1 < 2) == True, 1 == 1 != 2, "a" < "b" <= "b", 3 > 2 > 1 > 0 >= 0, None is None is None, [] is not [] == []], 1 if 0 else 2 if 0 else 3)
def search(haystack, needle):
    for i, item in enumerate(haystack):
        if item == needle: break
        if item is None: return "met None"
    else: return f"{needle} is not there"
    return f"{needle} at {i}"
print(search("abc", "b"), search([], 1), search([1, None, 2], 2), search("abc", "z"), sep=" | ")
def factor(n):
    found = []
    while n > 1:
        for d in range(2, int(n ** 0.5) + 1):
            if n % d == 0: break
        else: d = n
        found.append(d); n //= d
    else: found.append("done")
    return found
print(factor(360), factor(97), factor(1))
for row in ([1, 2], [3, 0, 4], [5]):
    for x in row:
        if x == 0: print("zero in", row); break
        if x == 4: print("unreachable")
    else: print("no zero in", row); continue
    print("leaving"); break
else: print("outer else is skipped")
n = 3
while n:
    n -= 1
    if n == 5: break
    try:
        if n == 1: continue
    finally: print("n", n, end=" ")
else: print("while else", n)
for i in range(3):
    for i in "ab": pass
    print(i, end=" ")
print([x for x in range(20) if x % 2 if x % 3 == 0], next((x for x in range(100) if x * x > 50), None), sum(1 for _ in "abc"))
for i in []: pass
try: del i; print(i)
except NameError as e: print(e)
