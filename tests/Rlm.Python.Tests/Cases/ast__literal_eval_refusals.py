# What ast.literal_eval takes and what it refuses, with the class of the node in the way.
import ast
import re

for text in ("[1, -2, +3]", "{'a': (1,), 'b': {2, 3}}", "1 + 2j", "-1.5 - 3J", "b'x' b'y'", "'a' \"b\"", "set()", "()", "...", "0x1F",
             "1_000", "\t 'indented'", "None", "{True: [None]}", "'\\N{BULLET}'", "[[[]]]", "1\n"):
    print(repr(text), "=>", repr(ast.literal_eval(text)))

for text in ("x", "os.system('x')", "f'{1}'", "1 + 2", "2j + 1", "--1", "2 + -3j", "-True", "~1", "not 1", "[1, f(2)]", "{**{}}", "{'a': b}",
             "[*[1]]", "a.b", "a[0]", "lambda: 0", "[x for x in y]", "{x for x in y}", "(x for x in y)", "1 if 2 else 3", "1 < 2",
             "1 and 2", "(x := 1)", "set([1])", "[\n1,\nx]", "1 + 2 + 3 + 4 + 5", "'a' % 1", "", "1 +", "[1", "1 2", "x = 1", "'a", "{[]: 1}"):
    try:
        print(repr(text), "=>", ast.literal_eval(text))
    except Exception as e:
        print(repr(text), type(e).__name__, re.sub("0x[0-9a-f]+", "0x", str(e)))

for value in (5, None, ["1"], b"1"):
    try:
        print(ast.literal_eval(value))
    except ValueError as e:
        print(e)
