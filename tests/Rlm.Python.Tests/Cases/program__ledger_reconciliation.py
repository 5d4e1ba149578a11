import csv, io
from decimal import Decimal, ROUND_HALF_EVEN
from collections import defaultdict

bank = """date,reference,amount
2026-03-01,INV-001,120.00
2026-03-02,INV-002,-45.10
2026-03-02,FEE,-3.005
2026-03-05,INV-004,"1,250.50"
2026-03-06,INV-004,1250.50
"""
books = '''date;ref;amount;memo
01.03.2026;INV-001;120,00;"Office; chairs"
02.03.2026;INV-002;-45,10;
04.03.2026;INV-003;77,77;"quoted ""memo"""
05.03.2026;INV-004;1250,50;x
'''
CENT = Decimal("0.01")


def money(text, comma=False):
    text = text.replace(".", "").replace(",", ".") if comma else text.replace(",", "")
    return Decimal(text).quantize(CENT, rounding=ROUND_HALF_EVEN)


a = [(r["date"], r["reference"], money(r["amount"])) for r in csv.DictReader(io.StringIO(bank))]
b = [("-".join(reversed(r["date"].split("."))), r["ref"], money(r["amount"], True)) for r in csv.DictReader(io.StringIO(books), delimiter=";")]

left, right = defaultdict(list), defaultdict(list)
for row in a:
    left[row[1], row[2]].append(row)
for row in b:
    right[row[1], row[2]].append(row)

matched = 0
for key in sorted(left.keys() | right.keys()):
    n = min(len(left[key]), len(right[key]))
    matched += n
    for row in left[key][n:]:
        print("only at the bank: ", *row)
    for row in right[key][n:]:
        print("only in the books:", *row)
print("matched", matched)
print("bank", sum(r[2] for r in a), "books", sum((r[2] for r in b), Decimal(0)), "difference", sum(r[2] for r in a) - sum(r[2] for r in b))

out = io.StringIO()
w = csv.writer(out, quoting=csv.QUOTE_MINIMAL, lineterminator="\n")
w.writerow(["ref", "amount", "note"])
for r in csv.DictReader(io.StringIO(books), delimiter=";"):
    w.writerow([r["ref"], money(r["amount"], True), r["memo"]])
print(out.getvalue())
