# A database log with queries over several lines: normalised to fingerprints, ranked by total time, shown as a fixed-width report.
import re
from collections import namedtuple
from statistics import quantiles, fmean

LOG = """\
2024-01-15 03:12:07.120 UTC [811] LOG:  duration: 1203.551 ms  statement: SELECT * FROM orders WHERE customer_id = 4411
\t  AND state IN ('open', 'late')
\tORDER BY created DESC
2024-01-15 03:12:09.007 UTC [811] LOG:  duration: 0.402 ms  statement: COMMIT
2024-01-15 03:12:11.900 UTC [90] ERROR:  duplicate key value violates unique constraint "users_mail_key"
2024-01-15 03:12:11.900 UTC [90] DETAIL:  Key (mail)=(o'hara@example.org) already exists.
2024-01-15 03:13:00.001 UTC [812] LOG:  duration: 880.000 ms  statement: select * from orders where customer_id = 17 and state in ('open') order by created desc
2024-01-15 03:13:05.555 UTC [90] LOG:  duration: 45.250 ms  statement: UPDATE users SET name = 'O''Hara; DROP', seen = -1.5e3 WHERE id = 9 -- fix
2024-01-15 03:14:00.000 UTC [812] LOG:  duration: 2100.125 ms  statement: SELECT * FROM orders WHERE customer_id=5 AND state IN ('open','late','new') ORDER BY created DESC
2024-01-15 03:14:30.500 UTC [90] LOG:  duration: 61.750 ms  statement: UPDATE users SET name = 'Bo', seen = 0 WHERE id = 12
"""

Entry = namedtuple("Entry", "time pid level ms text", defaults=[""])


def entries(log):
    current = None
    for line in log.splitlines():
        if line.startswith("\t") and current:
            current = current._replace(text=current.text + " " + line.strip())
            continue
        if current:
            yield current
        m = re.match(r"(\S+ \S+) UTC \[(\d+)\] (\w+):  (?:duration: ([\d.]+) ms  statement: )?(.*)", line)
        current = Entry(m[1], int(m[2]), m[3], m[4] and float(m[4]), m[5])
    if current:
        yield current


RULES = [
    (r"--[^\n]*$", ""),
    (r"'(?:[^']|'')*'", "?"),
    (r"(?<![\w.])-?\d+(?:\.\d+)?(?:e[+-]?\d+)?\b", "?"),
    (r"\s+", " "),
    (r"\s*([=<>,()])\s*", r"\1"),
    (r"\(\?(?:,\?)*\)", "(?*)"),
]


def fingerprint(sql):
    for pattern, replacement in RULES:
        sql = re.sub(pattern, replacement, sql, flags=re.IGNORECASE)
    return sql.strip().lower()


all_entries = list(entries(LOG))
groups = {}
for e in all_entries:
    if e.ms is not None:
        groups.setdefault(fingerprint(e.text), []).append(e)
total = sum(e.ms for es in groups.values() for e in es)
print(f"{'calls':>5} {'total ms':>10} {'mean':>9} {'share':>7}  fingerprint")
for fp, es in sorted(groups.items(), key=lambda kv: -sum(e.ms for e in kv[1])):
    times = [e.ms for e in es]
    print(f"{len(es):5d} {sum(times):10,.3f} {fmean(times):9.2f} {sum(times) / total:7.2%}  {fp}")
orders = sorted(e.ms for e in all_entries if e.ms and "orders" in e.text.lower())
print("quartiles:", quantiles(orders, n=4), quantiles(orders, n=4, method="inclusive"))
print("errors:", [(e.pid, re.findall(r'"(\w+)"|\((\S+)\) already', e.text)) for e in all_entries if e.level in ("ERROR", "DETAIL")])
print("by process:", {p: [e.time[11:19] for e in all_entries if e.pid == p] for p in sorted({e.pid for e in all_entries})})
print(Entry._field_defaults, all_entries[1], sep="\n")
