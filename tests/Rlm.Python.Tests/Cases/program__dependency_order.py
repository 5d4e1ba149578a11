# Topological order and cycles of a dependency list.
from collections import defaultdict, deque

TEXT = """
app -> web, db, log
web -> http, log
db -> log
http ->
log ->
tool -> db
"""

def parse(text):
    graph = {}
    for line in text.strip().splitlines():
        name, _, deps = line.partition("->")
        graph[name.strip()] = [d.strip() for d in deps.split(",") if d.strip()]
    return graph

class CycleError(Exception):
    def __init__(self, cycle):
        super().__init__(" -> ".join(cycle))
        self.cycle = cycle

def kahn(graph):
    indegree = {n: 0 for n in graph}
    users = defaultdict(list)
    for n, deps in graph.items():
        for d in deps:
            if d not in graph:
                raise KeyError(f"{n} needs unknown {d}")
            indegree[n] += 1
            users[d].append(n)
    queue = deque(sorted(n for n, k in indegree.items() if k == 0))
    order = []
    while queue:
        n = queue.popleft()
        order.append(n)
        for u in sorted(users[n]):
            indegree[u] -= 1
            if not indegree[u]:
                queue.append(u)
    if len(order) != len(graph):
        raise CycleError(find_cycle(graph))
    return order

def find_cycle(graph):
    state, path = {}, []
    def visit(n):
        state[n] = "open"
        path.append(n)
        for d in graph[n]:
            if state.get(d) == "open":
                return path[path.index(d):] + [d]
            if d not in state and (found := visit(d)):
                return found
        path.pop()
        state[n] = "done"
        return None
    for n in graph:
        if n not in state and (found := visit(n)):
            return found

graph = parse(TEXT)
print(graph)
print("order:", kahn(graph))

def closure(graph, n, seen=None):
    seen = set() if seen is None else seen
    for d in graph[n]:
        if d not in seen:
            seen.add(d)
            closure(graph, d, seen)
    return seen

for n in graph:
    print(f"{n:>5}: direct {len(graph[n])}, all {sorted(closure(graph, n))}")
levels = {}
for n in kahn(graph):
    levels[n] = 1 + max((levels[d] for d in graph[n]), default=-1)
print("levels:", {k: [n for n in levels if levels[n] == k] for k in sorted(set(levels.values()))})
graph["log"].append("web")
try:
    kahn(graph)
except CycleError as e:
    print("cycle:", e, e.cycle)
graph["log"] = ["missing"]
try:
    kahn(graph)
except KeyError as e:
    print("KeyError:", e)
for line in (f"  {a} -> {b};" for a, deps in sorted(graph.items()) for b in deps):
    print(line)
