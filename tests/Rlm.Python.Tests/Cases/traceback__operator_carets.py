# The operator of a binary operation inside parentheses and over calls.
class Money:
    def __init__(self, v): self.v = v

def total(a, b, c):
    return (a.v + b.v) * (c.v - "1") + len(str(a))

print(total(Money(1), Money(2), Money(3)))
