import collections, collections.abc
class Seq(collections.abc.Sequence):
    def __getitem__(self, i): return i
    def __len__(self): return 42
match Seq():
    case [x, *_, y]: print(x, y)
class Bad(collections.abc.Sequence):
    __getitem__ = None
    def __len__(self): return 42
match Bad():
    case [*_]: print('any')
match 'abc', [1, 2, 3, 4, 5]:
    case a, [1, *_, 4, b]: print(a, b)
match [1, 2, 3]:
    case [_, *_, _, _, _]: print('no')
    case [_, *_, _]: print('two')
class M1(collections.UserDict, collections.abc.Sequence): pass
class M4(dict, collections.abc.Sequence): pass
class S3(list, collections.abc.Mapping): pass
class S4(collections.UserList, dict): pass
def kind(v):
    match v:
        case [*_]: return 'seq'
        case {}: return 'map'
print([kind(c()) for c in (M1, M4, S3, S4)], kind(collections.OrderedDict()), kind(collections.deque()), kind(''), kind({}), kind(collections.ChainMap()), kind(collections.defaultdict(int)))
class C: pass
class Outer:
    def f(self, x):
        match x:
            case C(__attr=y): return y
c = C(); setattr(c, '__attr', 'spam'); c._Outer__attr = 'bacon'
print(Outer().f(c))
