# The messages of common mistakes, one each.
items, text, pair, nothing = [1], "abc", (1,), None
cases = '''
1 / 0
1 // 0
1 % 0
1.0 / 0
1.0 // 0
1.5 % 0
divmod(1, 0)
0 ** -1
0.0 ** -1
1 + "a"
"a" + 1
"a" * "b"
"a" - "b"
[1] + (2,)
[1] * 1.5
None + 1
-"a"
~1.5
not_defined
[1, 2][5]
(1,)[3]
"abc"[10]
items["a"]
text["a"]
pair[1.0]
{}["k"]
{}[[]]
{1: 2}[3]
set([[]])
[].pop()
[1].pop(5)
{}.pop("x")
set().pop()
set().remove(1)
{}.popitem()
[].remove(3)
[].index(3)
"abc".index("z")
(1,).index(5)
int("abc")
int("")
int("12.5")
int([])
int(None)
int("z", 36 + 1)
int("9", 8)
float("abc")
float("")
float([])
complex("abc")
ord("ab")
ord("")
chr(-1)
chr(0x110000)
len(5)
abs("a")
sum(["a"])
sum([[1], [2]])
max([])
min(())
max(1, "a")
round("a")
range(1.5)
range(1, 2, 0)
list(5)
tuple(None)
dict([1])
dict([(1, 2, 3)])
dict(5)
set(5)
zip(1)
map(len)
enumerate(5)
sorted(5)
reversed({1})
iter(5)
next([])
next(iter([]))
isinstance(1, 5)
issubclass(1, int)
hash([])
hash({})
getattr(1, "x")
"abc".foo
(5).append(1)
nothing[0]
None.x
"{} {}".format(1)
"{a}".format(b=1)
"%d" % "a"
"%s %s" % 1
"%s" % (1, 2)
"%z" % 1
"{:d}".format("a")
"{:s}".format(1)
format(1.5, "d")
f"{'a':d}"
"a".join([1])
"a".join(5)
"abc".split("")
"abc".replace("a")
"abc".count()
bytes([256])
bytes("a")
bytes(-1)
"a".encode("nope")
b"a" + "a"
"a" + b"a"
b"abc".decode("ascii", "nope") + 1
open
'''
for code in cases.strip().splitlines():
    if code == "open":
        continue
    try:
        result = eval(code)
        print(code, "=>", repr(result))
    except Exception as e:
        print(code, "=>", type(e).__name__ + ":", e)
