import re
from collections import OrderedDict

bib = r'''
@article{zhang2025, title={Recursive {Language} Models}, author={Zhang, A. and Kraska, T. and Khattab, O.}, year=2025, journal="arXiv"}
@book{knuth97,
  author = "Knuth, Donald E.",
  title = {The Art of Computer Programming},
  volume = {1},
  year = {1997},
}
@misc{note, author={Müller, Jürgen and {The Team}}, title={Über Größen}, year={n.d.}}
'''


def entries(text):
    pos = 0
    while (m := re.compile(r"@(\w+)\{(\w+),").search(text, pos)):
        depth, i = 1, m.end()
        while depth:
            depth += {"{": 1, "}": -1}.get(text[i], 0)
            i += 1
        yield m[1].lower(), m[2], text[m.end():i - 1]
        pos = i


def fields(body):
    result = OrderedDict()
    i = 0
    name_re = re.compile(r"\s*(\w+)\s*=\s*")
    while (m := name_re.match(body, i)):
        i = m.end()
        if body[i] == "{":
            depth, j = 1, i + 1
            while depth:
                depth += (body[j] == "{") - (body[j] == "}")
                j += 1
            value, i = body[i + 1:j - 1], j
        elif body[i] == '"':
            j = body.index('"', i + 1)
            value, i = body[i + 1:j], j + 1
        else:
            j = re.compile(r"[,\s]|$").search(body, i).start()
            value, i = body[i:j], j
        result[m[1]] = value.replace("{", "").replace("}", "")
        m = re.compile(r"\s*,?").match(body, i)
        i = m.end()
    return result


records = {key: {"type": kind, **fields(body)} for kind, key, body in entries(bib)}
for key, r in records.items():
    names = [" ".join(reversed([p.strip() for p in a.split(",")])) for a in r["author"].split(" and ")]
    who = names[0] if len(names) == 1 else f"{names[0]} et al." if len(names) > 2 else " & ".join(names)
    year = int(r["year"]) if r["year"].isdigit() else None
    print(f"[{key}] {who} ({year or '?'}): {r['title']}{', vol. ' + r['volume'] if 'volume' in r else ''}")
print(sorted(records, key=lambda k: (records[k]["year"].isdigit(), records[k]["year"])))
print(list(records["knuth97"]), records["note"]["title"].upper(), records["note"]["author"].casefold())
