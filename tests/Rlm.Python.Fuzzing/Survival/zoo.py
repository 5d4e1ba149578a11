# What the programs of the fuzzer play with: containers that everybody changes, and objects whose special methods lie, fail and change those containers.
from collections import deque as _deque

class _State:
    seed = 1

def roll(count):
    _State.seed = (_State.seed * 1103515245 + 12345) & 0x7fffffff
    return (_State.seed >> 8) % count

def reset(seed):
    global L, D, S, B, Q, K, KD, KT, G, I, N, Shifty, v0, v1, v2, v3, v4, v5
    _State.seed = seed
    L, D, S, B, Q = [3, 1, 2], {'a': 1, 2: 'b'}, {1, 2, 3}, bytearray(b'abc'), _deque([1, 2, 3])
    K, KD = [1], {}
    K.append(K)
    KD['k'] = KD
    KT = (K, KD)
    K.append(KT)
    N = []
    for _ in range(3000):
        N = [N]
    I = iter(L)
    G = gen()
    Shifty = type('Shifty', (Chaos,), {})
    v0 = v1 = v2 = v3 = v4 = v5 = None

def _fail():
    raise (ValueError, StopIteration, KeyError, GeneratorExit, RecursionError, AttributeError, IndexError, StopAsyncIteration, TypeError)[roll(9)](L)

_acts = (
    lambda: L.clear(), lambda: L.append(L), lambda: L.extend([1] * 50), lambda: L.__delitem__(slice(None, None, 2)), lambda: L.sort(), lambda: L.sort(key=fn),
    lambda: D.clear(), lambda: D.__setitem__(roll(100), L), lambda: D.update(zip(range(50), L)), lambda: D.popitem(), lambda: S.clear(), lambda: S.add(roll(9)),
    lambda: S.update(range(40)), lambda: B.clear(), lambda: B.extend(b'x' * 20), lambda: Q.clear(), lambda: Q.append(L), lambda: Q.extend(range(9)),
    lambda: next(G), lambda: G.close(), lambda: G.send(L), lambda: G.throw(ValueError), lambda: next(I), lambda: repr(K), lambda: sorted(L), lambda: hash(KT),
    lambda: L == K, lambda: L.insert(0, Chaos()), lambda: D.__setitem__(Chaos(), 1), _fail, _fail, lambda: L.reverse(), lambda: L.__setitem__(slice(0, 2), [9] * 9),
    lambda: copy_of(K), lambda: reset(roll(1000)), lambda: setattr(Shifty, special[roll(len(special))], lambda *a: weird[roll(len(weird))]),
)

def copy_of(value):
    import copy
    return copy.deepcopy(value)

def fn(*args, **named):
    return answer('__call__', args[0] if args else None)

def gen():
    while True:
        got = yield answer('__next__', None)
        if got is not None:
            act()

async def coro():
    return answer('__call__', None)

async def agen():
    while roll(5):
        yield answer('__next__', None)

def act():
    _acts[roll(len(_acts))]()

good = {
    '__len__': (0, 1, 2, 5), '__index__': (0, 1, -1, 3, 255), '__int__': (0, 7), '__float__': (0.5, 3.0), '__complex__': (1j,), '__bool__': (True, False), '__hash__': (1, 2, -1),
    '__str__': ('', 'text', 'é😀'), '__repr__': ('<z>', ''), '__format__': ('f',), '__bytes__': (b'', b'xyz'), '__length_hint__': (0, 5, 10**6), '__eq__': (True, False, NotImplemented),
    '__ne__': (True, False), '__lt__': (True, False, NotImplemented), '__le__': (True, False), '__gt__': (True, False), '__ge__': (True, False), '__contains__': (True, False),
    '__getattr__': (1, fn), '__getattribute__': (1, fn), '__instancecheck__': (True, False), '__subclasscheck__': (True, False), '__mro_entries__': ((), (int,)), '__exit__': (True, False, None),
    '__fspath__': ('a/b', '/'), '__index': (1,), '__round__': (1,), '__trunc__': (1,), '__dir__': (['a'], ()), '__class__': (int, str), '__set_name__': (None,), '__init__': (None,),
}
special = (
    '__len__ __index__ __int__ __float__ __complex__ __bool__ __hash__ __str__ __repr__ __format__ __bytes__ __length_hint__ __eq__ __ne__ __lt__ __le__ __gt__ __ge__ __contains__ '
    '__getattr__ __setattr__ __delattr__ __getitem__ __setitem__ __delitem__ __missing__ __iter__ __next__ __reversed__ __call__ __enter__ __exit__ __add__ __radd__ __iadd__ __sub__ '
    '__rsub__ __mul__ __rmul__ __imul__ __truediv__ __rtruediv__ __floordiv__ __mod__ __rmod__ __divmod__ __pow__ __rpow__ __lshift__ __rshift__ __and__ __rand__ __or__ __ror__ __ior__ '
    '__xor__ __neg__ __pos__ __abs__ __invert__ __round__ __trunc__ __floor__ __ceil__ __matmul__ __await__ __aiter__ __anext__ __aenter__ __aexit__ __get__ __set__ __delete__ __dir__ '
    '__fspath__ __copy__ __deepcopy__ __reduce_ex__ __getstate__ __class_getitem__ __instancecheck__ __subclasscheck__ __mro_entries__ __set_name__ __init_subclass__ __index__ keys items values '
    'read write readline close tzinfo utcoffset tzname dst'
).split()

def answer(name, receiver):
    kind = roll(10)
    if kind < 2:
        act()
    if kind == 9:
        return weird[roll(len(weird))]
    if name in good:
        return good[name][roll(len(good[name]))]
    if name == '__iter__':
        return (iter(L), iter(D), gen(), iter(()), receiver, iter(S), zip(L, Q))[roll(7)]
    if name == '__next__' and not roll(4):
        raise StopIteration
    if name == '__getitem__' and not roll(5):
        raise IndexError
    if name in ('keys', 'items', 'values'):
        return (L, D, D.items(), 'ab')[roll(4)]
    return values[roll(len(values))]

def lie(name):
    def method(self=None, *args, **named):
        return answer(name, self)
    return method

def make(base, names, meta=type):
    return meta('Chaos' + base.__name__.title(), (base,), {name: lie(name) for name in names if not (base is int and name in ('__getattr__', '__bool__'))})

class Chaos:
    def __init__(self, *args): pass

for _name in special:
    if _name not in ('__getattr__', '__setattr__', '__delattr__', '__get__', '__set__', '__init_subclass__', '__class_getitem__'):
        setattr(Chaos, _name, lie(_name))

class Sly:
    """Only lies about attributes."""
    def __getattr__(self, name): return answer('__getattr__', self)
    def __setattr__(self, name, value): act()
    def __delattr__(self, name): act()

class Descriptor:
    def __get__(self, owner, kind): return answer('__getitem__', self)
    def __set__(self, owner, value): act()
    def __delete__(self, owner): act()
    def __set_name__(self, owner, name): pass

class Holder:
    field = Descriptor()
    __slots__ = ('slot', '__dict__')

class Meta(type):
    def __instancecheck__(cls, value): return answer('__instancecheck__', cls)
    def __subclasscheck__(cls, value): return answer('__subclasscheck__', cls)
    def __getattr__(cls, name): return answer('__getattr__', cls)
    def __iter__(cls): return answer('__iter__', cls)
    def __len__(cls): return answer('__len__', cls)
    def __eq__(cls, other): return answer('__eq__', cls)
    def __hash__(cls): return answer('__hash__', cls)

class Strange(metaclass=Meta): pass

class Failure(Exception):
    def __str__(self): return answer('__str__', self)
    def __repr__(self): return answer('__repr__', self)
    def __eq__(self, other): return answer('__eq__', self)
    def __hash__(self): return answer('__hash__', self)

CInt = make(int, ['__index__', '__hash__', '__eq__', '__lt__', '__str__', '__repr__', '__add__', '__radd__', '__int__', '__format__', '__mod__'])
CFloat = make(float, ['__float__', '__hash__', '__eq__', '__lt__', '__int__', '__trunc__', '__repr__', '__mul__', '__round__'])
CStr = make(str, ['__str__', '__len__', '__iter__', '__hash__', '__eq__', '__getitem__', '__contains__', '__add__', '__mod__', '__format__', '__lt__', 'join', 'lower'])
CBytes = make(bytes, ['__len__', '__iter__', '__hash__', '__eq__', '__getitem__', '__bytes__', '__contains__'])
CList = make(list, ['__len__', '__iter__', '__eq__', '__getitem__', '__setitem__', '__contains__', '__lt__', 'append', 'pop', '__reversed__'])
CTuple = make(tuple, ['__len__', '__iter__', '__eq__', '__getitem__', '__hash__', '__contains__', '__lt__'])
CDict = make(dict, ['__len__', '__iter__', '__eq__', '__getitem__', '__setitem__', '__contains__', '__missing__', 'keys', 'items', 'get', 'update', '__or__'])
CSet = make(set, ['__len__', '__iter__', '__eq__', '__contains__', '__hash__', '__or__', '__and__', '__sub__', 'add', '__le__'])

weird = [None, -1, 10**30, -10**30, 2**63, '', 'x', '\ud800', b'', b'\xff', 1.5, float('nan'), float('inf'), (), [], {}, set(), NotImplemented, ..., int, type, object(), fn, Chaos, Strange,
         2**31, 1j, range(3), iter([]), lambda: 1, Exception('e'), True, slice(None)]
values = [0, 1, 2, 3, 'a', 'b', 1.0, (1, 2), [1], {'a': 1}, b'a', None, True, fn]
reset(1)
kept_by_survivor = 12345

def itertools_count():
    import itertools
    return itertools.count()
