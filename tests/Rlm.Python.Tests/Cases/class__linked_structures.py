# Linked lists, trees and graphs of instances.
class Node:
    def __init__(self, value, next=None): self.value, self.next = value, next
class LinkedList:
    def __init__(self, items=()):
        self.head = None
        self._n = 0
        for i in reversed(list(items)): self.push(i)
    def push(self, v): self.head = Node(v, self.head); self._n += 1
    def pop(self):
        if self.head is None: raise IndexError("pop from empty LinkedList")
        v, self.head = self.head.value, self.head.next
        self._n -= 1
        return v
    def __iter__(self):
        n = self.head
        while n:
            yield n.value
            n = n.next
    def __len__(self): return self._n
    def __repr__(self): return " -> ".join(map(repr, self)) or "empty"
    def reverse(self):
        prev, n = None, self.head
        while n: n.next, prev, n = prev, n, n.next
        self.head = prev
        return self
    def __contains__(self, v): return any(x == v for x in self)
l = LinkedList("abc")
print(l, len(l), l.pop(), l.reverse(), "c" in l, "a" in l, list(l), LinkedList())
try:
    LinkedList().pop()
except IndexError as e:
    print(e)
class Tree:
    def __init__(self, key=None):
        self.key, self.left, self.right = key, None, None
    def insert(self, key):
        if self.key is None: self.key = key
        elif key < self.key:
            if self.left: self.left.insert(key)
            else: self.left = Tree(key)
        elif key > self.key:
            if self.right: self.right.insert(key)
            else: self.right = Tree(key)
        return self
    def __iter__(self):
        if self.left: yield from self.left
        if self.key is not None: yield self.key
        if self.right: yield from self.right
    def height(self): return 1 + max((t.height() for t in (self.left, self.right) if t), default=0)
    def __contains__(self, key):
        t = self
        while t and t.key is not None:
            if key == t.key: return True
            t = t.left if key < t.key else t.right
        return False
    def paths(self, prefix=()):
        here = prefix + (self.key,)
        if not (self.left or self.right): yield here
        for t in filter(None, (self.left, self.right)): yield from t.paths(here)
t = Tree()
for k in (50, 30, 70, 20, 40, 60, 80, 30): t.insert(k)
print(list(t), t.height(), 60 in t, 65 in t, list(t.paths()), sum(t), max(t))
class Graph:
    def __init__(self, edges):
        self.adj = {}
        for a, b, *w in edges:
            self.adj.setdefault(a, {})[b] = w[0] if w else 1
            self.adj.setdefault(b, {})
    def dfs(self, start, seen=None):
        seen = seen if seen is not None else []
        if start not in seen:
            seen.append(start)
            for n in sorted(self.adj[start]): self.dfs(n, seen)
        return seen
    def has_cycle(self):
        state = {}
        def visit(n):
            if state.get(n) == 1: return True
            if n in state: return False
            state[n] = 1
            found = any(visit(m) for m in self.adj[n])
            state[n] = 2
            return found
        return any(visit(n) for n in self.adj)
g = Graph([("a", "b", 4), ("a", "c"), ("c", "b"), ("b", "d", 5)])
print(g.dfs("a"), g.has_cycle(), Graph([(1, 2), (2, 1)]).has_cycle(), g.adj)
class Trie:
    def __init__(self): self.kids, self.end = {}, False
    def add(self, w):
        n = self
        for c in w: n = n.kids.setdefault(c, Trie())
        n.end = True
    def words(self, prefix=""):
        n = self
        for c in prefix:
            if c not in n.kids: return
            n = n.kids[c]
        stack = [(prefix, n)]
        while stack:
            p, n = stack.pop()
            if n.end: yield p
            stack.extend((p + c, k) for c, k in sorted(n.kids.items(), reverse=True))
tr = Trie()
for w in "to tea ted ten i in inn".split(): tr.add(w)
print(list(tr.words("te")), list(tr.words("in")), list(tr.words("x")), list(tr.words()))
