# The expression spans lines.
data = {"x": 1}
result = sum([
    data["x"],
    data["y"],
    3,
])
print(result)
