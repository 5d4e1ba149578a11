# What the functions of itertools say about wrong arguments, at the call or at the first item.
import itertools as it
from operator import add
tries = {
    "islice negative": lambda: it.islice([1], -1),
    "islice step 0": lambda: it.islice([1], 0, 5, 0),
    "islice float": lambda: it.islice([1], 1.5),
    "islice start text": lambda: it.islice([1], "a", 3),
    "islice none": lambda: list(it.islice("abc", None)),
    "repeat bad": lambda: it.repeat(1, "x"),
    "repeat negative": lambda: list(it.repeat(1, -3)),
    "count text": lambda: it.count("a"),
    "count step": lambda: it.count(1, step=None),
    "chain of int": lambda: list(it.chain([1], 5)),
    "from_iterable": lambda: list(it.chain.from_iterable(7)),
    "starmap": lambda: list(it.starmap(add, [1, 2])),
    "starmap arity": lambda: list(it.starmap(add, [(1, 2, 3)])),
    "batched 0": lambda: it.batched("abc", 0),
    "batched strict": lambda: list(it.batched("abcde", 2, strict=True)),
    "batched missing": lambda: it.batched("abc"),
    "combinations negative": lambda: it.combinations("ab", -1),
    "combinations none": lambda: it.combinations("ab"),
    "permutations text": lambda: it.permutations("ab", "x"),
    "product repeat": lambda: it.product("ab", repeat=-1),
    "product keyword": lambda: it.product("ab", times=2),
    "zip_longest keyword": lambda: it.zip_longest("ab", fill=2),
    "accumulate text": lambda: list(it.accumulate(["a", 1])),
    "accumulate func": lambda: list(it.accumulate([1, 2], 5)),
    "groupby key": lambda: list(it.groupby([1], key=3)),
    "takewhile": lambda: it.takewhile(lambda x: x),
    "filterfalse": lambda: list(it.filterfalse(len, [1])),
    "tee negative": lambda: it.tee([1], -1),
    "tee of int": lambda: it.tee(5),
    "compress": lambda: list(it.compress([1, 2], 3)),
    "cycle of nothing": lambda: next(it.cycle([])),
    "pairwise of int": lambda: it.pairwise(3),
}
for name, f in tries.items():
    try:
        print(f"{name:<22} gives {f()}")
    except Exception as e:
        print(f"{name:<22} {type(e).__name__}: {e}")
