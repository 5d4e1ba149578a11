def build(depth):
    return {"value": depth, "children": [build(depth - 1) for _ in range(3)]} if depth else {"value": 0, "children": []}


TREE = build(8)


def total(node):
    return node["value"] + sum(total(child) for child in node["children"])


def run():
    return total(TREE)
