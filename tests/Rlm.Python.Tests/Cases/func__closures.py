# Closures capture variables, not values.
def counter(start=0):
    count = start
    def step(by=1):
        nonlocal count
        count += by
        return count
    def peek():
        return count
    return step, peek

step, peek = counter(5)
print(step(), step(), step(10), peek())
other, other_peek = counter()
print(other(), peek(), other_peek())

fs = [lambda: i for i in range(4)]
print([f() for f in fs])
fs = [lambda i=i: i for i in range(4)]
print([f() for f in fs])

def make():
    fs = []
    for i in range(3):
        def f():
            return i
        fs.append(f)
    i = 10
    return fs

print([f() for f in make()])

def outer():
    x = "outer"
    def middle():
        def inner():
            nonlocal x
            x = "changed by inner"
            return x
        return inner
    before = x
    middle()()
    return before, x

print(outer())

def early():
    def reader():
        return value
    try:
        print(reader())
    except NameError as e:
        print(type(e).__name__, e)
    value = 3
    print(reader())
    del value
    try:
        reader()
    except NameError as e:
        print(type(e).__name__, e)

early()

def unbound():
    try:
        print(v)
    except UnboundLocalError as e:
        print(type(e).__name__, e)
    v = 1
    del v
    try:
        v
    except UnboundLocalError as e:
        print(e)

unbound()
print(step.__closure__[0].cell_contents, step.__code__.co_freevars)

def compose(*functions):
    def run(x):
        for f in reversed(functions):
            x = f(x)
        return x
    return run

print(compose(str, lambda x: x + 1, lambda x: x * 2)(5))

def fib():
    memo = {}
    def f(n):
        if n not in memo:
            memo[n] = n if n < 2 else f(n - 1) + f(n - 2)
        return memo[n]
    return f

print(fib()(90))

class Holder:
    tag = "class"
    def method(self):
        tag = "method"
        return [lambda: tag, lambda: Holder.tag, lambda: self.tag]

print([f() for f in Holder().method()])
