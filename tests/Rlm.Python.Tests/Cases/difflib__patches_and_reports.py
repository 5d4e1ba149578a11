# unified_diff, context_diff, ndiff, restore, Differ on a small program and a recipe; labels, context sizes, missing newlines.
import difflib
old = """import sys

def greet(name):
    print("Hello " + name)

def main():
    greet(sys.argv[1])
    return 0

main()
""".splitlines(keepends=True)
new = """import sys

def greet(name, *, shout=False):
    text = f"Hello {name}"
    print(text.upper() if shout else text)

def main():
    greet(sys.argv[1])

if __name__ == "__main__":
    main()
""".splitlines(keepends=True)
print("".join(difflib.unified_diff(old, new, "a/greet.py", "b/greet.py", "2024-01-01", "2024-02-29", n=1)), end="")
print("".join(difflib.context_diff(old, new, "before", "after", n=0)), end="")
print(*difflib.unified_diff(["a", "b"], ["a", "c"], lineterm=""), sep=" ~ ")
print(list(difflib.unified_diff(old, old)), list(difflib.context_diff([], ["x\n"])), list(difflib.unified_diff(["x"], [], "f", "g", lineterm="")), list(difflib.unified_diff([], ["n\n"] * 2, n=0)))
recipe, changed = ["2 eggs\n", "100 g sugar\n", "flour\n", "bake 20 min\n"], ["2 eggs\n", "120 g brown sugar\n", "baking 25 min\n", "cool\n"]
delta = list(difflib.ndiff(recipe, changed)); print("".join(delta), end="")
print("".join(difflib.restore(delta, 1)) == "".join(recipe), list(difflib.restore(delta, 2)), [l[0] for l in delta])
print("".join(difflib.Differ().compare(["\tindented\n", "same\n", "abcdefghij\n"], ["    indented\n", "same\n", "abcdXfghij\n", "tail"])))
print(*[l for l in difflib.ndiff("one two three".split(), "ore tree emu".split())], sep="|")
print(list(difflib.ndiff(["a b\n"], ["a  b\n"], linejunk=None, charjunk=difflib.IS_CHARACTER_JUNK)), difflib.IS_LINE_JUNK("  # \n"), difflib.IS_LINE_JUNK("x"), difflib.IS_CHARACTER_JUNK("\t"), difflib.IS_CHARACTER_JUNK("\n"))
summary = {"+": 0, "-": 0}
for line in difflib.unified_diff(old, new, n=0):
    if line[0] in summary and not line.startswith(("+++", "---")): summary[line[0]] += 1
print(summary, sum(1 for l in difflib.unified_diff(old, new) if l.startswith("@@")), [l.strip() for l in difflib.unified_diff(old, new, n=0) if l[:2] == "@@"])
for f in (lambda: list(difflib.restore(delta, 3)), lambda: list(difflib.unified_diff([b"a"], ["a"])), lambda: list(difflib.unified_diff(["a"], ["b"], fromfile=b"x")), lambda: list(difflib.unified_diff([1], [2])), lambda: list(difflib.unified_diff("ab", "ac", lineterm="", n=1)), lambda: list(difflib.diff_bytes(difflib.unified_diff, [b"a\n"], [b"b\n"], b"x", b"y"))):
    try:
        print("fine", f())
    except Exception as e:
        print(type(e).__name__, e)
