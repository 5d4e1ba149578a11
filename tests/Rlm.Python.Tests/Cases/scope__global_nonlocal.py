# Who owns a name.
x = "global"

def read():
    return x

def shadow():
    x = "local"
    return x

def write():
    global x, created
    x = "written"
    created = "made by write"

print(read(), shadow(), x)
write()
print(read(), x, created)

def nested():
    x = "enclosing"
    def g():
        global x
        x = "global again"
        return x
    def n():
        nonlocal x
        x += " changed"
        return x
    return g(), n(), x

print(nested(), x)

def loop_variable_stays():
    for i in range(3):
        pass
    return i

print(loop_variable_stays())
[y for y in range(5)]
try:
    print(y)
except NameError as e:
    print(type(e).__name__, e)

total = 0
def increment():
    try:
        total += 1
    except UnboundLocalError as e:
        print(type(e).__name__ + ":", e)

increment()

class Scope:
    v = 1
    w = v + 1
    values = [v for _ in range(2)] if False else [w]
    def get(self):
        try:
            return v
        except NameError as e:
            return str(e)

print(Scope.w, Scope.values, Scope().get())

def delete_global():
    global created
    del created

delete_global()
try:
    created
except NameError as e:
    print(e, "|", e.name)
try:
    delete_global()
except NameError as e:
    print(e)

def conditional(flag):
    if flag:
        z = 1
    try:
        return z
    except UnboundLocalError as e:
        return str(e)

print(conditional(True), conditional(False))

def exception_name_is_deleted():
    try:
        1 / 0
    except ZeroDivisionError as e:
        pass
    try:
        e
    except UnboundLocalError as err:
        return str(err)

print(exception_name_is_deleted())
for k in "ab":
    for k in (1, 2):
        pass
    print(k)
if True:
    inside_if = "visible"
print(inside_if)
with_import = __name__
print(with_import)
