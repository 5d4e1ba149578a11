# Mapping patterns with rest and values, literal and dotted value patterns, guards with side effects, or patterns.
from types import MappingProxyType
from collections import defaultdict, OrderedDict
class Status:
    OK, MISSING = 200, 404
    class Kind: text = "txt"
def route(request):
    match request:
        case {"method": "GET", "path": "/" | "/index"}: return "home page"
        case {"method": "GET" | "HEAD" as m, "path": str(p), **rest} if not rest: return f"{m} {p}"
        case {"method": "POST", "body": {"user": {"name": str(name), "tags": [first, *_]}}, **rest}: return f"{name} tagged {first}, also {sorted(rest)}"
        case {"status": Status.OK}: return "fine"
        case {"status": Status.MISSING, "kind": Status.Kind.text as k}: return f"no {k}"
        case {"status": int(code), **rest}: return f"code {code} with {rest}"
        case {1: one, 2.5: half, None: nothing, False: no}: return f"odd keys {one}{half}{nothing}{no}"
        case {-1: a, 1 + 2j: b, b"k": c}: return f"numbers {a}{b}{c}"
        case {"only": _}: return "only"
        case {}: return f"any mapping of {len(request)}"
for r in ({"method": "GET", "path": "/"}, {"method": "HEAD", "path": "/x"}, {"method": "GET", "path": "/y", "q": 1}, {"method": "POST", "body": {"user": {"name": "Ann", "tags": ["a", "b"]}}, "x": 1, "c": 2}, {"method": "POST", "body": {"user": {"name": 5, "tags": []}}}, {"status": 200.0}, {"status": 404, "kind": "txt"}, {"status": 404, "kind": "png"}, {1: "x", 2.5: "h", None: "n", 0: "f"}, {-1: "a", 1 + 2j: "b", b"k": "c"}, OrderedDict(only=1), MappingProxyType({"only": 2}), {}, [], "{}"):
    print(route(r))
d = defaultdict(list)
match d:
    case {"made": x}: print("created", x)
    case _: print("patterns do not create keys", dict(d))
def literal(v):
    match v:
        case 0: return "zero"
        case True: return "true itself"
        case 1: return "one"
        case "a" "b": return "joined"
        case -1.5 | 2j: return "numbers"
        case b"raw": return "bytes"
        case """multi
line""": return "multi"
        case None: return "none"
        case x if (t := type(x).__name__) in ("list", "tuple"): return f"{t} of {len(x)}"
        case {"k": [{"deep": {"er": v}}]}: return f"deep {v}"
        case _: return "default"
print([literal(v) for v in (0, False, 0.0, 1, True, 1.0, "ab", -1.5, 2j, b"raw", "multi\nline", None, (), [1], {"k": [{"deep": {"er": 1}}]}, {"k": []})])
tried = []
def guard(n, answer): tried.append(n); return answer
match 5:
    case x if guard(1, False): pass
    case 6 if guard(2, True): pass
    case int() if guard(3, 0): pass
    case x if guard(4, "yes"): tried.append(f"body {x}")
    case _ if guard(5, True): pass
print(tried)
match = {"match": 1}; case = [match]; _ = "underscore"; type = str
print(match["match"], case[0], _, type(5)); 
match (case):
    case [dict()]: print("soft keywords")
match x := 3, x + 1:
    case 3, y: print("subject is a tuple", x, y)
