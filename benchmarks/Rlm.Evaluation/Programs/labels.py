import re

rows = []
for line in context.splitlines():
    match = re.match(r"Date: (\d{4}-\d\d-\d\d) \|\| User: (\d+) \|\| Question: (.*)", line)
    if match:
        rows.append(match.groups())
print(len(rows), "rows")
print(rows[:3])
# --- next turn
chosen = [(date, user, text) for date, user, text in rows if {{chosen}}]
texts = list(dict.fromkeys(text for date, user, text in chosen))
answers = llm_map(texts, {{instruction}}, schema={{labels}}, batch=max(50, len(texts) // 400))
label_of = dict(zip(texts, answers))
labelled = [(date, user, label_of[text]) for date, user, text in chosen if label_of[text] is not None]
print(len(chosen), len(texts), answers.coverage)
# --- next turn
from collections import Counter

{{submit}}
