# re.Scanner splits a text by a list of patterns with actions; Pattern.scanner walks from match to match.
import re

tokens = re.Scanner([
    (r"\d+\.\d+", lambda scanner, text: ("float", float(text))),
    (r"\d+", lambda scanner, text: ("int", int(text))),
    (r"[a-z_]\w*", lambda scanner, text: ("name", text, scanner.match.span())),
    (r"==|[-+*/=()]", "op"),
    (r"\s+", None),
], re.IGNORECASE)

for source in ("x1 = 3.5 * (y + 42)", "A == b", "", "  ", "1.5.2", "a ? b", "3x"):
    found, rest = tokens.scan(source)
    print(repr(source), found, repr(rest))


class Counting:
    def __init__(self):
        self.words = 0

    def word(self, scanner, text):
        self.words += 1
        return text.title() if scanner.match.start() == 0 else text


counting = Counting()
print(re.Scanner([(r"\w+", counting.word), (r"[^\w]+", lambda s, t: "-")]).scan("the quick, brown fox!"), counting.words)
print(re.Scanner([(r"a|ab", "short"), (r"abc", "long")]).scan("abab"))
print(re.Scanner([(r"x*", "xs")]).scan("xxy"))
try:
    re.Scanner([("(", None)])
except re.error as e:
    print(type(e).__name__, e)

walk = re.compile(r"(\w)(\d)?").scanner("a1 b c3")
for step in (walk.match, walk.match, walk.search, walk.match, walk.search, walk.search):
    m = step()
    print(m and (m.span(), m.groups()))
walk = re.compile("a*").scanner("aab")
print([m.span() if (m := walk.search()) else None for _ in range(4)])
walk = re.compile(r"\d").scanner("012345", 2, 4)
print(walk.search(), walk.search(), walk.search(), walk.pattern)
