# ExitStack ordering and transfer, contextmanager errors, suppress with groups, redirect, nullcontext, closing, ContextDecorator, async managers.
import asyncio, io
from contextlib import AbstractContextManager, AsyncExitStack, ContextDecorator, ExitStack, aclosing, asynccontextmanager, closing, contextmanager, nullcontext, redirect_stdout, suppress
@contextmanager
def step(name, swallow=(), broken=False):
    print(f"+{name}", end=" ")
    try:
        yield name.upper()
    except swallow as e:
        print(f"({name} swallows {type(e).__name__})", end=" ")
    finally:
        print(f"-{name}", end=" ")
        if broken: raise OSError(f"closing {name}")
with ExitStack() as st:
    got = [st.enter_context(step(n)) for n in "abc"]; st.callback(print, "callback", end=" "); st.push(lambda *exc: print("push", exc, end=" ")); print(got, end=" ")
print()
with ExitStack() as st:
    st.enter_context(step("outer", OSError)); st.enter_context(step("inner", broken=True)); raise ValueError("start")
print()
try:
    with ExitStack() as st:
        st.callback(lambda: 1 / 0); st.enter_context(step("x", broken=True)); raise KeyError("k")
except Exception as e:
    chain = []
    while e: chain.append(repr(e)); e = e.__context__
    print(" <- ".join(chain))
with ExitStack() as first:
    first.enter_context(step("moved")); kept = first.pop_all()
print("still open"); kept.close(); kept.close(); print()
@step("deco")
def work(n): print("work", n, end=" "); return n * 2
print(work(2), work(3))
class Tag(ContextDecorator):
    def __init__(self, t): self.t = t
    def __enter__(self): print(f"<{self.t}>", end=""); return self
    def __exit__(self, et, e, tb): print(f"</{self.t}>", e or "", end=" "); return et is LookupError
@Tag("p")
def text(): print("body", end="")
text()
with Tag("b"), Tag("i") as i: print(i.t, end="")
with Tag("q"): raise LookupError("lost")
print()
with suppress(ZeroDivisionError, KeyError): {}["a"]
with suppress(): print("nothing suppressed", end="; ")
try:
    with suppress(ValueError): raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
except ExceptionGroup as g: print(repr(g), end="; ")
with suppress(ValueError): raise ExceptionGroup("h", [ValueError(1)])
out = io.StringIO()
with redirect_stdout(out) as target: print("hidden"); print(target is out, end="")
with redirect_stdout(io.StringIO()), suppress(KeyError): print("gone"); raise KeyError
print(repr(out.getvalue()), nullcontext(5).__enter__(), isinstance(step("n"), AbstractContextManager), isinstance(open, AbstractContextManager))
class Door:
    def close(self): print("closed", end=" ")
with closing(Door()) as d, nullcontext(d) as same: print(same is d, end=" ")
print()
@asynccontextmanager
async def link(n):
    print("open", n, end=" ")
    try: yield n
    finally: await asyncio.sleep(0); print("shut", n, end=" ")
async def main():
    async with AsyncExitStack() as st:
        a = await st.enter_async_context(link(1)); b = st.enter_context(step("s")); st.push_async_callback(asyncio.sleep, 0); print(a, b, end=" ")
    async def gen():
        try: yield 1; yield 2
        finally: print("generator closed", end=" ")
    async with aclosing(gen()) as g:
        async for x in g: print(x, end=" "); break
    async with nullcontext("async null") as n, link(9): print(n)
asyncio.run(main()); print()
@contextmanager
def twice(): yield 1; yield 2
@contextmanager
def never(): return; yield
@contextmanager
def renames():
    try: yield
    except KeyError as e: raise RuntimeError("renamed") from e
@contextmanager
def again():
    try: yield 1
    except ValueError: yield 2
def use(cm, error=None):
    with cm as v:
        if error: raise error
        return v
gone = step("once"); use(gone)
for f in (lambda: use(twice()), lambda: use(never()), lambda: use(renames(), KeyError("k")), lambda: use(again(), ValueError("v")), lambda: use(gone), lambda: use(5), lambda: ExitStack().enter_context(5), lambda: ExitStack().push(5), lambda: use(step("s"), StopIteration("stop")), lambda: AbstractContextManager(), lambda: use(closing(5)), lambda: use(link(1)), lambda: use(suppress(5), ValueError("v"))):
    try:
        print("fine", f())
    except Exception as e:
        print(type(e).__name__, e, "<-", repr(e.__cause__))
