# yield from: values flow both ways, results come back, any iterable delegates, close and throw pass through.
def average():
    total = count = 0
    while (value := (yield)) is not None: total, count = total + value, count + 1
    return (round(total / count, 2), count) if count else None
def grouper(results):
    for name in ("temperature", "rain", "empty"): results[name] = yield from average()
results = {}
g = grouper(results)
next(g)
for v in (20.5, 21, 18, None, 3, 4, None, None):
    try: g.send(v)
    except StopIteration as e: print("all done", e.value)
print(results)
def mixed():
    a = yield from "ab"
    b = yield from {"k": 1, "j": 2}
    c = yield from (x * x for x in range(3))
    d = yield from iter([])
    return [a, b, c, d]
def outer(): print("returned", (yield from mixed()))
print(list(outer()))
class Reader:
    def __init__(self): self.left = 3
    def __iter__(self): return self
    def __next__(self):
        if not self.left:
            raise StopIteration("reader result")
        self.left -= 1
        return self.left
    def throw(self, exc): return f"reader got {exc!r}"
    def close(self): print("reader closed")
def through():
    print("result:", (yield from Reader()))
t = through()
print(next(t), t.throw(ValueError("x")), next(t), next(t), next(t, "end"))
t = through(); next(t); t.close()
try:
    through().send("early")
except TypeError as e:
    print(e)
t = through(); next(t)
try:
    t.send("no send method")
except AttributeError as e:
    print(e)
try:
    list((lambda: (yield from 5))())
except TypeError as e:
    print(e)
