# TF-IDF search over documents, as a model writes it by hand.
import math
import re
from collections import Counter, defaultdict

docs = {
    "auth.md": "Users sign in with a token. The token expires after one hour. Refresh the token with the refresh endpoint.",
    "billing.md": "Invoices are created monthly. A failed payment is retried three times before the account is suspended.",
    "api.md": "Every endpoint requires a token in the Authorization header. Errors are returned as JSON with a code and message.",
    "limits.md": "The API is limited to 100 requests per minute. When the limit is exceeded the endpoint returns error code 429.",
    "faq.md": "How do I reset my password? Use the reset link. How do I cancel? Contact support. Payment questions: see billing.",
}
STOP = set("a an the is are with in to of and or as do i my per when how how after".split())

def tokens(text):
    return [w for w in re.findall(r"[a-z0-9]+", text.lower()) if w not in STOP]

index = defaultdict(dict)
lengths = {}
for name, text in docs.items():
    counts = Counter(tokens(text))
    lengths[name] = sum(counts.values())
    for word, n in counts.items():
        index[word][name] = n

def search(query, k=3):
    scores = defaultdict(float)
    for word in tokens(query):
        postings = index.get(word, {})
        if not postings:
            continue
        idf = math.log(1 + (len(docs) - len(postings) + 0.5) / (len(postings) + 0.5))
        for name, tf in postings.items():
            norm = tf * 2.2 / (tf + 1.2 * (0.25 + 0.75 * lengths[name] / (sum(lengths.values()) / len(lengths))))
            scores[name] += idf * norm
    return sorted(scores.items(), key=lambda kv: (-kv[1], kv[0]))[:k]

print(len(index), "terms", lengths)
for q in ("token expires", "payment failed", "error code", "limit of requests per minute", "unicorn", "reset password link", ""):
    results = search(q)
    print(f"{q!r}: " + (", ".join(f"{n} {s:.4f}" for n, s in results) or "no result"))

def snippet(name, query, width=60):
    text = docs[name]
    words = tokens(query)
    best, at = -1, 0
    for m in re.finditer(r"\w+", text):
        window = text[m.start():m.start() + width].lower()
        hit = sum(w in window for w in words)
        if hit > best:
            best, at = hit, m.start()
    piece = text[at:at + width]
    return re.sub(r"(?i)\b(" + "|".join(map(re.escape, words)) + r")\b", r"**\1**", piece)

for q in ("token expires", "failed payment"):
    top = search(q, 1)[0][0]
    print(top, "->", snippet(top, q))
common = sorted(index, key=lambda w: (-len(index[w]), w))[:5]
print([(w, sorted(index[w])) for w in common])
