# Chunks of text asked in parallel, as a model would write it: pools, futures by piece, progress, fallbacks, ordered and unordered results.
import json
import re
import threading
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor, as_completed, wait, FIRST_COMPLETED
from functools import partial, reduce

TEXT = "\n".join(f"2024-01-{d:02d} user{d % 4} {'ERROR' if d % 5 == 0 else 'INFO'} took {d * 7 % 13} ms" for d in range(1, 29))

def ask(prompt, delay=0.001):
    """Stands for a sub-model."""
    time.sleep(delay * (len(prompt) % 5))
    lines = [l for l in prompt.splitlines() if l.startswith("2024")]
    return json.dumps({"lines": len(lines), "errors": sum("ERROR" in l for l in lines), "users": sorted({l.split()[1] for l in lines})})

def chunks(text, size):
    lines = text.splitlines()
    return ["\n".join(lines[i:i + size]) for i in range(0, len(lines), size)]

# map, in order
with ThreadPoolExecutor(max_workers=8) as ex:
    parts = [json.loads(a) for a in ex.map(lambda c: ask("Count:\n" + c), chunks(TEXT, 5))]
print([p["lines"] for p in parts], sum(p["errors"] for p in parts), reduce(set.union, (set(p["users"]) for p in parts)) == {f"user{i}" for i in range(4)})

# as completed, with the index kept
results = [None] * 6
with ThreadPoolExecutor(3) as ex:
    futures = {ex.submit(ask, c): i for i, c in enumerate(chunks(TEXT, 5))}
    for n, f in enumerate(as_completed(futures), 1):
        results[futures[f]] = json.loads(f.result())["errors"]
print(results, n)

# some fail: fall back
def risky(c):
    if "user3" in c.splitlines()[0]:
        raise TimeoutError("model timed out")
    return ask(c)
def with_fallback(c, fallback="{}"):
    try:
        return risky(c)
    except TimeoutError as e:
        return fallback
with ThreadPoolExecutor(4) as ex:
    print([json.loads(r).get("lines", "-") for r in ex.map(with_fallback, chunks(TEXT, 3))])
errors, good = [], []
with ThreadPoolExecutor(4) as ex:
    futures = {ex.submit(risky, c): c for c in chunks(TEXT, 3)}
    for f, c in futures.items():
        (errors if f.exception() else good).append(c[:10])
print(len(good), errors)

# a tree of summaries: map, then reduce in rounds
def summarise(texts):
    time.sleep(0.001)
    return f"({'+'.join(texts)})"
level = [str(i) for i in range(9)]
rounds = 0
while len(level) > 1:
    with ThreadPoolExecutor() as ex:
        level = list(ex.map(summarise, [level[i:i + 3] for i in range(0, len(level), 3)]))
    rounds += 1
print(level, rounds)

# progress and shared state behind a lock
lock, progress, words = threading.Lock(), [], Counter()
def tally(c, total):
    found = Counter(re.findall(r"\b(?:ERROR|INFO)\b", c))
    time.sleep(0.001)
    with lock:
        words.update(found)
        progress.append(f"{len(progress) + 1}/{total}")
pieces = chunks(TEXT, 7)
with ThreadPoolExecutor(2) as ex:
    list(ex.map(partial(tally, total=len(pieces)), pieces))
print(progress, dict(sorted(words.items())))

# a window of calls in flight
todo, flying, finished, most = iter(range(10)), set(), [], 0
with ThreadPoolExecutor(4) as ex:
    for x in todo:
        flying.add(ex.submit(lambda v: (time.sleep(0.0005 * v), v)[1], x))
        most = max(most, len(flying))
        if len(flying) == 4:
            done, flying = wait(flying, return_when=FIRST_COMPLETED)
            finished += [f.result() for f in done]
    finished += [f.result() for f in flying]
print(sorted(finished), most)

# results written by many threads into one dictionary, errors gathered
class Job(threading.Thread):
    done = {}
    def __init__(self, key, fn):
        super().__init__(name=f"job-{key}")
        self.key, self.fn, self.error = key, fn, None
    def run(self):
        try:
            Job.done[self.key] = self.fn(self.key)
        except Exception as e:
            self.error = f"{self.name}: {type(e).__name__}: {e}"
jobs = [Job(k, lambda k: 12 // k) for k in (3, 0, 4)]
for j in jobs: j.start()
for j in jobs: j.join()
print(sorted(Job.done.items()), [j.error for j in jobs if j.error])
print(max(ThreadPoolExecutor().map(lambda a, b: a * b, range(5), reversed(range(5)))))
