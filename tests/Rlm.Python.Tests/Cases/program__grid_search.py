# Mazes, flood fill, game of life, shortest paths on text grids.
from collections import deque

MAZE = """
#########
#S..#...#
#.#.#.#.#
#.#...#.#
#.#####.#
#......E#
#########
""".strip().splitlines()

def locate(grid, mark):
    return next((r, c) for r, row in enumerate(grid) for c, ch in enumerate(row) if ch == mark)

def neighbours(grid, r, c):
    for dr, dc in ((-1, 0), (1, 0), (0, -1), (0, 1)):
        if 0 <= r + dr < len(grid) and 0 <= c + dc < len(grid[0]) and grid[r + dr][c + dc] != "#":
            yield r + dr, c + dc

def shortest(grid):
    start, end = locate(grid, "S"), locate(grid, "E")
    came = {start: None}
    queue = deque([start])
    while queue:
        here = queue.popleft()
        if here == end:
            break
        for n in neighbours(grid, *here):
            if n not in came:
                came[n] = here
                queue.append(n)
    path = []
    while here is not None:
        path.append(here)
        here = came[here]
    return path[::-1]

path = shortest(MAZE)
print(len(path) - 1, "steps:", path[:3], "...", path[-2:])
grid = [list(row) for row in MAZE]
for r, c in path[1:-1]:
    grid[r][c] = "*"
print("\n".join(map("".join, grid)))

def flood(grid):
    seen, regions = set(), []
    for r, row in enumerate(grid):
        for c, ch in enumerate(row):
            if ch == "#" or (r, c) in seen:
                continue
            stack, size = [(r, c)], 0
            while stack:
                p = stack.pop()
                if p in seen:
                    continue
                seen.add(p)
                size += 1
                stack.extend(n for n in neighbours(grid, *p) if n not in seen)
            regions.append(size)
    return regions
print(flood(["..#.", "##.#", "...."]), flood(MAZE))

def life(cells, steps):
    for _ in range(steps):
        counts = {}
        for x, y in cells:
            for dx in (-1, 0, 1):
                for dy in (-1, 0, 1):
                    if dx or dy:
                        counts[x + dx, y + dy] = counts.get((x + dx, y + dy), 0) + 1
        cells = {p for p, n in counts.items() if n == 3 or n == 2 and p in cells}
    return cells
glider = {(1, 0), (2, 1), (0, 2), (1, 2), (2, 2)}
after = life(glider, 4)
print(sorted(after), after == {(x + 1, y + 1) for x, y in glider})
print("\n".join("".join("#" if (x, y) in after else "." for x in range(5)) for y in range(5)))

def spiral(m):
    out = []
    while m:
        out += m[0]
        m = [list(r) for r in zip(*m[1:])][::-1]
    return out
print(spiral([[1, 2, 3], [4, 5, 6], [7, 8, 9]]), [list(r) for r in zip(*[[1, 2], [3, 4]][::-1])])
def solve(board):
    for i, v in enumerate(board):
        if v == 0:
            r, c = divmod(i, 4)
            used = {board[r * 4 + k] for k in range(4)} | {board[k * 4 + c] for k in range(4)} | {board[(r // 2 * 2 + a) * 4 + c // 2 * 2 + b] for a in (0, 1) for b in (0, 1)}
            for n in range(1, 5):
                if n not in used:
                    if found := solve(board[:i] + [n] + board[i + 1:]):
                        return found
            return None
    return board
s = solve([1, 0, 0, 0, 0, 0, 3, 0, 0, 4, 0, 0, 0, 0, 0, 2])
print([s[i:i + 4] for i in range(0, 16, 4)])
total = sum(int(ch) for row in ["123", "456"] for ch in row); print(total, [sum(map(int, col)) for col in zip("123", "456")])
