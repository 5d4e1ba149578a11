# Truth values, short circuit, None, Ellipsis, NotImplemented.
for v in (0, 1, -1, 0.0, "", "0", " ", [], [0], (), (0,), {}, {0: 0}, set(), {0}, None, ..., range(0), range(1), b"", b"0", 0j, object, len, float("nan"), frozenset(), bytearray(), iter([])):
    print(bool(v), end=" ")
print()
def say(v):
    print(f"<{v!r}>", end=" ")
    return v
print(say(0) or say("") or say("x") or say("y"))
print(say(1) and say([]) and say(2))
print(say(0) or say(1) and say(0) or say(3))
print(not say(0) and say(5))
print((say(1) or say(2)) and say(3))
print(1 and 2 or 3, 0 and 2 or 3, None or [], [] and None, not None, not not "a", not 1 == 2, (not 1) == 2)
print(say(1) < say(2) < say(3), say(3) < say(2) < say(1))
print(1 < 2 > 1, 1 == 1.0 == True, 3 > 2 != 1, 1 < 3 < 2, "a" < "b" in "abc", 1 in [1] == True, 5 > 4 > 3 > 2)
x = None
print(x is None, x is not None, x == None, None is None, type(None).__name__, repr(None), str(None), [None] * 2, None in [0, None], {None: 1}[None])
print(True, False, repr(True), True + 1, True is True, type(True).__name__, bool(), bool(5), bool("False"), int(True), str(True), float(True), True == 1, True in [1], {True: "a", 1: "b"}, [10, 20][True], "x" * True)
print(..., Ellipsis is ..., repr(...), type(...).__name__, NotImplemented, type(NotImplemented).__name__)
print("yes" if [] else "no", "yes" if [[]] else "no", (1 if 0 else 2 if 0 else 3), [1 if i % 2 else 0 for i in range(4)])
a = b = c = []
a.append(1)
print(b, c is a, a == [1], a is not [1])
print(any([]), all([]), any([0, None, ""]), any([0, "a"]), all([1, "a", [0]]), all([1, 0]), any(x > 2 for x in (1, 3)), all(c.isdigit() for c in "12a"))
class T:
    def __bool__(self): print("bool called", end=" "); return True
if T(): print("if")
while T():
    print("while")
    break
print(not T(), T() and 1, 1 if T() else 2, bool(T()), any([T()]), [1 for _ in [0] if T()])
assert T()
try:
    None + 1
except TypeError as e:
    print(e)
try:
    x()
except TypeError as e:
    print(e)
try:
    len(None)
except TypeError as e:
    print(e)
try:
    for _ in None: pass
except TypeError as e:
    print(e)
try:
    True.x = 1
except AttributeError as e:
    print(e)
try:
    bool(1, 2)
except TypeError as e:
    print(e)
print(True.real, True.bit_length(), True.__class__, (True).numerator, True & False, True | False, True ^ True, type(True & 1).__name__, type(True & True).__name__, bool.__mro__[1].__name__, isinstance(None, type(None)))
