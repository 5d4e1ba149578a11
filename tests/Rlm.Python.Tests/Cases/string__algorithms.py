# Classic text tasks.
def is_palindrome(s):
    s = "".join(c.lower() for c in s if c.isalnum())
    return s == s[::-1]
print(is_palindrome("A man, a plan, a canal: Panama"), is_palindrome("nope"))
def caesar(s, k):
    return "".join(chr((ord(c) - (65 if c.isupper() else 97) + k) % 26 + (65 if c.isupper() else 97)) if c.isalpha() else c for c in s)
print(caesar("Hello, World!", 3), caesar(caesar("Hello, World!", 3), -3))
def levenshtein(a, b):
    prev = list(range(len(b) + 1))
    for i, ca in enumerate(a, 1):
        cur = [i]
        for j, cb in enumerate(b, 1):
            cur.append(min(prev[j] + 1, cur[-1] + 1, prev[j - 1] + (ca != cb)))
        prev = cur
    return prev[-1]
print(levenshtein("kitten", "sitting"), levenshtein("", "abc"), levenshtein("same", "same"))
def rle(s):
    out, i = [], 0
    while i < len(s):
        j = i
        while j < len(s) and s[j] == s[i]: j += 1
        out.append(f"{j - i}{s[i]}")
        i = j
    return "".join(out)
print(rle("aaabbc"), rle(""))
def words(s): return [w.strip(".,!?;:").lower() for w in s.split()]
text = "The cat saw the dog. The dog, however, did not see the cat!"
freq = {}
for w in words(text): freq[w] = freq.get(w, 0) + 1
print(sorted(freq.items(), key=lambda kv: (-kv[1], kv[0]))[:4])
def wrap(s, width):
    lines, line = [], ""
    for w in s.split():
        if line and len(line) + 1 + len(w) > width:
            lines.append(line)
            line = w
        else:
            line = f"{line} {w}".strip()
    return lines + [line] if line else lines
for l in wrap(text, 20): print(f"|{l:<20}|")
def lcs(a, b):
    t = [[""] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i in range(len(a)):
        for j in range(len(b)):
            t[i + 1][j + 1] = t[i][j] + a[i] if a[i] == b[j] else max(t[i][j + 1], t[i + 1][j], key=len)
    return t[-1][-1]
print(lcs("AGGTAB", "GXTXAYB"))
def balanced(s):
    stack, pairs = [], {")": "(", "]": "[", "}": "{"}
    for c in s:
        if c in "([{": stack.append(c)
        elif c in pairs:
            if not stack or stack.pop() != pairs[c]: return False
    return not stack
print([balanced(s) for s in ("([]{})", "([)]", "(", "")])
def snake(s): return "".join("_" + c.lower() if c.isupper() else c for c in s).lstrip("_")
def camel(s): return "".join(w.capitalize() for w in s.split("_"))
print(snake("HelloWorldFoo"), camel("hello_world_foo"), "Title Case Me".swapcase(), "hello world".title())
def anagrams(ws):
    g = {}
    for w in ws: g.setdefault("".join(sorted(w)), []).append(w)
    return [v for v in g.values() if len(v) > 1]
print(anagrams(["eat", "tea", "tan", "ate", "nat", "bat"]))
roman = [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]
def to_roman(n):
    out = ""
    for v, s in roman:
        out += s * (n // v)
        n %= v
    return out
print([to_roman(n) for n in (1994, 2024, 4, 9, 49)])
print("".join(sorted(set("hello world") - {" "})), max("hello", key="hello".count), "hello".translate({ord("l"): "L"}), " ".join(reversed("a b c".split())), "abc".zfill(5), "x".join("abc"), "%s" % "abc"[::-1])
def compress(seq): return [(k, len(list(g))) for k, g in __import__("itertools").groupby(seq)]
print(compress("aabbbc"))
vowels = sum(c in "aeiou" for c in text.lower()); print(vowels, text.count("the"), text.lower().count("the"), text.index("dog"), text.rindex("cat"))
print("\n".join(f"{i:>2}: {line}" for i, line in enumerate(text.split(". "), 1)))
