# What the traceback module says.
import traceback, sys

def inner(): raise ValueError("v")
def outer(): inner()

try:
    outer()
except ValueError as e:
    print(traceback.format_exc())
    print(traceback.format_exception_only(e))
    print(traceback.format_exception_only(type(e), e))
    frames = traceback.extract_tb(e.__traceback__)
    print([(f.name, f.lineno, f.line) for f in frames])
    print("".join(traceback.format_tb(e.__traceback__)))
    print("".join(traceback.format_exception(type(e), e, e.__traceback__)))
    print("".join(traceback.format_exception(e, limit=1)))
    traceback.print_exc(file=sys.stdout)
    traceback.print_exception(e, file=sys.stdout)
    traceback.print_tb(e.__traceback__, file=sys.stdout)

try:
    try:
        {}["a"]
    except KeyError as e:
        raise RuntimeError("second") from e
except RuntimeError:
    print(traceback.format_exc())
try:
    try:
        {}["a"]
    except KeyError as e:
        raise RuntimeError("other")
except RuntimeError as e:
    lines = traceback.format_exception(e, chain=False)
    print(len(lines), lines[-1])
print(traceback.format_exc())
