import json

ITEMS = [{"id": i, "name": f"item \u00e9 {i}", "tags": ["a", "b", str(i % 10)], "price": i / 4, "ok": i % 2 == 0} for i in range(20_000)]


def run():
    return len(json.dumps(ITEMS)), len(json.dumps(ITEMS, indent=2, sort_keys=True, ensure_ascii=False))
