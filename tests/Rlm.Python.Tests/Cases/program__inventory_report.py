# Orders against stock: shortages, reorder suggestions, a printed report.
STOCK = """sku;name;qty;min;price
A-1;Bolt M4;120;100;0.05
A-2;Bolt M6;80;100;0.08
B-7;Hinge;15;20;2.40
C-3;"Door; oak";2;1;249.00
D-9;Glue;0;5;4.99
"""
ORDERS = [("2024-05-01", "A-1", 50), ("2024-05-01", "B-7", 20), ("2024-05-02", "C-3", 1), ("2024-05-03", "A-2", 80), ("2024-05-03", "A-1", 100), ("2024-05-04", "X-1", 1), ("2024-05-04", "D-9", 2), ("2024-05-05", "C-3", 2)]
def parse_line(line, sep=";"):
    out, field, quoted = [], "", False
    for ch in line:
        if ch == '"': quoted = not quoted
        elif ch == sep and not quoted: out.append(field); field = ""
        else: field += ch
    return out + [field]
header, *body = map(parse_line, STOCK.strip().splitlines())
stock = {}
for row in body:
    item = dict(zip(header, row))
    stock[item["sku"]] = {"name": item["name"], "qty": int(item["qty"]), "min": int(item["min"]), "price": float(item["price"]), "sold": 0}
shipped, partial, rejected = [], [], []
for day, sku, wanted in ORDERS:
    item = stock.get(sku)
    if item is None: rejected.append((day, sku, "unknown sku")); continue
    if item["qty"] == 0: rejected.append((day, sku, "out of stock")); continue
    give = min(wanted, item["qty"])
    item["qty"] -= give; item["sold"] += give
    (shipped if give == wanted else partial).append((day, sku, give, wanted))
print(f"{len(shipped)} shipped, {len(partial)} partial, {len(rejected)} rejected")
for day, sku, give, wanted in partial: print(f"  partial {day} {sku}: {give}/{wanted}")
for day, sku, why in rejected: print(f"  rejected {day} {sku}: {why}")
w = max(len(i["name"]) for i in stock.values())
print(f"\n{'sku':<5} {'name':<{w}} {'qty':>5} {'sold':>5} {'revenue':>10}  note")
revenue = 0
for sku, i in sorted(stock.items(), key=lambda kv: (-kv[1]["sold"] * kv[1]["price"], kv[0])):
    money = i["sold"] * i["price"]; revenue += money
    note = "EMPTY" if not i["qty"] else f"reorder {max(i['min'] * 2 - i['qty'], 0)}" if i["qty"] < i["min"] else ""
    print(f"{sku:<5} {i['name']:<{w}} {i['qty']:>5} {i['sold']:>5} {money:>10,.2f}  {note}".rstrip())
print("=" * (w + 30), f"{'total':<{w + 17}} {revenue:>11,.2f}", sep="\n")
per_day = {}
for day, sku, give, _ in shipped + partial: per_day.setdefault(day, []).append(give * stock[sku]["price"])
for day, amounts in sorted(per_day.items()): print(day, f"{sum(amounts):>8.2f}", "#" * round(sum(amounts) / 25) or ".")
best = max(per_day, key=lambda d: sum(per_day[d])); print("best day", best, [round(a, 2) for a in per_day[best]])
value = sum(i["qty"] * i["price"] for i in stock.values()); print(f"stock value {value:.2f}, average item {value / len(stock):.2f}, {sum(i['qty'] < i['min'] for i in stock.values())} below minimum")
