# join over every kind of iterable, and what it says about wrong items.
def words():
    yield "lazy"
    yield "generator"
print(", ".join(["x"]), "".join([]) == "", "-".join("abc"), "-".join(""), "\n".join(words()), sep="|")
print("+".join(("a", "b")), "+".join({"k1": 1, "k2": 2}), "+".join({"only"}), "/".join(map(str, range(5))), "".join(reversed("stressed")), " ".join(sorted("zebra")))
print("<>".join(["", "", ""]), ", ".join(str(x) for x in [1, None, 2.5, True, [1]]), "\u2014".join(["\u00e9", "\U0001F600"]))
def sentence(items, conj="and"):
    items = list(items)
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} {conj} {items[-1]}" if items else "nothing"
print(sentence([]), sentence(["tea"]), sentence(["tea", "milk"]), sentence(["tea", "milk", "honey"], "or"), sep="; ")
class Sub(str):
    def __str__(self): return "never used"
print("-".join([Sub("kept"), "plain"]), type("".join([Sub("one")])).__name__, ", ".join([Sub("x")]))
grid = [[1, 2, 3], [40, 50, 60]]
print("\n".join("\t".join(map(str, row)) for row in grid), "".join(["ab"] * 3), "ab".join("  "), sep="\n")
print(b"-".join([b"a", bytearray(b"b"), memoryview(b"c")]), bytearray(b".").join([b"x", b"y"]), b"".join(b"%d" % n for n in (1, 2)))
def explode():
    yield "fine"
    raise KeyError("mid-join")
for call in (lambda: ",".join([1]), lambda: ",".join(["a", 2]), lambda: ",".join(["a", "b", None]), lambda: ",".join(["a", b"b"]), lambda: ",".join(5), lambda: ",".join(None), lambda: ",".join(), lambda: ",".join("a", "b"),
             lambda: ",".join({1: "a"}), lambda: ",".join([["a"]]), lambda: b",".join(["a"]), lambda: b",".join([b"a", 1]), lambda: b",".join(b"ab"), lambda: ["a", "b"].join(","), lambda: ",".join(explode()), lambda: b"".join(3), lambda: 5 .join("a")):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
