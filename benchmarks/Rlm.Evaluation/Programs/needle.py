print(stats())
hits = find({{key}}, limit=50)
print(hits.total)
print(hits)
# --- next turn
passages = merge(hits, around=300)
replies = llm_query_batched(
    [f"Question: {query}\nReply with the number alone, or NOT FOUND.\n\nPassage:\n{passage}" for passage in passages])
found = [reply for reply in replies if reply != "NOT FOUND" and not reply.startswith("Error:")]
FINAL(found[0] if found else "NOT FOUND")
