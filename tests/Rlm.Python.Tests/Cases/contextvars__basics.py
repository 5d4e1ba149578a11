# contextvars: values by context, tokens, threads and tasks.
import asyncio
import contextvars
import threading

var = contextvars.ContextVar("var", default="default")
bare = contextvars.ContextVar("bare")
print(var.name, var.get(), bare.get("given"))
try:
    bare.get()
except LookupError as e:
    print(type(e).__name__, e.args[0] is bare)
token = var.set("one")
print(var.get(), token.old_value is contextvars.Token.MISSING, token.var is var)
second = var.set("two")
print(var.get(), second.old_value)
var.reset(second)
print(var.get())
var.reset(token)
print(var.get())
for bad in (lambda: var.reset(token), lambda: bare.reset(var.set(1)), lambda: contextvars.ContextVar(5), lambda: var.reset(5)):
    try:
        bad()
    except (RuntimeError, ValueError, TypeError) as e:
        print(type(e).__name__, str(e).split("<")[0] or str(e).split("> ")[-1])

ctx = contextvars.copy_context()
def inside():
    print("inside", var.get())
    var.set("changed inside")
    return var.get()
print(ctx.run(inside), var.get(), ctx[var], ctx.get(bare, "no"), var in ctx, bare in ctx, len(ctx) >= 1)
print(list(ctx.keys()) == [var], list(ctx.items())[0][1], contextvars.Context().get(var))
empty = contextvars.Context()
print(empty.run(var.get), empty.run(lambda: (var.set(5), var.get())[1]), empty[var], len(empty))
try:
    empty.run(lambda: empty.run(print))
except RuntimeError as e:
    print(str(e).split(":")[0], str(e).split(">")[-1])
try:
    empty[bare]
except KeyError as e:
    print("KeyError")

var.set("main")
seen = []
def in_thread():
    seen.append(var.get())
    var.set("thread")
    seen.append(var.get())
t = threading.Thread(target=in_thread); t.start(); t.join()
print(seen, var.get())
t = threading.Thread(target=contextvars.copy_context().run, args=(in_thread,)); t.start(); t.join()
print(seen, var.get())

request = contextvars.ContextVar("request")
async def handle(n):
    request.set(n)
    await asyncio.sleep(0.001 * (3 - n))
    await deeper()
    return request.get()
async def deeper():
    await asyncio.sleep(0)
    log.append(request.get())
log = []
async def main():
    request.set("main")
    print(await asyncio.gather(*map(handle, range(3))), log, request.get())
    print(await asyncio.to_thread(request.get))
    async def child():
        request.set("child")
    await asyncio.create_task(child())
    print(request.get())
    await child()
    print(request.get())
    ctx = contextvars.copy_context()
    await asyncio.create_task(handle(1), context=ctx)
    print(request.get(), ctx[request])
    asyncio.get_running_loop().call_soon(lambda: log.append(("soon", request.get())))
    request.set("later")
    await asyncio.sleep(0)
    print(log[-1])
asyncio.run(main())
print(request.get("outside"), var.get())
