# Subtitles in SRT form: parse, check overlaps and reading speed, shift, merge short cues, search with time codes.
import re
from dataclasses import dataclass, replace
from datetime import timedelta

SRT = """1
00:00:01,000 --> 00:00:03,200
Welcome back to the <i>workshop</i>.

2
00:00:03,000 --> 00:00:04,100
- Did you bring the clamps?
- Both of them.

3
00:00:04,900 --> 00:00:05,300
Good.

4
00:00:05,350 --> 00:00:06,000
Now we glue the neck to the body and we have to be extraordinarily quick about it.

x
00:01:00,000 -> 00:01:02,000
[broken arrow]

6
01:02:59,750 --> 01:03:04,000
{\\an8}Forty minutes later
the glue has set.
"""

class CueError(ValueError):
    pass

@dataclass(frozen=True, order=True)
class Cue:
    start: timedelta
    end: timedelta
    text: str

    def __post_init__(self):
        if self.end <= self.start:
            raise CueError(f"ends at {code(self.end)} before it starts")

    @property
    def seconds(self):
        return (self.end - self.start) / timedelta(seconds=1)

    @property
    def speed(self):
        return len(self.text.replace("\n", " ")) / self.seconds

    def shifted(self, **amount):
        return replace(self, start=self.start + timedelta(**amount), end=self.end + timedelta(**amount))

def time_of(s):
    m = re.fullmatch(r"(\d\d):(\d\d):(\d\d),(\d{3})", s)
    if not m:
        raise CueError(f"bad time code {s!r}")
    h, mi, sec, ms = map(int, m.groups())
    return timedelta(hours=h, minutes=mi, seconds=sec, milliseconds=ms)

def code(t):
    whole, ms = divmod(t // timedelta(milliseconds=1), 1000)
    return f"{whole // 3600:02}:{whole // 60 % 60:02}:{whole % 60:02},{ms:03}"

cues = []
for block in re.split(r"\n\s*\n", SRT.strip()):
    number, times, *text = block.split("\n")
    try:
        start, arrow, end = times.split()
        if arrow != "-->":
            raise CueError(f"expected an arrow, found {arrow!r}")
        cues.append(Cue(time_of(start), time_of(end), re.sub(r"<[^>]+>|\{[^}]+\}", "", "\n".join(text))))
    except CueError as e:
        print(f"cue {number}: {e}")
for c in cues:
    print(f"{code(c.start)} {c.seconds:6.3f}s {c.speed:7.1f} chars/s {c.text!r}")
for a, b in zip(cues, cues[1:]):
    if a.end > b.start:
        print("overlap of", (a.end - b.start).total_seconds(), "s at", code(b.start))

merged = cues[:1]
for c in cues[1:]:
    last = merged[-1]
    if c.start - last.end <= timedelta(milliseconds=100) and (c.seconds < 1 or last.seconds < 1):
        merged[-1] = replace(last, end=max(last.end, c.end), text=last.text + "\n" + c.text)
    else:
        merged.append(c)
print(len(cues), "->", len(merged), [m.text.count("\n") + 1 for m in merged])
print([code(c.shifted(seconds=-0.75).start) for c in cues], cues[1] < cues[0], max(cues).text)
print("glue:", [(code(c.start), m.start()) for c in cues for m in re.finditer("glue", c.text)])
for build in (lambda: cues[0].shifted(weeks=1).start, lambda: Cue(cues[1].end, cues[1].start, ""), lambda: time_of("1:2:3"), lambda: setattr(cues[0], "text", "")):
    try:
        print(build())
    except (CueError, AttributeError) as e:
        print(type(e).__name__, "-", e)
