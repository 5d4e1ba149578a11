# Every predicate and case mapping over the scripts and symbols of Unicode: how many, and a checksum of which.
RANGES = [(0, 0x3400), (0x4E00, 0x5200), (0x9F00, 0xAC20), (0xD700, 0xE010), (0xF900, 0x12000), (0x16A00, 0x17000), (0x1BC00, 0x20010), (0xE0000, 0xE0200)]
POINTS = [chr(i) for a, b in RANGES for i in range(a, b)]
print(len(POINTS))
for name in ["isalpha", "isdecimal", "isdigit", "isnumeric", "isalnum", "isspace", "isprintable", "islower", "isupper", "istitle", "isidentifier"]:
    ask = getattr(str, name)
    count = check = 0
    for i, c in enumerate(POINTS):
        if ask(c):
            count += 1
            check = (check * 31 + i) % 1000000007
    print(name, count, check)
for name in ["lower", "upper", "title", "casefold", "swapcase"]:
    change = getattr(str, name)
    check = 0
    for c in POINTS:
        for d in change(c):
            check = (check * 31 + ord(d)) % 1000000007
    print(name, check)
check = 0
for c in POINTS:
    check = (check * 31 + len(repr(c))) % 1000000007
print("repr", check)
