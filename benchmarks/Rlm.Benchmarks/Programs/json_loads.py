import json

TEXT = json.dumps([{"id": i, "name": f"item {i}", "tags": ["a", "b", str(i % 10)], "price": i / 4, "ok": i % 2 == 0, "none": None} for i in range(20_000)])


def run():
    items = json.loads(TEXT)
    return len(items), sum(item["price"] for item in items if item["ok"])
