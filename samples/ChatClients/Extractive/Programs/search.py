import math

# A rare word says more than a common one: count the question's words in the whole text.
words = {{words}}
docs = context if isinstance(context, list) else [context]
size = sum(len(doc) for doc in docs)
weights = {word: math.log(1 + size / (400 + 400 * sum(doc.count(word) for doc in docs))) for word in words}
print(", ".join(f"{word} {weight:.1f}" for word, weight in weights.items()))

hits = search({{query}}, limit=40)
for hit in hits[:5]:
    print(f"{hit.path or hit.id}:{hit.line}")
