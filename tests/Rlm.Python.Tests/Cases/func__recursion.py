# Recursion in its usual shapes, and its limit as an ordinary exception.
def factorial(n):
    return 1 if n <= 1 else n * factorial(n - 1)

print(factorial(20), factorial(50))

def ackermann(m, n):
    if m == 0:
        return n + 1
    if n == 0:
        return ackermann(m - 1, 1)
    return ackermann(m - 1, ackermann(m, n - 1))

print(ackermann(2, 5))

def flatten(x):
    if isinstance(x, (list, tuple)):
        result = []
        for item in x:
            result.extend(flatten(item))
        return result
    return [x]

print(flatten([1, [2, (3, [4, [5]])], [], [[[6]]]]))

def permutations(items):
    if not items:
        yield []
        return
    for i, item in enumerate(items):
        for rest in permutations(items[:i] + items[i + 1:]):
            yield [item] + rest

print(len(list(permutations([1, 2, 3, 4]))), next(permutations("ab")))

def is_even(n): return True if n == 0 else is_odd(n - 1)
def is_odd(n): return False if n == 0 else is_even(n - 1)
print(is_even(100), is_odd(77))

def hanoi(n, a, b, c, moves):
    if n:
        hanoi(n - 1, a, c, b, moves)
        moves.append((a, c))
        hanoi(n - 1, b, a, c, moves)
    return moves

print(len(hanoi(6, "A", "B", "C", [])), hanoi(2, "A", "B", "C", []))

def forever(n):
    return forever(n + 1)

try:
    forever(0)
except RecursionError as e:
    print(type(e).__name__, str(e).startswith("maximum recursion depth exceeded"))
    print(isinstance(e, RuntimeError))

def depth(n):
    try:
        return depth(n + 1)
    except RecursionError:
        return n

reached = depth(0)
print(900 < reached < 1000)
print(depth(0) == reached)

class Loop:
    def __getattr__(self, name):
        return self.missing

try:
    Loop().x
except RecursionError:
    print("RecursionError in __getattr__")

class Rep:
    def __repr__(self):
        return repr(self)

try:
    repr(Rep())
except RecursionError:
    print("RecursionError in __repr__")

def deep_list(n):
    result = []
    for _ in range(n):
        result = [result]
    return result

print(str(deep_list(20)))
def sum_to(n): return 0 if n == 0 else n + sum_to(n - 1)
print(sum_to(800))
