# Membership, identity, and what and/or/not return, on every kind of operand.
class In:
    def __contains__(self, x): return x
class Iter:
    def __iter__(self): return iter([1, 2, 3])
class Get:
    def __getitem__(self, i):
        if i > 3: raise IndexError
        return i * i
print([x in In() for x in (0, 1, "", "a", None, [])], 2 in Iter(), 9 in Iter(), 9 in Get(), 8 in Get(), "b" in "abc", "" in "abc", "ab" in "abc", "ac" in "abc", 1 in (1, 2), 1.0 in [1], True in [1], "a" in {"a": 1}, 1 in {"a": 1}, (1, 2) in [(1, 2)], [1] in [[1]], None in [None], b"a" in b"abc", 97 in b"abc", 2 in range(0, 10, 2), 2.0 in range(5), 2.5 in range(5), "x" in range(3), {1} in [{1}], frozenset([1]) in {frozenset([1])}, 1 not in [2], not 1 in [2])
for code in ("1 in 5", "1 in None", "1 in 'abc'", "None in 'abc'", "'a' in b'abc'", "300 in b'a'", "[] in {}", "{} in set()", "1 in object()", "'a' in 1.5", "b'a' in 'a'", "[1] in {1: 2}", "slice(1) in {}", "1 in print"):
    try:
        print(code, eval(code))
    except (TypeError, ValueError) as e:
        print(code, "->", type(e).__name__, e)
a = []; b = a; c = []
print(a is b, a is c, a is not c, a == c, None is None, () is (), a is not None, type(a) is list, True is True, (a is b) is True, id(a) == id(b), [a] == [c], [a][0] is b)
vals = [0, 1, "", "x", None, [], [0], 0.0, {}]
print([x or "default" for x in vals], [x and "truthy" for x in vals], [not x for x in vals])
print(1 or 1 / 0, 0 and 1 / 0, [] or {} or 0, [1] and {} and 2, "a" and "b" or "c", "" and "b" or "c", not (1 and 0), (not 1) == 0, not 1 == 0, 1 if [] else 2, (lambda: [] or "x")(), None or False, False or None, 0 or "" or None, 1 and 2 and 3, (0 or 5) + (3 and 4))
class B:
    def __init__(self, v): self.v = v; 
    def __bool__(self): print(f"bool({self.v})", end=" "); return self.v
    def __repr__(self): return f"B({self.v})"
T, F = B(True), B(False)
print(T and F); print(F and T); print(T or F); print(F or T); print(not T); print(T if F else F); print([x for x in (T, F) if x]); print(any([F, T]), all([T, F])); print(bool(T) == True, F == False)
if T and not F: print("in if")
while F or T: print("in while"); break
assert T, "no"
print(F or F or F); print((T and T) or F); print(T and (F or T)); x = T and 5; print(x)
class Cmp:
    def __lt__(self, o): return B(True)
    def __gt__(self, o): return "gt"
    def __eq__(self, o): return []
print(Cmp() < 1); print(Cmp() > 1, Cmp() == 1, Cmp() != 1); print(Cmp() < 1 < 2); print(not Cmp() == 1, 1 < Cmp())
for code in ("not (1).x", "[] and x.y", "1 or undefined", "0 or undefined_thing"):
    try:
        print(code, eval(code))
    except (AttributeError, NameError) as e:
        print(code, "->", e)
