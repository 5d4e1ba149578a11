# Counter in the reports programs write.
from collections import Counter, defaultdict
text = """to be or not to be that is the question
whether tis nobler in the mind to suffer
the slings and arrows of outrageous fortune
or to take arms against a sea of troubles"""
words = text.split()
c = Counter(words)
print(c.most_common(5), len(c), c.total(), sum(v for v in c.values() if v == 1), c["hamlet"], "hamlet" in c)
for w, n in c.most_common(4): print(f"{w:<10}|{'*' * n:<6}|{n:>3}|{n / c.total():>7.2%}")
letters = Counter(ch for ch in text if ch.isalpha())
print(letters.most_common(3), [l for l in "abcdefghijklmnopqrstuvwxyz" if l not in letters], max(letters.items(), key=lambda kv: (kv[1], kv[0])), min(letters, key=letters.get))
print(sorted(Counter(map(len, words)).items()), Counter(w[0] for w in words).most_common(3), Counter(len(l.split()) for l in text.splitlines()), Counter(words[i] + " " + words[i + 1] for i in range(len(words) - 1)).most_common(2), Counter(zip(words, words[1:]))[("to", "be")])
lines = [Counter(l.split()) for l in text.splitlines()]
total = sum(lines, Counter()); print(total == c, (lines[0] & lines[2]), (lines[0] | lines[3])["to"], lines[0] - lines[3], sorted((lines[0] - Counter(["to"])).items())[:3])
c2 = Counter(); 
for w in words: c2[w] += 1
print(c2 == c, c2 - c, c.most_common()[-2:], c.most_common(100)[-1], list(c)[:3], dict(c.most_common(2)))
by_len = defaultdict(Counter)
for w in words: by_len[len(w)][w] += 1
for n in sorted(by_len): print(n, by_len[n].most_common(2), sum(by_len[n].values()))
log = [("ann", "GET", 200), ("bob", "GET", 404), ("ann", "POST", 200), ("ann", "GET", 500), ("bob", "GET", 404)]
users, statuses, pairs = Counter(u for u, _, _ in log), Counter(s for *_, s in log), Counter((u, s) for u, _, s in log)
print(users, statuses, pairs, pairs["bob", 404], {u: {s: n for (v, s), n in pairs.items() if v == u} for u in users})
print(Counter(s // 100 for *_, s in log), [s for s, n in statuses.items() if n > 1], statuses.most_common(1)[0], sorted(pairs.items(), key=lambda kv: (-kv[1], kv[0]))[0])
inv = Counter(apple=3, pear=1); sold = Counter(apple=1, pear=2)
inv.subtract(sold); print(inv, +inv, -inv, [k for k, v in inv.items() if v < 0], inv.total()); inv.update({"fig": 4}); inv["apple"] -= 5; print(inv, sorted(inv.elements()), dict(inv))
def anagram(a, b): return Counter(a.replace(" ", "").lower()) == Counter(b.replace(" ", "").lower())
print(anagram("Dormitory", "dirty room"), anagram("a", "b"), Counter("aab") >= Counter("ab"), Counter("ab") <= Counter("aab"), Counter("letter") - Counter("tree"), not (Counter("abc") - Counter("xabcx")))
mode = lambda xs: [k for k, n in Counter(xs).items() if n == max(Counter(xs).values())]
print(mode([1, 2, 2, 3, 3]), Counter([1, 1.0, True]), Counter({"a": 2, "b": 2, "c": 1}).most_common(2), Counter(str(2**100)).most_common(3), Counter([]).most_common(), repr(Counter("abracadabra")))
