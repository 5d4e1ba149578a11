import re

cells = {
    "A1": "12", "A2": "30", "A3": "=A1+A2", "B1": "=A3*2-4", "B2": "=SUM(A1:A3)", "B3": "=MAX(B1,B2)/4",
    "C1": "=C2", "C2": "=C1+1", "C3": "=A9+1", "D1": "text", "D2": "=D1+1", "D3": "=AVERAGE(A1:B2)",
}


class Circular(Exception):
    pass


def split_range(ref):
    (c1, r1), (c2, r2) = (re.match(r"([A-Z]+)(\d+)", part).groups() for part in ref.split(":"))
    return [f"{chr(c)}{r}" for c in range(ord(c1), ord(c2) + 1) for r in range(int(r1), int(r2) + 1)]


def value(name, path=()):
    if name in path:
        raise Circular(" -> ".join((*path, name)))
    raw = cells.get(name)
    if raw is None:
        raise KeyError(name)
    if not raw.startswith("="):
        try:
            return float(raw)
        except ValueError:
            return raw
    formula = raw[1:]
    formula = re.sub(r"[A-Z]+\d+:[A-Z]+\d+", lambda m: ",".join(split_range(m[0])), formula)
    names = {}

    def ref(m):
        names[m[0]] = value(m[0], (*path, name))
        return m[0]

    formula = re.sub(r"\b[A-Z]+\d+\b", ref, formula)
    functions = {"SUM": lambda *a: sum(a), "MAX": max, "MIN": min, "AVERAGE": lambda *a: sum(a) / len(a)}
    return eval(formula, {"__builtins__": {}}, {**functions, **names})


for name in sorted(cells):
    try:
        shown = f"{value(name):.2f}" if isinstance(value(name), float) else value(name)
    except Circular as e:
        shown = f"#CIRC {e}"
    except KeyError as e:
        shown = f"#REF {e}"
    except TypeError as e:
        shown = f"#VALUE {e}"
    print(f"{name}: {cells[name]:<16} {shown}")
