hits = grep(r"class \w+[^{]*[:,]\s*{{interface}}\b", limit=20)
print(hits.total)
print(hits)
# --- next turn
FINAL(hits.total)
