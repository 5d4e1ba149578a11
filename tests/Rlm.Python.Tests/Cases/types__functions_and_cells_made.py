# types.FunctionType, CellType and MethodType called as classes; what the code object knows of its variables.
import types


def price(net, rate=0.2, *, digits=2):
    return round(net * (1 + rate), digits)


def counter():
    count = 0

    def step(by=1):
        nonlocal count
        count += by
        return count
    return step


step = counter()
again = types.FunctionType(price.__code__, {}, "gross", (0.5,))
try:
    again(10)
except NameError as e:
    print(e)
except TypeError as e:
    print(e)
again = types.FunctionType(price.__code__, globals(), "gross", (0.5,))
again.__kwdefaults__ = {"digits": 1}
print(again(10), again(10, 0.25), again.__name__, price(10))
cell = types.CellType(100)
other = types.FunctionType(step.__code__, {}, None, (5,), (cell,))
print(other(), other(1), cell.cell_contents, step(), other.__closure__[0] is cell, other.__name__)
cell.cell_contents = 0
print(other(), types.CellType("x").cell_contents, counter.__code__.co_varnames, counter.__code__.co_cellvars, step.__code__.co_freevars)
print(types.MethodType(price, 8)(), types.MethodType(price, 8)(digits=0))

for make in (lambda: types.FunctionType(step.__code__, {}), lambda: types.FunctionType(step.__code__, {}, closure=(1,)),
             lambda: types.FunctionType(step.__code__, {}, closure=(cell, cell)), lambda: types.FunctionType(price, {}),
             lambda: types.FunctionType(price.__code__, []), lambda: types.FunctionType(price.__code__, {}, 5),
             lambda: types.FunctionType(price.__code__, {}, "x", [1]), lambda: types.FunctionType(price.__code__, {}, closure=(cell,)),
             lambda: types.CellType().cell_contents, lambda: types.MethodType(5, 1), lambda: types.MethodType(price, None)):
    try:
        print(make())
    except Exception as e:
        print(type(e).__name__, e)
