# sep, end, file, flush, any objects.
import io, sys
print()
print("a", "b", 1, None, [1], sep="-")
print("no newline", end="")
print(" | continued")
print("x", "y", sep="", end="!\n")
print("x", "y", sep=None, end=None)
print(*[1, 2, 3], sep=", ")
print(*"abc", sep="\n")
print("tab\tseparated", "quoted 'text'", 'a"b')
print("", "", sep="|")
print(end="only end\n")
print("flush", flush=True)
print([1, "a", 2.0, None, True, (1,), {"k": "v"}, {1}, b"x", "it's"])
buffer = io.StringIO()
print("to buffer", 5, file=buffer)
print("more", end="", file=buffer)
print(repr(buffer.getvalue()))
print("explicit stdout", file=sys.stdout)
print("none means stdout", file=None)
sys.stdout.write("written\n")
class W:
    def __init__(self): self.parts = []
    def write(self, s): self.parts.append(s)
w = W()
print("a", 1, sep="+", end="$", file=w)
print(w.parts)
class S:
    def __str__(self): return "custom str"
print(S(), [type(S())])
for f in (lambda: print("a", sep=1), lambda: print("a", end=1), lambda: print("a", file=5), lambda: print("a", nothing=1), lambda: print(sep="x", sepp="y")):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
print(print("nested"))
print("multi\nline\n\ntext")
print(1e10, 1e16, 1.0, -0.0, 1 / 3, 2**64, 0x10, 1_000, 1j, ..., int, len)
print("percent %d" % 5, "format {}".format(6), f"fstring {7}")
print("a" "b", "c" + "d", ("t",), ())
print("\u00e9 \u4e2d \U0001F600", "nul:\0:".encode(), sep=" / ")
for i in range(3):
    print(i, end=" " if i < 2 else "\n")
with io.StringIO() as out:
    for row in ([1, 2], [3, 4]):
        print(*row, sep=",", file=out)
    text = out.getvalue()
print(text.splitlines())
print("a\r\nb".splitlines(), "trailing space ", "|")
print(str(print)[:9], type(print).__name__)
