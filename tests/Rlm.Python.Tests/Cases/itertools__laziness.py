# What itertools takes from its source, and when: a source that reports each item it hands out.
from itertools import *

def source(*items, name="src"):
    for x in items:
        print(f"[{name} {x}]", end=" ")
        yield x
    print(f"[{name} end]", end=" ")

def show(title, it):
    print(title, end=": ")
    print(it if isinstance(it, (list, tuple)) else list(it))

s = source(1, 2, 3)
c = chain(s, source("a", name="other"))
print("nothing yet"); show("first", [next(c)]); show("rest", c)
show("islice stops early", islice(s := source(*range(9)), 1, 4)); show("left over", s)
show("islice with a step", islice(s := source(*range(9)), 0, 6, 3)); show("left over", s)
show("takewhile eats one more", takewhile(lambda x: x < 2, s := source(1, 2, 3))); show("left over", s)
show("dropwhile", dropwhile(lambda x: x < 2, source(1, 2, 1)))
show("zip_longest", zip_longest(source(1, 2, 3), source("x", name="b"), fillvalue="-"))
show("compress", compress(source(*"abc"), source(0, 1, name="sel")))
show("pairwise", pairwise(source(1, 2, 3)))
show("batched", [next(b := batched(source(1, 2, 3, 4, 5), 2)), next(b)])
show("accumulate", [next(a := accumulate(source(5, 6, 7), initial=100)), next(a)])
show("product reads all first", [next(product(source(1, 2), source("p", "q", name="b")))])
show("starmap", starmap(pow, source((2, 3), (3, 2))))
show("filterfalse", filterfalse(None, source(0, 1, "", [])))
a, b = tee(source(1, 2, 3))
show("tee a", [next(a), next(a)]); show("tee b", [next(b)]); show("a", a); show("b", b)
cy = cycle(source("x", "y"))
show("cycle", [next(cy) for _ in range(5)])
g = groupby(source(1, 1, 2, 2, 3))
k1, g1 = next(g); k2, g2 = next(g)
show("an old group is empty", g1); show("the present one", g2); show("the rest", [(k, list(v)) for k, v in g])
