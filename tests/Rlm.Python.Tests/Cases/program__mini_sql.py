# select / where / group by / join over lists of dicts, in a fluent class.
class Query:
    def __init__(self, rows):
        self._rows = list(rows)

    def __iter__(self):
        return iter(self._rows)

    def __len__(self):
        return len(self._rows)

    def where(self, predicate=None, **equals):
        return Query(r for r in self if (predicate is None or predicate(r)) and all(r.get(k) == v for k, v in equals.items()))

    def select(self, *names, **computed):
        return Query({**{n: r[n] for n in names}, **{n: f(r) for n, f in computed.items()}} for r in self)

    def order_by(self, *keys):
        rows = self._rows
        for key in reversed(keys):
            rows = sorted(rows, key=lambda r: r[key.lstrip("-")], reverse=key.startswith("-"))
        return Query(rows)

    def join(self, other, on):
        lookup = {}
        for r in other:
            lookup.setdefault(r[on], []).append(r)
        return Query({**l, **r} for l in self for r in lookup.get(l[on], []))

    def group_by(self, *keys, **aggregates):
        groups = {}
        for r in self:
            groups.setdefault(tuple(r[k] for k in keys), []).append(r)
        return Query(dict(zip(keys, k), **{n: f(rows) for n, f in aggregates.items()}) for k, rows in groups.items())

    def limit(self, n):
        return Query(self._rows[:n])

    def show(self):
        if not self._rows:
            print("(empty)")
            return
        names = list(self._rows[0])
        print(" ".join(f"{n:<10}" for n in names).rstrip())
        for r in self:
            print(" ".join(f"{r[n]!s:<10}" for n in names).rstrip())

    def __repr__(self):
        return f"Query({len(self)} rows)"

def total(field):
    return lambda rows: sum(r[field] for r in rows)

def avg(field):
    return lambda rows: round(sum(r[field] for r in rows) / len(rows), 2)

users = [{"uid": 1, "name": "Ann", "country": "DE"}, {"uid": 2, "name": "Bob", "country": "US"}, {"uid": 3, "name": "Cid", "country": "DE"}, {"uid": 4, "name": "Dan", "country": "FR"}]
orders = [{"oid": i, "uid": 1 + i * 7 % 3, "amount": (i * 37) % 50 + 0.5, "open": i % 4 == 0} for i in range(12)]

Query(users).show()
Query(orders).where(open=True).order_by("-amount").show()
q = Query(users).join(orders, on="uid")
print(q, len(q))
q.group_by("country", n=len, total=total("amount"), average=avg("amount")).order_by("-total").show()
q.group_by("country", "open", n=len, names=lambda rows: ",".join(sorted({r["name"] for r in rows}))).order_by("country", "-open").show()
q.select("name", big=lambda r: r["amount"] > 25, text=lambda r: f"{r['amount']:.1f}€").where(lambda r: r["big"]).limit(3).show()
Query(users).where(country="XX").show()
missing = Query(users).where(lambda u: not any(o["uid"] == u["uid"] for o in orders))
print([u["name"] for u in missing])
try:
    Query(users).select("nope")
except KeyError as e:
    print("KeyError:", e)
try:
    Query(users).order_by("zz")
except KeyError as e:
    print("no column", e)
print(max(q, key=lambda r: r["amount"])["name"], sum(1 for _ in q), [r["oid"] for r in q][:5])
