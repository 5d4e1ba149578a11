# Web access log: status classes, percentiles, top paths, bursts.
import re
from collections import Counter
import math

def make_log(n):
    state = 12345
    for i in range(n):
        state = (state * 1103515245 + 12345) % 2**31
        path = ["/", "/search?q=a%20b", "/api/items/%d" % (state % 7), "/static/app.js"][state // 7 % 4]
        status = [200, 200, 200, 304, 404, 500][state // 11 % 6]
        size = "-" if status == 304 else str(state % 90000)
        yield '10.0.%d.%d - - [10/Oct/2023:13:%02d:%02d +0000] "%s %s HTTP/1.1" %d %s "-" "Agent/%d" %.3f' % (
            state % 3, state // 5 % 4, i // 20 % 60, i * 3 % 60, "GET" if state % 5 else "POST", path, status, size, state % 3, (state % 2000) / 1000)

LINE = re.compile(r'(\S+) \S+ \S+ \[([^\]]+)\] "(\w+) (\S+) [^"]+" (\d{3}) (\d+|-) "[^"]*" "([^"]*)" ([\d.]+)$')
requests = []
for line in make_log(300):
    m = LINE.match(line)
    assert m, line
    ip, when, method, path, status, size, agent, seconds = m.groups()
    requests.append(dict(ip=ip, minute=when.split(":")[2], method=method, path=path.split("?")[0], status=int(status),
                         size=0 if size == "-" else int(size), agent=agent, seconds=float(seconds)))

def percentile(values, p):
    values = sorted(values)
    k = (len(values) - 1) * p / 100
    lo, hi = math.floor(k), math.ceil(k)
    return values[lo] if lo == hi else values[lo] * (hi - k) + values[hi] * (k - lo)

print(f"{len(requests)} requests, {sum(r['size'] for r in requests):,} bytes")
classes = Counter(f"{r['status'] // 100}xx" for r in requests)
for c, n in sorted(classes.items()):
    print(f"  {c}: {n:>4} {'█' * (n // 10)}")
times = [r["seconds"] for r in requests]
print("  ".join(f"p{p}={percentile(times, p):.3f}s" for p in (0, 50, 90, 95, 99, 100)))
print(f"mean={sum(times) / len(times):.4f} sd={math.sqrt(sum((t - sum(times) / len(times)) ** 2 for t in times) / len(times)):.4f}")

template = lambda p: re.sub(r"/\d+", "/{id}", p)
for path, n in Counter(template(r["path"]) for r in requests).most_common():
    own = [r for r in requests if template(r["path"]) == path]
    errors = sum(r["status"] >= 400 for r in own)
    print(f"  {path:<18}{n:>5} errors {errors / n:>6.1%} avg {sum(r['seconds'] for r in own) / n:.3f}s methods {dict(sorted(Counter(r['method'] for r in own).items()))}")

ips = Counter(r["ip"] for r in requests)
print("top ips:", sorted(ips.items(), key=lambda kv: (-kv[1], [int(x) for x in kv[0].split(".")]))[:3])
per_minute = Counter(r["minute"] for r in requests if r["status"] >= 500)
print("5xx per minute:", " ".join(f"{m}:{n}" for m, n in sorted(per_minute.items())))
worst = max(requests, key=lambda r: (r["seconds"], r["size"]))
print({k: worst[k] for k in ("path", "status", "seconds")})
matrix = Counter((r["method"], r["status"]) for r in requests)
statuses = sorted({s for _, s in matrix})
print("method", *statuses, sep="\t")
for method in ("GET", "POST"):
    print(method, *(matrix[method, s] for s in statuses), sep="\t")
