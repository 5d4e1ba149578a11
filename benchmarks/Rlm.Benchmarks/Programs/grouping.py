from itertools import groupby
from operator import itemgetter
from statistics import mean

ROWS = [("north south east west".split()[i % 4], i % 12, i * 37 % 1000) for i in range(60_000)]


def run():
    groups = {}
    for key, rows in groupby(sorted(ROWS, key=itemgetter(0, 1)), key=itemgetter(0, 1)):
        groups[key] = [r[2] for r in rows]
    return len(groups), max(sum(v) for v in groups.values()), mean(groups["east", 2])
