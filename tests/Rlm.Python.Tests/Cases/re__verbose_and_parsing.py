# VERBOSE patterns and small parsers written with re.
import re
number = re.compile(r"""
    (?P<sign>[+-])?          # optional sign
    (?P<int>\d+)             # integer part
    (?: \. (?P<frac>\d+) )?  # fraction with a literal dot
    (?: [eE] (?P<exp>[+-]?\d+) )?
    [ ]?\#?                  # a space and a hash
""", re.VERBOSE)
for text in ("12", "-3.5", "+1.25e-10", "7e5 #", "abc"):
    m = number.match(text)
    print(text, m.groupdict() if m else None)
TOKENS = re.compile(r"(?P<num>\d+(?:\.\d+)?)|(?P<name>[A-Za-z_]\w*)|(?P<op>[-+*/()=<>!]=?)|(?P<ws>\s+)|(?P<bad>.)")
def tokenize(text):
    for m in TOKENS.finditer(text):
        if m.lastgroup == "ws": continue
        if m.lastgroup == "bad": raise SyntaxError(f"bad character {m.group()!r} at {m.start()}")
        yield m.lastgroup, m.group()
print(list(tokenize("x1 = 3.5 * (y >= 2)")))
try:
    list(tokenize("a $ b"))
except SyntaxError as e:
    print(e)
def evaluate(text):
    tokens = [t for t in tokenize(text)] + [("end", "")]
    pos = 0
    def peek(): return tokens[pos][1]
    def take():
        nonlocal pos
        pos += 1
        return tokens[pos - 1]
    def factor():
        kind, value = take()
        if value == "(":
            v = expr(); take(); return v
        if value == "-": return -factor()
        return float(value) if "." in value else int(value)
    def term():
        v = factor()
        while peek() in ("*", "/"):
            op = take()[1]
            r = factor()
            v = v * r if op == "*" else v / r
        return v
    def expr():
        v = term()
        while peek() in ("+", "-"):
            v = v + term() if take()[1] == "+" else v - term()
        return v
    return expr()
print([evaluate(t) for t in ("1 + 2 * 3", "(1+2)*3", "10/4-1", "-(2+3)*2.5", "2*(3+(4-1))*2")])
log = re.compile(r'^(?P<ip>\S+) - (?P<user>\S+) \[(?P<time>[^\]]+)\] "(?P<method>[A-Z]+) (?P<path>\S+)[^"]*" (?P<status>\d{3}) (?P<size>\d+|-)$')
for line in ('1.2.3.4 - ann [10/Oct/2024:13:55:36] "GET /a?b=c HTTP/1.0" 200 2326', '::1 - - [x] "POST /p" 404 -', "garbage"):
    m = log.match(line)
    print({k: v for k, v in m.groupdict().items() if k in ("ip", "user", "path", "status", "size")} if m else "no match")
ini = """[server]
host = example.com
; comment
port=80

[client]
name =  "x y"
"""
config, section = {}, None
for line in ini.splitlines():
    if m := re.fullmatch(r"\[(\w+)\]", line): section = config.setdefault(m[1], {})
    elif m := re.fullmatch(r"(\w+)\s*=\s*\"?(.*?)\"?\s*", line): section[m[1]] = m[2]
print(config)
pattern = re.compile(r"""(?xi)
   ^ \s* (def|class) \s+   # keyword
   (\w+)                   # name
   """, re.M)
code = "class Foo:\n    def bar(self): pass\n  DEF baz"
print([(m[1], m[2], code.count("\n", 0, m.start(1)) + 1) for m in pattern.finditer(code)])
print(re.findall(r"""(?x) [ #] \w """, "a #b c"), re.sub(r"(?x) a b", "X", "ab a b"), re.match(r"(?x)a\ b", "a b").group(), re.findall(r"(?x)\d{ 2 }" if False else r"(?x)\d{2} ", "12 34"))
print(re.sub(r"(?P<d>\d+)/(?P<m>\d+)/(?P<y>\d{4})", r"\g<y>-\g<m>-\g<d>", "3/4/2024 and 10/11/2023"), re.findall(r"\[([^\]]+)\]\(([^)]+)\)", "[a](b) text [c d](http://e)"), re.findall(r"^\s*[-*] (.+)$", "- one\n  * two\n text\n- three", re.M), re.findall(r"`{3}(\w*)\n(.*?)`{3}", "```py\nx=1\n```\n```\ny\n```", re.S))
