# __length_hint__: which iterators have one, what operator.length_hint and list() make of it.
import operator, itertools, collections
kinds = [iter([1, 2]), iter((1,)), iter("ab"), iter({}), iter({1}), iter(b"ab"), iter(range(5)), reversed([1, 2]), reversed((1,)), zip("a"), map(str, "ab"), filter(None, "ab"), enumerate("ab"), iter(int, 1), (x for x in "a"), itertools.repeat(1, 3), itertools.count(), itertools.chain("a"), iter(collections.deque("abc")), iter(memoryview(b"ab"))]
for it in kinds: print(type(it).__name__, hasattr(it, "__length_hint__"), operator.length_hint(it, 77))
class Hinted:
    def __init__(self, hint): self.hint = hint
    def __iter__(self): yield from "ab"
    def __length_hint__(self):
        if isinstance(self.hint, Exception): raise self.hint
        return self.hint
for hint in (5, True, 0, -1, "a", None, 1.5, NotImplemented, 2 ** 70, TypeError("kept quiet"), ValueError("heard")):
    for make in (operator.length_hint, list, lambda h: [].extend(h)):
        try: print(repr(make(Hinted(hint))), end=" ")
        except Exception as e: print(type(e).__name__, e, end=" ")
    print()
for call in (lambda: operator.length_hint([], "a"), lambda: operator.length_hint(5), lambda: operator.length_hint(iter(range(10 ** 30))), lambda: iter(range(10 ** 30)).__length_hint__(), lambda: operator.length_hint(5, 3), lambda: itertools.repeat(1).__length_hint__(), lambda: operator.length_hint(itertools.repeat(1), 4), lambda: list(Hinted(3)) + list(map(str, Hinted(4)))):
    try: print(call())
    except Exception as e: print(type(e).__name__, e)
part = []
def fails():
    yield 1; yield 2; raise OSError("broke")
for fill in (part.extend, lambda g: part.__iadd__(g), (seen := set()).update):
    try: fill(fails())
    except OSError as e: print(e, part, seen)
try: part += fails()
except OSError: print(part)
def looks():
    for i in range(3): yield len(watched)
watched = []; watched.extend(looks()); print(watched); watched += looks(); print(watched)
class Noisy:
    def __iter__(self):
        for n in (3, 5, 7): asked.append(n); yield n
asked = []; print({5}.isdisjoint(Noisy()), asked); asked.clear(); print({3}.issuperset(Noisy()), asked); asked.clear(); print(frozenset({1}).isdisjoint(Noisy()), asked, {3, 5, 7, 9}.issuperset(Noisy()))
