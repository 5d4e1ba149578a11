def run():
    parts = []
    text = ""
    for i in range(100_000):
        parts.append(f"{i:05d}: {'even' if i % 2 == 0 else 'odd'}")
        text += str(i % 10)
    return len("\n".join(parts)), len(text), text.count("7")
