from collections import defaultdict
import heapq, math

edges = [(i, (i * 7 + 3) % 20, (i * 13) % 9 + 1) for i in range(20)] + [(i, (i + 1) % 20, 4) for i in range(0, 20, 2)]
graph = defaultdict(dict)
for a, b, w in edges:
    if a != b:
        graph[a][b] = min(w, graph[a].get(b, math.inf))
        graph[b][a] = min(w, graph[b].get(a, math.inf))

def dijkstra(start):
    dist, prev, heap = {start: 0}, {}, [(0, start)]
    while heap:
        d, node = heapq.heappop(heap)
        if d > dist[node]:
            continue
        for other, w in sorted(graph[node].items()):
            if d + w < dist.get(other, math.inf):
                dist[other], prev[other] = d + w, node
                heapq.heappush(heap, (d + w, other))
    return dist, prev

dist, prev = dijkstra(0)
far = max(dist, key=lambda n: (dist[n], n))
path = [far]
while path[-1] in prev:
    path.append(prev[path[-1]])
print("farthest:", far, dist[far], " -> ".join(map(str, reversed(path))))
print("reachable", len(dist), "mean distance", round(sum(dist.values()) / len(dist), 3))

# components by union-find
parent = list(range(20))
def find(x):
    while parent[x] != x:
        parent[x] = parent[parent[x]]
        x = parent[x]
    return x
for a, b, _ in edges[:9]:
    parent[find(a)] = find(b)
groups = defaultdict(list)
for i in range(20):
    groups[find(i)].append(i)
print(sorted(groups.values(), key=lambda g: (-len(g), g)))

# sparse matrix product
A = {(i, (i * 3) % 5): i + 1 for i in range(5)}
B = {((i * 2) % 5, i): i - 2 for i in range(5)}
C = defaultdict(int)
for (i, k), x in A.items():
    for (k2, j), y in B.items():
        if k == k2 and x * y:
            C[i, j] += x * y
print(dict(sorted(C.items())))
print(*(" ".join(f"{C.get((i, j), 0):3d}" for j in range(5)) for i in range(5)), sep="\n")
