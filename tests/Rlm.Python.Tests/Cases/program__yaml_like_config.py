# No YAML library here: read the simple subset by hand.
TEXT = """
server:
  host: example.org
  port: 8080
  tags: [blue, green, "with, comma"]
  tls:
    enabled: true
    min: 1.2
limits:
  - name: cpu
    value: 0.5
  - name: memory
    value: 512
  - plain
empty:
note: 'it''s fine'  # a comment
"""


def scalar(text):
    text = text.strip()
    if text in ("", "~", "null"):
        return None
    if text in ("true", "false"):
        return text == "true"
    if text[0] == text[-1] == "'" and len(text) > 1:
        return text[1:-1].replace("''", "'")
    if text[0] == text[-1] == '"' and len(text) > 1:
        return text[1:-1]
    if text.startswith("[") and text.endswith("]"):
        parts, quoted, word = [], False, ""
        for c in text[1:-1] + ",":
            if c == '"':
                quoted = not quoted
            elif c == "," and not quoted:
                parts.append(scalar(word))
                word = ""
                continue
            word += c
        return parts
    for kind in (int, float):
        try:
            return kind(text)
        except ValueError:
            pass
    return text


def strip_comment(line):
    quote = None
    for i, c in enumerate(line):
        if quote:
            quote = None if c == quote else quote
        elif c in "'\"":
            quote = c
        elif c == "#":
            return line[:i].rstrip()
    return line.rstrip()


def parse(lines, indent=0):
    result = None
    while lines:
        line = lines[0]
        depth = len(line) - len(line.lstrip())
        if depth < indent:
            break
        lines.pop(0)
        body = line.strip()
        if body.startswith("- "):
            result = [] if result is None else result
            body = body[2:]
            if ": " in body or body.endswith(":"):
                lines.insert(0, " " * (depth + 2) + body)
                result.append(parse(lines, depth + 2))
            else:
                result.append(scalar(body))
            continue
        key, _, value = body.partition(":")
        result = {} if result is None else result
        value = value.strip()
        if value:
            result[key] = scalar(value)
        else:
            deeper = len(lines[0]) - len(lines[0].lstrip()) if lines else 0
            result[key] = parse(lines, deeper) if lines and deeper > depth else None
    return result


config = parse([l for l in map(strip_comment, TEXT.splitlines()) if l.strip()])
import json
print(json.dumps(config, indent=2))
print(config["server"]["tls"]["min"] + 0.1, config["limits"][1]["value"] // 100, config["note"])

def flatten(node, path=""):
    match node:
        case dict():
            for k, v in node.items():
                yield from flatten(v, f"{path}.{k}" if path else k)
        case list():
            for i, v in enumerate(node):
                yield from flatten(v, f"{path}[{i}]")
        case _:
            yield path, node

for path, value in flatten(config):
    print(f"{path:24} = {value!r}")
