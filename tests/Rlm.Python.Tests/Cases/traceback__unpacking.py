# Too many values in a for loop over items.
pairs = {"a": (1, 2), "b": (1, 2, 3)}
for key, (x, y) in pairs.items():
    print(key, x + y)
