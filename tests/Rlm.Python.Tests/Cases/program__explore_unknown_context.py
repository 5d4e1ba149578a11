# What a model does first: find out what the context is.
contexts = {
    "text": "line one\nline two\n\nline four",
    "list": ["doc a", "doc b " * 20, ""],
    "records": [{"id": 1, "tags": ["x"]}, {"id": 2, "tags": []}],
    "mapping": {"a": 1, "b": [1, 2, 3], "c": {"d": None}},
    "number": 42,
    "nothing": None,
}

def preview(value, limit=40):
    text = repr(value)
    return text if len(text) <= limit else f"{text[:limit]}... ({len(text) - limit} more)"

def describe(value, depth=0, name="context"):
    pad = "  " * depth
    kind = type(value).__name__
    if isinstance(value, str):
        lines = value.split("\n")
        print(f"{pad}{name}: {kind}, {len(value)} chars, {len(lines)} line{'' if len(lines) == 1 else 's'}: {preview(value)}")
    elif isinstance(value, dict):
        print(f"{pad}{name}: {kind} with {len(value)} keys {list(value.keys())[:5]}")
        if depth < 2:
            for k, v in value.items():
                describe(v, depth + 1, f"[{k!r}]")
    elif isinstance(value, (list, tuple)):
        kinds = sorted({type(v).__name__ for v in value})
        print(f"{pad}{name}: {kind} of {len(value)} ({', '.join(kinds) or 'empty'})")
        for i, v in enumerate(value[:3]):
            describe(v, depth + 1, f"[{i}]")
    else:
        print(f"{pad}{name}: {kind} = {value!r}")

for name, context in contexts.items():
    print(f"--- {name}")
    print(type(context), hasattr(context, "__len__"), isinstance(context, (str, list, dict)))
    try:
        print("len:", len(context), "| first:", preview(context[0]))
    except Exception as e:
        print(f"{type(e).__name__}: {e}")
    describe(context)

context = contexts["text"]
head, tail = context[:10], context[-10:]
print(repr(head), repr(tail), context.find("two"), context.count("\n"), context.splitlines()[2] == "")
print([len(l) for l in context.splitlines()], max(context.splitlines(), key=len), sum(1 for c in context if c.isspace()))
try:
    context["a"]
except TypeError as e:
    print(e)
try:
    contexts["list"].lower()
except AttributeError as e:
    print(e)
joined = "\n\n".join(f"[{i}] {d.strip()[:12]}" for i, d in enumerate(contexts["list"]) if d)
print(joined)
