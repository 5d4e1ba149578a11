TEXT = "".join(f"Line {i} of a long text with some words in it.\n" for i in range(60_000))


def run():
    chunks, size, overlap = [], 2_000, 200
    start = 0
    while start < len(TEXT):
        end = min(len(TEXT), start + size)
        cut = TEXT.rfind("\n", start, end)
        if cut > start + overlap:
            end = cut + 1
        chunks.append(TEXT[start:end])
        if end == len(TEXT):
            break
        start = end - overlap
    return len(chunks), sum(len(c.splitlines()) for c in chunks)
