# copy and deepcopy: own hooks, cycles, memo, shared parts, subclasses, slots, what is never copied.
import copy
class Node:
    def __init__(self, name, *links): self.name, self.links = name, list(links)
    def __repr__(self): return f"Node({self.name}->{','.join(n.name for n in self.links)})"
a = Node("a"); b = Node("b", a); a.links.append(b)
shallow, deep = copy.copy(a), copy.deepcopy(a)
print(shallow, shallow.links is a.links, deep, deep.links[0] is b, deep.links[0].links[0] is deep)

class Account:
    def __init__(self, owner, amount): self.owner, self.amount, self.history = owner, amount, [amount]
    def __copy__(self):
        new = Account(self.owner, self.amount); new.history = self.history[-1:] + ["copied"]
        return new
    def __deepcopy__(self, memo):
        print("deepcopy called, memo is", type(memo).__name__)
        new = Account(copy.deepcopy(self.owner, memo), 0)
        memo[id(self)] = new
        return new
acc = Account(["Ann"], 10)
x, (y, z) = copy.copy(acc), copy.deepcopy([acc, acc])
print(x.history, x.owner is acc.owner, y is z, y.owner == acc.owner, y.owner is acc.owner, y.amount)

shared = [1]
pair = copy.deepcopy([shared, shared, {"k": shared}])
pair[0].append(2)
print(pair, shared)
t = (1, "two", (3.0, None)); u = (1, [2])
print(copy.deepcopy(t) is t, copy.copy(u) is u, copy.deepcopy(u) is u, copy.deepcopy(print) is print, copy.deepcopy(Node) is Node, copy.copy(len) is len)
f = lambda: 0
print(copy.deepcopy(f) is f, copy.copy(...) is ..., copy.deepcopy({1: {2: [3]}}), copy.copy({1, 2}), copy.deepcopy(frozenset([1])), copy.copy(range(3)), copy.copy(bytearray(b"ab")))
class Stack(list):
    label = None
s = Stack([1, [2]]); s.label = ["tag"]
c, d = copy.copy(s), copy.deepcopy(s)
print(type(c).__name__, c, c[1] is s[1], c.label is s.label, d, d[1] is s[1], d.label, d.label is s.label)
class Slim:
    __slots__ = ("p", "q")
m = Slim(); m.p = [1]
n = copy.deepcopy(m)
print(n.p, n.p is m.p, hasattr(n, "q"), copy.copy(m).p is m.p)
loop = []; loop.append(loop); l2 = copy.deepcopy(loop)
print(l2[0] is l2, l2 is loop, l2)
class Reduced:
    made = 0
    def __init__(self, n): Reduced.made += 1; self.n = n
    def __reduce__(self): return Reduced, (self.n + 1,)
print(copy.copy(Reduced(5)).n, Reduced.made, copy.replace.__name__)
try: copy.deepcopy(i for i in "a")
except TypeError as e: print(type(e).__name__, e)
