# Converting numbers to text and back in the ways programs do.
values = ["12", " 7 ", "-3", "+4", "1e3", "1.5", ".5", "5.", "1,234", "1_000", "abc", "", "0x1f", "0b11", "12abc", "1 2", "\u00b2", "\u0663", "nan", "inf", "-inf", "1e", "--1", "1.2.3", "$5", "50%", "007", "-0", "-0.0", "\u2212" + "5"]
def number(s):
    for kind in (int, float):
        try:
            return kind(s)
        except ValueError: pass
    return None
for v in values: print(ascii(v), repr(number(v)), v.isdigit(), v.isdecimal(), v.isnumeric(), v.lstrip("-").replace(".", "", 1).isdigit())
print(str(5) + "5", "5" * 3, int("5") * 3, "%d items" % 3, f"{3:03d}", f"{3.14159:.2f}", str(1e21), str(1e-7), str(123456789012345678), str(0.1 + 0.2), repr(1 / 3), str(1e16), str(123456.789e3), format(1234567.891, ",.2f"), f"{0.000012345:.3g}", f"{1e6:,.0f}", str(round(2.567, 1)), str(10**20), str(-0.0), str(1.0), str(100 * 1.1))
print(sum(int(c) for c in "12345"), sum(map(int, "1 2 3".split())), [int(x, 16) for x in ("ff", "10")], int("-101", 2), "".join(str(i) for i in range(12)), ",".join(map(str, [1.5, 2, True])), max("10", "9", key=int), sorted(["10", "9", "1"]), sorted(["10", "9", "1"], key=int), int(float("3.99")), int("3".zfill(3)), float("1" + "0" * 20), bool("0"), bool(int("0")))
def human(n):
    for unit in ("B", "KB", "MB", "GB"):
        if abs(n) < 1024 or unit == "GB": return f"{n:.1f}{unit}" if unit != "B" else f"{n}B"
        n /= 1024
print([human(n) for n in (0, 999, 1024, 1536, 10**6, 5 * 10**9, -2048)])
def words(n):
    ones = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
    tens = "- - twenty thirty forty fifty sixty seventy eighty ninety".split()
    if n < 20: return ones[n]
    if n < 100: return tens[n // 10] + ("-" + ones[n % 10] if n % 10 else "")
    if n < 1000: return ones[n // 100] + " hundred" + (" and " + words(n % 100) if n % 100 else "")
    return words(n // 1000) + " thousand" + (" " + words(n % 1000) if n % 1000 else "")
print([words(n) for n in (0, 13, 42, 100, 305, 999, 1000, 12345)])
def duration(s):
    parts = [(s // 86400, "d"), (s % 86400 // 3600, "h"), (s % 3600 // 60, "m"), (s % 60, "s")]
    return " ".join(f"{n}{u}" for n, u in parts if n) or "0s"
print([duration(s) for s in (0, 59, 60, 3661, 90061)], "{:02d}:{:02d}".format(*divmod(125, 60)), "%02d:%02d" % divmod(59, 60))
print([f"{n}{'th' if 11 <= n % 100 <= 13 else {1: 'st', 2: 'nd', 3: 'rd'}.get(n % 10, 'th')}" for n in (1, 2, 3, 4, 11, 12, 21, 101, 111)], f"{1} item{'s' * (1 != 1)}", f"{2} item{'s' * (2 != 1)}", f"{7 / 9:.1%}", f"{-5 % 3}", bin(10)[2:].zfill(8), hex(255)[2:].upper(), oct(8)[2:], int("0o17", 0), "{:.0f}".format(2.5), "{:.0f}".format(3.5), "{:e}".format(12345.678), "%.3e" % 0.00012, "%g" % 1e-5, "%s" % 1e5, repr(1e5), str(2**0.5)[:6], float("%.3f" % 2.0005))
