# A list as a key inside a nested call.
def index(rows):
    return {row["tags"]: row for row in rows}

print(index([{"tags": ("x",)}]))
print(index([{"tags": ["x"]}]))
