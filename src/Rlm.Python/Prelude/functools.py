# functools: decorators. partial, reduce, cmp_to_key and the cache itself are native.

WRAPPER_ASSIGNMENTS = ('__module__', '__name__', '__qualname__', '__doc__', '__annotations__', '__type_params__')
WRAPPER_UPDATES = ('__dict__',)


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    for name in assigned:
        try:
            value = getattr(wrapped, name)
        except AttributeError:
            continue
        try:
            setattr(wrapper, name, value)
        except AttributeError:
            pass
    for name in updated:
        for key, value in getattr(wrapped, name, {}).items():
            setattr(wrapper, key, value)
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    return partial(update_wrapper, wrapped=wrapped, assigned=assigned, updated=updated)


def _cache_info(hits, misses, maxsize, currsize):
    global _CacheInfo
    if _CacheInfo is None:
        from collections import namedtuple
        _CacheInfo = namedtuple('CacheInfo', ['hits', 'misses', 'maxsize', 'currsize'], module='functools')
    return _CacheInfo(hits, misses, maxsize, currsize)


_CacheInfo = None


def lru_cache(maxsize=128, typed=False):
    if callable(maxsize) and isinstance(typed, bool):
        function, maxsize = maxsize, 128
        return _cached(function, maxsize, typed)
    if isinstance(maxsize, int):
        maxsize = max(maxsize, 0)
    elif maxsize is not None:
        raise TypeError('Expected first argument to be an integer, a callable, or None')
    return lambda function: _cached(function, maxsize, typed)


def _cached(function, maxsize, typed):
    wrapper = _lru_cache_wrapper(function, maxsize, typed, _cache_info)
    wrapper.cache_parameters = lambda: {'maxsize': maxsize, 'typed': typed}
    return update_wrapper(wrapper, function)


def cache(user_function, /):
    return lru_cache(maxsize=None)(user_function)


class cached_property:
    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__
        self.__module__ = func.__module__

    def __set_name__(self, owner, name):
        if self.attrname is None:
            self.attrname = name
        elif name != self.attrname:
            raise TypeError(
                f'Cannot assign the same cached_property to two different names ({self.attrname!r} and {name!r}).')

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        if self.attrname is None:
            raise TypeError('Cannot use cached_property instance without calling __set_name__ on it.')
        value = self.func(instance)
        try:
            object.__setattr__(instance, self.attrname, value)
        except AttributeError:
            raise TypeError(
                f"No '__dict__' attribute on {type(instance).__name__!r} instance to cache {self.attrname!r} property.") from None
        return value


def _from_lt(name, decide):
    def method(self, other):
        less = type(self).__lt__(self, other)
        return less if less is NotImplemented else decide(less, self, other)
    return name, method


def _from_le(name, decide):
    def method(self, other):
        at_most = type(self).__le__(self, other)
        return at_most if at_most is NotImplemented else decide(at_most, self, other)
    return name, method


def _from_gt(name, decide):
    def method(self, other):
        greater = type(self).__gt__(self, other)
        return greater if greater is NotImplemented else decide(greater, self, other)
    return name, method


def _from_ge(name, decide):
    def method(self, other):
        at_least = type(self).__ge__(self, other)
        return at_least if at_least is NotImplemented else decide(at_least, self, other)
    return name, method


_ORDERINGS = {
    '__lt__': [
        _from_lt('__gt__', lambda r, a, b: not r and a != b),
        _from_lt('__le__', lambda r, a, b: r or a == b),
        _from_lt('__ge__', lambda r, a, b: not r)],
    '__le__': [
        _from_le('__ge__', lambda r, a, b: not r or a == b),
        _from_le('__lt__', lambda r, a, b: r and a != b),
        _from_le('__gt__', lambda r, a, b: not r)],
    '__gt__': [
        _from_gt('__lt__', lambda r, a, b: not r and a != b),
        _from_gt('__ge__', lambda r, a, b: r or a == b),
        _from_gt('__le__', lambda r, a, b: not r)],
    '__ge__': [
        _from_ge('__le__', lambda r, a, b: not r or a == b),
        _from_ge('__gt__', lambda r, a, b: r and a != b),
        _from_ge('__lt__', lambda r, a, b: not r)],
}


def total_ordering(cls):
    roots = {name for name in _ORDERINGS if getattr(cls, name, None) is not getattr(object, name, None)}
    if not roots:
        raise ValueError('must define at least one ordering operation: < > <= >=')
    root = max(roots)
    for name, method in _ORDERINGS[root]:
        if name not in roots:
            def bound(self, other, _method=method):
                return _method(self, other)
            bound.__name__ = name
            bound.__qualname__ = f'{cls.__name__}.{name}'
            setattr(cls, name, bound)
    return cls


class partialmethod:
    def __init__(self, func, /, *args, **keywords):
        if not callable(func) and not hasattr(func, '__get__'):
            raise TypeError(f'{func!r} is not callable or a descriptor')
        if isinstance(func, partialmethod):
            args = func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        self.func = func
        self.args = args
        self.keywords = keywords

    def __repr__(self):
        parts = [repr(self.func)] + [repr(arg) for arg in self.args] + [f'{k}={v!r}' for k, v in self.keywords.items()]
        return f'functools.partialmethod({", ".join(parts)})'

    def __get__(self, obj, cls=None):
        get = getattr(type(self.func), '__get__', None)
        if isinstance(self.func, (classmethod, staticmethod)) or (get is not None and not callable(self.func)):
            return partial(self.func.__get__(obj, cls), *self.args, **self.keywords)
        args, keywords, func = self.args, self.keywords, self.func
        if obj is None:
            def method(self, /, *more, **kwds):
                return func(self, *args, *more, **{**keywords, **kwds})
            return method
        return partial(func, obj, *args, **keywords)


def singledispatch(func):
    registry = {}
    cache = {}

    def dispatch(cls):
        try:
            return cache[cls]
        except KeyError:
            pass
        found = registry.get(cls)
        if found is None:
            for base in cls.__mro__:
                if base in registry:
                    best = base
                    break
            else:
                best = object
            # An abstract class that the type only counts as, where it is nearer than what it derives from.
            for candidate in registry:
                if candidate not in cls.__mro__ and issubclass(cls, candidate):
                    if best is object or issubclass(candidate, best):
                        best = candidate
            found = registry[best]
        cache[cls] = found
        return found

    def register(cls, func=None):
        if isinstance(cls, type) or _union_members(cls):
            if func is None:
                return lambda f: register(cls, f)
        else:
            if func is not None:
                raise TypeError(f'Invalid first argument to `register()`. {cls!r} is not a class or union type.')
            annotations = getattr(cls, '__annotations__', {})
            if not annotations:
                raise TypeError(
                    f'Invalid first argument to `register()`: {cls!r}. Use either `@register(some_class)` or plain `@register` on an '
                    'annotated function.')
            func = cls
            name, cls = next(iter(annotations.items()))
            if isinstance(cls, str):
                cls = eval(cls, func.__globals__)
            if not isinstance(cls, type) and not _union_members(cls):
                raise TypeError(f'Invalid annotation for {name!r}. {cls!r} is not a class.')
        for member in _union_members(cls) or (cls,):
            registry[member] = func
        cache.clear()
        return func

    def wrapper(*args, **kwds):
        if not args:
            raise TypeError(f'{name} requires at least 1 positional argument')
        return dispatch(args[0].__class__)(*args, **kwds)

    name = getattr(func, '__name__', 'singledispatch function')
    registry[object] = func
    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = registry
    wrapper._clear_cache = cache.clear
    update_wrapper(wrapper, func)
    return wrapper


def _union_members(cls):
    return () if isinstance(cls, type) else getattr(cls, '__args__', ())


class singledispatchmethod:
    def __init__(self, func):
        if not callable(func) and not hasattr(func, '__get__'):
            raise TypeError(f'{func!r} is not callable or a descriptor')
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        return self.dispatcher.register(cls, func=method)

    def __get__(self, obj, cls=None):
        dispatch = self.dispatcher.dispatch

        def method(*args, **kwargs):
            if not args:
                raise TypeError(f'{self.func.__name__} requires at least 1 positional argument')
            return dispatch(args[0].__class__).__get__(obj, cls)(*args, **kwargs)

        method.register = self.register
        update_wrapper(method, self.func)
        return method
