# Which handler takes which exception.
class AppError(Exception): pass
class NotFound(AppError): pass
class Denied(AppError, PermissionError): pass

def kind(exc):
    try:
        raise exc
    except NotFound:
        return "NotFound"
    except (KeyError, IndexError) as e:
        return f"lookup {type(e).__name__}"
    except AppError as e:
        return f"app {type(e).__name__}"
    except ArithmeticError:
        return "arith"
    except OSError:
        return "os"
    except Exception as e:
        return "exception " + type(e).__name__
    except BaseException as e:
        return "base " + type(e).__name__

for exc in (NotFound(), Denied(), AppError(), KeyError(1), IndexError, ZeroDivisionError, OverflowError("x"), FileNotFoundError(), ValueError, UnicodeDecodeError("utf-8", b"x", 0, 1, "why"), KeyboardInterrupt, SystemExit(3), GeneratorExit(), StopIteration, NotImplementedError, RecursionError, TimeoutError, ConnectionResetError):
    print(kind(exc))

try:
    try:
        raise ValueError("a")
    except (TypeError, KeyError):
        print("no")
except:
    print("bare")

handlers = (ValueError, (KeyError, (IndexError,)))
try:
    try:
        {}["x"]
    except handlers as e:
        print("nested tuple", repr(e))
except TypeError as e:
    print("TypeError", e)

try:
    try:
        raise ValueError("x")
    except "string":
        pass
except TypeError as e:
    print(e)
try:
    try:
        raise ValueError("x")
    except (ValueError, 5):
        print("matched first")
except TypeError as e:
    print(e)
try:
    raise 5
except TypeError as e:
    print(e)
try:
    raise int
except TypeError as e:
    print(e)
try:
    raise
except RuntimeError as e:
    print(e)

def which():
    print("evaluated")
    return ValueError
try:
    print("no exception")
except which():
    pass
try:
    raise ValueError
except which() as e:
    print(repr(e))

def reraise():
    try:
        raise ValueError("original")
    except ValueError:
        raise
try:
    reraise()
except ValueError as e:
    print(e, e.__context__)

for name in ("ArithmeticError", "LookupError", "OSError", "ImportError", "NameError", "RuntimeError", "SyntaxError", "ValueError", "Warning", "AssertionError", "AttributeError", "BufferError", "EOFError", "MemoryError", "ReferenceError", "StopIteration", "SystemError", "TypeError", "StopAsyncIteration"):
    print(name, [b.__name__ for b in eval(name).__mro__[1:-1]], end=" ")
print()
for name in ("IndexError", "KeyError", "ZeroDivisionError", "FloatingPointError", "ModuleNotFoundError", "FileExistsError", "NotADirectoryError", "IsADirectoryError", "BrokenPipeError", "ConnectionError", "UnboundLocalError", "IndentationError", "TabError", "UnicodeError", "UnicodeEncodeError", "DeprecationWarning", "UserWarning", "RuntimeWarning", "InterruptedError", "BlockingIOError", "ChildProcessError", "ProcessLookupError", "PythonFinalizationError", "EncodingWarning", "ResourceWarning", "FutureWarning", "BytesWarning"):
    print(name, eval(name).__base__.__name__, end="; ")
print()
print(IOError is OSError, EnvironmentError is OSError)
