# throw and close: where the exception surfaces, what may be thrown, generators that refuse to stop.
def guarded(name):
    n = 0
    while True:
        try:
            n += 1
            yield f"{name}{n}"
        except (ValueError, LookupError) as e: yield f"handled {type(e).__name__}({e})"
        finally: done.append(n)
done = []
g = guarded("step")
print(next(g), g.throw(ValueError("v")), next(g), g.throw(KeyError, KeyError("k")), next(g), done)
try: g.throw(OSError("disk"))
except OSError as e: print("escaped", e, done)
fresh = guarded("never started")
try: fresh.throw(RuntimeError("before the first next"))
except RuntimeError as e: print(e, list(fresh))
for wrong in (5, "text", int, None, StopIteration, StopIteration("s"), GeneratorExit):
    g = guarded("w"); next(g)
    try: print(g.throw(wrong))
    except BaseException as e:
        print(f"{wrong!r:<26} {type(e).__name__}: {e} | {e.__cause__!r}")
def stubborn():
    for _ in range(2):
        try:
            yield "still here"
        except GeneratorExit:
            pass
s = stubborn(); next(s)
try:
    s.close()
except RuntimeError as e:
    print(e)
def last_words():
    try:
        yield 1
    except GeneratorExit:
        return "bye"
l = last_words(); next(l)
print(l.close(), l.close(), last_words().close())
def failing_close():
    try:
        yield
    finally:
        1 / 0
f = failing_close(); next(f)
try:
    f.close()
except ZeroDivisionError as e:
    print(e, repr(e.__context__))
