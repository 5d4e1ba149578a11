# Practical decorators: memoising, checking annotated arguments, call tracing with depth, property-like and method-aware ones.
from functools import wraps, lru_cache, singledispatch, cached_property
def memo(f):
    table = {}
    @wraps(f)
    def wrapper(*args):
        hit = args in table
        wrapper.stats[hit] += 1
        if not hit: table[args] = f(*args)
        return table[args]
    wrapper.stats, wrapper.clear = {True: 0, False: 0}, table.clear
    return wrapper
@memo
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(60), fib.stats); fib.clear(); print(fib(5), fib.stats)
try: fib([1])
except TypeError as e: print(e)
def checked(f):
    names, hints = f.__code__.co_varnames[:f.__code__.co_argcount], f.__annotations__
    @wraps(f)
    def wrapper(*args, **kw):
        for name, value in {**dict(zip(names, args)), **kw}.items():
            if name in hints and not isinstance(value, hints[name]):
                raise TypeError(f"{f.__name__}({name}={value!r}) wants {getattr(hints[name], '__name__', hints[name])}")
        return f(*args, **kw)
    return wrapper
@checked
def repeat(text: str, n: int | None = 2, sep="") -> str: return sep.join([text] * (n or 1))
print(repeat("ab"), repeat("x", 3, sep="-"), repeat("n", None))
for args, kw in (((5,), {}), (("a", "b"), {}), (("a",), {"n": 1.5}), ((), {"text": b"raw"}), (("a",), {"m": 1})):
    try: repeat(*args, **kw)
    except TypeError as e: print(e)
depth = 0
def traced(f):
    def wrapper(*a):
        global depth
        print("  " * depth + f"{f.__name__}{a}"); depth += 1
        try: result = f(*a)
        except Exception as e: print("  " * depth + f"! {e!r}"); raise
        finally: depth -= 1
        print("  " * depth + f"= {result}"); return result
    return wrapper
@traced
def power(b, n):
    if n < 0: raise ValueError("negative")
    return 1 if n == 0 else b * power(b, n - 1) if n % 2 else power(b * b, n // 2)
power(3, 3)
try: power(2, -1)
except ValueError as e: print("caught", e, depth)
