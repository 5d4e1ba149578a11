# A subscript within a larger expression.
rows = [["a", "b"], ["c"]]
def second(rows):
    out = []
    for row in rows:
        out.append(row[0].upper() + row[1].upper())
    return out

second(rows)
