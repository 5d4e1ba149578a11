# A tiny template language: variables, filters, loops, conditions.
import re

class TemplateError(Exception):
    def __init__(self, message, line):
        super().__init__(f"line {line}: {message}")
        self.line = line

FILTERS = {"upper": str.upper, "title": str.title, "len": len, "money": lambda v: f"${v:,.2f}", "join": lambda v: ", ".join(map(str, v)), "default": lambda v: v if v not in (None, "") else "n/a"}

def tokenize(template):
    line = 1
    for part in re.split(r"(\{\{.*?\}\}|\{%.*?%\})", template):
        if part.startswith("{{"):
            yield "var", part[2:-2].strip(), line
        elif part.startswith("{%"):
            yield "tag", part[2:-2].strip(), line
        elif part:
            yield "text", part, line
        line += part.count("\n")

def parse(tokens, until=()):
    nodes = []
    for kind, value, line in tokens:
        if kind != "tag":
            nodes.append((kind, value, line))
            continue
        word, *rest = value.split(None, 1)
        if word in until:
            return nodes, word
        if word == "for":
            m = re.fullmatch(r"(\w+) in (.+)", rest[0] if rest else "")
            if not m:
                raise TemplateError(f"bad for: {value!r}", line)
            body, _ = parse(tokens, ("endfor",))
            nodes.append(("for", (m[1], m[2], body), line))
        elif word == "if":
            yes, end = parse(tokens, ("else", "endif"))
            no = parse(tokens, ("endif",))[0] if end == "else" else []
            nodes.append(("if", (rest[0], yes, no), line))
        else:
            raise TemplateError(f"unknown tag {word!r}", line)
    if until:
        raise TemplateError(f"missing {' or '.join(until)}", line)
    return nodes, None

def lookup(expression, scope, line):
    name, *filters = [p.strip() for p in expression.split("|")]
    if name[:1] in "'\"":
        value = name[1:-1]
    elif re.fullmatch(r"-?\d+", name):
        value = int(name)
    else:
        first, *attributes = name.split(".")
        if first not in scope:
            raise TemplateError(f"unknown name {first!r}", line)
        value = scope[first]
        for a in attributes:
            value = value[a] if isinstance(value, dict) else value[int(a)] if a.isdigit() else getattr(value, a)
    for f in filters:
        try:
            value = FILTERS[f](value)
        except KeyError:
            raise TemplateError(f"unknown filter {f!r}", line) from None
    return value

def render(nodes, scope):
    out = []
    for kind, value, line in nodes:
        if kind == "text":
            out.append(value)
        elif kind == "var":
            out.append(str(lookup(value, scope, line)))
        elif kind == "for":
            name, source, body = value
            items = list(lookup(source, scope, line))
            for i, item in enumerate(items):
                out.append(render(body, {**scope, name: item, "loop": {"index": i + 1, "last": i == len(items) - 1}}))
        else:
            condition, yes, no = value
            negate = condition.startswith("not ")
            truth = bool(lookup(condition.removeprefix("not "), scope, line))
            out.append(render(no if truth == negate else yes, scope))
    return "".join(out)

def run(template, **scope):
    return render(parse(tokenize(template))[0], scope)

print(run("""Dear {{ user.name|title }},
{% if orders %}you ordered {{ orders|len }} thing(s):
{% for o in orders %}  {{ loop.index }}. {{ o.item|upper }} for {{ o.price|money }}{% if not loop.last %};{% else %}.{% endif %}
{% endfor %}{% else %}no orders.
{% endif %}Tags: {{ user.tags|join }} / {{ user.phone|default }}""", user={"name": "ann lee", "tags": ["a", "b"], "phone": None}, orders=[{"item": "pen", "price": 1.5}, {"item": "desk", "price": 1299}]))
print(run("{% for r in grid %}{% for c in r %}[{{ c }}]{% endfor %}|{% endfor %} {{ grid.1.0 }} {{ 'lit'|upper }} {{ -5 }}", grid=[[1, 2], [3]]))
for bad in ("{{ nope }}", "a\nb {% for x %}", "{% if x %}\n\n", "{% unless %}", "{{ x|shout }}", "\n{% for a in b %}{{ a }}"):
    try:
        print(run(bad, x=1))
    except TemplateError as e:
        print(f"TemplateError: {e} ({e.line})")
