# Errors in a generator expression given to join and sorted.
records = [{"name": "a"}, {"nam": "b"}]
print(", ".join(r["name"].upper() for r in records[:1]))
print(", ".join(r["name"].upper() for r in records))
