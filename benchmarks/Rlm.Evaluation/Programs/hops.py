print(stats())
print(find({{object}}, limit=20))
# --- next turn
from collections import Counter

name = {{object}}
for step in {{steps}}:
    question = step.replace("NAME", name)
    passages = merge(find(name, limit=400), around=250)
    replies = llm_query_batched(
        [f"Question: {question}\nReply with the name alone, or NOT FOUND.\n\nPassage:\n{passage}" for passage in passages])
    found = Counter(reply for reply in replies if reply != "NOT FOUND" and not reply.startswith("Error:"))
    print(question, found)
    if not found:
        name = "NOT FOUND"
        break
    name = found.most_common(1)[0][0]
# --- next turn
FINAL(name)
