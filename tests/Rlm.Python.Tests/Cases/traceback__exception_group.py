# A group is printed as a tree.
def fail(n):
    raise ValueError(f"bad {n}")

errors = []
for n in range(2):
    try:
        fail(n)
    except ValueError as e:
        errors.append(e)
raise ExceptionGroup("all failed", errors)
