# Where errors at the end of a source and around stars are shown, and how deep recursion is told.
import sys
import traceback

for source in ("1 +", "1 + # c", "(1 +", "x if", "not", "a.", "f(*a for a in b)", "f(*a, *b for a in b)", "f(x, *a for a in b)", "[*a for a in b]",
               "f'{a:{b:{c:{d}}}}'", "f'{a:{b:{c}}}'"):
    try:
        compile(source, "<text>", "eval")
        print(repr(source), "is fine")
    except SyntaxError as e:
        print(repr(source), e.msg, e.lineno, e.offset, e.end_offset)

try:
    exec("x = [1,   \n 2] +    ")
except SyntaxError as e:
    print("".join(traceback.format_exception_only(e)).replace(" ", "."))

for call in ("f(**{'a': 1}, **{'a': 2})", "f(**5)", "f(a=1, **{'a': 2})", "{**5}", "{'k': 1, **[]}"):
    try:
        exec(call, {"f": lambda **names: names})
    except TypeError as e:
        entry = traceback.extract_tb(e.__traceback__)[-1]
        print(call, e, entry.colno, entry.end_colno)

try:
    import os.nothing
except ModuleNotFoundError as e:
    print(e)


def down(n):
    return down(n + 1)


def down_with_handler(n):
    try:
        return down_with_handler(n + 1)
    except RecursionError:
        return n


sys.setrecursionlimit(80)
try:
    down(0)
except RecursionError as e:
    lines = traceback.format_exc().splitlines()
    print(lines[-2:], len(traceback.extract_tb(e.__traceback__)))
print(down_with_handler(0))
