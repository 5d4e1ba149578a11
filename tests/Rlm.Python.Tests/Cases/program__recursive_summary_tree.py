# Summaries of summaries: a tree of calls with a budget, as nested agents would make it.
from __future__ import annotations
from dataclasses import dataclass, field
import textwrap


@dataclass
class Node:
    text: str
    level: int = 0
    children: list[Node] = field(default_factory=list)

    def walk(self):
        yield self
        for child in self.children:
            yield from child.walk()


class OutOfBudget(RuntimeError):
    def __init__(self, spent, limit):
        super().__init__(f"spent {spent} of {limit} calls")
        self.spent = spent


class Model:
    def __init__(self, limit):
        self.calls, self.limit = 0, limit

    def summarize(self, texts, words=8):
        if self.calls >= self.limit:
            raise OutOfBudget(self.calls, self.limit)
        self.calls += 1
        seen = []
        for word in " ".join(texts).replace(".", "").lower().split():
            if len(word) > 4 and word not in seen:
                seen.append(word)
        return " ".join(seen[:words]) + "."


def build(model, texts, fan_in=4):
    level = [Node(t) for t in texts]
    depth = 0
    while len(level) > 1:
        depth += 1
        level = [Node(model.summarize([n.text for n in level[i:i + fan_in]]), depth, level[i:i + fan_in]) for i in range(0, len(level), fan_in)]
    return level[0]


topics = ["volcano erupts near coastal village", "market closes higher after trading", "orchestra performs forgotten symphony", "satellite reaches distant comet"]
texts = [f"{topics[i % 4].capitalize()} on day {i}. Officials commented briefly." for i in range(21)]
model = Model(20)
root = build(model, texts)
print(model.calls, "calls, depth", root.level, "nodes", sum(1 for _ in root.walk()))
by_level = {}
for n in root.walk():
    by_level.setdefault(n.level, []).append(n)
for level in sorted(by_level, reverse=True):
    print(f"level {level}: {len(by_level[level])}")
print(textwrap.fill(root.text, 40))
try:
    build(Model(3), texts)
except OutOfBudget as e:
    print(type(e).__name__, e, e.spent)
leaf = max((n for n in root.walk() if not n.children), key=lambda n: (len(n.text), n.text))
print(textwrap.shorten(leaf.text, 30, placeholder=" [...]"), repr(Node("x")))
