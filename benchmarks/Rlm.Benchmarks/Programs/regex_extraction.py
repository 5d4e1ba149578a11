import re

TEXT = "\n".join(f"Contact {name}{i}@example{i % 7}.org or call +49 {i % 999:03}-{i * 7919 % 10**6:06}." for i, name in enumerate(["ann", "bob", "eve"] * 8_000))


def run():
    addresses = re.findall(r"[\w.]+@[\w.]+\.\w+", TEXT)
    phones = [m.group(1) + m.group(2) for m in re.finditer(r"\+49 (\d{3})-(\d{6})", TEXT)]
    return len(addresses), len(set(phones)), addresses[-1]
