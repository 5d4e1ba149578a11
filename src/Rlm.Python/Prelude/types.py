# types: names of built-in types, and the objects that annotations are made of.


def _f():
    yield


async def _c():
    pass


async def _a():
    yield


FunctionType = LambdaType = type(_f)
GeneratorType = type(_f())
_coroutine = _c()
CoroutineType = type(_coroutine)
_coroutine.close()
AsyncGeneratorType = type(_a())
CodeType = type(_f.__code__)
MappingProxyType = _mappingproxy
ModuleType = _module
MethodType = _method
BuiltinFunctionType = BuiltinMethodType = type(len)
MethodDescriptorType = WrapperDescriptorType = type(str.join)
MethodWrapperType = type(object().__str__)
ClassMethodDescriptorType = type(dict.__dict__['fromkeys'])
NoneType = type(None)
EllipsisType = type(...)
NotImplementedType = type(NotImplemented)
TracebackType = _traceback
FrameType = _frame
GetSetDescriptorType = _getset
MemberDescriptorType = _member
CellType = _cell
del _f, _c, _a, _coroutine


def _spell(item):
    if item is ...:
        return '...'
    if item is NoneType:
        return 'NoneType'
    if isinstance(item, type):
        return item.__qualname__ if item.__module__ == 'builtins' else f'{item.__module__}.{item.__qualname__}'
    if isinstance(item, list):
        return f'[{", ".join([_spell(i) for i in item])}]'
    return repr(item)


def _parameters_of(args):
    found = []
    for arg in args:
        if isinstance(arg, (list, tuple)):
            inner = _parameters_of(arg)
        elif getattr(arg, '_is_type_parameter', False):
            inner = (arg,)
        elif isinstance(arg, type):
            continue
        else:
            inner = getattr(arg, '__parameters__', ())
        for parameter in inner:
            if parameter not in found:
                found.append(parameter)
    return tuple(found)


def _substitute(args, mapping):
    result = []
    for arg in args:
        if isinstance(arg, list):
            result.append(_substitute(arg, mapping))
        elif getattr(arg, '_is_type_parameter', False):
            result.append(mapping.get(arg, arg))
        elif not isinstance(arg, type) and getattr(arg, '__parameters__', ()):
            result.append(arg[tuple([mapping.get(p, p) for p in arg.__parameters__])])
        else:
            result.append(arg)
    return result


class _Alias:
    # A class with arguments, as written in an annotation: calling it makes an object of the class, which knows about them where it can.
    def __call__(self, /, *args, **kwargs):
        result = self.__origin__(*args, **kwargs)
        try:
            result.__orig_class__ = self
        except (AttributeError, TypeError):
            pass
        return result

    def __eq__(self, other):
        if not isinstance(other, self._kind):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self.__origin__, self.__args__))


class GenericAlias(_Alias):
    def __init__(self, origin, args, /):
        if not isinstance(args, tuple):
            args = (args,)
        self.__origin__ = origin
        self.__args__ = args
        self.__parameters__ = _parameters_of(args)
        self.__unpacked__ = False

    def __repr__(self):
        inner = ', '.join([_spell(arg) for arg in self.__args__]) or '()'
        return f'{"*" if self.__unpacked__ else ""}{_spell(self.__origin__)}[{inner}]'

    def __getattr__(self, name):
        if name in ('__origin__', '__args__') or name.startswith('__') and name.endswith('__') and name not in (
                '__name__', '__qualname__', '__module__', '__doc__', '__mro__', '__bases__', '__dict__'):
            raise AttributeError(f"type object 'types.GenericAlias' has no attribute {name!r}")
        return getattr(self.__origin__, name)

    def __getitem__(self, items):
        if not isinstance(items, tuple):
            items = (items,)
        if not self.__parameters__:
            raise TypeError(f'{self!r} is not a generic class')
        if len(items) < len(self.__parameters__):
            raise TypeError(f'Too few arguments for {self!r}; actual {len(items)}, expected {len(self.__parameters__)}')
        if len(items) > len(self.__parameters__):
            raise TypeError(f'Too many arguments for {self!r}; actual {len(items)}, expected {len(self.__parameters__)}')
        return type(self)(self.__origin__, tuple(_substitute(self.__args__, dict(zip(self.__parameters__, items)))))

    def __iter__(self):
        starred = GenericAlias(self.__origin__, self.__args__)
        starred.__unpacked__ = True
        yield starred

    def __or__(self, other):
        return _union(self, other)

    def __ror__(self, other):
        return _union(other, self)

    def __mro_entries__(self, bases):
        return (self.__origin__,)

    def __instancecheck__(self, instance):
        raise TypeError('isinstance() argument 2 cannot be a parameterized generic')

    def __subclasscheck__(self, cls):
        raise TypeError('issubclass() argument 2 cannot be a parameterized generic')


GenericAlias._kind = GenericAlias


class _CallableGenericAlias(GenericAlias):
    # collections.abc.Callable with its parameters and result in one row.
    def __repr__(self):
        *parameters, result = ['None' if arg is NoneType or arg is None else _spell(arg) for arg in self.__args__]
        if len(parameters) != 1 or not _stands_for_all(self.__args__[0]):
            parameters = [f'[{", ".join(parameters)}]']
        return f'collections.abc.Callable[{parameters[0]}, {result}]'


def _stands_for_all(parameters):
    return parameters is ... or type(parameters).__name__ == 'ParamSpec' or getattr(parameters, '_name', '') == 'Concatenate'


class UnionType:
    def __init__(self, args):
        self.__args__ = args
        self.__parameters__ = _parameters_of(args)

    def __repr__(self):
        return ' | '.join(['None' if arg is NoneType else _spell(arg) for arg in self.__args__])

    def __eq__(self, other):
        if not isinstance(other, UnionType):
            return NotImplemented
        return set(self.__args__) == set(other.__args__)

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def __or__(self, other):
        return _union(self, other)

    def __ror__(self, other):
        return _union(other, self)

    def __getitem__(self, items):
        if not isinstance(items, tuple):
            items = (items,)
        if not self.__parameters__:
            raise TypeError(f'{self!r} is not a generic class')
        result = None
        for arg in _substitute(self.__args__, dict(zip(self.__parameters__, items))):
            result = arg if result is None else _union(result, arg)
        return result

    __iter__ = None

    def __instancecheck__(self, instance):
        for arg in self.__args__:
            if isinstance(instance, arg):
                return True
        return False

    def __subclasscheck__(self, cls):
        for arg in self.__args__:
            if issubclass(cls, arg):
                return True
        return False


def _is_typing(x):
    return getattr(type(x), '_is_typing_form', False)


def _union(left, right):
    if _is_typing(left) or _is_typing(right):
        from typing import Union
        return Union[left, right]
    args = []
    for side in (left, right):
        if side is None:
            side = NoneType
        if isinstance(side, UnionType):
            parts = side.__args__
        elif isinstance(side, (type, GenericAlias)):
            parts = (side,)
        else:
            raise TypeError(f"unsupported operand type(s) for |: '{type(left).__name__}' and '{type(right).__name__}'")
        for part in parts:
            if part not in args:
                args.append(part)
    return args[0] if len(args) == 1 else UnionType(tuple(args))


_shown = set()


class SimpleNamespace:
    """A simple attribute-based namespace."""

    def __init__(self, /, *args, **kwargs):
        if len(args) > 1:
            raise TypeError(f'{type(self).__name__} expected at most 1 argument, got {len(args)}')
        if args:
            given = dict(args[0])
            for name in given:
                if not isinstance(name, str):
                    raise TypeError('keywords must be strings')
            self.__dict__.update(given)
        self.__dict__.update(kwargs)

    def __repr__(self):
        name = 'namespace' if type(self) is SimpleNamespace else type(self).__name__
        if id(self) in _shown:
            return f'{name}(...)'
        _shown.add(id(self))
        try:
            return f'{name}({", ".join([f"{k}={v!r}" for k, v in self.__dict__.items()])})'
        finally:
            _shown.discard(id(self))

    def __eq__(self, other):
        if isinstance(self, SimpleNamespace) and isinstance(other, SimpleNamespace):
            return self.__dict__ == other.__dict__
        return NotImplemented

    __hash__ = None

    def __replace__(self, /, **changes):
        result = type(self)(**self.__dict__)
        result.__dict__.update(changes)
        return result


class DynamicClassAttribute(property):
    pass


def new_class(name, bases=(), kwds=None, exec_body=None):
    resolved = resolve_bases(bases)
    meta, namespace, kwds = prepare_class(name, resolved, kwds)
    if exec_body is not None:
        exec_body(namespace)
    if resolved is not bases:
        namespace['__orig_bases__'] = bases
    return meta(name, resolved, namespace, **kwds)


def prepare_class(name, bases=(), kwds=None):
    kwds = dict(kwds or {})
    if 'metaclass' in kwds:
        meta = kwds.pop('metaclass')
    else:
        meta = type(bases[0]) if bases else type
    if isinstance(meta, type):
        for base in bases:
            kind = type(base)
            if issubclass(kind, meta):
                meta = kind
            elif not issubclass(meta, kind):
                raise TypeError('metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses '
                    'of all its bases')
    prepare = getattr(meta, '__prepare__', None)
    return meta, {} if prepare is None else prepare(name, bases, **kwds), kwds


def resolve_bases(bases):
    result = []
    changed = False
    for base in bases:
        if isinstance(base, type) or not hasattr(base, '__mro_entries__'):
            result.append(base)
        else:
            changed = True
            entries = base.__mro_entries__(bases)
            if not isinstance(entries, tuple):
                raise TypeError('__mro_entries__ must return a tuple')
            result.extend(entries)
    return tuple(result) if changed else bases


def get_original_bases(cls, /):
    return cls.__dict__.get('__orig_bases__', cls.__bases__)


def coroutine(func):
    from _fiber import make_awaitable
    return make_awaitable(func)


__all__ = [name for name in globals() if not name.startswith('_')]
