import re

TEXT = " ".join(f"{{name{i % 50}}} paid {i}.{i % 100:02} EUR," for i in range(20_000))


def run():
    filled = re.sub(r"\{(\w+)\}", lambda m: m[1].upper(), TEXT)
    return len(re.sub(r"(\d+)\.(\d\d) EUR", r"EUR \1,\2", filled))
