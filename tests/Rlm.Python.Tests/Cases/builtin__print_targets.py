# print: sep, end, file, flush, objects whose str fails, and odd arguments.
import io, sys
print(); print("a", 1, None, 2.5, [1], sep="-"); print("no newline", end=""); print(" | joined", end="!\n"); print(*"spread", sep=""); print(*[], sep="x", end="only end\n"); print("tab", "sep", sep="\t"); print("none", "defaults", sep=None, end=None); print("", "", sep="-"); print(*range(5), sep=", ", end=".\n"); print("multi", "line", sep="\n")
class Sink:
    def __init__(self): self.parts, self.flushed = [], 0
    def write(self, text): self.parts.append(text); return len(text)
    def flush(self): self.flushed += 1
s = Sink()
print("x", 2, file=s); print("y", end="", file=s); print(file=s); print("a", "b", sep="", end="", file=s, flush=True)
print(s.parts, s.flushed)
buffer = io.StringIO()
print("to buffer", [1, "q"], file=buffer, sep=": "); print({"k": None}, file=buffer, end=";")
print(repr(buffer.getvalue()), buffer.tell(), len(buffer.getvalue().splitlines()))
old, sys.stdout = sys.stdout, io.StringIO()
print("captured"); print("twice")
text, sys.stdout = sys.stdout.getvalue(), old
print(repr(text), print("inner", end=" ") is None)
print("to None file falls back to stdout", file=None)
class Shown:
    def __init__(self, v): self.v = v
    def __str__(self): return f"str({self.v})"
    def __repr__(self): return f"repr({self.v})"
print(Shown(1), [Shown(2)], (Shown(3),), {"k": Shown(4)}, sep=" / ")
print("caf\u00e9 \u4e2d \U0001F600", b"bytes", "nul\x00".encode(), 1e22, 10 ** 20, True, ..., int, range(2), 3j, {1}, frozenset(), sep=";")
class Bad:
    def __str__(self): raise KeyError("no str")
class NotText:
    def __str__(self): return 5
class ReadOnly:
    write = None
class Picky:
    def write(self, text): raise OSError(f"cannot write {text!r}")
for call in (lambda: print("a", sep=1), lambda: print("a", end=b"\n"), lambda: print("a", sep=["x"]), lambda: print("a", file=5), lambda: print("a", file=ReadOnly()), lambda: print("a", file="name"), lambda: print("a", file=Picky()), lambda: print("a", seperator="x"), lambda: print("before", Bad(), "after"), lambda: print("x", NotText()), lambda: print(*5), lambda: print("a", flush="yes"), lambda: print(1, 2, sep=""), lambda: print("a", ends="")):
    try:
        call()
    except Exception as e:
        print("!", type(e).__name__, e)
rows = [("name", "qty"), ("figs", 12)]
for row in rows: print(*(str(c).ljust(6) for c in row), sep="|")
for i in range(3): print(i, end=" " if i < 2 else "\n")
print("done", "with", "print", sep=" ... ", end=" ***\n", file=sys.stdout, flush=True)
