# A small language: tokens, parser, evaluator with closures.
import re, operator
SRC = """
let square = fn(x) -> x * x;
let fact = fn(n) -> if n < 2 then 1 else n * fact(n - 1);
let add = fn(a) -> fn(b) -> a + b;
print(square(7), fact(10), add(3)(4));
let xs = [1, 2, square(3)];
print(xs[2], len(xs), xs[0] + xs[1] == 3 and not false);
print("text" + "!", (1 + 2) * 3 - 4 / 2, -5 + 2);
"""
TOKEN = re.compile(r'\s*(?:(\d+\.?\d*)|"([^"]*)"|(->|==|<=|>=|!=|[-+*/<>()\[\],;=])|(\w+))')
def tokenize(s):
    pos, s = 0, s.rstrip()
    while pos < len(s):
        m = TOKEN.match(s, pos)
        if not m: raise SyntaxError(f"unexpected {s[pos]!r} at {pos}")
        n, t, o, w = m.groups()
        yield ("num", float(n) if "." in n else int(n)) if n else ("str", t) if t is not None else ("op", o) if o else ("word", w)
        pos = m.end()
class Parser:
    LEVELS = [("or",), ("and",), ("==", "!=", "<", ">", "<=", ">="), ("+", "-"), ("*", "/")]
    def __init__(self, s): self.t = [*tokenize(s), ("end", "")]; self.i = 0
    def peek(self): return self.t[self.i][1]
    def take(self, want=None):
        k, v = self.t[self.i]
        if want is not None and v != want: raise SyntaxError(f"expected {want!r}, got {v!r}")
        self.i += 1
        return k, v
    def program(self):
        out = []
        while self.t[self.i][0] != "end":
            if self.peek() == "let":
                self.take(); name = self.take()[1]; self.take("="); out.append(("let", name, self.expr()))
            else: out.append(self.expr())
            self.take(";")
        return out
    def expr(self, level=0):
        if level == len(self.LEVELS): return self.unary()
        left = self.expr(level + 1)
        while self.peek() in self.LEVELS[level] and self.t[self.i][0] != "str":
            op = self.take()[1]; left = ("bin", op, left, self.expr(level + 1))
        return left
    def unary(self):
        if self.peek() in ("-", "not"): return ("un", self.take()[1], self.unary())
        e = self.atom()
        while self.peek() in ("(", "["):
            if self.take()[1] == "(": e = ("call", e, self.items(")"))
            else: e = ("index", e, self.expr()); self.take("]")
        return e
    def items(self, end):
        out = []
        while self.peek() != end:
            out.append(self.expr())
            if self.peek() != end: self.take(",")
        self.take(end)
        return out
    def atom(self):
        k, v = self.take()
        match k, v:
            case ("num" | "str"), _: return ("const", v)
            case "word", "fn":
                self.take("("); ps = [p[1] for p in self.items(")")]; self.take("->")
                return ("fn", ps, self.expr())
            case "word", "if":
                c = self.expr(); self.take("then"); y = self.expr(); self.take("else")
                return ("if", c, y, self.expr())
            case "word", ("true" | "false"): return ("const", v == "true")
            case "word", _: return ("name", v)
            case "op", "(":
                e = self.expr(); self.take(")")
                return e
            case "op", "[": return ("list", self.items("]"))
        raise SyntaxError(f"unexpected {v!r}")
OPS = {"+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.truediv, "<": operator.lt, ">": operator.gt, "==": operator.eq, "!=": operator.ne, "<=": operator.le, ">=": operator.ge}
def ev(n, env):
    match n:
        case ("const", v): return v
        case ("name", x):
            if x not in env: raise NameError(f"{x} is not defined")
            return env[x]
        case ("let", x, e): env[x] = ev(e, env); return None
        case ("bin", "and", a, b): return ev(a, env) and ev(b, env)
        case ("bin", "or", a, b): return ev(a, env) or ev(b, env)
        case ("bin", op, a, b): return OPS[op](ev(a, env), ev(b, env))
        case ("un", "-", a): return -ev(a, env)
        case ("un", "not", a): return not ev(a, env)
        case ("if", c, a, b): return ev(a if ev(c, env) else b, env)
        case ("list", items): return [ev(i, env) for i in items]
        case ("index", a, i): return ev(a, env)[ev(i, env)]
        case ("fn", ps, body): return lambda *a: ev(body, env | dict(zip(ps, a, strict=True)) | ({} if True else {}))
        case ("call", f, args): return ev(f, env)(*[ev(a, env) for a in args])
    raise ValueError(n)
class Env(dict):
    def __or__(self, o): return Chain(self, o)
class Chain(Env):
    def __init__(self, parent, own): super().__init__(own); self.parent = parent
    def __contains__(self, k): return super().__contains__(k) or k in self.parent
    def __missing__(self, k): return self.parent[k]
def run(src):
    env = Env(print=print, len=len)
    for s in Parser(src).program(): ev(s, env)
    return env
env = run(SRC)
print(sorted(k for k in env if not callable(env[k])), env["xs"])
for bad in ("print(nope);", "let x 5;", "1 + ;", "1 / 0;", "print(1", "[1][5];", "fn(a) -> a", "(fn(a) -> a)(1, 2);", "1 $ 2;", '"a" + 1;'):
    try:
        run(bad)
    except Exception as e:
        print(repr(bad), "->", type(e).__name__, e)
