# del of names, items, attributes, slices; rebinding of built-ins.
a, b, c = 1, 2, 3
del a
del (b, c)
for name in ("a", "b", "c"):
    print(name in globals(), end=" ")
print()
x = [0, 1, 2, 3, 4, 5]
del x[0], x[-1]
print(x)
del x[1:3]
print(x)
y = x
del x
print(y)
d = {"a": {"b": 1, "c": 2}}
del d["a"]["b"]
print(d)
class O: pass
o = O()
o.p = o.q = 1
del o.p
print(vars(o))
class WithDel:
    def __delitem__(self, k): print("delitem", k)
    def __delattr__(self, k): print("delattr", k)
w = WithDel()
del w[1], w["k"], w[1:2], w.attr, w[1, 2]
def f():
    v = 1
    del v
    try:
        return v
    except UnboundLocalError as e:
        return str(e)
print(f())
def g(p):
    del p
    try:
        p
    except UnboundLocalError as e:
        return str(e)
print(g(1))
def len(x): return "my len"
print(len([1, 2]))
del len
print(len([1, 2]))
list_ = list
list = [1, 2]
try:
    list("abc")
except TypeError as e:
    print(e)
list = list_
print(list("ab"))
str = "shadow"
try:
    str(5)
except TypeError as e:
    print(e)
del str
print(str(5))
max = 10
try:
    max(1, 2)
except TypeError as e:
    print(e)
del max
def shadow_in_function():
    sum = 0
    for i in range(3): sum += i
    return sum
print(shadow_in_function(), sum([1, 2]))
for i in range(3): pass
del i
try:
    i
except NameError as e:
    print(e)
print(print.__name__, (lambda: print)() is print)
import builtins
print(builtins.len("abc"), builtins.print is print)
id = 5
type_ = type
print(id, type_(id).__name__)
del id
print(callable(id))
def outer():
    v = 1
    def inner():
        nonlocal v
        del v
    inner()
    try:
        v
    except NameError as e:
        return type(e).__name__, e.args[0]
print(outer())
try:
    del undefined_name
except NameError as e:
    print(e)
try:
    del d["zz"]
except KeyError as e:
    print("KeyError", e)
try:
    del o.zz
except AttributeError as e:
    print(e)
try:
    del y[10]
except IndexError as e:
    print(e)
