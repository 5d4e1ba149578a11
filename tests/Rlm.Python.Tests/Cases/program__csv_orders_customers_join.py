# Two CSV texts joined by key: inner, left and anti joins, duplicates in the key, totals; functional style.
import csv
import io
from functools import reduce
from itertools import chain, groupby
from operator import itemgetter

CUSTOMERS = """id,name,country
C01,"Haas, Erika",AT
C02,Liam Byrne,IE
C03,Noor Aziz,
C05,"Ståhl ""Nils"" AB",SE
"""
ORDERS = """order;customer;day;amount
1;C02;2024-01-03;120,50
2;C01;2024-01-03;80,00
3;C02;2024-01-09;9,99
4;C09;2024-01-11;400,00
5;C05;2024-02-01;-20,00
6;C01;2024-02-02;oops
7; C02 ;2024-02-29;1.020,00
"""

rows = lambda text, **kw: [{k.strip(): (v or "").strip() for k, v in r.items()} for r in csv.DictReader(io.StringIO(text), **kw)]
number = lambda s: float(s.replace(".", "").replace(",", "."))


def attempt(f, x):
    try:
        return ("ok", f(x))
    except ValueError as e:
        return ("error", str(e))


def index(table, key):
    return reduce(lambda acc, r: acc | {r[key]: acc.get(r[key], []) + [r]}, table, {})


def inner(left, right, lk, rk):
    by = index(right, rk)
    return [l | r for l in left for r in by.get(l[lk], [])]


def left_join(left, right, lk, rk, default):
    by = index(right, rk)
    return [l | r for l in left for r in by.get(l[lk], [default])]


def anti(left, right, lk, rk):
    known = set(map(itemgetter(rk), right))
    return [l for l in left if l[lk] not in known]


customers = rows(CUSTOMERS)
raw = rows(ORDERS, delimiter=";")
checked = [(o, attempt(number, o["amount"])) for o in raw]
orders = [o | {"amount": value} for o, (state, value) in checked if state == "ok"]
for o, (state, value) in checked:
    if state == "error":
        print("dropped order", o["order"], "because", value)

for r in inner(customers, orders, "id", "customer"):
    print("{id} {name:<17} {order:>2} {day} {amount:>9.2f}".format(**r))
print("without orders:", [c["name"] for c in anti(customers, orders, "id", "customer")])
print("unknown customers:", [o["customer"] for o in anti(orders, customers, "customer", "id")])
full = left_join(orders, customers, "customer", "id", {"id": None, "name": "?", "country": "?"})
by_country = sorted(full, key=lambda r: (r["country"], r["day"]))
for country, group in groupby(by_country, key=itemgetter("country")):
    g = list(group)
    print(f"{country or '--':>3}: {len(g)} orders, {sum(r['amount'] for r in g):10,.2f}, months {sorted({r['day'][:7] for r in g})}")

out = io.StringIO()
w = csv.DictWriter(out, ["customer", "name", "amount"], extrasaction="ignore", lineterminator="\n", quoting=csv.QUOTE_NONNUMERIC)
w.writeheader()
w.writerows(sorted(full, key=lambda r: -r["amount"])[:4])
print(out.getvalue(), end="")
print(sorted(set(chain.from_iterable(r.keys() for r in full))))
