# The usual shape: chunk, ask a sub-model for each chunk, merge, verify. The sub-model is a plain function here.
import re

def llm_query(prompt):
    names = re.findall(r"\b([A-Z][a-z]+) paid (\d+)", prompt)
    return "; ".join(f"{n}={a}" for n, a in names) or "NONE"

def llm_query_batched(prompts):
    return [llm_query(p) for p in prompts]

context = " ".join(
    f"On day {i} {['Anna', 'Ben', 'Carla', 'Dmitri'][i % 4]} paid {(i * 37) % 90 + 10} for lunch." if i % 3 else "Nothing happened."
    for i in range(300)
)

chunk_size = 1500
overlap = 60
chunks = []
i = 0
while i < len(context):
    chunk = context[i:i + chunk_size]
    end = chunk.rfind(". ")
    if i + chunk_size < len(context) and end > chunk_size // 2:
        chunk = chunk[:end + 1]
    chunks.append(chunk)
    i += len(chunk)
print(f"{len(chunks)} chunks, sizes {min(map(len, chunks))}-{max(map(len, chunks))}")
assert "".join(chunks) == context, "chunks must cover the text"

prompts = [f"Who paid what? Answer as name=amount.\n\n{c}" for c in chunks]
answers = llm_query_batched(prompts)

totals = {}
problems = []
for n, a in enumerate(answers):
    if a == "NONE":
        problems.append(n)
        continue
    for pair in a.split("; "):
        name, _, amount = pair.partition("=")
        totals.setdefault(name, []).append(int(amount))

for name, amounts in sorted(totals.items(), key=lambda kv: sum(kv[1]), reverse=True):
    print(f"{name:8s} {len(amounts):3d} payments {sum(amounts):6d} mean {sum(amounts) / len(amounts):6.2f}")

# cross-check with a direct scan
direct = {}
for name, amount in re.findall(r"(\w+) paid (\d+)", context):
    direct[name] = direct.get(name, 0) + int(amount)
print("verified" if {k: sum(v) for k, v in totals.items()} == direct else "MISMATCH", problems)
answer = {"content": "", "ready": False}
best = max(direct, key=direct.get)
answer["content"] = f"{best} paid most: {direct[best]}"
answer["ready"] = True
print(answer)
