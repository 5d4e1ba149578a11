# Indexing, slicing and stepping count code points, also outside the BMP.
s = "a\U0001F600b\U0001F680\u00e9c\U00010348"
print(len(s), [hex(ord(c)) for c in s], s[1] == "\U0001F600", ascii(s[-1]), ascii(s[::-1]))
for key in (slice(1, 4), slice(None, None, 2), slice(None, None, -2), slice(-3, None), slice(5, 1, -1), slice(4, 1), slice(-100, 100), slice(100, -100, -3), slice(3, None, 10)):
    print(str(key).ljust(24), ascii(s[key]), len(s[key]))
family = "\U0001F468\u200d\U0001F469\u200d\U0001F467"
print(len(family), ascii(family[0]), ascii(family[::2]), family.count("\u200d"), [len(p) for p in family.split("\u200d")])
flag = "\U0001F1EB\U0001F1F7"
print(len(flag), ascii(flag[::-1]), ascii(flag.lower()), flag.isprintable(), flag[0] < flag[1])
word = "cafe\u0301"
print(len(word), ascii(word[::-1]), ascii(word[:4]), word == "caf\u00e9", word.startswith("cafe"))
alphabet = "abcdefghijklmnopqrstuvwxyz"
print(alphabet[::5], alphabet[-1::-5], alphabet[3:-3:7], alphabet[10:2:-3], alphabet[:-27:-1] == alphabet[::-1], repr(alphabet[5:5]), alphabet[-5:][::-1])
def chunks(text, size):
    return [text[i:i + size] for i in range(0, len(text), size)]
print(chunks("1234567890", 3), list(map(ascii, chunks(s, 2))), chunks("", 4))
print(all(p[::-1].lower() == p.lower() for p in ("Level", "noon", "\U0001F600\U0001F680\U0001F600")), "".join(s[i] for i in range(-1, -len(s) - 1, -1)) == s[::-1])
class At:
    def __init__(self, n): self.n = n
    def __index__(self): return self.n
print(ascii(s[At(1)]), ascii(s[At(-2):]), s[True] == s[1], alphabet[slice(At(2), At(9), At(3))])
for call in (lambda: s[7], lambda: s[-8], lambda: ""[0], lambda: s["a"], lambda: s[1.0], lambda: s[None], lambda: s[::0], lambda: s["a":], lambda: s[1, 2], lambda: s[1.5:2], lambda: s[10 ** 30], lambda: s[: 10 ** 30] == s, lambda: s.__getitem__(0)):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
def assign(): s[0] = "x"
def delete(): del s[0]
for f in (assign, delete):
    try:
        f()
    except TypeError as e:
        print(e)
