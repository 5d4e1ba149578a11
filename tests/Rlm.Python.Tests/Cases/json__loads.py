# loads: values, hooks, errors with positions.
import json
for text in ("1", "-1.5e3", "0", "-0", "-0.0", "1E5", "1e+2", "123456789012345678901234567890", '"a"', '"\\u00e9\\n\\"\\/\\\\"', '"\\ud83d\\ude00"', '"\\ud83d"', "[]", "[1, 2]", " [ ] ", "{}", '{"a": 1}', '{"a": {"b": [null, true, false]}}', "null", "NaN", "Infinity", "-Infinity", "\n\t 5 \r\n", '{"a": 1, "a": 2}', '""', "1.0", "1e400", "0.1", "[[[]]]", '{"": ""}', '"\u00e9\U0001F600"', "1e-7"):
    print(ascii(text), ascii(json.loads(text)), type(json.loads(text)).__name__)
for text in ("", " ", "{", "[", "[1,]", "[1 2]", '{"a"}', '{"a":}', '{"a": 1,}', "{a: 1}", "{'a': 1}", "[1, 2", '"abc', "nul", "True", "None", "1 2", "01", "1.", ".5", "+1", "-", "1e", '"\\x"', '"\\u12"', '"a\nb"', '"a\tb"', "[1]]", '{"a": 1} x', "{1: 2}", '{"a": 1 "b": 2}', "undefined", "[,]", "{,}", '{"a": [1, {"b": }]}', "// c\n1", '["a",\n "b"\n "c"]', "\ufeff1", "'a'", '{"a": tru}', "[1, 2,\n3,,]", '"\\ud83d', "Nan", "--1", '{"k": "v",\n}', '{"x": 1, y: 2}'):
    try:
        print(ascii(text), json.loads(text))
    except json.JSONDecodeError as e:
        print(ascii(text), "|", e, "|", ascii(e.msg), e.pos, e.lineno, e.colno, e.doc == text)
print(issubclass(json.JSONDecodeError, ValueError))
for bad in (5, None, ["a"], {"a": 1}):
    try:
        json.loads(bad)
    except TypeError as e:
        print(e)
print(json.loads(b'{"a": "\xc3\xa9"}'), json.loads(bytearray(b"[1]")), json.loads('{"a": 1.5}', parse_float=str), json.loads("[1, 2]", parse_int=float), json.loads("[NaN]", parse_constant=lambda c: f"<{c}>"))
print(json.loads('{"a": {"b": 1}}', object_hook=lambda d: sorted(d.items())), json.loads('{"b": 1, "a": 2}', object_pairs_hook=lambda p: p))
class Obj:
    def __init__(self, d): self.__dict__.update(d)
o = json.loads('{"name": "x", "sub": {"n": 5}}', object_hook=Obj)
print(o.name, o.sub.n)
print(json.JSONDecoder().raw_decode('{"a": 1} trailing'), json.JSONDecoder().decode("[1]"))
dec = json.JSONDecoder()
def all_values(text):
    pos = 0
    while pos < len(text):
        while pos < len(text) and text[pos].isspace(): pos += 1
        if pos >= len(text): break
        value, pos = dec.raw_decode(text, pos)
        yield value
print(list(all_values('{"a":1} [2]\n"x" 5')))
data = {"k": [1, 2.5, None, True, {"n": "\u00e9\n"}], "e": {}, "l": []}
print(json.loads(json.dumps(data)) == data, json.loads(json.dumps(data, indent=2)) == data, json.loads(json.dumps({1: 2})), json.loads(json.dumps((1, 2))))
import io
print(json.load(io.StringIO('{"f": 1}')))
lines = '{"id": 1, "ok": true}\n{"id": 2, "ok": false}\nbroken\n\n{"id": 3}'
good, bad = [], []
for n, line in enumerate(lines.splitlines(), 1):
    if not line.strip(): continue
    try:
        good.append(json.loads(line))
    except json.JSONDecodeError as e:
        bad.append((n, str(e)))
print(good, bad, [g["id"] for g in good if g.get("ok")])
print(json.loads('"' + "a" * 1000 + '"').count("a"), len(json.loads("[" + ",".join(map(str, range(1000))) + "]")), json.loads(" " * 100 + "1"), json.loads('{"a":' * 50 + "1" + "}" * 50)["a"]["a"]["a"] is not None, json.loads("true") is True, json.loads("1.5") == 1.5)
