# Outline of Python source: classes, functions, docstrings, TODOs, imports.
import re
from dataclasses import dataclass, field
from typing import Optional

SOURCE = '''import os
import sys as system
from typing import List, Dict
from .local import helper


class Animal(object):
    """An animal."""

    def __init__(self, name: str) -> None:
        self.name = name  # TODO: validate

    def speak(self):
        raise NotImplementedError


class Dog(Animal):
    def speak(self):
        return "woof"

    @property
    def loud(self): return self.speak().upper()


async def main(argv: List[str] = None, *, verbose=False) -> int:
    # FIXME(bob): handle errors
    return 0


def _private(x, y=1, *args, **kwargs): pass
'''

@dataclass
class Node:
    kind: str
    name: str
    line: int
    indent: int
    signature: str = ""
    children: list = field(default_factory=list)
    doc: Optional[str] = None

def outline(source: str) -> Node:
    root = Node("module", "<module>", 0, -1)
    stack = [root]
    lines = source.split("\n")
    for i, line in enumerate(lines, 1):
        m = re.match(r"^(\s*)(async\s+def|def|class)\s+(\w+)\s*(\(.*?\))?(?:\s*->\s*([^:]+))?:", line)
        if not m:
            continue
        indent = len(m.group(1))
        while stack[-1].indent >= indent:
            stack.pop()
        node = Node(re.sub(r"\s+", " ", m.group(2)), m.group(3), i, indent, m.group(4) or "")
        following = lines[i].strip() if i < len(lines) else ""
        if (d := re.match(r'^"""(.*?)"""$', following)):
            node.doc = d.group(1)
        stack[-1].children.append(node)
        stack.append(node)
    return root

def show(node: Node, depth: int = 0) -> None:
    if depth:
        extra = f"  # {node.doc}" if node.doc else ""
        print(f"{'  ' * (depth - 1)}{node.line:>3} {node.kind} {node.name}{node.signature}{extra}")
    for child in node.children:
        show(child, depth + 1)

tree = outline(SOURCE)
show(tree)

def walk(node):
    yield node
    for c in node.children:
        yield from walk(c)

kinds = {}
for n in walk(tree):
    kinds[n.kind] = kinds.get(n.kind, 0) + 1
print(kinds)
imports = []
for m in re.finditer(r"^(?:from\s+(\S+)\s+)?import\s+(.+)$", SOURCE, re.M):
    module, names = m.groups()
    imports += [f"{module + '.' if module else ''}{n.split(' as ')[0].strip()}" for n in names.split(",")]
print(imports)
for m in re.finditer(r"#\s*(TODO|FIXME)(?:\((\w+)\))?:\s*(.*)", SOURCE):
    line = SOURCE.count("\n", 0, m.start()) + 1
    print(f"line {line}: {m[1]} by {m[2] or 'nobody'}: {m[3]}")
public = [n.name for n in walk(tree) if not n.name.startswith(("_", "<"))]
print(public, repr(tree.children[0].children[0]))
