# Index and slice in every form.
s = "abcdefghij"
print(s[0], s[-1], s[9], s[-10], s[True])
print(s[2:5], s[:3], s[7:], s[:], s[-3:], s[:-3], s[-5:-2], s[5:2], s[100:], s[:100], s[-100:3])
print(s[::2], s[1::3], s[::-1], s[::-3], s[8:2:-2], s[2:8:-1], s[-1:-5:-1], s[5::-1], s[:5:-1], s[::100], s[::-100])
for start in (None, -12, -3, 0, 4, 12):
    print([s[start:stop:step] for stop in (None, -2, 3) for step in (None, 2, -1)])
sl = slice(1, 8, 3)
print(sl, s[sl], sl.start, sl.stop, sl.step, sl.indices(5), slice(None).indices(4), slice(-1, None, -1).indices(4), slice(5) == slice(None, 5, None))
print(slice(None, None, -2), [slice(1), slice(1, 2)], repr(slice("a", "b")))
try:
    s[10]
except IndexError as e:
    print(e)
try:
    s[-11]
except IndexError as e:
    print(e)
for bad in ("0", 1.0, None, (1, 2), [1]):
    try:
        s[bad]
    except TypeError as e:
        print(e)
try:
    slice(1, 2, 0).indices(5)
except ValueError as e:
    print(e)
try:
    s[2:5] = "x"
except TypeError as e:
    print(e)
try:
    del s[0]
except TypeError as e:
    print(e)
print([c for c in "xyz"], list(enumerate("ab")), "".join(reversed("abc")), sorted("hello"), min("hello"), max("hello"), len("hello"), tuple("ab"), set("aa"))
a, *b, c = "hello"
print(a, b, c)
emoji = "a\U0001F600b\U0001F1E6c"
print(len(emoji), emoji[1] == "\U0001F600", emoji[2], emoji[::-1] == "c\U0001F1E6b\U0001F600a", emoji.find("b"), emoji.index("c"), emoji[1:3] == "\U0001F600b", [hex(ord(c)) for c in emoji], emoji.count("\U0001F600"), emoji[-2:] == "\U0001F1E6c")
big = "x" * 1000 + "\U0001F600" + "y" * 1000
print(len(big), big[1001], big[1000] == "\U0001F600", big.find("y"), big.rfind("x"), big[999:1003] == "x\U0001F600yy", big[-1001:-999] == "\U0001F600y", len(big.replace("\U0001F600", "")), len(big[::2]), big.split("\U0001F600")[1][:3])
