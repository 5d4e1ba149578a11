# Carets under the operator, several operators in one line.
def ratio(a, b):
    return (a + b) / (a - b) * 100

values = [(3, 1), (2, 2)]
for a, b in values:
    print(ratio(a, b))
