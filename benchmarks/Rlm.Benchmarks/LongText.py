# Operations on a text of 100 million characters; prints the name of each, its fastest time in seconds and a digest of its result.
import re
from time import perf_counter as now

LINE = "2031-07-{:02} {:02}:15:09 user{:04} GET /items/{:05} status={} took {} ms\n"
block = "".join([LINE.format(i % 28 + 1, i % 24, i * 37 % 9000, i * 7919 % 100000, (200, 404, 500)[i % 3], i % 977) for i in range(20_000)])
text = (block * (100_000_000 // len(block) + 1))[:100_000_000 - 40] + "\nthe last line: zebra-4711 of Orion Vault"
size = len(text)
places = [i * 7_919_993 % (size - 20_000) for i in range(1_000)]


def chunks():
    return [text[i:i + 10_000] for i in range(0, len(text), 10_000)]


def walk_chunks():
    total = 0
    for i in range(0, len(text), 10_000):
        piece = text[i:i + 10_000]
        total += len(piece) + (piece[0] == "2")
    return total


def walk_lines():
    n = 0
    for line in text.splitlines():
        if line.endswith("7 ms"):
            n += 1
    return n


OPERATIONS = {
    "text[i], 1,000 times": lambda: "".join([text[i] for i in places]),
    "text[i:i+10000], 1,000 times": lambda: [text[i:i + 10_000] for i in places][-1][:20],
    "len": lambda: len(text),
    "in, found at the end": lambda: "zebra-4711" in text,
    "in, absent": lambda: "zebra-4712" in text,
    "find, one character": lambda: text.find("z"),
    "find, word at the end": lambda: text.find("Orion Vault"),
    "rfind, absent": lambda: text.rfind("Orion Vaults"),
    "count": lambda: text.count("status=500"),
    "count, lines": lambda: text.count("\n"),
    "startswith, endswith": lambda: (text.startswith("2031"), text.endswith("Vault")),
    "re.search, literal": lambda: re.search("zebra-4711", text).start(),
    "re.search, class": lambda: re.search(r"zebra-\d+", text).group(),
    "re.search, no literal": lambda: re.search(r"[A-Z][a-z]+ [A-Z][a-z]+", text).group(),
    "re.findall, literal": lambda: len(re.findall("status=500", text)),
    "re.findall, groups": lambda: len(re.findall(r"user(\d+) GET /items/(\d+) status=500", text)),
    "re.findall, lines": lambda: len(re.findall(r"^.*took 976 ms$", text, re.MULTILINE)),
    "split('\\n')": lambda: len(text.split("\n")),
    "splitlines": lambda: len(text.splitlines()),
    "split()": lambda: len(text[:20_000_000].split()),
    "walk over lines": walk_lines,
    "replace, found": lambda: len(text.replace("status=404", "gone")),
    "replace, absent": lambda: len(text.replace("zebra-4712", "gone")),
    "chunks of 10,000": lambda: len(chunks()),
    "walk over chunks": walk_chunks,
    "lower": lambda: len(text.lower()),
    "encode": lambda: len(text.encode()),
    "hash of a slice, equality": lambda: text[5:] == text[5:],
    "+ and join": lambda: len("".join([text, "x", text])),
}

for name, operation in OPERATIONS.items():
    best, begin, runs = 1e9, now(), 0
    while runs < 3 or (now() - begin < 0.5 and runs < 50):
        start = now()
        result = operation()
        best = min(best, now() - start)
        digest = repr(result)
        del result
        runs += 1
    print(name, best, digest, sep="\t")
