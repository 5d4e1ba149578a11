# Indexing what is not indexable, inside an f-string and a call.
config = None
def name():
    return f"name: {config['name']!r:>10}"

print(max(len(name()), 5))
