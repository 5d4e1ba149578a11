# Generators used as coroutines and state machines.
def coroutine(f):
    def start(*a, **k):
        g = f(*a, **k)
        next(g)
        return g
    return start
@coroutine
def grep(pattern, target):
    while True:
        line = yield
        if pattern in line: target.send(line)
@coroutine
def collect(out):
    try:
        while True: out.append((yield))
    except GeneratorExit:
        out.append("closed")
out = []
c = collect(out); g = grep("err", c)
for l in ("ok", "err 1", "warn", "err 2"): g.send(l)
g.close(); c.close(); print(out)
def traffic():
    state = "red"
    while True:
        event = yield state
        match state, event:
            case "red", "tick": state = "green"
            case "green", "tick": state = "yellow"
            case "yellow", "tick": state = "red"
            case _, "fault": state = "blinking"
            case "blinking", "reset": state = "red"
t = traffic(); print(next(t), [t.send(e) for e in ("tick", "tick", "tick", "fault", "tick", "reset", "tick")])
class Scheduler:
    def __init__(self): self.queue, self.log = [], []
    def spawn(self, g, name): self.queue.append((g, name))
    def run(self):
        while self.queue:
            g, name = self.queue.pop(0)
            try:
                cmd = next(g)
            except StopIteration as e:
                self.log.append(f"{name} done {e.value}")
                continue
            self.log.append(f"{name}:{cmd}")
            if isinstance(cmd, tuple) and cmd[0] == "spawn": self.spawn(cmd[1], cmd[2])
            self.queue.append((g, name))
        return self.log
def task(n, child=None):
    for i in range(n):
        yield i
        if child and i == 0: yield ("spawn", task(1), child)
    return n * 10
s = Scheduler(); s.spawn(task(2), "a"); s.spawn(task(1, "kid"), "b")
print([x if isinstance(x, str) and "<" not in x else "b:spawn" for x in s.run()])
@coroutine
def stats():
    n, total, lo, hi = 0, 0, None, None
    while True:
        x = yield (n, total / n if n else None, lo, hi)
        n += 1
        total += x
        lo, hi = (x if lo is None else min(lo, x)), (x if hi is None else max(hi, x))
st = stats(); print([st.send(v) for v in (4, 8, 6)])
def tokenizer(text):
    buf = ""
    for ch in text + " ":
        if ch.isalnum(): buf += ch
        else:
            if buf:
                reset = yield buf
                buf = ""
                if reset: yield f"<{reset}>"
tk = tokenizer("ab cd ef"); print(next(tk), tk.send("X"), next(tk), list(tk))
def subgen():
    total = 0
    while True:
        v = yield total
        if v is None: return total
        total += v
def delegator(results):
    while True: results.append((yield from subgen()))
res = []; d = delegator(res); next(d)
for v in (1, 2, None, 10, None, 5): d.send(v)
print(res)
def ping(n):
    got = yield "ping 0"
    for i in range(1, n): got = yield f"ping {i} after {got}"
p = ping(3); print(next(p), p.send("pong"), p.send("pang"), next(p, "end"))
def bidirectional():
    data = []
    try:
        while (x := (yield len(data))) != "stop": data.append(x)
    finally:
        print("saw", data)
    return sorted(data)
b = bidirectional(); next(b); b.send(3); b.send(1)
try:
    b.send("stop")
except StopIteration as e:
    print(e.value)
