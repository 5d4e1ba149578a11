# Recursive generators: trees, permutations, nested data, queens, a maze and subset sums.
class Node:
    def __init__(self, key): self.key, self.left, self.right = key, None, None
    def insert(self, key):
        side = "left" if key < self.key else "right"
        if (child := getattr(self, side)) is None: setattr(self, side, Node(key))
        else: child.insert(key)
    def __iter__(self):
        if self.left: yield from self.left
        yield self.key
        if self.right: yield from self.right
    def levels(self, depth=0):
        yield depth, self.key
        for child in filter(None, (self.left, self.right)):
            yield from child.levels(depth + 1)
root = Node(50)
for k in (30, 70, 20, 40, 60, 80, 35): root.insert(k)
print(*root, "| depth", max(root.levels())[0], [k for d, k in root.levels() if d == 2])

def permutations(items):
    if not items: yield ()
    for i, x in enumerate(items):
        for rest in permutations(items[:i] + items[i + 1:]):
            yield x, *rest
print(["".join(p) for p in permutations("abc")], sum(1 for _ in permutations("abcde")))
def leaves(value, path=()):
    match value:
        case dict(): 
            for k, v in value.items(): yield from leaves(v, (*path, k))
        case list():
            for i, v in enumerate(value): yield from leaves(v, (*path, i))
        case _: yield ".".join(map(str, path)), value
print(dict(leaves({"a": [1, {"b": None}], "c": {"d": {"e": "deep"}}, "f": []})))
def queens(n, placed=()):
    if len(placed) == n: yield placed
    else:
        for col in range(n):
            if all(col != c and abs(col - c) != len(placed) - r for r, c in enumerate(placed)):
                yield from queens(n, (*placed, col))
print(list(queens(4)), sum(1 for _ in queens(6)), next(queens(8)))
def hanoi(n, a="A", b="B", c="C"):
    if n: yield from hanoi(n - 1, a, c, b); yield a + c; yield from hanoi(n - 1, b, a, c)
print(*hanoi(3))
def subsets(numbers, target):
    if target == 0: yield []
    elif numbers and target > 0:
        head, *tail = numbers
        yield from ([head, *s] for s in subsets(tail, target - head))
        yield from subsets(tail, target)
print(list(subsets([8, 6, 7, 5, 3, 10, 9], 15)))
