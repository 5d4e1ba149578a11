# TracebackException with causes, FrameSummary columns, groups and limits, an exception that cannot be printed, SyntaxError.
import traceback
def load(rows):
    try:
        return [int(r) for r in rows]
    except ValueError as e:
        raise LookupError("bad table") from e
try:
    load(["1", "x"])
except LookupError as e:
    t = traceback.TracebackException.from_exception(e); print(t, len(t.stack), t.__cause__.stack[-1].name, t.__suppress_context__, "".join(t.format(chain=False)).count("Traceback"), [(f.colno, f.end_colno) for f in t.stack])
    print(traceback.format_exception(e, limit=0, chain=False))
print("".join(traceback.format_exception(ExceptionGroup("several", [ValueError("one"), ExceptionGroup("in", [KeyError(2)])]), limit=0)))
class Odd(Exception):
    def __str__(self): raise RuntimeError("no text")
print(traceback.format_exception_only(Odd()), traceback.format_exception_only(SyntaxError("msg", ("f.py", 3, 5, "a = = b\n", 3, 6))))
fs = traceback.FrameSummary("x.py", 7, "f", line="  a = 1  "); print(fs, fs == ("x.py", 7, "f", "a = 1"), traceback.StackSummary.from_list([("y.py", 1, "g", "code()")]).format())
