# A call graph from source text by regular expressions: definitions with line spans, callers, unused functions, cycles, depth.
import re
import textwrap

SOURCE = textwrap.dedent('''
    """Loads orders. main() is the entry."""
    import json, sys

    LIMIT = 10

    def read(path):
        return parse(open(path).read())

    def parse(text):
        # calls validate(...) for each
        return [validate(r) for r in json.loads(text)]

    def validate(record, *, strict=False):
        if "items" in record:
            for child in record["items"]:
                validate(child)
        if strict:
            return check(record)
        return record

    def check(record):
        return report(record) or validate(record)

    async def fetch(url): return await download(url)

    class Shop:
        def total(self):
            return sum(price(i) for i in self.items)

        @property
        def label(self): return f"{self.total():.2f}"

    def price(item): return item["n"] * item["each"]

    def report(record):
        print("report() is a string here", record)

    def main():
        shop = Shop()
        shop.items = read(sys.argv[1])[:LIMIT]
        print(shop.label)
''').lstrip("\n")

lines = SOURCE.split("\n")
print(f"{len(lines)} lines, {sum(not l.strip() for l in lines)} blank, {sum(l.lstrip().startswith('#') for l in lines)} comments")

# 1. definitions, with the line on which each ends
definitions, stack = {}, []
for number, line in enumerate(lines, 1):
    if not line.strip():
        continue
    indent = len(line) - len(line.lstrip())
    while stack and stack[-1][1] >= indent:
        definitions[stack.pop()[0]]["end"] = last
    if m := re.match(r"\s*(?:async\s+)?(def|class)\s+(\w+)", line):
        name = ".".join([s[0].split(".")[-1] for s in stack] + [m[2]])
        definitions[name] = {"kind": m[1], "start": number, "indent": indent}
        stack.append((name, indent))
    last = number
for name, _ in stack:
    definitions[name]["end"] = last
for name, d in definitions.items():
    print(f"{d['kind']:<5} {name:<12} lines {d['start']}-{d['end']}")

# 2. calls, without strings and comments
clean = [re.sub(r"#.*", "", re.sub(r'("""|")(?:[^"{]|\{([^}]*)\})*?\1', lambda m: m[2] or "", l)) for l in lines]
graph = {name: set() for name in definitions}
for name, d in definitions.items():
    if d["kind"] == "class":
        continue
    body = "\n".join(clean[d["start"] - 1:d["end"]])
    body = re.sub(r"\bdef\s+\w+", "", body)
    for prefix, called in re.findall(r"(\w+\.)?\b(\w+)\(", body):
        graph[name] |= {n for n in definitions if n.split(".")[-1] == called and (bool(prefix) == ("." in n))}
for name in graph:
    if graph[name]:
        print(f"{name} -> {', '.join(sorted(graph[name]))}")

# 3. what nobody calls, cycles, depth from main
called = set().union(*graph.values())
print("never called:", sorted(n for n in graph if n not in called and n != "main"))

def cycles(node, path=()):
    if node in path:
        yield path[path.index(node):] + (node,)
        return
    for nxt in sorted(graph[node]):
        yield from cycles(nxt, path + (node,))

print("cycles:", sorted({min((c[i:-1] + c[:i] for i in range(len(c) - 1)), key=str) for n in graph for c in cycles(n)}))
level, frontier, depth = {}, ["main"], 0
while frontier:
    level |= dict.fromkeys(frontier, depth)
    depth += 1
    frontier = sorted({c for n in frontier for c in graph[n]} - level.keys())
print("reached from main:", level)
