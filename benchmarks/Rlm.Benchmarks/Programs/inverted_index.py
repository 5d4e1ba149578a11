from collections import defaultdict

DOCUMENTS = [" ".join(f"w{(i * k) % 701}" for k in range(1, 60)) for i in range(2_000)]


def run():
    index = defaultdict(set)
    for number, text in enumerate(DOCUMENTS):
        for word in text.split():
            index[word].add(number)
    hits = index["w7"] & index["w14"] | index["w21"]
    return len(index), len(hits), sorted(hits)[:3]
