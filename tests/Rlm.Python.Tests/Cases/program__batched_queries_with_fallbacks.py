# A sub-model asked in batches: token budget, partial failures, caching, replies in three formats. try/except everywhere.
import csv
import hashlib
import io
import json
import sys

REVIEWS = [
    "Great phone, the battery lasts two days.", "Screen broke after a week!!", "ok", "Great phone, the battery lasts two days.",
    "Лучший телефон в своей цене", "It is a phone. It makes calls. " * 6, "", "Battery bad; camera superb, speakers fine",
]
cache = {}
log = []

def tokens(s):
    try:
        return max(1, len(s.encode("utf-8")) // 4)
    except AttributeError as e:
        raise TypeError(f"need text, got {type(s).__name__}") from e

def scripted_model(prompts):
    """Replies as JSON, as CSV or as bare words, and refuses what is too long."""
    out = []
    for i, p in enumerate(prompts):
        positive = sum(w in p.lower() for w in ("great", "superb", "лучший"))
        negative = sum(w in p.lower() for w in ("broke", "bad"))
        label = "mixed" if positive and negative else "positive" if positive else "negative" if negative else "neutral"
        if tokens(p) > 40:
            out.append(RuntimeError(f"prompt {i} has {tokens(p)} tokens, at most 40 are allowed"))
        elif i % 3 == 0:
            out.append(json.dumps({"label": label, "confidence": round(0.5 + 0.1 * (positive + negative), 2)}))
        elif i % 3 == 1:
            out.append(f'label,confidence\r\n"{label}",0.9\r\n')
        else:
            out.append(f"  {label.upper()}.  ")
    return out

def parse(reply):
    if isinstance(reply, Exception):
        raise reply
    try:
        d = json.loads(reply)
        return d["label"], d["confidence"]
    except json.JSONDecodeError as first:
        try:
            row = next(csv.DictReader(io.StringIO(reply)))
            return row["label"], float(row["confidence"])
        except (StopIteration, KeyError) as second:
            log.append(f"not JSON ({first}), not CSV ({type(second).__name__})")
            return reply.strip(" .\n").lower(), None

def classify(texts, batch_tokens=60):
    todo = []
    for t in texts:
        key = hashlib.sha256(t.encode()).hexdigest()[:8]
        if t and key not in cache and key not in dict(todo):
            todo.append((key, t))
    batch, used = [], 0
    for item in todo + [None]:
        if item is None or (batch and used + tokens(item[1]) > batch_tokens):
            log.append(f"batch of {len(batch)}, {used} tokens")
            for (key, text), reply in zip(batch, scripted_model([t for _, t in batch])):
                try:
                    cache[key] = parse(reply)
                except RuntimeError as e:
                    log.append(f"{key}: {e}; asking again with the first half")
                    try:
                        cache[key] = parse(scripted_model([text[:len(text) // 2]])[0])
                    except Exception as again:
                        cache[key] = ("error", repr(again))
                finally:
                    used = 0
            batch = []
        if item is not None:
            batch.append(item)
            used += tokens(item[1])
    return [cache.get(hashlib.sha256(t.encode()).hexdigest()[:8], ("empty", None)) for t in texts]

for text, (label, confidence) in zip(REVIEWS, classify(REVIEWS)):
    print(f"{label:<9} {confidence!s:<5} {text[:34]!r}")
print(*log, sep="\n", file=sys.stdout)
print(len(cache), "cached;", sorted(cache)[:3], classify(REVIEWS[:2]) == classify(REVIEWS[:2]), log[-1])
try:
    tokens(7)
except TypeError as e:
    print(e, "<-", repr(e.__cause__))
