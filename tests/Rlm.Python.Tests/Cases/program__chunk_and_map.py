# The usual chunk, ask, combine loop with a stand-in for the sub-model.
def llm_query(prompt, context=None):
    """A stand-in: 'answers' with the numbers in the text."""
    import re
    text = prompt if context is None else prompt + "\n" + context
    found = re.findall(r"secret number is (\d+)", text)
    return f"Found: {', '.join(found)}" if found else "NOT FOUND"

def llm_query_batched(prompts):
    return [llm_query(p) for p in prompts]

paragraphs = [f"Paragraph {i}. " + "filler text " * (5 + i % 7) for i in range(80)]
paragraphs[13] += "The secret number is 4711."
paragraphs[57] += "Remember: the secret number is 815."
context = "\n\n".join(paragraphs)

chunk_size = 1500
overlap = 100
chunks = []
start = 0
while start < len(context):
    end = min(start + chunk_size, len(context))
    if end < len(context):
        cut = context.rfind("\n\n", start, end)
        if cut > start:
            end = cut
    chunks.append((start, end))
    if end == len(context):
        break
    start = max(end - overlap, start + 1)

print(f"{len(context)} chars -> {len(chunks)} chunks; sizes {min(e - s for s, e in chunks)}..{max(e - s for s, e in chunks)}")

prompts = [f"Is there a secret number in this text?\n---\n{context[s:e]}" for s, e in chunks]
answers = llm_query_batched(prompts)
hits = [(i, a) for i, a in enumerate(answers) if not a.startswith("NOT")]
for i, a in hits:
    s, e = chunks[i]
    print(f"chunk {i:>2} [{s}:{e}] -> {a}")

numbers = []
for _, a in hits:
    for part in a.removeprefix("Found: ").split(", "):
        if part not in numbers:
            numbers.append(part)
final = llm_query("Combine these findings:\n" + "\n".join(f"- secret number is {n}" for n in numbers))
print(final)

for n in numbers:
    at = context.index(n)
    print(repr(context[max(0, at - 30):at + len(n) + 1]))
try:
    context.index("no such text")
except ValueError as e:
    print("ValueError:", e)
batch = 4
for i in range(0, len(prompts), batch):
    part = prompts[i:i + batch]
    print(f"batch {i // batch + 1}: {len(part)} prompts, {sum(map(len, part))} chars")
assert set(numbers) == {"4711", "815"}, numbers
