# args, str, repr and the special fields of exceptions.
for e in (Exception(), Exception("one"), Exception("one", 2), Exception(None), KeyError("k"), KeyError(), KeyError("a", "b"), ValueError(["list"]), OSError(2, "No such file"), OSError("only text"), OSError(2, "No such file", "name.txt"), StopIteration(5), SystemExit(3), AssertionError(), ValueError("quote's"), ValueError('both\'"'), ValueError("new\nline"), Exception(1.0), Exception((1,))):
    print(repr(e), "|", str(e), "|", e.args)
e = OSError(13, "Permission denied", "/tmp/x")
print(e.errno, e.strerror, e.filename, type(e).__name__)
print(type(OSError(2, "x")).__name__, type(OSError(17, "x")).__name__, type(OSError(110, "x")).__name__)
print(StopIteration(7).value, StopIteration().value, SystemExit("m").code, SystemExit().code)
try:
    {}["missing"]
except KeyError as e:
    print(e, str(e), e.args[0])
try:
    [].pop()
except IndexError as e:
    print(e)
try:
    undefined
except NameError as e:
    print(e.name, e.args)
try:
    "x".nope
except AttributeError as e:
    print(e.name, e.obj, e.args)
try:
    import no_such_module
except ImportError as e:
    print(type(e).__name__, e, e.name, e.path)
try:
    from math import nothing
except ImportError as e:
    print(type(e).__name__, str(e).split(" (")[0], e.name)
try:
    b"\xff".decode()
except UnicodeDecodeError as e:
    print(e, e.encoding, e.object, e.start, e.end, e.reason)
try:
    "h\u00e9".encode("ascii")
except UnicodeEncodeError as e:
    print(e, e.encoding, repr(e.object), e.start, e.end, e.reason)
try:
    compile("a b", "<file>", "exec")
except SyntaxError as e:
    print(e.msg, e.lineno, e.offset, e.text, e.filename)

class Custom(Exception):
    def __init__(self, code, *, detail=None):
        super().__init__(code)
        self.code, self.detail = code, detail
    def __str__(self):
        return f"[{self.code}] {self.detail}"
c = Custom(5, detail="d")
print(c, repr(c), c.args, vars(c))
class NoInit(Exception):
    def __init__(self, a, b): self.a = a
print(NoInit(1, 2).args, repr(NoInit(1, 2)))
class Defaulted(ValueError):
    """Docs."""
    message = "class level"
print(Defaulted().message, str(Defaulted()), repr(Defaulted("x")), Defaulted.__doc__)
e = ValueError("x")
e.extra = 1
e.args = ("changed", 2)
print(e, e.extra, e.args)
e.add_note("note one")
e.add_note("note two")
print(e.__notes__)
try:
    e.add_note(5)
except TypeError as t:
    print(t)
print(e == ValueError("changed", 2), e == e, hash(e) == hash(e))
print(e.__traceback__, e.__cause__, e.__context__, e.__suppress_context__)
print(ValueError("a").with_traceback(None).args)
try:
    e.__cause__ = 5
except TypeError as t:
    print(t)
try:
    raise ValueError("t")
except ValueError as x:
    tb = x.__traceback__
    print(tb is not None, tb.tb_lineno, tb.tb_frame.f_code.co_name, tb.tb_next)
print(isinstance(ValueError, type), issubclass(ValueError, Exception), ValueError.__name__)
