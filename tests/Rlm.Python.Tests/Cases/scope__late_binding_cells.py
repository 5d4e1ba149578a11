# Closure cells: late binding in loops, the usual cures, shared and separate cells, empty cells.
late = [lambda: i for i in range(4)]
early = [lambda i=i: i for i in range(4)]
print([f() for f in late], [f() for f in early], [f(9) for f in early])

def maker(i):
    return lambda: i * i
print([f() for f in map(maker, range(4))])

def account(balance):
    log = []
    def deposit(n):
        nonlocal balance
        balance += n
        log.append(f"+{n}")
        return balance
    def withdraw(n):
        nonlocal balance
        if n > balance:
            raise ValueError(f"only {balance} left")
        balance -= n
        log.append(f"-{n}")
        return balance
    return deposit, withdraw, lambda: (balance, log)

d, w, show = account(100)
print(d(50), w(30), show())
try:
    w(500)
except ValueError as e:
    print(type(e).__name__, e)
other = account(1)[2]
print(other(), show(), d.__closure__[0].cell_contents, d.__code__.co_freevars)
print(d.__closure__[0] is w.__closure__[0], d.__closure__[0] is other.__closure__[0])

def too_early():
    def read():
        return later
    try:
        read()
    except NameError as e:
        print(type(e).__name__, e)
    try:
        print(read.__closure__[0].cell_contents)
    except ValueError as e:
        print(type(e).__name__, e)
    later = "now bound"
    print(read(), read.__closure__[0].cell_contents)
    read.__closure__[0].cell_contents = "changed from outside"
    print(later)
    del later
    return read
try:
    too_early()()
except NameError as e:
    print(e)
