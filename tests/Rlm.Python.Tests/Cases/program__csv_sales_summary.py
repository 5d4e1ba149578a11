# Totals per region and month with the csv module.
import csv
import io
from collections import defaultdict

raw = """order_id,date,region,product,quantity,unit_price
1,2024-01-05,North,"Widget, large",3,19.99
2,2024-01-17,South,Gadget,1,249.00
3,2024-02-02,North,Gadget,2,249.00
4,2024-02-11,East,"Widget, small",10,4.50
5,2024-02-28,South,"Widget, large",5,19.99
6,2024-03-01,North,"The ""Best"" thing",1,99.95
7,2024-03-09,East,Gadget,,249.00
8,2024-03-15,West,Widget,two,4.50
"""

def parse_row(row):
    try:
        quantity = int(row["quantity"])
    except ValueError as exc:
        return None, f"order {row['order_id']}: {exc}"
    return {
        "id": int(row["order_id"]),
        "month": row["date"][:7],
        "region": row["region"],
        "product": row["product"],
        "total": quantity * float(row["unit_price"]),
    }, None

reader = csv.DictReader(io.StringIO(raw))
orders, problems = [], []
for row in reader:
    order, problem = parse_row(row)
    (problems if problem else orders).append(problem or order)

print("columns:", reader.fieldnames)
print("orders:", len(orders), "problems:", len(problems))
for p in problems:
    print("  !", p)

table = defaultdict(lambda: defaultdict(float))
for o in orders:
    table[o["region"]][o["month"]] += o["total"]

months = sorted({o["month"] for o in orders})
print("\n" + "region".ljust(8) + "".join(m.rjust(12) for m in months) + "total".rjust(12))
for region in sorted(table):
    cells = [table[region].get(m, 0.0) for m in months]
    print(region.ljust(8) + "".join(f"{c:>12,.2f}" for c in cells) + f"{sum(cells):>12,.2f}")
grand = sum(o["total"] for o in orders)
print("-" * (8 + 12 * (len(months) + 1)))
print(f"{'all':<8}{grand:>{12 * (len(months) + 1)},.2f}")

by_product = {}
for o in orders:
    by_product.setdefault(o["product"], []).append(o["total"])
ranking = sorted(by_product.items(), key=lambda kv: sum(kv[1]), reverse=True)
for i, (product, totals) in enumerate(ranking, start=1):
    print(f"{i}. {product!r}: {sum(totals):.2f} ({len(totals)} order{'s' if len(totals) != 1 else ''}, {sum(totals) / grand:.1%})")

out = io.StringIO()
writer = csv.writer(out)
writer.writerow(["product", "total"])
writer.writerows([p, f"{sum(t):.2f}"] for p, t in ranking)
print(out.getvalue())
