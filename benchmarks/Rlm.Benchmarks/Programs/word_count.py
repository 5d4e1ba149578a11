from collections import Counter

WORDS = "the cache of a request is kept until the next request asks for it and the handler returns".split()
TEXT = " ".join(WORDS[(i * i + 3 * i) % len(WORDS)] for i in range(200_000))


def run():
    counts = Counter(TEXT.split())
    return counts.most_common(3)
