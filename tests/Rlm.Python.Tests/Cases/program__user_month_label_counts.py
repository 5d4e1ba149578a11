# Questions per user and month with labels from a scripted classifier: counts, comparisons of frequency, first and last dates.
import re
from collections import Counter, defaultdict
from datetime import datetime

TEMPLATES = [
    "How many moons does {} have?", "Who discovered {}?", "Where is {} located?",
    "What does the abbreviation {} stand for?", "What is {}?", "When did {} open?",
]
THINGS = ["Saturn", "Petra", "NASA", "penicillin", "the Louvre", "Lake Titicaca", "UNESCO"]

def build_context(n=90):
    lines = ["The following lines contain questions with users and dates.", ""]
    for i in range(n):
        question = TEMPLATES[(i * 5 + i // 11) % 6].format(THINGS[(i * 3) % 7])
        when = datetime(2023, 1 + (i * 7) % 12, 1 + (i * 11) % 28)
        lines.append(f"Date: {when:%b %d, %Y} || User: {4000 + (i * i) % 13} || Instance: {question}")
    return "\n".join(lines)

context = build_context()
calls = 0

def llm_query(prompt):
    """Stands in for a sub-model: answers with 'number<TAB>label' lines."""
    global calls
    calls += 1
    answers = []
    for number, q in re.findall(r"^(\d+)\. (.*)$", prompt, re.M):
        if q.startswith("How many") or q.startswith("When"):
            label = "numeric value"
        elif q.startswith("Who"):
            label = "human being"
        elif q.startswith("Where"):
            label = "location"
        elif "abbreviation" in q:
            label = "abbreviation"
        else:
            label = "description"
        answers.append(f"{number}\t{label}")
    return "Here are the labels:\n" + "\n".join(answers)

pattern = re.compile(r"Date: (\w{3} \d\d, \d{4}) \|\| User: (\d+) \|\| Instance: (.+)")
rows = [(datetime.strptime(d, "%b %d, %Y").date(), int(u), q) for d, u, q in pattern.findall(context)]
print(f"parsed {len(rows)} rows, {len({u for _, u, _ in rows})} users, {rows[0]}")

unique = list(dict.fromkeys(q for _, _, q in rows))
labels = {}
for start in range(0, len(unique), 16):
    batch = unique[start:start + 16]
    reply = llm_query("Classify each question:\n" + "\n".join(f"{i}. {q}" for i, q in enumerate(batch, 1)))
    for number, label in re.findall(r"^(\d+)\t(.+)$", reply, re.M):
        labels[batch[int(number) - 1]] = label
assert len(labels) == len(unique), set(unique) - set(labels)
print(f"{len(unique)} distinct questions labelled with {calls} calls")

totals = Counter(labels[q] for _, _, q in rows)
for label, n in sorted(totals.items(), key=lambda kv: (-kv[1], kv[0])):
    print(f"  {label:<14} {n:3d}  {'#' * n}")
a, b = totals["human being"], totals["location"]
print("human being is", "more common than" if a > b else "less common than" if a < b else "same frequency as", "location")

per_user = defaultdict(Counter)
span = {}
for day, user, q in rows:
    per_user[user][labels[q]] += 1
    lo, hi = span.get(user, (day, day))
    span[user] = (min(lo, day), max(hi, day))
for user in sorted(per_user, key=lambda u: (-per_user[u].total(), u)):
    lo, hi = span[user]
    print(f"{user}: {per_user[user].total():2d} questions, top {per_user[user].most_common(1)[0]}, {lo} .. {hi} ({(hi - lo).days} days)")

per_month = Counter((d.month, labels[q] == "numeric value") for d, _, q in rows)
share = {m: per_month[m, True] / (per_month[m, True] + per_month[m, False]) for m in range(1, 13)}
print(" ".join(f"{m}:{s:.0%}" for m, s in share.items()))
best = max(share, key=share.get)
print("Answer:", f"{best:02d}/2023", "| users with every label:", sorted(u for u, c in per_user.items() if len(c) == len(totals)))
