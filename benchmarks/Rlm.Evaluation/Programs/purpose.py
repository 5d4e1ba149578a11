import re

found = grep(r"/// <summary>.*</summary>", limit=100_000)
print(found.total)
print(found[:3])
# --- next turn
summaries = list(dict.fromkeys(re.search(r"<summary>(.*)</summary>", hit.text).group(1) for hit in found))
fits = llm_map(summaries, "Is this a summary of a class that {{purpose}}?", schema=bool)
wanted = [summary for summary, fit in zip(summaries, fits) if fit]
print(len(summaries), wanted)
# --- next turn
names = []
for summary in wanted:
    for hit in find(f"<summary>{summary}</summary>", limit=5):
        names.append(re.search(r"class (\w+)", hit.window(0, 300)).group(1))
FINAL(names[0] if names else "NOT FOUND")
