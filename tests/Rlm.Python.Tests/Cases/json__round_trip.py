# What survives dumps and loads, and what changes.
import json
values = [None, True, 0, -1, 10**30, 1.5, 1e100, 1e-10, 0.1 + 0.2, "", "text", "\u00e9\u4e2d\U0001F600", "\"\\/\b\f\n\r\t\x00\x1f\x7f", "\u2028\u2029", "</script>", [], {}, [[]], [{}], {"a": []}, {"": None}, [1, [2, [3]]], {"k": {"k": {"k": 1}}}, [1.0, 2, "3", None, False], {"a b": 1, "\u00e9": 2, "\"": 3}, list(range(20)), "a" * 100, {"n": -0.0}, 123456789.123456789, 2**53 + 1, 1.7976931348623157e308, 5e-324]
for v in values:
    text = json.dumps(v)
    back = json.loads(text)
    print(text if len(text) < 60 else text[:57] + "...", back == v, type(back) is type(v), json.dumps(back) == text, json.loads(json.dumps(v, indent=2)) == v, json.loads(json.dumps(v, ensure_ascii=False)) == v)
for v in ((1, 2), {1: 2}, {None: 1, True: 2, 1.5: 3}, {"a": (1, (2,))}, [(1,), [2]]): print(json.dumps(v), json.loads(json.dumps(v)), json.loads(json.dumps(v)) == v)
print(json.dumps({"b": {"d": 1, "c": 2}, "a": [{"z": 1, "y": 2}]}, sort_keys=True), json.dumps({"b": 1, "a": {"d": 1, "c": 2}}, sort_keys=True, indent=1))
print(json.dumps([1, 2, {"a": [3, {"b": []}]}], indent=2), json.dumps({"a": {}, "b": [], "c": [[]], "d": [{}]}, indent=4), json.dumps([], indent=2), json.dumps({}, indent=2), json.dumps([[1, 2], [3]], indent="> "), json.dumps({"x": 1}, indent=0), json.dumps([1, 2], indent=-1) if False else "", sep="\n")
print(json.dumps([1, {"a": 2}], separators=(",", ":")), json.dumps({"a": 1}, separators=(", ", " = ")), json.dumps([1, 2], indent=2, separators=(";", ":")), json.dumps({"a": [1]}, indent=None, separators=("|", "~")))
text = '{"a": [1, 2.0, "x", null, true], "b": {"c": 1e3}, "d": -0}'
d = json.loads(text); print(d, type(d["a"][1]).__name__, type(d["b"]["c"]).__name__, d["d"], json.dumps(d))
print(json.loads('"\\u0041\\u00e9\\ud83d\\ude00\\/"'), json.loads('["\\ud83d\\u0041"]') == ["\ud83dA"], json.loads('{"a":1,"b":{"a":2},"a":3}'), json.loads("  \n[ 1 , 2 ]\t"), json.loads('{"n":1.0}')["n"], json.loads("1E2"), json.loads("-1.5e-3"), json.loads("12345678901234567890"), json.loads('"\x7f"').encode())
log = [json.dumps({"i": i, "tags": ["t"] * i, "nested": {"v": i / 4}}) for i in range(3)]
print(log, [json.loads(l)["nested"]["v"] for l in log], json.loads("[" + ",".join(log) + "]")[2]["tags"], json.dumps([json.loads(l) for l in log]) == "[" + ", ".join(log) + "]")
def tuples(o): return tuple(tuples(x) for x in o) if isinstance(o, list) else {k: tuples(v) for k, v in o.items()} if isinstance(o, dict) else o
print(tuples(json.loads('[1, [2, {"a": [3]}]]')))
for bad in ("{'a': 1}", '{"a": 1,}', "[1, 2,]", "{a: 1}", '{"a" 1}', '{"a": 1 "b": 2}', "[1 2]", '"abc', "tru", "", "   ", "[", "{", '{"a"', '{"a":', '{"a": 1', "[1,", "nan", "+1", "01", "1.", "[1]]", '{"a": .5}', "'x'", '{"a": undefined}', '["\t"]', "\x00"):
    try:
        print(repr(bad), json.loads(bad))
    except json.JSONDecodeError as e:
        print(repr(bad), "->", e)
