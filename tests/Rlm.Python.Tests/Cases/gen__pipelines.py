# Generators chained the way log processing code does it.
import re
LOG = """2024-01-01 10:00:01 INFO  user=ann action=login
2024-01-01 10:00:05 ERROR user=bob action=upload size=10
bad line
2024-01-02 11:30:00 INFO  user=ann action=logout
2024-01-02 11:31:00 WARN  user=eve action=login size=7
2024-01-03 09:00:00 ERROR user=bob action=upload size=99"""

def lines(text):
    for number, line in enumerate(text.splitlines(), 1):
        yield number, line

def parse(source):
    for number, line in source:
        m = re.match(r"(\S+) (\S+) (\w+)\s+(.*)", line)
        if not m or "=" not in line:
            print(f"skipped {number}: {line}")
            continue
        fields = dict(pair.split("=") for pair in m.group(4).split())
        yield {"date": m[1], "time": m[2], "level": m[3], **fields}

def only(source, **conditions):
    return (r for r in source if all(r.get(k) == v for k, v in conditions.items()))

def take(n, source):
    for i, item in enumerate(source):
        if i >= n:
            return
        yield item

for r in take(2, only(parse(lines(LOG)), level="ERROR")):
    print(r)

def batched(source, size):
    batch = []
    for item in source:
        batch.append(item)
        if len(batch) == size:
            yield batch
            batch = []
    if batch:
        yield batch

print([len(b) for b in batched(parse(lines(LOG)), 2)])

def window(seq, n):
    it = iter(seq)
    buffer = [next(it) for _ in range(n)]
    yield tuple(buffer)
    for x in it:
        buffer = buffer[1:] + [x]
        yield tuple(buffer)

print(list(window(range(5), 3)))

def unique(source):
    seen = set()
    for x in source:
        if x not in seen:
            seen.add(x)
            yield x

print(list(unique("mississippi")))
def running_total(source):
    total = 0
    for x in source:
        total += x
        yield total
sizes = (int(r["size"]) for r in parse(lines(LOG)) if "size" in r)
print(list(running_total(sizes)))
def primes():
    found = []
    n = 2
    while True:
        if all(n % p for p in found if p * p <= n):
            found.append(n)
            yield n
        n += 1
p = primes()
print([next(p) for _ in range(10)])
def interleave(*its):
    its = [iter(i) for i in its]
    while its:
        for i in its[:]:
            try:
                yield next(i)
            except StopIteration:
                its.remove(i)
print("".join(interleave("abc", "12345", "xy")))
def peekable(it):
    it = iter(it)
    for current in it:
        following = next(it, None)
        yield current, following
print(list(peekable([1, 2, 3])))
