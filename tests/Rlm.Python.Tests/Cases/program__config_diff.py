# Parse two INI-like files and print what differs.
OLD = """
; main settings
[server]
host = localhost
port = 8080
debug = true

[database]
url = postgres://u:p@h/db
pool = 5
timeout = 30.0

[features]
new_ui = off
beta = yes
"""
NEW = """
[server]
host = 0.0.0.0
port = 8080
workers = 4

[database]
url = postgres://u:p@h/db
pool = ten
timeout = 45

[cache]
size = 1_000
"""

def convert(value):
    value = value.strip()
    if value.lower() in {"true", "yes", "on"}:
        return True
    if value.lower() in {"false", "no", "off"}:
        return False
    for kind in (int, float):
        try:
            return kind(value)
        except ValueError:
            pass
    return value

def parse(text):
    config, section = {}, None
    for n, raw in enumerate(text.splitlines(), 1):
        line = raw.split(";", 1)[0].strip()
        if not line:
            continue
        if line[0] == "[" and line[-1] == "]":
            section = config.setdefault(line[1:-1], {})
        elif "=" in line and section is not None:
            key, _, value = line.partition("=")
            section[key.strip()] = convert(value)
        else:
            raise ValueError(f"line {n}: cannot parse {raw!r}")
    return config

old, new = parse(OLD), parse(NEW)
print(old)
print(new)

def diff(a, b, path=()):
    for key in sorted(a.keys() | b.keys()):
        here = path + (key,)
        if key not in b:
            yield "-", here, a[key]
        elif key not in a:
            yield "+", here, b[key]
        elif isinstance(a[key], dict) and isinstance(b[key], dict):
            yield from diff(a[key], b[key], here)
        elif a[key] != b[key]:
            yield "~", here, (a[key], b[key])

counts = {"+": 0, "-": 0, "~": 0}
for sign, path, value in diff(old, new):
    counts[sign] += 1
    name = ".".join(path)
    match sign, value:
        case "~", (before, after):
            kinds = "" if type(before) is type(after) else f"  [{type(before).__name__} -> {type(after).__name__}]"
            print(f"{sign} {name}: {before!r} -> {after!r}{kinds}")
        case _, dict():
            print(f"{sign} {name}: section with {len(value)} key(s): {', '.join(value)}")
        case _:
            print(f"{sign} {name}: {value!r}")
print(counts, "changed" if any(counts.values()) else "same")
for bad in ("[a]\nnot a pair", "x = 1"):
    try:
        parse(bad)
    except ValueError as e:
        print("error:", e)
