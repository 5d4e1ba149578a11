# In-place set operators and methods, aliasing, partial updates, errors.
a = {1, 2, 3}; alias = a
a |= {4}; a &= {2, 3, 4, 5}; a ^= {5, 2}; a -= {9}; print(a, alias is a)
a.update([6], (7,), {8: "v"}, range(2)); a.difference_update([6], {7}); a.intersection_update(range(6), [0, 3, 4, 5]); a.symmetric_difference_update([0, 10]); print(a, alias is a)
a.update(); a.difference_update(); a.intersection_update(); print(a)
a.add(10); a.add(10.0); a.add(True); a.discard("absent"); a.remove(10); print(a, len(a))
a -= a; print(a); a |= {1}; a ^= a; print(a, alias)
f = frozenset([1]); g = f; f |= {2}; print(f, g, f is g)
s = {5}; print(s.pop(), s, {7}.pop(), s.clear(), s.copy() is s)
seen, dupes = set(), []
for n in (3, 1, 3, 2, 1, 3):
    if n in seen and n not in dupes: dupes.append(n)
    seen.add(n)
print(seen, dupes, seen.add(9), seen.discard(9))
t = (set(),)
try:
    t[0] |= {1}
except TypeError as e:
    print(e, t)
u = {1, 2}
def bad():
    yield 3
    raise OSError("stream broke")
try:
    u.update(bad())
except OSError as e:
    print(e, u)
try:
    u.update([4, [], 5])
except TypeError as e:
    print(e, u)
class Loud(set):
    def add(self, x): print("add", x, end="; "); super().add(x)
    def __ior__(self, other): [self.add(x) for x in sorted(other)]; return self
l = Loud([1]); l |= {2, 3}; l.update([4]); l.add(5); print(sorted(l), type(l).__name__)
nested = {frozenset({1, 2}), frozenset({2, 1}), frozenset()}; print(len(nested), frozenset([2, 1]) in nested, {1, 2} in nested); nested.discard({1, 2}); nested.remove(set()); print(nested)
w = {1}; x = w.copy(); x.add(2); y = w; y.add(3); print(w, x, y, w | x == x | w, id(w) == id(y))
for call in (lambda: {1}.remove(2), lambda: {1}.remove("k"), lambda: {1}.remove((1, 2)), lambda: {1}.remove([]), lambda: {1}.discard([]), lambda: {1}.discard({}), lambda: set().pop(), lambda: {1}.add([1]), lambda: {1}.add(), lambda: {1}.add(1, 2), lambda: {1}.update(5), lambda: {1}.update(None), lambda: {1}.__ior__([2]), lambda: {1}.__isub__(5), lambda: set(5), lambda: set(1, 2), lambda: set([{}]), lambda: frozenset(5), lambda: frozenset([1]).add(2), lambda: frozenset([1]).update([2]), lambda: frozenset().remove(1), lambda: {1}[0], lambda: hash({1}), lambda: hash(frozenset([1])) == hash(frozenset([1.0])), lambda: {{1}}, lambda: {[1], 2}, lambda: {1}.remove({5}), lambda: {1}.append(2), lambda: {1}.copy(2), lambda: set(x=1), lambda: {1}.pop(0), lambda: {1}.symmetric_difference()):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
def op(code):
    v = {1, 2}
    try:
        exec(code, {"v": v})
        print(code, v)
    except TypeError as e:
        print(code, e)
for code in ("v |= [3]", "v &= (1,)", "v -= 1", "v ^= None", "v |= frozenset([9])", "v &= {1: 0}.keys()", "v -= {2: 0}.keys()", "v += {3}", "v *= 2"): op(code)
