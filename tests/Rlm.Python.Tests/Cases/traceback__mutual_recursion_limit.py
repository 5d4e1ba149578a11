# Alternating frames cannot be folded; the error is RecursionError's.
def even(n):
    return odd(n - 1) if n else missing
def odd(n):
    return even(n - 1)
even(6)
