# contextvars: a request id through calls, threads, tasks and executors; tokens, copy_context, run, nesting, errors.
import asyncio, contextvars, threading
from contextlib import contextmanager
from contextvars import Context, ContextVar, Token, copy_context
request, depth = ContextVar("request", default="-"), ContextVar("depth")
log = []
def say(text): log.append(f"[{request.get()}:{depth.get(0)}] {text}")
def flush(): print(*log, sep="\n"); log.clear()
@contextmanager
def scope(name):
    token, d = request.set(name), depth.set(depth.get(0) + 1)
    try: yield token
    finally: depth.reset(d); request.reset(token)
say("outside")
with scope("r1") as t1:
    say("in r1")
    with scope("r2"): say("in r2")
    say("back in r1"); print(t1.old_value is Token.MISSING, t1.var is request, repr(request)[:24], request.name)
say("outside again"); flush()
async def handler(name, steps):
    request.set(name)
    for i in range(steps): depth.set(i + 1); say("step"); await asyncio.sleep(0)
    return request.get()
async def main():
    request.set("main"); print(await asyncio.gather(handler("a", 2), handler("b", 1)), request.get(), depth.get("unset"))
    await handler("inline", 1); print(request.get(), depth.get()); print(await asyncio.to_thread(request.get))
    ctx = copy_context(); ctx.run(request.set, "special"); task = asyncio.create_task(asyncio.sleep(0, request.get()), context=ctx); print(await task, ctx[request], request.get())
    asyncio.get_running_loop().call_soon(say, "callback"); asyncio.get_running_loop().call_soon(say, "second"); await asyncio.sleep(0)
asyncio.run(main()); flush(); print(request.get(), depth.get("nothing left"))
ctx = copy_context(); print(len(ctx), request in ctx, ctx.get(request), ctx.run(lambda: (request.set("inner"), request.get())[1]), ctx[request], request.get(), list(ctx.values()), [v.name for v in ctx], ctx.run(int, "7", base=8), len(ctx.keys()), dict(ctx.items()) == {request: "inner"}, ctx.copy()[request], isinstance(ctx, Context), Context().run(request.get), len(Context()))
seen = []; threads = [threading.Thread(target=lambda: seen.append(request.get())), threading.Thread(target=ctx.run, args=(lambda: seen.append(request.get()),))]
for t in threads: t.start(); t.join()
print(seen)
def gen():
    with scope("in generator"): yield request.get()
    yield request.get()
print(list(gen()), request.get()); tokens = [request.set(n) for n in "xyz"]
for t in reversed(tokens): request.reset(t)
print(request.get(), tokens[1].old_value, tokens[0].old_value is Token.MISSING)
free = ContextVar("free"); used = free.set(1); free.reset(used); other = depth.set(1)
for f in (lambda: free.get(), lambda: free.reset(used), lambda: free.reset(other), lambda: free.reset(5), lambda: Context().run(depth.reset, other), lambda: ContextVar(5), lambda: ctx["free"], lambda: ctx[free], lambda: ctx.run(lambda: ctx.run(len, "")), lambda: ctx.run(1), lambda: ctx.run(lambda: 1 / 0), lambda: ctx.get(free, "default"), lambda: free.get("given"), lambda: ContextVar[int]):
    try:
        print("fine", f())
    except Exception as e: print(type(e).__name__, str(e).split(" at 0x")[0].split("<")[0])
