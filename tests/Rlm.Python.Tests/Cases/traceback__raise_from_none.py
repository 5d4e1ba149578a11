# The first exception is not shown.
def lookup(d, k):
    try:
        return d[k]
    except KeyError:
        raise ValueError(f"unknown: {k}") from None

print(lookup({"a": 1}, "a"))
lookup({}, "b")
