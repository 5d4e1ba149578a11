# Each malformed pattern: message, position, line and column, pattern kept on the exception; multi-line patterns too.
import re
bad = ["(a", "a)", "[a", "[z-a]", "[]", "*a", "a**", "a{2,1}", "a{1}{2}", "(?<=a+)b", "(?<!a|bc)x", "\\", "(?P<n>a)(?P<n>b)", "(?P=x)", r"\1", r"(a)\2", r"(\1)", "(?", "(?z)", "(?i", "(?i:a", "a(?i)b", "(?-i)a", "(?a-u:x)", "(?L)x", "(?au)x",
       r"\x1", r"\u12", r"\U00110000", r"[\x]", r"\N{NO SUCH}", r"\N", r"\y", r"[\q]", r"\8", r"\400", "(?(1)a|b)", "(a)?(?(1)b|c|d)", "(?(x)a)", "(?#open", "[[:alpha:]", "a{99999999999}", "(?P>x)", "(?<name>x)", "(?>a", "x++*", "a{,3}?+", "(?(1", "[\\d-z]", "[a-\\d]", "(?P<n", "(?P!x)"]
for p in bad:
    try:
        r = re.compile(p)
        print(f"{p!r:<22} compiles, {r.groups} groups")
    except re.error as e:
        print(f"{p!r:<22} {e.msg} @{e.pos} ({e.lineno}:{e.colno})")
    except OverflowError as e:
        print(f"{p!r:<22} OverflowError {e}")
try:
    re.compile("""(?x)
        \\d+    # digits
        (?P<unit>kg|g
        [a-z    # open class
    """)
except re.PatternError as e:
    print(str(e), "|", e.pattern.count("\n"), e.lineno, e.colno, re.PatternError is re.error, isinstance(e, ValueError) , type(e).__mro__[1].__name__)
