# Async generators and comprehensions: asend, athrow, aclose, early exit, pipelines, mixed with sync ones, errors.
import asyncio
async def ticker(n):
    try:
        for i in range(n):
            await asyncio.sleep(0)
            got = yield i
            if got: print("got", got)
    except ValueError as e: yield f"handled {e}"
    finally: await asyncio.sleep(0); print("ticker closed")
async def squares(source):
    async for x in source: yield x * x
async def fetch(x): await asyncio.sleep(0); return x * 10
class Countdown:
    def __init__(self, n): self.n = n
    def __aiter__(self): return self
    async def __anext__(self):
        if not self.n: raise StopAsyncIteration
        self.n -= 1
        return self.n
async def attempt(label, awaitable):
    try: print(label, await awaitable)
    except BaseException as e: print(label, type(e).__name__, e)
async def main():
    print([x async for x in ticker(3)], {x: await fetch(x) async for x in Countdown(3) if await fetch(x) < 20}, {x async for x in squares(Countdown(3))})
    print([await fetch(x) for x in (1, 2)], [(x, y) for x in "ab" async for y in Countdown(2)], [[y async for y in Countdown(x)] for x in range(3)], [y for x in [1, 2] for y in [await fetch(x)]])
    g = ticker(5)
    print(await anext(g), await g.asend("hello"), await g.athrow(ValueError("v")))
    await attempt("after", anext(g)); await attempt("default", anext(g, "default")); print(await g.aclose())
    g = ticker(9); await anext(g); await g.aclose(); await attempt("closed", anext(g)); await attempt("send", ticker(1).asend("early"))
    lazy = (await fetch(x) async for x in Countdown(2))
    print(type(lazy).__name__, [x async for x in lazy], type(x for x in [await fetch(1)]).__name__)
    async for x in Countdown(5):
        if x == 2: break
        if x % 2: continue
        print("even", x)
    else: print("never")
    async for x in Countdown(1): pass
    else: print("else", x)
    async def bad():
        yield 1
        raise StopAsyncIteration("inside")
    await attempt("stop inside", anext_all(bad()))
    async def kv():
        yield "k", 1
        yield "j", 2
    print({k: v async for k, v in kv()}, dict([p async for p in kv()]), sorted([k async for k, _ in kv()]))
    for thing in (5, [1], "s", (x for x in "a"), Countdown):
        try:
            async for x in thing: pass
        except TypeError as e: print(e)
    class NotAsync:
        def __aiter__(self): return iter([1])
    class BadNext:
        def __aiter__(self): return self
        def __anext__(self): return 5
    for thing in (NotAsync(), BadNext()):
        try: print([x async for x in thing])
        except TypeError as e: print(e)
    for use in (lambda: iter(ticker(1)), lambda: next(ticker(1)), lambda: list(ticker(1)), lambda: [*Countdown(1)], lambda: aiter(5), lambda: anext(5)):
        try: use()
        except TypeError as e: print(e)
    async with asyncio.TaskGroup() as tg: ts = [tg.create_task(collect(n)) for n in (2, 3)]
    print([t.result() for t in ts])
async def anext_all(g): return [x async for x in g]
async def collect(n): return [x + y async for x in Countdown(n) for y in [await fetch(x)]]
asyncio.run(main())
for source in ("[x async for x in y]", "async def f(): yield 1; return 2", "async def f(): yield from x", "def f(): await x", "def f(): async with a: pass", "async def f(): return [await x for x in y]", "def f(): return (x async for x in y)", "async def f(): lambda: await x", "async x = 1", "await = 1", "async def f(x=await y): pass"):
    try: compile(source, "s", "exec"); print("fine:", source)
    except SyntaxError as e: print(f"{source}: {e.msg}")
