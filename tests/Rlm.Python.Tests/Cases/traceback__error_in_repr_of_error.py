# The exception's own __str__ fails.
class Bad(Exception):
    def __str__(self):
        raise ValueError("in str")

raise Bad("x")
