# typing: the names of collections and of other types.


_T = T = TypeVar('T')
KT = TypeVar('KT')
VT = TypeVar('VT')
T_co = TypeVar('T_co', covariant=True)
V_co = TypeVar('V_co', covariant=True)
T_contra = TypeVar('T_contra', contravariant=True)
AnyStr = TypeVar('AnyStr', bytes, str)

List = _BareAlias(list, 'List', 1)
Dict = _BareAlias(dict, 'Dict', 2)
Set = _BareAlias(set, 'Set', 1)
FrozenSet = _BareAlias(frozenset, 'FrozenSet', 1)
Tuple = _BareAlias(tuple, 'Tuple', 0)
Type = _BareAlias(type, 'Type', 1)
Callable = _BareAlias(_abc.Callable, 'Callable', 0)
Deque = _BareAlias(_collections.deque, 'Deque', 1)
DefaultDict = _BareAlias(_collections.defaultdict, 'DefaultDict', 2)
OrderedDict = _BareAlias(_collections.OrderedDict, 'OrderedDict', 2)
Counter = _BareAlias(_collections.Counter, 'Counter', 1)
ChainMap = _BareAlias(_collections.ChainMap, 'ChainMap', 2)
Awaitable = _BareAlias(_abc.Awaitable, 'Awaitable', 1)
Coroutine = _BareAlias(_abc.Coroutine, 'Coroutine', 3)
AsyncIterable = _BareAlias(_abc.AsyncIterable, 'AsyncIterable', 1)
AsyncIterator = _BareAlias(_abc.AsyncIterator, 'AsyncIterator', 1)
AsyncGenerator = _BareAlias(_abc.AsyncGenerator, 'AsyncGenerator', 2)
Iterable = _BareAlias(_abc.Iterable, 'Iterable', 1)
Iterator = _BareAlias(_abc.Iterator, 'Iterator', 1)
Reversible = _BareAlias(_abc.Reversible, 'Reversible', 1)
Container = _BareAlias(_abc.Container, 'Container', 1)
Collection = _BareAlias(_abc.Collection, 'Collection', 1)
AbstractSet = _BareAlias(_abc.Set, 'AbstractSet', 1)
MutableSet = _BareAlias(_abc.MutableSet, 'MutableSet', 1)
Mapping = _BareAlias(_abc.Mapping, 'Mapping', 2)
MutableMapping = _BareAlias(_abc.MutableMapping, 'MutableMapping', 2)
Sequence = _BareAlias(_abc.Sequence, 'Sequence', 1)
MutableSequence = _BareAlias(_abc.MutableSequence, 'MutableSequence', 1)
MappingView = _BareAlias(_abc.MappingView, 'MappingView', 1)
KeysView = _BareAlias(_abc.KeysView, 'KeysView', 1)
ItemsView = _BareAlias(_abc.ItemsView, 'ItemsView', 2)
ValuesView = _BareAlias(_abc.ValuesView, 'ValuesView', 1)
Generator = _BareAlias(_abc.Generator, 'Generator', 3)
Hashable = _BareAlias(_abc.Hashable, 'Hashable', 0)
Sized = _BareAlias(_abc.Sized, 'Sized', 0)
ByteString = _BareAlias(_abc.ByteString, 'ByteString', 0)
Text = str


def __getattr__(name):
    if name == 'Pattern' or name == 'Match':
        import re
        return _BareAlias(getattr(re, name), name, 1)
    if name == 'ContextManager' or name == 'AsyncContextManager':
        import contextlib
        return _BareAlias(getattr(contextlib, 'Abstract' + name), name, 0)
    raise AttributeError(f"module 'typing' has no attribute {name!r}")


class IO(Generic[AnyStr]):
    """Generic base class for TextIO and BinaryIO."""


class BinaryIO(IO[bytes]):
    """Typed version of the return of open() in binary mode."""


class TextIO(IO[str]):
    """Typed version of the return of open() in text mode."""
