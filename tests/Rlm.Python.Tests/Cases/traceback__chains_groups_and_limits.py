# traceback in a program's own reports: format_exc, extract_tb, TracebackException, chains, groups, limits, notes, walking frames.
import io, sys, traceback
def parse(n): return int(n)
def load(rows):
    try:
        return [parse(r) for r in rows]
    except ValueError as e:
        e.add_note(f"rows: {rows}"); raise LookupError("bad table") from e
def run():
    try:
        load(["1", "x"])
    finally:
        pass
try:
    run()
except LookupError as e:
    text = traceback.format_exc(); lines = text.splitlines(); print(len(lines), lines[0], lines[-1], sep="\n")
    for f in traceback.extract_tb(e.__traceback__): print(f.name, f.lineno, f.line, f.filename.endswith(".py"), f.colno, f.end_colno)
    print(traceback.format_exception_only(e), traceback.format_exception_only(type(e.__cause__), e.__cause__), traceback.format_exception(e)[-1], e.__cause__.__notes__)
    t = traceback.TracebackException.from_exception(e); print(t.exc_type_str if hasattr(t, "exc_type_str") else "", str(t), len(t.stack), t.stack[-1].name, t.__cause__.stack[-1].name, list(t.format_exception_only()), t.__suppress_context__, t.__cause__.__notes__, "".join(t.format()) == text, "".join(t.format(chain=False)).count("Traceback"))
    print([f.name for f in traceback.extract_tb(e.__traceback__, limit=1)], [f.name for f in traceback.extract_tb(e.__traceback__, limit=-1)], [f.f_code.co_name for f, _ in traceback.walk_tb(e.__traceback__)], [n for _, n in traceback.walk_tb(e.__traceback__)])
    out = io.StringIO(); traceback.print_exc(limit=1, file=out, chain=False); print(out.getvalue().replace('traceback__chains_groups_and_limits.py', "FILE")); out = io.StringIO(); traceback.print_exception(e.__cause__, limit=0, file=out); print(repr(out.getvalue()))
    print("".join(traceback.format_tb(e.__traceback__)).replace('traceback__chains_groups_and_limits.py', "FILE"), end="")
print(traceback.format_exc().strip(), sys.exc_info())
def depth(n): return traceback.extract_stack() if n == 0 else depth(n - 1)
print([f.name for f in depth(3)], [f.line for f in depth(1)][-2:], traceback.format_list(depth(0)[-1:])[0].replace('traceback__chains_groups_and_limits.py', "FILE").encode())
def recurse(n): return 1 / n if n == 0 else recurse(n - 1)
try:
    recurse(6)
except ZeroDivisionError:
    print(traceback.format_exc().replace('traceback__chains_groups_and_limits.py', "FILE"))
try:
    try:
        raise ExceptionGroup("several", [ValueError("one"), ExceptionGroup("inner", [KeyError("two"), OSError(2, "no file")])])
    except ExceptionGroup as g:
        raise TypeError("while handling") from None
except TypeError as e:
    print("".join(traceback.format_exception(e, limit=0)), "".join(traceback.format_exception(e.__context__, limit=0)), sep="")
class Odd(Exception):
    def __str__(self): raise RuntimeError("no text")
for e in (ValueError(), KeyError("k"), Odd(), SyntaxError("msg", ("f.py", 3, 5, "a = = b\n", 3, 6)), Exception("two\nlines"), StopIteration(3), KeyError("a", 1), UnicodeDecodeError("utf-8", b"\xff", 0, 1, "bad"), Exception(None)): print(traceback.format_exception_only(e))
fs = traceback.FrameSummary("x.py", 7, "f", line="  a = 1  "); print(fs, fs.line, list(fs), fs == ("x.py", 7, "f", "a = 1"), traceback.StackSummary.from_list([("y.py", 1, "g", "code()")]).format(), traceback.format_list([("z.py", 2, None, None)]))
