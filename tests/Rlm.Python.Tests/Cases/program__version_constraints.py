from functools import total_ordering
from itertools import zip_longest
import re


@total_ordering
class Version:
    __slots__ = ("parts", "pre")

    def __init__(self, text):
        m = re.fullmatch(r"v?(\d+(?:\.\d+)*)(?:-([\w.]+))?", text)
        if m is None:
            raise ValueError(f"not a version: {text!r}")
        self.parts = tuple(map(int, m[1].split(".")))
        self.pre = tuple(int(p) if p.isdigit() else p for p in m[2].split(".")) if m[2] else None

    def _key(self):
        return self.parts, self.pre is None, [(isinstance(p, str), p) for p in self.pre or ()]

    def __eq__(self, other):
        return isinstance(other, Version) and self._key() == other._key()

    def __lt__(self, other):
        if not isinstance(other, Version):
            return NotImplemented
        for a, b in zip_longest(self.parts, other.parts, fillvalue=0):
            if a != b:
                return a < b
        return self._key()[1:] < other._key()[1:]

    def __hash__(self):
        return hash(self._key()[0])

    def __repr__(self):
        return f"Version({self})"

    def __str__(self):
        return ".".join(map(str, self.parts)) + ("-" + ".".join(map(str, self.pre)) if self.pre else "")

    def bump(self, part):
        return Version(".".join(str(n + (i == part)) if i <= part else "0" for i, n in enumerate(self.parts)))


versions = sorted(map(Version, "1.2.0 1.10.0 v1.2.0-rc.1 1.2.0-beta 2.0 1.2.0-rc.10 0.9.9 1.2.0-rc.2".split()))
print(*versions)
print(max(versions), repr(versions[0]), Version("1.0") < Version("1.0.1"), Version("1.0") == Version("v1.0"), {Version("1.0"), Version("1.0")})
for bad in ("1.x", ""):
    try:
        Version(bad)
    except ValueError as e:
        print(e)
try:
    Version("1") < 2
except TypeError as e:
    print(e)


def satisfies(v, constraint):
    tests = {">=": lambda a, b: a >= b, "<=": lambda a, b: a <= b, ">": lambda a, b: a > b, "<": lambda a, b: a < b, "==": lambda a, b: a == b, "^": lambda a, b: b <= a < b.bump(0), "~": lambda a, b: b <= a < b.bump(1)}
    return all(tests[m[1]](v, Version(m[2])) for m in re.finditer(r"(>=|<=|==|>|<|\^|~)\s*([\w.\-]+)", constraint))


for constraint in (">=1.2.0, <2", "^1.2.0", "~1.2.0", "==2.0"):
    print(f"{constraint:14}", [str(v) for v in versions if satisfies(v, constraint)])
