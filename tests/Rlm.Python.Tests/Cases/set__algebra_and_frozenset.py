# Laws of set algebra, operators against methods, frozensets as elements.
a, b, c = set(range(6)), set(range(4, 9)), {1, 3, 5}
print(sorted(a | b), sorted(a & b), sorted(a - b), sorted(a ^ b), a | b == b | a, a - b == a & (a ^ b), (a | b) - (a & b) == a ^ b, a & (b | c) == (a & b) | (a & c), c <= a, c < a, a >= a, a > a, a == set(range(6)), not c.isdisjoint(a), set() <= a)
print(sorted(a.union(b, c, [100])), sorted(a.intersection(b, range(5))), sorted(a.difference(b, c)), sorted(a.symmetric_difference([0, 99])), a.issubset(range(10)), a.issuperset("") , a.isdisjoint("xyz"))
f = frozenset("ab"); g = frozenset("ba"); print(f == g, hash(f) == hash(g), {f: 1}[g], {f, g} == {f}, f | {"c"} == {"a", "b", "c"}, type(f | {"c"}).__name__, type({"c"} | f).__name__, type(f & f).__name__, f.union("z") == frozenset("abz"), sorted(f - {"a"}), f <= set("abc"), f.copy() is f, frozenset(f) is f)
for op in ("a | [1]", "a & (1,)", "a - 'x'", "a ^ {1: 2}", "a | None", "a < [1]", "a <= 5", "f.add('x')", "f.discard('a')", "f |= 5", "a.add([1])", "a.remove(99)", "a.update(5)", "a.union(5)", "{[1]}", "{{1}}", "set([[1]])", "f['a']", "a[0]", "a + b", "a * 2", "a.pop(1)", "a.remove()", "frozenset(1)", "max(set())"):
    try:
        print(op, "=", eval(op) if "|=" not in op else exec(op))
    except Exception as e:
        print(op, "->", type(e).__name__, e)
s = {1, 2, 3}
t = s; s |= {4}; print(t is s, sorted(t)); s = s | {5}; print(t is s, sorted(t)); t -= {1, 2}; t &= {3, 4, 9}; t ^= {3, 7}; print(sorted(t))
s.discard(100); print(s.discard(1), sorted(s), s.remove(2), sorted(s))
x = frozenset([1]); y = x; x |= {2}; print(sorted(x), sorted(y))
print({1, 2} == {2, 1}, {1} == [1], {1, 1.0, True}, {0, False}, len({"a", "A"}), {(1, 2), (2, 1)} == {(2, 1), (1, 2)}, {frozenset([1, 2]), frozenset([2, 1])} == {frozenset([1, 2])}, 1 in {1: 2}, {1} in [{1}], {None, ...} == {..., None}, not set(), bool({0}))
words = "the cat and the dog and the bird".split()
seen, order = set(), []
for w in words:
    if w not in seen: seen.add(w); order.append(w)
print(order, len(words) - len(seen), sorted(w for w in seen if words.count(w) > 1), sorted(set(words), key=words.index), sorted({len(w) for w in words}), {w[0] for w in words} == set("tcadb"))
users = {"ann": {1, 2, 3}, "bob": {2, 3, 4}, "cid": {3, 9}}
print(sorted(set.intersection(*users.values())), sorted(set.union(*users.values())), sorted(set().union(*users.values()) - users["ann"]), {u: sorted(s - set().union(*(o for v, o in users.items() if v != u))) for u, s in users.items()}, max(users, key=lambda u: len(users[u])), {(u, v): len(users[u] & users[v]) for u in users for v in users if u < v})
def powerset(s):
    s = sorted(s)
    return [set(x for i, x in enumerate(s) if n >> i & 1) for n in range(2 ** len(s))]
print(len(powerset({1, 2, 3})), powerset({1, 2}), sum(sum(p) for p in powerset({1, 2, 3})))
def primes(n):
    s = set(range(2, n))
    for i in range(2, int(n ** 0.5) + 1): s -= set(range(i * i, n, i))
    return sorted(s)
print(primes(40), set(map(abs, [-1, 1])), set(zip("ab", "ab")) == {("a", "a"), ("b", "b")}, set(x for x in [1, 1]), {*[1, 2], *{2, 3}} == {1, 2, 3}, {x for x in "hello" if x in "aeiou"} == {"e", "o"})
