print(stats())
print(peek(0, 600))
# --- next turn
import re

size = min(300_000, max(20_000, len(context) // 200))
pieces = chunk(context, size=size)
found = {}
for first in range(0, len(pieces), 32):
    batch = pieces[first:first + 32]
    replies = llm_query_batched(
        [f"Question: {query}\nReply with the numbers in the passage, or NOT FOUND.\n\nPassage:\n{piece}" for piece in batch])
    for piece, reply in zip(batch, replies):
        for number in re.findall(r"\d+", reply):
            found.setdefault(number, piece.start)
print(len(pieces), found)
# --- next turn
FINAL(", ".join(found))
