# add_note and traceback formatting: notes in order, odd notes, chains, format_exception_only, summaries.
import traceback
def fail():
    e = ValueError("bad cell")
    e.add_note("row 3"); e.add_note("column\ntwo lines")
    raise e
try:
    fail()
except ValueError as e:
    e.add_note("seen by the caller")
    print(e.__notes__, str(e), repr(e))
    print(*traceback.format_exception_only(e), sep="", end="")
    text = traceback.format_exc()
    print(len(text.splitlines()), text.splitlines()[0], text.splitlines()[-1], "in fail" in text)
plain = KeyError("k")
print(hasattr(plain, "__notes__"))
try:
    plain.add_note(5)
except TypeError as e:
    print(e)
plain.__notes__ = ["one", 2, None]
print("".join(traceback.format_exception_only(plain)), end="")
def chain():
    try:
        try:
            [][1]
        except IndexError as e:
            raise LookupError("no second entry") from e
    except LookupError:
        raise RuntimeError("giving up")
try:
    chain()
except RuntimeError as e:
    lines = [l for l in traceback.format_exc().splitlines() if l and not l.startswith("  ")]
    print(*lines, sep="\n")
    short = traceback.format_exception(e, chain=False)
    print(len(short), short[-1].strip())
    print([(f.name, f.line) for f in traceback.extract_tb(e.__traceback__)])
    print(traceback.format_exception_only(type(e), e), traceback.format_exception_only(None))
def depth(n):
    return 1 / n if not n else depth(n - 1)
try:
    depth(3)
except ZeroDivisionError as e:
    names = [f.name for f in traceback.extract_tb(e.__traceback__)]
    print(names, traceback.format_exc(limit=1).count("File"), traceback.format_exc(limit=-2).count("depth"))
print(repr(traceback.format_exc()))
print("".join(traceback.format_exception_only(OSError(2, "No such file", "a.txt"))), end="")
print("".join(traceback.format_exception_only(ValueError("two\nlines"))), end="")
print("".join(traceback.format_exception_only(ValueError())), end="")
