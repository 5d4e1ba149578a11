import csv
import io

TEXT = "id,region,amount\n" + "".join(f'{i},"region {i % 9}",{i * 13 % 500}.25\n' for i in range(30_000))


def run():
    totals = {}
    for row in csv.DictReader(io.StringIO(TEXT)):
        totals[row["region"]] = totals.get(row["region"], 0) + float(row["amount"])
    return sorted(totals.items())[:2]
