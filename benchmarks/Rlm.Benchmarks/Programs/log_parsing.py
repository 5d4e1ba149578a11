LEVELS = ["INFO", "WARN", "ERROR"]
LINES = [f"2026-03-{i % 28 + 1:02} {LEVELS[i % 7 % 3]} service{i % 11}: took {i * 37 % 900} ms" for i in range(60_000)]


def run():
    errors, slowest = {}, {}
    for line in LINES:
        date, level, rest = line.split(" ", 2)
        service, _, message = rest.partition(": ")
        took = int(message.split()[1])
        if level == "ERROR":
            errors[date] = errors.get(date, 0) + 1
        if took > slowest.get(service, -1):
            slowest[service] = took
    return len(errors), sum(errors.values()), sorted(slowest.items())[:2]
