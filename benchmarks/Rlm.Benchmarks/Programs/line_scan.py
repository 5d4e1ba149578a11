TEXT = "".join(f"{i}: value={i * 17 % 1000}; state={'open' if i % 3 else 'closed'}\n" for i in range(100_000))


def run():
    hits, total = 0, 0
    for line in TEXT.splitlines():
        if "closed" in line and line.endswith("closed"):
            hits += 1
            total += int(line[line.index("=") + 1 : line.index(";")])
    return hits, total
