# index with bounds, remove, pop, insert and count: equality rules and messages.
xs = ["a", 1, 2.0, "b", None, True, "a", (1,), [1], float("nan")]
print(xs.index("a"), xs.index("a", 1), xs.index(True), xs.index(1.0), xs.index(None), xs.index([1]), xs.index("b", -8, -4), xs.index(2), xs.count(1), xs.count("a"), xs.count(float("nan")), xs.count(xs[-1]), xs.index(xs[-1]))
class Anything:
    def __eq__(self, other): return True
    def __repr__(self): return "Anything"
class Never:
    def __eq__(self, other): return False
    def __repr__(self): return "Never"
never = Never()
print([1, 2].index(Anything()), [Anything()].count("z"), never in [never], [never].count(never), [never].index(never), Never() in [never], [never] == [never], never == never)
ys = [3, 1, 3, 2]; ys.remove(3); print(ys); ys.remove(3.0); print(ys); ys.insert(1, "mid"); ys.insert(-1, "pen"); ys.insert(-99, "first"); ys.insert(99, "last"); print(ys)
print(ys.pop(), ys.pop(0), ys.pop(-2), ys.pop(True), ys)
stack = []
for token in "3 4 + 2 * 7 -".split():
    if token.isdigit(): stack.append(int(token)); continue
    right, left = stack.pop(), stack.pop()
    stack.append({"+": left + right, "-": left - right, "*": left * right}[token])
print(stack)
order = []
class Watch:
    def __init__(self, n): self.n = n
    def __eq__(self, other): order.append((self.n, other)); return self.n == other
[Watch(i) for i in range(3)].index(1); print(order)
for call in (lambda: xs.index("zzz"), lambda: xs.index("a", 7), lambda: xs.index({}), lambda: xs.index("b", 0, 2), lambda: xs.index(), lambda: xs.index("a", "b"), lambda: xs.index("a", 1.0), lambda: xs.index("a", None), lambda: [].index(0), lambda: [2.5, "q"].index("\u00e9'"), lambda: xs.remove("zzz"), lambda: [].remove(1), lambda: xs.remove(), lambda: [].pop(), lambda: [1].pop(1), lambda: [1].pop(-2), lambda: [1].pop("0"), lambda: [1].pop(0.0), lambda: [1].pop(0, 1), lambda: [1].pop(None), lambda: [1].insert(0), lambda: [1].insert("a", 1), lambda: [1].insert(1.0, 2), lambda: [].append(), lambda: [].append(1, 2), lambda: [].extend(5), lambda: [].extend(None), lambda: [].extend([1], [2]), lambda: [].count(), lambda: [].reverse(1), lambda: [].copy(1), lambda: [].clear(0), lambda: list(5), lambda: list(1, 2), lambda: list(iterable=[1]), lambda: [].add(1), lambda: [].push, lambda: [1][1], lambda: [1][-2], lambda: [].length, lambda: [1]["0"], lambda: list.append(5, 1)):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
