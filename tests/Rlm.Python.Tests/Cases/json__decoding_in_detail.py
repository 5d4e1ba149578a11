# loads: hooks, parse_* options, duplicates, streams of documents with raw_decode, exact error positions over lines.
import json
from fractions import Fraction

print(json.loads('{"a": 1, "a": 2, "b": [1.0, -0, -0.0, 1E3, 1e-2, 12345678901234567890]}'), json.loads(' \n[true, false, null]\t'), json.loads('"\\u00e9\\ud83d\\ude00\\/\\n"'), json.loads("NaN") != json.loads("NaN"), json.loads("[Infinity, -Infinity]"))
print(json.loads("[1.10, 2, 3e2]", parse_float=Fraction, parse_int=lambda s: s + "i"), json.loads("[NaN, 1]", parse_constant=lambda c: f"<{c}>"), json.loads('{"x": {"y": []}}', object_pairs_hook=tuple), json.loads('[{"a": {}}, {}]', object_hook=lambda d: ("obj", len(d))), json.loads(b'{"k": "\xc3\xa9"}'), json.loads(bytearray(b"[1]")), json.loads('"é"'.encode("utf-16")))
def no_duplicates(pairs):
    keys = [k for k, _ in pairs]
    if len(set(keys)) < len(keys): raise ValueError(f"duplicate keys in {keys}")
    return dict(pairs)
stream, at, decoder = '{"n": 1} [2]\n"three" 4.5 tru', 0, json.JSONDecoder()
while at < len(stream):
    try:
        value, end = decoder.raw_decode(stream, at)
    except json.JSONDecodeError as e:
        print("stopped:", e, e.pos, repr(e.doc[e.pos:])); break
    print(repr(value), (at, end), end="; "); at = end
    while stream[at:at + 1].isspace(): at += 1
print(decoder.decode(" 7 "), json.JSONDecoder(object_hook=sorted).decode('{"b": 1, "a": 2}'), json.JSONDecoder(strict=False).decode('"a\nb"'))
reply = 'Sure! Here it is:\n```json\n{"answer": {"n": 3}, "why": "a } in text"}\n```\nDone {not json}.'
for i, ch in enumerate(reply):
    if ch == "{":
        try:
            print(json.JSONDecoder().raw_decode(reply, i))
        except ValueError as e:
            print("at", i, e)
bad = ["", "  ", "{", "[", "[1", "[1,", "[1,]", "[1 2]", "{'a': 1}", '{"a" 1}', '{"a": }', '{"a": 1,}', '{"a": 1 "b"}', "{1: 2}", '"abc', '"a\nb"', '"\\x"', '"\\u12g4"', '"\\u12', "01", "1.", ".5", "+1", "-", "1e", "tru", "True", "nul", "[1]]", "{} {}", "// c", '{"a":\n  [1,\n   x]}', "\ufeff[1]", "'a'", '{"a":1', '{"a"', "{,}", '["a"\n"b"]', "NaNN", "--1", '"tab\there"', "undefined", "[1,\n\n\n}", '{"k": "v}']
for b in bad:
    try:
        print(f"{b!r:<20} {json.loads(b)!r}")
    except json.JSONDecodeError as e:
        print(f"{b!r:<20} {e.msg} | line {e.lineno} column {e.colno} char {e.pos}")
for f in (lambda: json.loads('{"a":1,"a":2}', object_pairs_hook=no_duplicates), lambda: json.loads(5), lambda: json.loads(None), lambda: json.loads(b"\xff\xfe"), lambda: json.loads(["1"]), lambda: json.loads("1", parse_int=5), lambda: json.loads("[" * 3 + "1"), lambda: json.load("x"), lambda: json.loads("1", foo=2), lambda: decoder.raw_decode("x", 5), lambda: decoder.raw_decode("[1] tail", -4)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
