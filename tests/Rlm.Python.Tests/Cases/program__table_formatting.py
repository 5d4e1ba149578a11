# Aligning a table of mixed values in several output formats.
rows = [
    {"name": "Alice", "score": 93.456, "passed": True, "notes": None},
    {"name": "Bob", "score": 7, "passed": False, "notes": "retake | soon"},
    {"name": "Čeněk", "score": -12.5, "passed": True, "notes": ""},
    {"name": "Dora", "score": 1234567.891},
]

def fmt(value):
    if value is None:
        return "-"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return f"{value:,.2f}"
    return str(value)

columns = list(dict.fromkeys(k for row in rows for k in row))
cells = [[fmt(row.get(c)) for c in columns] for row in rows]
numeric = [all(isinstance(r.get(c), (int, float)) and not isinstance(r.get(c), bool) for r in rows) for c in columns]
widths = [max(len(c), *(len(r[i]) for r in cells)) for i, c in enumerate(columns)]
print(columns, numeric, widths)

def line(values):
    return "| " + " | ".join(v.rjust(w) if n else v.ljust(w) for v, w, n in zip(values, widths, numeric)) + " |"

border = "+" + "+".join("-" * (w + 2) for w in widths) + "+"
print(border, line(columns), border, *map(line, cells), border, sep="\n")

print("\nMarkdown:")
print("|" + "|".join(columns) + "|")
print("|" + "|".join("--:" if n else ":--" for n in numeric) + "|")
for r in cells:
    print("|" + "|".join(c.replace("|", "\\|") for c in r) + "|")

print("\nCSV:")
for r in [columns] + cells:
    print(",".join(f'"{c}"' if "," in c or '"' in c else c for c in r))

print("\nHTML:")
import html
print("<table>")
for r in cells[:2]:
    print("  <tr>" + "".join(f"<td{' class=\"num\"' if n else ''}>{html.escape(c)}</td>" for c, n in zip(r, numeric)) + "</tr>")
print("</table>")

print("\nVertical:")
for i, row in enumerate(rows[:2], 1):
    print(f"*** {i} ***")
    for k, v in row.items():
        print(f"{k:>{max(map(len, row))}}: {fmt(v)}")

scores = [r["score"] for r in rows]
print(f"\nmin={min(scores)} max={max(scores)} mean={sum(scores) / len(scores):.3f}")
bars = [max(0, min(40, int(s // 5))) for s in scores[:3]]
for r, b in zip(rows, bars):
    print(f"{r['name']:<6}|{'#' * b:<20}|{b:>3}")
print("\n".join("{:<10}{:>12}".format(r["name"], fmt(r["score"])) for r in rows))
print("%-10s|%10.3f|%5s" % (rows[0]["name"], rows[0]["score"], rows[0]["passed"]))
