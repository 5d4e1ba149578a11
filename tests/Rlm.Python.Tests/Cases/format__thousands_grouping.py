# Grouping with comma and underscore in every numeric presentation.
for n in (0, 7, 999, 1000, -1234, 1234567, 10 ** 15):
    print(f"{n:,} {n:_} {n:_x} {n:_b} {n:#_x} {n:+,d} {n:15,} {n:015,} {n:<16,}|{n:^16_}|")
for x in (0.0, 1234.5678, -9876543.21, 1e6, 1e15, 1e16, 0.000123, 123456789.987654321):
    print(f"{x:,} {x:,.2f} {x:_.1f} {x:,.3e} {x:,g} {x:,.0f} {x:,.1%} {x:16,.2f} {x:016,.2f}")
print(f"{1234:08,} {1234:09,} {123:05,} {1:04,} {-1234:09,} {12345:07_} {0:06,} {255:_o} {65535:012_x} {43690:024_b}")
print(f"{1e100:,.0f}"[:30], f"{float('inf'):,}", f"{float('nan'):010,}", f"{True:,}", f"{12345.678:,.10}", f"{12345678.9:,.4}")
print(f"{1234567 + 2j:,} {1000 - 2000j:,.1f} {12345j:_}", format(10 ** 30, ","), format(-10 ** 9, "_"), f"{2 ** 64:_X}")
rows = {"Tokyo": 37_468_000, "Lima": 11_045_000, "Oslo": 709_037, "Vaduz": 5_696}
width = max(map(len, rows))
for city, people in rows.items():
    print(f"{city:<{width}} {people:>12,} {people / sum(rows.values()):>7.2%} {people:_>12,}")
for spec in (",,", ",_", "_,", ",x", ",b", ",o", ",n", "_n", ",s", "_s", ",c", "_c", ",X", ",d", "_d", ",%", ".2,", ",.", ",5", "_5d"):
    try:
        print(spec, "->", format(1234567, spec))
    except ValueError as e:
        print(spec, "->", e)
for value, spec in (("text", ","), ("text", "_"), ("text", ",s"), (1.5, "_n"), (1.5, ",_"), (1.5, ",x"), (None, ","), (2j, ",%")):
    try:
        print(repr(value), spec, "->", format(value, spec))
    except Exception as e:
        print(repr(value), spec, "->", type(e).__name__, e)
