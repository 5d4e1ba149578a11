# A round robin scheduler made of generators: spawning, sleeping, mailboxes, results, failures.
from collections import deque
class Scheduler:
    def __init__(self): self.ready, self.sleeping, self.clock, self.results, self.mail = deque(), [], 0, {}, {}
    def spawn(self, name, task): self.ready.append((name, task, None))
    def run(self):
        while self.ready or self.sleeping:
            if not self.ready:
                self.sleeping.sort(key=lambda s: s[0])
                self.clock, name, task = self.sleeping.pop(0)
                self.ready.append((name, task, self.clock))
            name, task, value = self.ready.popleft()
            try: request = task.send(value)
            except StopIteration as e:
                self.results[name] = e.value
                continue
            except Exception as e:
                self.results[name] = f"{type(e).__name__}: {e}"
                continue
            match request:
                case "sleep", n: self.sleeping.append((self.clock + n, name, task))
                case "spawn", child, job: self.spawn(child, job); self.ready.append((name, task, child))
                case "post", to, text: self.mail.setdefault(to, deque()).append(text); self.ready.append((name, task, None))
                case "receive",:
                    if box := self.mail.get(name): self.ready.append((name, task, box.popleft()))
                    else: self.sleeping.append((self.clock + 1, name, again(task)))
                case other: self.ready.append((name, bad(other), None))
def again(task):
    yield from iter([("receive",)])
    return (yield from task)
def bad(request):
    raise LookupError(f"unknown request {request!r}")
    yield
def sleeper(n):
    woke = []
    for i in range(n): woke.append((yield "sleep", i + 1))
    return woke
def parent():
    child = yield "spawn", "child", sleeper(2)
    yield "post", "reader", f"hello from parent of {child}"
    return "spawned " + child
def reader():
    text = yield "receive",
    return text.upper()
s = Scheduler()
for name, task in {"s": sleeper(3), "parent": parent(), "odd": (x for x in [42]), "fails": (1 // x for x in [0])}.items():
    s.spawn(name, task)
s.spawn("reader", iter(reader()))
s.run()
print(s.clock); print(*sorted(s.results.items()), sep="\n")
