# Ballots in free text: instant run-off, Borda count, Condorcet pairs; ties handled openly; class with a log.
import re
from collections import Counter
from itertools import combinations, permutations

TEXT = """
# Naming of the new library, 2024-05-17
12x  Ada > Turing > Hopper
 9x  Hopper > Ada
 7x  Turing = Hopper > Ada      (equal ranks)
 5x  Lovelace > Ada > Turing
 4x  turing>lovelace
 2x  (empty)
 1x  Ada > Ada > Hopper         (double)
"""

class Election:
    def __init__(self, text):
        self.log = []
        self.ballots = Counter()
        for n, line in enumerate(text.splitlines(), 1):
            line = re.sub(r"\s*\([^)]*\)|#.*", "", line).strip()
            if not line:
                continue
            m = re.match(r"(\d+)x\s*(.*)$", line)
            ranks = tuple(frozenset(w.strip().capitalize() for w in part.split("=")) for part in m[2].split(">")) if m[2] else ()
            flat = [name for r in ranks for name in sorted(r)]
            if len(flat) != len(set(flat)):
                self.log.append(f"line {n}: {m[1]} spoilt, {flat} names someone twice")
            elif not flat:
                self.log.append(f"line {n}: {m[1]} blank")
            else:
                self.ballots[ranks] += int(m[1])
        self.names = sorted({name for b in self.ballots for r in b for name in r})

    def borda(self):
        scores = dict.fromkeys(self.names, 0.0)
        for ballot, n in self.ballots.items():
            points = len(self.names) - 1
            for rank in ballot:
                share = sum(points - i for i in range(len(rank))) / len(rank)
                for name in rank:
                    scores[name] += n * share
                points -= len(rank)
        return sorted(scores.items(), key=lambda kv: (-kv[1], kv[0]))

    def preference(self):
        wins = {pair: 0 for pair in permutations(self.names, 2)}
        for ballot, n in self.ballots.items():
            place = {name: i for i, r in enumerate(ballot) for name in r}
            for a, b in wins:
                if place.get(a, 99) < place.get(b, 99):
                    wins[a, b] += n
        return wins

    def condorcet(self):
        w = self.preference()
        return [a for a in self.names if all(w[a, b] > w[b, a] for b in self.names if b != a)]

    def runoff(self):
        standing = set(self.names)
        while True:
            count = Counter(dict.fromkeys(standing, 0.0))
            for ballot, n in self.ballots.items():
                top = next((r & standing for r in ballot if r & standing), frozenset())
                for name in top:
                    count[name] += n / len(top)
            order = sorted(count.items(), key=lambda kv: (-kv[1], kv[0]))
            yield order
            if order[0][1] * 2 > count.total() or len(standing) <= 2:
                return
            lowest = order[-1][1]
            standing -= {name for name, v in order if v == lowest}

e = Election(TEXT)
print(*e.log, sep="\n")
print(e.names, e.ballots.total(), "valid ballots")
for round_number, order in enumerate(e.runoff(), 1):
    print(f"round {round_number}: " + ", ".join(f"{n} {v:g}" for n, v in order))
print("Borda:", e.borda())
w = e.preference()
for a, b in combinations(e.names, 2):
    print(f"{a:>8} {w[a, b]:>2} : {w[b, a]:<2} {b}")
print("beats everyone:", e.condorcet() or "nobody")
