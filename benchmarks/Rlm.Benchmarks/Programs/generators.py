def numbers(n):
    for i in range(n):
        yield i


def squares(source):
    for x in source:
        yield x * x


def flatten(items):
    for item in items:
        if isinstance(item, list):
            yield from flatten(item)
        else:
            yield item


NESTED = [[i, [i + 1, [i + 2]]] for i in range(20_000)]


def run():
    return sum(x for x in squares(numbers(200_000)) if x % 3 == 0), sum(flatten(NESTED))
