import re

TASK = """Answer the question from the passage alone. Reply with three parts, each on a line of its own:
score: how well the passage answers, from 0.000 to 1.000
line: the number of the line in the passage
the sentence that answers
Where the passage does not answer, reply: not found"""

def read(hits):
    """Lets sub-models read around all hits at once; returns the best score and the answer."""
    scale = ", ".join(f"{word} {weight:.2f}" for word, weight in weights.items())
    places = merge(hits, around=600)
    replies = llm_query_batched([
        f"{TASK}\n\nQuestion: {query}\nWeights: {scale}\nPassage:\n{place.text}" for place in places])
    best = (0, 0, "not found")
    for place, reply in zip(places, replies):
        found = re.match(r"score: ([\d.]+)\s+line: (\d+)\s+(.+)", reply, re.DOTALL)
        if found:
            line = place.line + int(found[2]) - 1
            best = max(best, (float(found[1]), place.score, f"{found[3].strip()}\n\nFound in {place.path or f"document {place.id}"}, line {line}."))
    failed = [reply for reply in replies if reply.startswith("Error:")]
    if failed and not best[0]:
        raise RuntimeError(f"{len(failed)} of {len(replies)} sub-calls failed: {failed[0]}")
    print(f"{len(places)} passages read, the best one scores {best[0]}")
    return best[0], best[2]

score, text = read(hits)
if score:
    answer["content"] = text
    answer["ready"] = True
