# keys() and items() behave as sets: operators with any iterable, comparisons, live updates.
stock = {"apple": 3, "fig": 0, "pear": 7, "kiwi": 2}
order = {"pear": 7, "apple": 5, "melon": 1}
for label, op in (("&", lambda a, b: a & b), ("|", lambda a, b: a | b), ("-", lambda a, b: a - b), ("^", lambda a, b: a ^ b)):
    print(label, sorted(op(stock.keys(), order.keys())), sorted(op(stock.items(), order.items())), sorted(op(stock.keys(), ["fig", "plum"])), sorted(op({"fig", "plum"}, stock.keys())), type(op(stock.keys(), ())).__name__)
print(stock.keys() <= {"apple", "fig", "pear", "kiwi", "x"}, stock.keys() >= {"fig"}, stock.keys() == set(stock), stock.keys() == list(stock), stock.keys() < stock.keys(), stock.keys() > {"fig"}, stock.items() >= {("fig", 0)}, stock.keys() != order.keys(), stock.items() == dict(stock).items(), stock.values() == stock.values(), list(stock.values()) == list(dict(stock).values()))
print(stock.keys().isdisjoint(order), stock.keys().isdisjoint(["x", "y"]), stock.items().isdisjoint([("fig", 0)]), "fig" in stock.keys(), ("fig", 0) in stock.items(), ("fig", False) in stock.items(), ["fig", 0] in stock.items(), ("fig",) in stock.items(), 7 in stock.values(), 7.0 in stock.values())
keys, values, items = stock.keys(), stock.values(), stock.items()
stock["melon"] = 4; del stock["fig"]; stock["apple"] += 10
print(keys, values, items, len(keys), len(values), len(items), sep="\n")
print(list(reversed(keys)), list(reversed(values)), next(reversed(items)), [*keys], dict(items) == stock, max(items, key=lambda kv: kv[1]), sorted(values), sum(values), keys.mapping["pear"], type(keys.mapping).__name__)
missing = order.keys() - stock; short = {k for k, n in order.items() if stock.get(k, 0) < n}
print(missing, sorted(short), sorted(k for k in stock.keys() & order if stock[k] != order[k]), sorted(stock.items() - order.items()))
print(repr({}.keys()), repr({}.values()), repr({}.items()), bool(keys), bool({}.keys()), {1: [2]}.items(), {"a": {}}.values(), isinstance(keys, type({}.keys())), type(iter(items)).__name__, type(iter(keys)).__name__, type(reversed(values)).__name__)
nested = {"a": [1], "b": [2]}
print(("a", [1]) in nested.items(), nested.keys() & nested.keys() == {"a", "b"})
for call in (lambda: nested.items() & nested.items(), lambda: nested.items() | [], lambda: keys[0], lambda: keys + ["x"], lambda: keys & 5, lambda: keys | None, lambda: values & values, lambda: values - {1}, lambda: hash(keys), lambda: hash(items), lambda: {keys: 1}, lambda: keys.add("x"), lambda: keys < ["a"], lambda: keys < 5, lambda: values < values, lambda: next(keys), lambda: [] in keys, lambda: ([], 1) in items, lambda: keys.isdisjoint(5), lambda: keys() , lambda: {}.keys(1), lambda: type(keys)(), lambda: [["a"]] & keys, lambda: {"x"} - keys):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
