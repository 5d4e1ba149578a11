# Frames of generators.
def numbers(texts):
    for t in texts:
        yield int(t)

def doubled(texts):
    for n in numbers(texts):
        yield n * 2

print(list(doubled(["1", "2"])))
print(list(doubled(["1", "two"])))
