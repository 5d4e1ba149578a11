# Group crash reports by exception and top frame.
import re
from collections import defaultdict

reports = '''
=== crash 1
Traceback (most recent call last):
  File "/app/main.py", line 10, in <module>
    run()
  File "/app/core.py", line 55, in run
    value = cache["key"]
KeyError: 'key'
=== crash 2
java.lang.NullPointerException: name is null
	at com.example.Service.find(Service.java:42)
	at com.example.Main.main(Main.java:7)
Caused by: java.io.IOException: closed
	at com.example.Io.read(Io.java:99)
=== crash 3
Traceback (most recent call last):
  File "/app/main.py", line 10, in <module>
    run()
  File "/app/core.py", line 55, in run
    value = cache["key"]
KeyError: 'other'
=== crash 4
Unhandled exception. System.InvalidOperationException: Sequence contains no elements
   at System.Linq.ThrowHelper.ThrowNoElementsException()
   at Shop.Cart.Total(List`1 items) in /src/Cart.cs:line 31
   at Shop.Program.Main()
=== crash 5
garbage without any frames
'''.strip()

PY = re.compile(r'File "(?P<file>[^"]+)", line (?P<line>\d+), in (?P<func>\S+)')
JAVA = re.compile(r"at (?P<func>[\w.$<>]+)\((?P<file>\w+\.java):(?P<line>\d+)\)")
NET = re.compile(r"at (?P<func>[\w.`]+)\([^)]*\)(?: in (?P<file>\S+):line (?P<line>\d+))?")

def parse(report):
    if "Traceback" in report:
        frames = [m.groupdict() for m in PY.finditer(report)]
        kind, _, message = report.strip().splitlines()[-1].partition(": ")
        return "python", kind, message, frames[::-1]
    if m := re.search(r"^Unhandled exception\. ([\w.]+): (.*)$", report, re.M):
        frames = [f.groupdict() for f in NET.finditer(report)]
        own = [f for f in frames if f["file"]]
        return "dotnet", m[1].rpartition(".")[2], m[2], own or frames
    if m := re.match(r"([\w.]+Exception): (.*)", report):
        causes = re.findall(r"^Caused by: ([\w.]+): (.*)$", report, re.M)
        kind, message = (m[1], m[2]) if not causes else causes[-1]
        return "java", kind.split(".")[-1], message, [f.groupdict() for f in JAVA.finditer(report)]
    return None

groups = defaultdict(list)
for number, body in re.findall(r"=== crash (\d+)\n(.*?)(?=\n=== crash|\Z)", reports, re.S):
    parsed = parse(body)
    if parsed is None:
        print(f"crash {number}: cannot parse {body[:20]!r}")
        continue
    language, kind, message, frames = parsed
    top = frames[0]
    print(f"crash {number}: {language} {kind} ({message}) {len(frames)} frames, top {top['func']} {top['file']}:{top['line']}")
    groups[language, kind, top["func"], top["line"]].append((int(number), message))

print()
for (language, kind, func, line), items in sorted(groups.items(), key=lambda kv: (-len(kv[1]), kv[0])):
    numbers = ", ".join(f"#{n}" for n, _ in items)
    messages = {m for _, m in items}
    print(f"{len(items)}x {kind} in {func}:{line} [{numbers}] {'messages differ' if len(messages) > 1 else messages.pop()}")
