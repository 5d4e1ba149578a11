# Carets of unpacking and of augmented assignment are formatted into the output.
import traceback

def show(f):
    try:
        f()
    except Exception:
        text = traceback.format_exc()
        print(text)

def unpack():
    a, b = [1, 2, 3]

def augmented():
    x = 1
    x += "a"

def subscript():
    d = {}
    return d["a"]["b"]

def attribute():
    x = None
    return x.strip().lower()

def comparison():
    return 1 < 2 < "a"

def call():
    return max(len("abc"), int("z"))

def unary():
    return 1 + -"a"

def nested():
    return [1, 2][3] + {}["x"]

def slice_():
    return "abc"[1:"b"]

def chained():
    f = lambda x: (x + 1) / (x - 1) + x
    return f(1)

def raise_():
    raise KeyError("k")

def starred():
    print(*5)

def whole_line():
    undefined_function()

for f in (unpack, augmented, subscript, attribute, comparison, call, unary, nested, slice_, chained, raise_, starred, whole_line):
    show(f)
