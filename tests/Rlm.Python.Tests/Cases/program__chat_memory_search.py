# Search a long conversation for what was decided, with recency and speaker weighting.
import math
import re
from collections import Counter
from datetime import datetime, timedelta

base = datetime(2026, 2, 1, 9)
speakers = ["user", "assistant"]
facts = {40: "Let's settle on PostgreSQL for storage.", 90: "Actually, use SQLite for the prototype instead.", 130: "The deadline moved to 15 March.", 17: "My name is Ola and I like short answers."}
messages = [{"id": i, "role": speakers[i % 2], "time": base + timedelta(minutes=i * 13), "text": facts.get(i, f"Message {i} about {['layout', 'colours', 'storage options', 'tests', 'deadline planning'][i % 5]}.")} for i in range(150)]


def words(text):
    return [w for w in re.findall(r"[a-z0-9']+", text.lower()) if w not in {"the", "a", "for", "on", "to", "is", "about", "and", "what"}]


df = Counter(w for m in messages for w in set(words(m["text"])))


def score(message, query_words):
    tf = Counter(words(message["text"]))
    relevance = sum(tf[w] * math.log(len(messages) / (1 + df[w])) for w in query_words)
    age = (messages[-1]["time"] - message["time"]).total_seconds() / 3600
    return relevance * (1 + 1 / (1 + age / 12))


for query in ("What storage do we use?", "When is the deadline?", "What is my name?", "zebra"):
    q = words(query)
    ranked = sorted(((score(m, q), -m["id"]) for m in messages), reverse=True)[:3]
    print(query)
    for s, negative in ranked:
        if s <= 0:
            print("   nothing found")
            break
        m = messages[-negative]
        print(f"   {s:6.2f} #{m['id']:<4}{m['role']:<10}{m['time']:%d %b %H:%M}  {m['text']}")

decisions = [m for m in messages if re.search(r"\b(settle|use|moved)\b", m["text"], re.I) and m["id"] in facts]
latest = {}
for m in decisions:
    topic = "storage" if "SQL" in m["text"] else "deadline"
    latest[topic] = (m["time"].isoformat(timespec="minutes"), m["text"].rstrip("."))
print(latest)
print(Counter(m["role"] for m in messages).most_common(), sum(len(m["text"]) for m in messages), "characters")
