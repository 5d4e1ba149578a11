# An own exception hierarchy: custom __str__ and __init__, args, catching by base, order of clauses, attributes.
class AppError(Exception):
    code = 500
    def __str__(self): return f"[{self.code}] {super().__str__() or type(self).__name__}"
class NotFound(AppError):
    code = 404
    def __init__(self, what, *hints):
        super().__init__(f"{what!r} not found")
        self.what, self.hints = what, hints
class Denied(AppError, PermissionError): code = 403
class Quiet(AppError): pass
class ByKey(KeyError): pass
class PlainKey(AppError, LookupError): pass

def handle(error):
    try:
        raise error
    except NotFound as e:
        return f"missing {e.what}, try {' or '.join(e.hints) or 'again'}"
    except (PermissionError, ByKey) as e:
        return f"{type(e).__name__} as {'permission' if isinstance(e, PermissionError) else 'key'}: {e}"
    except AppError as e:
        return f"application: {e}"
    except LookupError as e:
        return f"lookup: {e}"
    except Exception as e:
        return f"other: {e!r}"
for error in (NotFound("page", "home", "index"), NotFound("x"), Denied("no entry"), Denied, Quiet, Quiet("shh"), ByKey("k"), PlainKey("both"), IndexError("i"), ValueError(1, 2), ZeroDivisionError):
    print(handle(error))

e = NotFound("f", "h")
print(e.args, repr(e), str(Quiet("a", "b")), repr(Quiet("a", "b")), str(KeyError("k")), str(KeyError("a", "b")), str(ValueError()), [str(OSError(2, "gone")), OSError(2, "gone", "file.txt").filename])
e.args = ("replaced", 3)
print(e, e.args, e.what)
print([c.__name__ for c in Denied.__mro__], issubclass(ByKey, LookupError), Denied().errno)
try:
    NotFound()
except TypeError as err:
    print(err)
class Lazy(Exception):
    def __new__(cls, *a, **k): return super().__new__(cls, *a)
    def __init__(self, *, detail): self.detail = detail
l = Lazy(detail="kept")
print(l.args, l.detail, repr(l))
for bad in (5, "text", None, int, NotFound, [ValueError()], object):
    try:
        raise bad
    except TypeError as err:
        print(err)
class Returns(Exception):
    def __new__(cls): return 5
try:
    raise Returns
except TypeError as err:
    print(err)
