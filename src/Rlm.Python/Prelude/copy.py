# copy: the common built-in kinds directly, everything else by its own hooks or its attributes.
from functools import partial as _partial
from types import MethodType as _Method
from operator import attrgetter as _attrgetter, itemgetter as _itemgetter, methodcaller as _methodcaller

__all__ = ['Error', 'copy', 'deepcopy', 'replace']


class Error(Exception):
    pass


error = Error


def copy(x):
    cls = type(x)
    if _is_atomic(x) or cls in (tuple, frozenset, _attrgetter, _itemgetter, _methodcaller):
        return x
    if cls in (list, dict, set, bytearray):
        return x.copy()
    if cls is _Method and hasattr(x, '__func__'):
        return cls(x.__func__, x.__self__)
    hook = getattr(cls, '__copy__', None)
    if hook is not None:
        return hook(x)
    return _rebuild(x, None)


def replace(obj, /, **changes):
    hook = getattr(type(obj), '__replace__', None)
    if hook is None:
        raise TypeError(f'replace() does not support {type(obj).__name__} objects')
    return hook(obj, **changes)


def deepcopy(x, memo=None, _nil=[]):
    if _is_atomic(x):
        return x
    if memo is None:
        plain = _deepcopy_plain(x)
        if plain is not None:
            return plain
        memo = {}
    key = id(x)
    found = memo.get(key, _nil)
    if found is not _nil:
        return found
    cls = type(x)
    if cls is list:
        y = memo[key] = []
        for item in x:
            y.append(deepcopy(item, memo))
    elif cls is dict:
        y = memo[key] = {}
        for k, v in x.items():
            y[deepcopy(k, memo)] = deepcopy(v, memo)
    elif cls is tuple:
        items = [deepcopy(item, memo) for item in x]
        # A tuple that refers to itself through something inside it was copied on the way.
        found = memo.get(key, _nil)
        if found is not _nil:
            return found
        for old, new in zip(x, items):
            if old is not new:
                y = tuple(items)
                break
        else:
            y = x
    elif issubclass(cls, type):
        y = x
    elif cls is _Method:
        y = cls(x.__func__, deepcopy(x.__self__, memo)) if hasattr(x, '__func__') else x
    else:
        hook = getattr(cls, '__deepcopy__', None)
        y = hook(x, memo) if hook is not None else _rebuild(x, memo)
    if y is not x:
        memo[key] = y
        # What was copied must live as long as the memo, or another object could get its id.
        memo.setdefault(id(memo), []).append(x)
    return y


def _rebuild(x, memo):
    deep = memo is not None
    cls = type(x)
    reduce = cls.__dict__.get('__reduce_ex__') or cls.__dict__.get('__reduce__')
    if reduce is None:
        for base in cls.__mro__:
            if base is not object and ('__reduce__' in base.__dict__) and base not in (dict, list, set, frozenset, tuple, str, int, float):
                reduce = base.__dict__['__reduce__']
                break
    if callable(reduce) and _is_python(reduce):
        return _from_reduce(x, x.__reduce_ex__(4) if '__reduce_ex__' in cls.__dict__ else x.__reduce__(), memo)
    again = _iterator_again(x)
    if again is not None:
        if not deep:
            return again
        if cls.__name__.endswith('iterator'):
            return iter(deepcopy(list(again), memo))
    if _is_opaque(x):
        raise TypeError(f"cannot pickle {cls.__name__!r} object")

    if hasattr(x, '__getnewargs_ex__'):
        args, kwargs = x.__getnewargs_ex__()
    elif isinstance(x, _partial):
        args, kwargs = (x.func, *x.args), dict(x.keywords)
    else:
        args, kwargs = (x.__getnewargs__() if hasattr(x, '__getnewargs__') else _new_arguments(x)), {}
    if deep:
        args = tuple([deepcopy(arg, memo) for arg in args])
        kwargs = {k: deepcopy(v, memo) for k, v in kwargs.items()}
    if isinstance(x, BaseException):
        y = cls.__new__(cls, *args)
        y.args = args
    else:
        y = cls.__new__(cls, *args, **kwargs)
    if deep:
        memo[id(x)] = y

    get_state = getattr(cls, '__getstate__', None)
    if get_state is not None and _is_python(get_state):
        state = x.__getstate__()
    else:
        state = _state_of(x)
    _restore(y, state, memo)
    _fill(x, y, memo)
    return y


def _state_of(x):
    attributes = dict(x.__dict__) if hasattr(x, '__dict__') else {}
    slots = {}
    for base in type(x).__mro__:
        names = base.__dict__.get('__slots__', ())
        for name in ((names,) if isinstance(names, str) else names):
            if name in ('__dict__', '__weakref__'):
                continue
            if name.startswith('__') and not name.endswith('__'):
                name = f'_{base.__name__.lstrip("_")}{name}'
            if hasattr(x, name):
                slots[name] = getattr(x, name)
    if slots:
        return (attributes or None, slots)
    return attributes or None


def _restore(y, state, memo):
    if state is None:
        return
    if memo is not None:
        state = deepcopy(state, memo)
    if hasattr(y, '__setstate__'):
        y.__setstate__(state)
    else:
        _set_state(y, state)


def _set_state(y, state):
    slots = None
    if isinstance(state, tuple) and len(state) == 2:
        state, slots = state
    if state:
        for name, value in state.items():
            object.__setattr__(y, name, value)
    if slots:
        for name, value in slots.items():
            object.__setattr__(y, name, value)


def _fill(x, y, memo):
    deep = memo is not None
    if isinstance(x, list):
        for item in list.__iter__(x):
            list.append(y, deepcopy(item, memo) if deep else item)
    elif isinstance(x, dict):
        if hasattr(x, 'default_factory'):
            y.default_factory = x.default_factory
        for k, v in dict.items(x):
            dict.__setitem__(y, deepcopy(k, memo) if deep else k, deepcopy(v, memo) if deep else v)
    elif isinstance(x, set):
        for item in set.__iter__(x):
            set.add(y, deepcopy(item, memo) if deep else item)
    elif type(x).__mro__[-2].__name__ == 'deque':
        y.__init__((), x.maxlen)
        for item in x:
            y.append(deepcopy(item, memo) if deep else item)


def _new_arguments(x):
    if isinstance(x, tuple):
        return (tuple(tuple.__iter__(x)),)
    if isinstance(x, str):
        return (str.__str__(x),)
    if isinstance(x, frozenset):
        return (list(frozenset.__iter__(x)),)
    if isinstance(x, (int, float, complex, bytes)):
        for base in (int, float, complex, bytes):
            if isinstance(x, base):
                return (base(x),)
    if isinstance(x, bytearray):
        return (bytes(x),)
    if isinstance(x, BaseException):
        return x.args
    return ()


def _from_reduce(x, value, memo):
    if isinstance(value, str):
        return x
    deep = memo is not None
    func, args, *rest = value
    state, items, pairs = (*rest, None, None, None)[:3]
    if deep and args:
        args = tuple([deepcopy(arg, memo) for arg in args])
    y = func(*args)
    if deep:
        memo[id(x)] = y
    _restore(y, state, memo)
    if items is not None:
        for item in items:
            y.append(deepcopy(item, memo) if deep else item)
    if pairs is not None:
        for k, v in pairs:
            y[deepcopy(k, memo) if deep else k] = deepcopy(v, memo) if deep else v
    return y
