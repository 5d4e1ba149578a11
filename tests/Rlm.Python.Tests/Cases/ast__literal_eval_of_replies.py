# ast.literal_eval on what models and users send: containers, numbers, strings, bytes, nesting, whitespace; everything it refuses; fnmatch filters.
import ast, fnmatch
good = ["1", "-1.5e3", "+7", "1_000", "0x1F", "0o17", "3+4j", "-2j", "1 - 2j", "'a' \"b\"", "r'\\n'", "b'x\\x00'", "'''tri\nple'''", "(1,)", "()", "[1, [2, (3, None)]]", "{'k': {2, 1}}", "{}", "set()", "True", "...", " \t[1,\n 2]", "{'a': 1, 'a': 2}", "(1)", "'\\u00e9\\t'", "1e400", "-0", "{1: 2, (3, 4): [5]}", "1,2", "# comment\n5", "99999999999999999999", "(\n1\n)", "-1 + 2j", "b'a' b'b'", "-0.0", ".5", "5."]
print(*(f"{g!r} -> {ast.literal_eval(g)!r}" for g in good), sep="\n")
bad = ["", "x", "1 + 2", "2 * 3", "foo()", "[x]", "{**{}}", "[*[1]]", "f'{1}'", "lambda: 0", "1 if 1 else 2", "not True", "-'a'", "~1", "'a' + 'b'", "[1, 2", "1 2", "{'a' 1}", "{1: }", "01", "1__0", "0x", "'unclosed", "b'é'", "a.b", "[1][0]", "set([1])", "frozenset()", "null", "true", "{[]: 1}", "{[1]}", "1; 2", "x = 1", "import os", "[i for i in ()]", "1j + 2j", "1 + True", "-(1)", "' \n '", "  1\n 2", "\\", "{1, 'a': 2}", "nan", "1 < 2", "print(1)", "print 1", "$", "1.2.3", "'\\x4'"]
for b in bad:
    try:
        print(f"{b!r:<16} {ast.literal_eval(b)!r}")
    except Exception as e:
        print(f"{b!r:<16} {type(e).__name__}")
def read_reply(text):
    for candidate in (text, text[text.find("["):text.rfind("]") + 1], text[text.find("{"):text.rfind("}") + 1]):
        try:
            return ast.literal_eval(candidate.strip())
        except (ValueError, SyntaxError) as e:
            last = type(e).__name__
    return f"unreadable ({last})"
print(read_reply("Answer: ['a', 'b']."), read_reply("{'n': (1, 2)} ok?"), read_reply("I do not know"), read_reply(" (1, 'x') "), read_reply('["json", null]'))
for o in (5, None, [1], b"1", bytearray(b"[1]")):
    try:
        print("fine", ast.literal_eval(o))
    except Exception as e:
        print(type(e).__name__, str(e).split(" at 0x")[0])
names = ["report.csv", "Report.CSV", "data[1].txt", "data1.txt", "a/b.py", ".hidden", "naïve.txt", "x.tar.gz", "!x", "line\nbreak.txt"]
for p in ("*.csv", "data?.txt", "data[[]1].txt", "[!a-x]*", "*", "*/*.py", "?*.*.*", "[a-c.]*", "", "*[.]txt", "[", "na[ï]ve*", "data[0-9].*", "[!!]*", "x.tar.{gz,xz}"):
    print(f"{p!r:<16}", fnmatch.filter(names, p), fnmatch.fnmatchcase("Report.CSV", p))
print(fnmatch.translate("a*b?[x-z].[!q]"), fnmatch.translate("**"), fnmatch.fnmatch("abc", "a*c"), fnmatch.fnmatch(b"ab", b"a?"), [n for n in names if not any(fnmatch.fnmatch(n, p) for p in ("*.txt", "*.csv"))])
for f in (lambda: fnmatch.fnmatch("a", 5), lambda: fnmatch.fnmatch(b"a", "a"), lambda: fnmatch.filter([1], "a"), lambda: fnmatch.fnmatchcase(None, "a")):
    try:
        print("fine", f())
    except Exception as e:
        print(type(e).__name__, e)
