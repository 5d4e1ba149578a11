RECORDS = [(f"name{i * 7919 % 100_003}", i * 31 % 1000, i) for i in range(80_000)]


def run():
    by_number = sorted(RECORDS, key=lambda r: r[1])
    by_both = sorted(RECORDS, key=lambda r: (r[1], r[0]), reverse=True)
    return by_number[0], by_both[0], sorted(r[0] for r in RECORDS)[5]
