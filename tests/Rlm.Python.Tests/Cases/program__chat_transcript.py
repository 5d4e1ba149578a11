# A conversation as a list of messages: who said what, threads, decisions.
from collections import OrderedDict, Counter
import re

transcript = """[2024-05-06 09:00] Ann: Morning all! @Bob did the build pass?
[2024-05-06 09:02] Bob: No, 3 tests fail in parser.
[2024-05-06 09:02] Bob: I'll fix them today
  (probably after lunch)
[2024-05-06 09:10] Cid: DECISION: we ship v1.2 on Friday.
[2024-05-06 12:45] Ann: @Cid @Bob what about the docs? TODO(Bob): update README
[2024-05-06 13:30] Bob: ok 👍 done: https://git.example/pr/17 and https://git.example/pr/18.
[2024-05-07 08:59] Cid: DECISION: postpone to Monday, because of #42 and #57
[2024-05-07 09:01] Ann: 😀😀 fine. TODO(Ann): tell sales
"""

messages = []
for line in transcript.splitlines():
    m = re.match(r"\[(\d{4}-\d\d-\d\d) (\d\d):(\d\d)\] (\w+): (.*)", line)
    if m:
        day, hh, mm, who, text = m.groups()
        messages.append({"day": day, "minute": int(hh) * 60 + int(mm), "who": who, "text": text})
    elif messages:
        messages[-1]["text"] += "\n" + line.strip()

print(len(messages), "messages by", sorted({m["who"] for m in messages}))
stats = OrderedDict()
for m in messages:
    s = stats.setdefault(m["who"], {"n": 0, "words": 0, "chars": 0, "mentions": Counter()})
    s["n"] += 1
    s["words"] += len(m["text"].split())
    s["chars"] += len(m["text"])
    s["mentions"].update(re.findall(r"@(\w+)", m["text"]))
for who, s in stats.items():
    print(f"{who}: {s['n']} msgs, {s['words']} words, {s['chars']} chars, mentions {dict(s['mentions'])}")

print("decisions:")
for m in messages:
    if m["text"].startswith("DECISION:"):
        print(f"  {m['day']} {m['minute'] // 60:02d}:{m['minute'] % 60:02d} {m['who']}: {m['text'].removeprefix('DECISION:').strip()}")
print("todos:", [(who, what) for m in messages for who, what in re.findall(r"TODO\((\w+)\): (.+)", m["text"])])
print("urls:", [u.rstrip(".") for m in messages for u in re.findall(r"https?://\S+", m["text"])])
print("issues:", sorted({int(n) for m in messages for n in re.findall(r"#(\d+)", m["text"])}))
print("questions:", [m["text"].split("! ")[-1] for m in messages if "?" in m["text"]])
print("emoji:", Counter(c for m in messages for c in m["text"] if ord(c) > 0xFFFF).most_common())

gaps = [(b["minute"] - a["minute"], a["who"], b["who"]) for a, b in zip(messages, messages[1:]) if a["day"] == b["day"]]
print("longest silence:", max(gaps))
replies = Counter((a["who"], b["who"]) for a, b in zip(messages, messages[1:]) if a["who"] != b["who"])
print("replies:", sorted(replies.items()))
blocks = []
for m in messages:
    if blocks and blocks[-1][0] == m["who"]:
        blocks[-1][1].append(m["text"])
    else:
        blocks.append((m["who"], [m["text"]]))
for who, texts in blocks:
    joined = " / ".join(t.replace("\n", " ") for t in texts)
    print(f"{who:>4} | {joined[:50]}{'…' if len(joined) > 50 else ''}")

def summary(day):
    own = [m for m in messages if m["day"] == day]
    last = next((m for m in reversed(own) if "DECISION" in m["text"]), None)
    return f"{day}: {len(own)} messages, last decision: {last['text'][10:] if last else 'none'}"
print("\n".join(summary(d) for d in sorted({m["day"] for m in messages})))
