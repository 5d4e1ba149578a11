from itertools import combinations

LABELS = {user: {(user * k) % 11 for k in range(1, 4)} for user in range(500)}


def run():
    return sum(1 for a, b in combinations(LABELS, 2) if (3 in LABELS[a]) != (3 in LABELS[b]) and LABELS[a] & LABELS[b])
