# A small schema validator with paths in its messages.
import json

SCHEMA = {
    "type": "object",
    "required": ["name", "age", "emails"],
    "properties": {
        "name": {"type": "string", "minLength": 2, "pattern": r"^[A-Z]"},
        "age": {"type": "integer", "minimum": 0, "maximum": 150},
        "emails": {"type": "array", "items": {"type": "string", "pattern": r".+@.+"}, "minItems": 1, "unique": True},
        "role": {"enum": ["admin", "user", None]},
        "address": {"type": "object", "properties": {"zip": {"type": ["string", "integer"]}}, "additional": False},
    },
}
TYPES = {"object": dict, "array": list, "string": str, "integer": int, "number": (int, float), "boolean": bool, "null": type(None)}

def validate(value, schema, path="$"):
    import re
    if "enum" in schema and value not in schema["enum"]:
        yield path, f"{value!r} is not one of {schema['enum']}"
    wanted = schema.get("type")
    if wanted:
        names = [wanted] if isinstance(wanted, str) else wanted
        def fits(name):
            if isinstance(value, bool) and name in ("integer", "number"):
                return False
            return isinstance(value, TYPES[name])
        if not any(map(fits, names)):
            yield path, f"expected {' or '.join(names)}, got {type(value).__name__}"
            return
    if isinstance(value, str):
        if len(value) < schema.get("minLength", 0):
            yield path, f"shorter than {schema['minLength']}"
        if "pattern" in schema and not re.search(schema["pattern"], value):
            yield path, f"{value!r} does not match {schema['pattern']!r}"
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        if value < schema.get("minimum", value):
            yield path, f"{value} < {schema['minimum']}"
        if value > schema.get("maximum", value):
            yield path, f"{value} > {schema['maximum']}"
    if isinstance(value, list):
        if len(value) < schema.get("minItems", 0):
            yield path, f"needs at least {schema['minItems']} item(s)"
        if schema.get("unique") and len({json.dumps(v, sort_keys=True) for v in value}) != len(value):
            yield path, "items are not unique"
        for i, item in enumerate(value):
            yield from validate(item, schema.get("items", {}), f"{path}[{i}]")
    if isinstance(value, dict):
        for name in schema.get("required", []):
            if name not in value:
                yield path, f"missing {name!r}"
        known = schema.get("properties", {})
        for k, v in value.items():
            if k in known:
                yield from validate(v, known[k], f"{path}.{k}")
            elif not schema.get("additional", True):
                yield f"{path}.{k}", "not allowed"

samples = [
    '{"name": "Ann", "age": 30, "emails": ["a@b.c"]}',
    '{"name": "x", "age": -1, "emails": []}',
    '{"name": 5, "age": true, "emails": ["a@b", "nope", "a@b"], "role": "root"}',
    '{"age": 200.5, "address": {"zip": 12345, "street": "x"}, "role": null}',
    '[1, 2]',
    '{"name": "Zed", "age": 7, "emails": "z@z", "address": {"zip": [1]}}',
    '{"name": "Bad"',
]
ok = 0
for n, text in enumerate(samples):
    try:
        document = json.loads(text)
    except json.JSONDecodeError as e:
        print(f"{n}: not JSON: {e.msg} at line {e.lineno} column {e.colno}")
        continue
    problems = list(validate(document, SCHEMA))
    if not problems:
        ok += 1
        print(f"{n}: valid")
    for path, message in problems:
        print(f"{n}: {path}: {message}")
print(f"{ok}/{len(samples)} valid")
