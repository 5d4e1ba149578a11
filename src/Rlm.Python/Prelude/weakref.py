# weakref: references in the form of weak ones. Objects here live as long as the session needs them, so none of
# them ever goes dead by itself.
from collections.abc import MutableMapping as _MutableMapping, MutableSet as _MutableSet

__all__ = [
    'ref', 'proxy', 'getweakrefcount', 'getweakrefs', 'WeakKeyDictionary', 'ReferenceType', 'ProxyTypes', 'WeakValueDictionary', 'WeakSet',
    'WeakMethod', 'finalize']

_PLAIN = (int, float, complex, str, bytes, tuple, list, dict, bool, type(None), range, slice, bytearray)


def _check(obj):
    if type(obj) in _PLAIN or isinstance(obj, (int, str, bytes, tuple)) and not hasattr(obj, '__dict__'):
        raise TypeError(f"cannot create weak reference to '{type(obj).__name__}' object")


class ref:
    def __init__(self, obj, callback=None, /):
        _check(obj)
        self._object = obj
        self.__callback__ = callback

    def __call__(self):
        return self._object

    def __eq__(self, other):
        return self._object == other._object if isinstance(other, ref) else NotImplemented

    def __hash__(self):
        return hash(self._object)

    def __repr__(self):
        return f'<weakref at {id(self):#x}; to {type(self._object).__name__!r} at {id(self._object):#x}>'

    def __class_getitem__(cls, item):
        import types
        return types.GenericAlias(cls, item)


ReferenceType = ref


def proxy(obj, callback=None, /):
    _check(obj)
    return obj


ProxyType = CallableProxyType = ref
ProxyTypes = (ProxyType, CallableProxyType)


def getweakrefcount(obj, /):
    return 0


def getweakrefs(obj, /):
    return []


class WeakMethod(ref):
    def __init__(self, method, callback=None, /):
        if not hasattr(method, '__self__') or not hasattr(method, '__func__'):
            raise TypeError(f'argument should be a bound method, not {type(method)}')
        self._object = method
        self.__callback__ = callback


class _Mapping(_MutableMapping):
    def __init__(self, other=(), /, **kw):
        self.data = {}
        self.update(other, **kw)

    def __getitem__(self, key):
        return self.data[key]

    def __setitem__(self, key, value):
        _check(self._weak_one(key, value))
        self.data[key] = value

    def __delitem__(self, key):
        del self.data[key]

    def __iter__(self):
        return iter(self.data)

    def __len__(self):
        return len(self.data)

    def __contains__(self, key):
        try:
            return key in self.data
        except TypeError:
            return False

    def copy(self):
        return type(self)(self)

    __copy__ = copy

    def __deepcopy__(self, memo):
        import copy
        return type(self)({key: copy.deepcopy(value, memo) for key, value in self.items()})

    def __or__(self, other):
        if not isinstance(other, _mappings):
            return NotImplemented
        result = self.copy()
        result.update(other)
        return result

    def __ror__(self, other):
        if not isinstance(other, _mappings):
            return NotImplemented
        result = type(self)(other)
        result.update(self)
        return result

    def __ior__(self, other):
        self.update(other)
        return self

    def __repr__(self):
        return f'<{type(self).__name__} at {id(self):#x}>'


from collections.abc import Mapping as _mappings


class WeakValueDictionary(_Mapping):
    def _weak_one(self, key, value):
        return value

    def valuerefs(self):
        return [ref(value) for value in self.data.values()]

    itervaluerefs = valuerefs


class WeakKeyDictionary(_Mapping):
    def _weak_one(self, key, value):
        return key

    def keyrefs(self):
        return [ref(key) for key in self.data]


class WeakSet(_MutableSet):
    def __init__(self, data=None):
        self.data = {}
        for item in data or ():
            self.add(item)

    def add(self, item):
        _check(item)
        self.data[item] = None

    def discard(self, item):
        self.data.pop(item, None)

    def __contains__(self, item):
        try:
            return item in self.data
        except TypeError:
            return False

    def __iter__(self):
        return iter(list(self.data))

    def __len__(self):
        return len(self.data)

    def copy(self):
        return type(self)(self)

    def update(self, other):
        for item in other:
            self.add(item)

    def union(self, other):
        result = self.copy()
        result.update(other)
        return result

    def intersection(self, other):
        return type(self)([item for item in other if item in self])

    def difference(self, other):
        other = set(other)
        return type(self)([item for item in self if item not in other])

    def symmetric_difference(self, other):
        other = type(self)(other)
        return self.difference(other).union(other.difference(self))

    def issubset(self, other):
        return all([item in other for item in self])

    def issuperset(self, other):
        return all([item in self for item in other])

    __le__, __ge__ = issubset, issuperset

    def __repr__(self):
        return repr(set(self.data))


class finalize:
    """Calls a function when asked to; by itself never, as objects do not die before the session."""

    def __init__(self, obj, func, /, *args, **kwargs):
        self._call = (obj, func, args, kwargs)
        self.atexit = True

    @property
    def alive(self):
        return self._call is not None

    def __call__(self, _=None):
        call, self._call = self._call, None
        return call[1](*call[2], **call[3]) if call else None

    def detach(self):
        call, self._call = self._call, None
        return call

    def peek(self):
        return self._call
