# difflib and pprint as reports use them.
import difflib, pprint
a, b = "one\ntwo\nthree\nfour".splitlines(), "one\n2\nthree\nfour\nfive".splitlines()
print("\n".join(difflib.unified_diff(a, b, "old", "new", lineterm="")))
print("\n".join(difflib.ndiff(a, b)))
s = difflib.SequenceMatcher(None, "abcdef", "abxdefg")
print(s.ratio(), s.get_opcodes(), s.find_longest_match(0, 6, 0, 7), s.get_matching_blocks(), difflib.get_close_matches("appel", ["ape", "apple", "peach"]), difflib.get_close_matches("zzz", ["a"]), difflib.get_close_matches("colour", ["color", "colours", "cool"], n=2, cutoff=0.5), round(difflib.SequenceMatcher(a="kitten", b="sitting").ratio(), 4), s.quick_ratio())
print("\n".join(difflib.context_diff(["a", "b"], ["a", "c"], lineterm="")), list(difflib.unified_diff(["x"], ["x"])))
data = {"name": "x" * 30, "items": list(range(30)), "nested": {"b": [1, {"c": (1, 2)}], "a": {"k" * 20: "v" * 40}}, "t": (1,), "e": {}, "s": "multi word string " * 6}
pprint.pprint(data)
pprint.pprint(data, width=40, depth=2)
pprint.pprint([1, 2, 3]); pprint.pprint({"b": 1, "a": 2}); pprint.pprint({"b": 1, "a": 2}, sort_dicts=False); pprint.pprint([["a" * 30, "b" * 30], ["c" * 30]], indent=4); pprint.pprint("short"); pprint.pprint(list("abcdefghij") * 3, compact=True, width=50)
print(pprint.pformat({"k": [1, 2]}), pprint.pformat([list(range(10))] * 3, width=30), sep="\n")
pprint.pp({"z": 1, "a": [2]}); r = [1]; r.append(r); print(pprint.pformat(r).split(" with id")[0], pprint.isreadable([1]), pprint.saferepr({"b": 1, "a": 2}))
from collections import OrderedDict, Counter, defaultdict
pprint.pprint(Counter("aab")); pprint.pprint(OrderedDict(b=1, a=2)); pprint.pprint(defaultdict(list, a=[1])); pprint.pprint({1, 2}); pprint.pprint((1, "a" * 80)); pprint.pprint(None)
