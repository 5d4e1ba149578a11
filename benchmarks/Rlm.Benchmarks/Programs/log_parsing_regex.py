import re

LINES = [f'10.0.{i % 8}.{i % 250} - - [12/Mar/2026:10:{i % 60:02}:00] "GET /item/{i % 997} HTTP/1.1" {200 if i % 9 else 500} {i % 5000}' for i in range(30_000)]
PATTERN = re.compile(r'^(\S+) \S+ \S+ \[([^\]]+)\] "(\w+) (\S+) [^"]*" (\d{3}) (\d+)$')


def run():
    failed, size = {}, 0
    for line in LINES:
        match = PATTERN.match(line)
        if match:
            host, _, _, path, status, length = match.groups()
            size += int(length)
            if status == "500":
                failed[path] = failed.get(path, 0) + 1
    return len(failed), size
