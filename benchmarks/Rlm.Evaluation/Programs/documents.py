def ask(question, ids):
    replies = llm_query_batched(
        [f"Question: {question}\nReply with the name alone, or NOT FOUND.\n\nPassage:\n{read_file(id)}" for id in ids])
    return [reply for reply in replies if reply != "NOT FOUND" and not reply.startswith("Error:")]

def documents(words):
    ranked = [hit for hit in search(words, limit=20) if words in read_file(hit.id)]
    return list(dict.fromkeys(hit.id for hit in ranked or find(words, limit=50)))

print(stats())
about = documents({{company}})
print(about)
# --- next turn
founders = ask({{founded}}, about)
print(founders)
# --- next turn
towns = []
if founders:
    about = documents(founders[0])
    towns = ask({{born}}.replace("NAME", founders[0]), about)
    print(about, towns)
FINAL(towns[0] if towns else "NOT FOUND")
