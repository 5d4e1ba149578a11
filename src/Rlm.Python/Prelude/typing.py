# typing: everything that annotations mention. Nothing here checks types; it records what was written.
import collections as _collections
import collections.abc as _abc
from abc import ABCMeta as _ABCMeta
from types import (GenericAlias as _BuiltinAlias, UnionType as _UnionType, NoneType as _NoneType, _Alias, _parameters_of, _substitute, _spell,
    FunctionType as _FunctionType)

TYPE_CHECKING = False


def _type_repr(obj):
    if isinstance(obj, _FunctionType):
        return obj.__name__
    if isinstance(obj, tuple):
        return f'[{", ".join([_type_repr(item) for item in obj])}]'
    return _spell(obj)


def _convert(arg):
    if arg is None:
        return _NoneType
    if isinstance(arg, str):
        return ForwardRef(arg)
    return arg


def _as_tuple(items):
    return items if isinstance(items, tuple) else (items,)


class _Form:
    _is_typing_form = True

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


class _SpecialForm(_Form):
    def __init__(self, name, subscribe=None, doc=None):
        self._name = name
        self._subscribe = subscribe
        self.__doc__ = doc

    @property
    def __name__(self):
        return self._name

    @property
    def __qualname__(self):
        return self._name

    @property
    def __module__(self):
        return 'typing'

    def __repr__(self):
        return f'typing.{self._name}'

    def __call__(self, *args, **kwds):
        raise TypeError(f'Cannot instantiate {self!r}')

    def __getitem__(self, parameters):
        if self._subscribe is None:
            raise TypeError(f'{self!r} is not subscriptable')
        return self._subscribe(self, parameters)

    def __mro_entries__(self, bases):
        raise TypeError(f'Cannot subclass {self!r}')

    def __instancecheck__(self, obj):
        raise TypeError(f'{self!r} cannot be used with isinstance()')

    def __subclasscheck__(self, cls):
        raise TypeError(f'{self!r} cannot be used with issubclass()')


class _GenericAlias(_Form, _Alias):
    def __init__(self, origin, args, name=None):
        self.__origin__ = origin
        self.__args__ = args
        self.__parameters__ = _parameters_of(args)
        self._name = name

    def __repr__(self):
        name = f'typing.{self._name}' if self._name else _type_repr(self.__origin__)
        return f'{name}[{", ".join([_type_repr(arg) for arg in self.__args__]) or "()"}]'

    def __call__(self, *args, **kwargs):
        if self._name:
            raise TypeError(f'Type {self._name} cannot be instantiated; use {self.__origin__.__name__}() instead'
                if isinstance(self.__origin__, type) else f'Cannot instantiate {self.__origin__!r}')
        return _Alias.__call__(self, *args, **kwargs)

    def __getattr__(self, name):
        if name in ('__origin__', '__args__', '_name') or name.startswith('__') and name.endswith('__') and name not in ('__name__', '__qualname__', '__doc__'):
            raise AttributeError(f"'{type(self).__name__}' object has no attribute '{name}'")
        if name in ('__name__', '__qualname__') and self._name:
            return self._name
        return getattr(self.__origin__, name)

    def copy_with(self, args):
        return type(self)(self.__origin__, tuple(args), self._name)

    def __getitem__(self, items):
        items = tuple([_convert(item) for item in _as_tuple(items)])
        parameters = self.__parameters__
        if not parameters:
            raise TypeError(f'{self!r} is not a generic class')
        if len(items) != len(parameters) and not any([isinstance(p, (TypeVarTuple, ParamSpec)) for p in parameters]):
            some = 'many' if len(items) > len(parameters) else 'few'
            raise TypeError(f'Too {some} arguments for {self!r}; actual {len(items)}, expected {len(parameters)}')
        return self.copy_with(_substitute(self.__args__, dict(zip(parameters, items))))

    def __iter__(self):
        yield Unpack[self]

    def __mro_entries__(self, bases):
        if self.__origin__ is Generic and any([isinstance(b, _GenericAlias) and b is not self and isinstance(b.__origin__, type)
                and issubclass(b.__origin__, Generic) for b in bases]):
            return ()
        result = [self.__origin__]
        if self._name and self.__origin__ is not Generic and not issubclass(self.__origin__, Generic) and not any([
                b is not self and (isinstance(b, _GenericAlias) and b.__origin__ in (Generic, Protocol)) or b is Generic for b in bases]):
            result.append(Generic)
        return tuple(result)

    def __instancecheck__(self, obj):
        raise TypeError('Subscripted generics cannot be used with class and instance checks')

    def __subclasscheck__(self, cls):
        raise TypeError('Subscripted generics cannot be used with class and instance checks')


_GenericAlias._kind = _GenericAlias


class _BareAlias(_Form):
    # typing.List and the like, without arguments.
    def __init__(self, origin, name, count):
        self.__origin__ = origin
        self._name = name
        self._count = count
        self.__parameters__ = ()

    def __repr__(self):
        return f'typing.{self._name}'

    @property
    def __name__(self):
        return self._name

    @property
    def __module__(self):
        return 'typing'

    def __call__(self, *args, **kwargs):
        raise TypeError(f'Type {self._name} cannot be instantiated; use {self.__origin__.__name__}() instead')

    def __getitem__(self, items):
        items = _as_tuple(items)
        if self._name == 'Tuple':
            return _GenericAlias(tuple, tuple([_convert(item) for item in items]), 'Tuple')
        if self._name == 'Callable':
            if len(items) != 2:
                raise TypeError('Callable must be used as Callable[[arg, ...], result].')
            params, result = items
            if isinstance(params, (list, tuple)):
                return _CallableAlias(self.__origin__, (*[_convert(p) for p in params], _convert(result)), 'Callable')
            return _CallableAlias(self.__origin__, (params, _convert(result)), 'Callable')
        if self._count and len(items) != self._count:
            if self._name not in ('Generator', 'AsyncGenerator'):
                some = 'many' if len(items) > self._count else 'few'
                raise TypeError(f'Too {some} arguments for {self!r}; actual {len(items)}, expected {self._count}')
        return _GenericAlias(self.__origin__, tuple([_convert(item) for item in items]), self._name)

    def __getattr__(self, name):
        if name.startswith('__') and name.endswith('__') or name in ('_name', '_count'):
            raise AttributeError(f"'_BareAlias' object has no attribute '{name}'")
        return getattr(self.__origin__, name)

    def __eq__(self, other):
        return self is other

    def __hash__(self):
        return hash(self._name)

    def __mro_entries__(self, bases):
        return (self.__origin__,)

    def __instancecheck__(self, obj):
        return isinstance(obj, self.__origin__)

    def __subclasscheck__(self, cls):
        return issubclass(cls, self.__origin__)


class _CallableAlias(_GenericAlias):
    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and (args[0] is ... or isinstance(args[0], ParamSpec) or isinstance(args[0], _GenericAlias) and args[0].__origin__ is Concatenate):
            return f'typing.Callable[{_type_repr(args[0])}, {_type_repr(args[1])}]'
        return f'typing.Callable[[{", ".join([_type_repr(arg) for arg in args[:-1]])}], {_type_repr(args[-1])}]'


class _UnionAlias(_GenericAlias):
    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and _NoneType in args:
            return f'typing.Optional[{_type_repr(args[0] if args[1] is _NoneType else args[1])}]'
        return f'typing.Union[{", ".join([_type_repr(arg) for arg in args])}]'

    def __eq__(self, other):
        if not isinstance(other, (_UnionAlias, _UnionType)):
            return NotImplemented
        return set(self.__args__) == set(other.__args__)

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def copy_with(self, args):
        return Union[tuple(args)]

    def __instancecheck__(self, obj):
        return self.__subclasscheck__(type(obj))

    def __subclasscheck__(self, cls):
        for arg in self.__args__:
            if issubclass(cls, arg):
                return True
        return False


class _LiteralAlias(_GenericAlias):
    def __repr__(self):
        return f'typing.Literal[{", ".join([repr(arg) for arg in self.__args__])}]'

    def __eq__(self, other):
        if not isinstance(other, _LiteralAlias):
            return NotImplemented
        return {(type(a), a) for a in self.__args__} == {(type(a), a) for a in other.__args__}

    def __hash__(self):
        return hash(frozenset([(type(a), a) for a in self.__args__]))


class _AnnotatedAlias(_GenericAlias):
    def __init__(self, origin, metadata):
        if isinstance(origin, _AnnotatedAlias):
            metadata = origin.__metadata__ + metadata
            origin = origin.__origin__
        _GenericAlias.__init__(self, origin, (origin,), 'Annotated')
        self.__metadata__ = metadata

    def __repr__(self):
        return f'typing.Annotated[{_type_repr(self.__origin__)}, {", ".join([repr(m) for m in self.__metadata__])}]'

    def copy_with(self, args):
        return _AnnotatedAlias(args[0], self.__metadata__)

    def __eq__(self, other):
        if not isinstance(other, _AnnotatedAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__metadata__ == other.__metadata__

    def __hash__(self):
        return hash((self.__origin__, self.__metadata__))

    def __mro_entries__(self, bases):
        return (self.__origin__,)


class ForwardRef(_Form):
    def __init__(self, arg, is_argument=True, module=None, *, is_class=False):
        if not isinstance(arg, str):
            raise TypeError(f'Forward reference must be a string -- got {arg!r}')
        self.__forward_arg__ = arg
        self.__forward_module__ = module

    def __repr__(self):
        return f'ForwardRef({self.__forward_arg__!r})'

    def __eq__(self, other):
        if not isinstance(other, ForwardRef):
            return NotImplemented
        return self.__forward_arg__ == other.__forward_arg__

    def __hash__(self):
        return hash(self.__forward_arg__)
