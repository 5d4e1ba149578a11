# Count labels that must be inferred: pack items into prompts, parse the replies, ask again for what is missing.
import json

ITEMS = [f"{['How many moons has', 'Who discovered', 'Where is', 'What does', 'Why is'][i % 5]} item {i}?" for i in range(47)]
RULES = {"How many": "numeric", "Who": "human", "Where": "location", "What does": "abbreviation", "Why": "description"}
calls = 0


def sub_model(prompt):
    """A model that sometimes forgets an item and sometimes wraps its JSON in prose."""
    global calls
    calls += 1
    lines = [l for l in prompt.splitlines() if l[:1].isdigit()]
    out = {}
    for line in lines:
        number, _, text = line.partition(": ")
        if calls <= 5 and int(number) % 13 == 7:
            continue
        out[number] = next(label for start, label in RULES.items() if text.startswith(start))
    reply = json.dumps(out)
    return f"Here you go:\n```json\n{reply}\n```" if calls % 2 else reply


def parse(reply):
    start, end = reply.find("{"), reply.rfind("}")
    return {int(k): v for k, v in json.loads(reply[start:end + 1]).items()}


labels = {}
batch = 10
pending = list(range(len(ITEMS)))
rounds = 0
while pending and rounds < 4:
    rounds += 1
    for at in range(0, len(pending), batch):
        numbers = pending[at:at + batch]
        prompt = "Label each question. Reply with JSON.\n" + "\n".join(f"{n}: {ITEMS[n]}" for n in numbers)
        labels |= {k: v for k, v in parse(sub_model(prompt)).items() if k in numbers}
    pending = [n for n in range(len(ITEMS)) if n not in labels]
    print(f"round {rounds}: {len(labels)}/{len(ITEMS)} labelled, {len(pending)} missing, {calls} calls")

counts = {}
for label in labels.values():
    counts[label] = counts.get(label, 0) + 1
for label, count in sorted(counts.items(), key=lambda x: (-x[1], x[0])):
    print(f"{label:14}{count:3}  {count / len(ITEMS):6.1%}")
most = [k for k, v in counts.items() if v == max(counts.values())]
print("most frequent:", sorted(most), "| ties" if len(most) > 1 else "")
