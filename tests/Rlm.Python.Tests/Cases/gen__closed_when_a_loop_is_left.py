# A generator that only the loop knows ends with the loop: break, return and an exception run its finally at once; one kept elsewhere waits.
import asyncio, functools
def steps(n):
    try:
        for i in range(n): yield i
    finally:
        print("closed", n)
class Source:
    def by_method(self): yield from steps(3)
    def __call__(self): return steps(9)
def left_by_break():
    for x in steps(5):
        if x == 2: break
    print("after break", x)
    for x in Source().by_method(): break
    for a in steps(1):
        for b in steps(2): return a, b
print(left_by_break())
try:
    for x in steps(4): raise ValueError("out of the loop")
except ValueError as e: print("caught", e)
kept = steps(7)
for x in kept: break
print(next(kept))
def get(): return kept
for x in get(): break
print(next(kept))
@functools.lru_cache
def cached(n): yield from range(n)
for x in cached(5): break
print(list(cached(5)))
def named(**options):
    try: yield from options
    finally: print("options done")
for x in named(a=1, b=2): break
for x in named(**{"c": 3}): continue
def nested():
    for x in steps(3):
        for y in steps(4):
            if y == 1: break
            print(x, y)
        else: print("never")
        if x == 1: return "from inside"
print(nested())
def with_finally():
    try:
        for x in steps(2):
            try: return x
            finally: print("inner finally")
    finally: print("outer finally")
print(with_finally())
def walk(n):
    try:
        yield n
        if n:
            for m in walk(n - 1): yield m
    finally: print("left", n)
for m in walk(3):
    if m == 1: break
print("end of walk")
g = walk(2); next(g); next(g); g.close()
for x in (walrus := steps(6)):
    if x: break
print(next(walrus))
for x in steps(1): pass
else: print("exhausted by itself")
class Managed:
    def __enter__(self): print("enter"); return self
    def __exit__(self, *problem): print("exit", problem[0] and problem[0].__name__)
def lines():
    with Managed():
        yield "first"
        yield "second"
for line in lines():
    print(line); break
def first(items):
    for item in items(): return item
print(first(lines))
class Plain:
    def __init__(self): self.stored = steps(8)
    def items(self): return self.stored
p = Plain()
for x in p.items(): break
for x in p.items(): print("goes on at", x); break
async def main():
    for x in steps(3): break
    print("in a coroutine")
asyncio.run(main())
def swallow():
    for x in steps(2):
        try: raise KeyError(x)
        except KeyError: continue
    return "swallowed"
print(swallow())
kept.close(); walrus.close(); p.stored.close()
