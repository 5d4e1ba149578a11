WORDS = "the cache of a request is kept until the next request asks for it and the handler returns".split()
TEXT = " ".join(WORDS[(i * i + 3 * i) % len(WORDS)] for i in range(200_000))


def run():
    counts = {}
    for word in TEXT.lower().split():
        if len(word) > 2:
            counts[word] = counts.get(word, 0) + 1
    return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[:3]
