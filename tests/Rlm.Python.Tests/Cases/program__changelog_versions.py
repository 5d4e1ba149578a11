# Parse a changelog, compare semantic versions, group changes.
import re
from functools import total_ordering

CHANGELOG = """# Changelog

## [2.0.0-rc.1] - 2024-06-01
### Breaking
- Removed `old_api()` (#120, #121)
### Added
- New `Client.stream` by @ann
- Support for proxies

## [1.10.0] - 2024-03-15
### Fixed
- Crash on empty input (#99)

## 1.9.3 (2024-01-02)
### Fixed
- Memory leak; see #88
- typo

## [1.9.2-beta] - 2023-12-24
### Security
- Bump `lib` to 3.1

## Unreleased
"""

@total_ordering
class Version:
    PATTERN = re.compile(r"(\d+)\.(\d+)\.(\d+)(?:-([0-9A-Za-z.-]+))?$")

    def __init__(self, text):
        m = self.PATTERN.match(text)
        if not m:
            raise ValueError(f"not a version: {text!r}")
        self.text = text
        self.numbers = tuple(int(g) for g in m.groups()[:3])
        self.pre = m[4]

    def _key(self):
        pre = [] if self.pre is None else [(0, int(p), "") if p.isdigit() else (1, 0, p) for p in self.pre.split(".")]
        return self.numbers, self.pre is None, pre

    def __eq__(self, other):
        return isinstance(other, Version) and self._key() == other._key()

    def __lt__(self, other):
        if not isinstance(other, Version):
            return NotImplemented
        return self._key() < other._key()

    def __hash__(self):
        return hash(self.numbers)

    def __repr__(self):
        return f"Version({self.text!r})"

    def bump(self, part):
        i = ("major", "minor", "patch").index(part)
        return Version(".".join(str(n + (j == i) if j <= i else 0) for j, n in enumerate(self.numbers)))

releases, current, section = {}, None, None
for number, line in enumerate(CHANGELOG.splitlines(), 1):
    if m := re.match(r"## \[?([^\]\s]+)\]?(?:\s+[-(]?\s*(\d{4}-\d\d-\d\d)\)?)?", line):
        try:
            current = releases.setdefault(Version(m[1]), {"date": m[2], "changes": {}})
        except ValueError as e:
            print(f"line {number}: {e}")
            current = None
    elif m := re.match(r"### (\w+)", line):
        section = m[1]
    elif (m := re.match(r"- (.*)", line)) and current is not None:
        current["changes"].setdefault(section, []).append(m[1])

for version in sorted(releases, reverse=True):
    r = releases[version]
    print(f"{version.text:<12} {r['date']} " + "; ".join(f"{k}: {len(v)}" for k, v in r["changes"].items()))
print(max(releases), min(releases), sorted(releases)[1:3])
print(Version("1.9.10") > Version("1.9.9"), Version("2.0.0") > Version("2.0.0-rc.1"), Version("1.0.0-alpha.2") < Version("1.0.0-alpha.10"), Version("1.0.0-alpha") < Version("1.0.0-1") , Version("1.0.0") == Version("1.0.0"), Version("1.0.0") == "1.0.0", len({Version("1.0.0"), Version("1.0.0")}))
print([Version("1.2.3").bump(p) for p in ("major", "minor", "patch")])
for f in (lambda: Version("1.2"), lambda: Version("1.0.0") < "1.0.1", lambda: Version("1.2.3").bump("build")):
    try:
        print(f())
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
issues = sorted({int(n) for r in releases.values() for items in r["changes"].values() for i in items for n in re.findall(r"#(\d+)", i)})
print("issues", issues)
print("breaking since 1.9.3:", [i for v, r in releases.items() if v > Version("1.9.3") for i in r["changes"].get("Breaking", [])])
