# typing: everything that annotations mention. Nothing here checks types; it records what was written.
import collections as _collections
import collections.abc as _abc
from abc import ABCMeta as _ABCMeta
from types import (GenericAlias as _BuiltinAlias, UnionType as _UnionType, NoneType as _NoneType, _parameters_of, _substitute, _spell,
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


class _GenericAlias(_Form):
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
        result = self.__origin__(*args, **kwargs)
        try:
            result.__orig_class__ = self
        except (AttributeError, TypeError):
            pass
        return result

    def __getattr__(self, name):
        if name in ('__origin__', '__args__', '_name') or name.startswith('__') and name.endswith('__') and name not in ('__name__', '__qualname__', '__doc__'):
            raise AttributeError(f"'{type(self).__name__}' object has no attribute '{name}'")
        if name in ('__name__', '__qualname__') and self._name:
            return self._name
        return getattr(self.__origin__, name)

    def __eq__(self, other):
        if not isinstance(other, _GenericAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

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


class _AnyMeta(type):
    def __instancecheck__(self, obj):
        if self is Any:
            raise TypeError('typing.Any cannot be used with isinstance()')
        return type.__instancecheck__(self, obj)

    def __repr__(self):
        if self is Any:
            return 'typing.Any'
        return type.__repr__(self)


class Any(metaclass=_AnyMeta):
    """Special type indicating an unconstrained type."""

    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError('Any cannot be instantiated')
        return super().__new__(cls)


def _subscribe_union(form, parameters):
    if parameters == ():
        raise TypeError('Cannot take a Union of no types.')
    args = []
    for parameter in _as_tuple(parameters):
        parameter = _convert(parameter)
        for part in (parameter.__args__ if isinstance(parameter, (_UnionAlias, _UnionType)) else (parameter,)):
            if not (isinstance(part, (type, _Form, _BuiltinAlias)) or callable(part) or part is ...):
                raise TypeError(f'Union[arg, ...]: each arg must be a type. Got {part!r}.')
            if part not in args:
                args.append(part)
    return args[0] if len(args) == 1 else _UnionAlias(Union, tuple(args), 'Union')


def _subscribe_optional(form, parameter):
    if isinstance(parameter, tuple):
        raise TypeError(f'typing.Optional requires a single type. Got {parameter!r}.')
    return Union[parameter, None]


def _subscribe_literal(form, parameters):
    args = []
    for parameter in _as_tuple(parameters):
        for part in (parameter.__args__ if isinstance(parameter, _LiteralAlias) else (parameter,)):
            if not any([type(part) is type(a) and part == a for a in args]):
                args.append(part)
    return _LiteralAlias(form, tuple(args), 'Literal')


def _subscribe_single(form, parameter):
    if isinstance(parameter, tuple) and len(parameter) != 1:
        raise TypeError(f'{form!r} accepts only single type. Got {parameter!r}.')
    return _GenericAlias(form, (_convert(_as_tuple(parameter)[0]),), form._name)


def _subscribe_any(form, parameters):
    return _GenericAlias(form, tuple([_convert(p) for p in _as_tuple(parameters)]), form._name)


def _subscribe_concatenate(form, parameters):
    if parameters == ():
        raise TypeError('Cannot take a Concatenate of no types.')
    parameters = _as_tuple(parameters)
    if parameters[-1] is not ... and not isinstance(parameters[-1], ParamSpec):
        raise TypeError('The last parameter to Concatenate should be a ParamSpec variable or ellipsis.')
    return _subscribe_any(form, parameters)


def _subscribe_annotated(form, parameters):
    if not isinstance(parameters, tuple) or len(parameters) < 2:
        raise TypeError('Annotated[...] should be used with at least two arguments (a type and an annotation).')
    return _AnnotatedAlias(_convert(parameters[0]), parameters[1:])


Union = _SpecialForm('Union', _subscribe_union)
Optional = _SpecialForm('Optional', _subscribe_optional)
Literal = _SpecialForm('Literal', _subscribe_literal)
Annotated = _SpecialForm('Annotated', _subscribe_annotated)
ClassVar = _SpecialForm('ClassVar', _subscribe_single)
Final = _SpecialForm('Final', _subscribe_single)
Required = _SpecialForm('Required', _subscribe_single)
NotRequired = _SpecialForm('NotRequired', _subscribe_single)
ReadOnly = _SpecialForm('ReadOnly', _subscribe_single)
TypeGuard = _SpecialForm('TypeGuard', _subscribe_single)
TypeIs = _SpecialForm('TypeIs', _subscribe_single)
Unpack = _SpecialForm('Unpack', _subscribe_single)
Concatenate = _SpecialForm('Concatenate', _subscribe_concatenate)
NoReturn = _SpecialForm('NoReturn')
Never = _SpecialForm('Never')
Self = _SpecialForm('Self')
LiteralString = _SpecialForm('LiteralString')
TypeAlias = _SpecialForm('TypeAlias')


class _NoDefault:
    def __repr__(self):
        return 'typing.NoDefault'


NoDefault = _NoDefault()


class _Lazy(_Form):
    """What the type parameters and aliases of the language's own syntax hold is evaluated when it is first asked for."""

    def _evaluate_later(self, name, function):
        self.__dict__.pop(name, None)
        self.__dict__.setdefault('_later', {})[name] = function

    def __getattr__(self, name):
        later = self.__dict__.get('_later')
        if later is None or name not in later:
            raise AttributeError(f"'typing.{type(self).__name__}' object has no attribute {name!r}")
        value = later[name]()
        if name == '__bound__':
            value = _convert(value)
        self.__dict__[name] = value
        return value


class _TypeParameter(_Lazy):
    _is_type_parameter = True
    _prefix = '~'

    @property
    def __module__(self):
        return '__main__'

    def __repr__(self):
        return self._prefix + self.__name__

    def __mro_entries__(self, bases):
        raise TypeError(f'Cannot subclass an instance of {type(self).__name__}')

    def has_default(self):
        return self.__default__ is not NoDefault


class TypeVar(_TypeParameter):
    def __init__(self, name, *constraints, bound=None, default=NoDefault, covariant=False, contravariant=False, infer_variance=False):
        if covariant and contravariant:
            raise ValueError('Bivariant types are not supported.')
        if constraints and bound is not None:
            raise TypeError('Constraints cannot be combined with bound=...')
        if len(constraints) == 1:
            raise TypeError('A single constraint is not allowed')
        self.__name__ = name
        self.__bound__ = _convert(bound) if bound is not None else None
        self.__constraints__ = constraints
        self.__covariant__ = covariant
        self.__contravariant__ = contravariant
        self.__infer_variance__ = infer_variance
        self.__default__ = default
        self._prefix = '' if infer_variance else '+' if covariant else '-' if contravariant else '~'


class ParamSpecArgs(_Form):
    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return f'{self.__origin__.__name__}.args'


class ParamSpecKwargs(_Form):
    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return f'{self.__origin__.__name__}.kwargs'


class ParamSpec(_TypeParameter):
    def __init__(self, name, *, bound=None, default=NoDefault, covariant=False, contravariant=False, infer_variance=False):
        self.__name__ = name
        self.__bound__ = bound
        self.__default__ = default
        self.__covariant__ = covariant
        self.__contravariant__ = contravariant
        self._prefix = '' if infer_variance else '~'
        self.args = ParamSpecArgs(self)
        self.kwargs = ParamSpecKwargs(self)


class TypeVarTuple(_TypeParameter):
    _prefix = ''

    def __init__(self, name, *, default=NoDefault):
        self.__name__ = name
        self.__default__ = default

    def __iter__(self):
        yield Unpack[self]


class TypeAliasType(_Lazy):
    def __init__(self, name, value, *, type_params=()):
        self.__name__ = name
        self.__value__ = value
        self.__type_params__ = type_params
        self.__parameters__ = type_params

    @property
    def __module__(self):
        return '__main__'

    def __repr__(self):
        return self.__name__

    def __getitem__(self, items):
        if not self.__type_params__:
            raise TypeError('Only generic type aliases are subscriptable')
        return _GenericAlias(self, tuple([_convert(i) for i in _as_tuple(items)]))


class NewType(_Form):
    def __init__(self, name, tp):
        self.__name__ = self.__qualname__ = name
        self.__supertype__ = tp

    def __repr__(self):
        return f'__main__.{self.__qualname__}'

    def __call__(self, x, /):
        return x


class Generic:
    """Abstract base class for generic types."""
    __slots__ = ()

    def __class_getitem__(cls, parameters):
        parameters = tuple([_convert(p) for p in _as_tuple(parameters)])
        if cls is Generic or cls is Protocol:
            if not parameters:
                raise TypeError(f'Parameter list to {cls.__qualname__}[...] cannot be empty')
            if not all([getattr(p, '_is_type_parameter', False) or isinstance(p, _GenericAlias) and p.__origin__ is Unpack for p in parameters]):
                raise TypeError(f'Parameters to {cls.__name__}[...] must all be type variables or parameter specification variables.')
            if len(set(parameters)) != len(parameters):
                raise TypeError(f'Parameters to {cls.__name__}[...] must all be unique')
            return _GenericAlias(cls, parameters, cls.__name__)
        expected = cls.__dict__.get('__parameters__') or getattr(cls, '__parameters__', ())
        if not expected:
            raise TypeError(f'{cls!r} is not a generic class')
        if len(parameters) != len(expected) and not any([isinstance(p, (TypeVarTuple, ParamSpec)) or p.has_default() for p in expected]):
            some, least = ('many', '') if len(parameters) > len(expected) else ('few', 'at least ')
            raise TypeError(f'Too {some} arguments for {cls!r}; actual {len(parameters)}, expected {least}{len(expected)}')
        return _GenericAlias(cls, parameters)

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        parameters = []
        bases = cls.__dict__.get('__orig_bases__', cls.__bases__)
        if Generic in bases and cls.__name__ != 'Protocol':
            raise TypeError('Cannot inherit from plain Generic')
        if sum([isinstance(base, _GenericAlias) and base.__origin__ is Generic for base in bases]) > 1:
            raise TypeError('Cannot inherit from Generic[...] multiple times.')
        for base in bases:
            if isinstance(base, (_GenericAlias, _BuiltinAlias)):
                if getattr(base, '__origin__', None) in (Generic, Protocol):
                    parameters = list(base.__parameters__)
                    break
                for parameter in base.__parameters__:
                    if parameter not in parameters:
                        parameters.append(parameter)
        cls.__parameters__ = tuple(parameters)


_object_names = frozenset(dir(object)) | frozenset(('__abstractmethods__', '__annotations__', '__dict__', '__doc__', '__init__', '__module__',
    '__new__', '__slots__', '__subclasshook__', '__weakref__', '__class_getitem__', '__match_args__', '__static_attributes__', '__firstlineno__',
    '__parameters__', '__orig_bases__', '__protocol_attrs__', '__non_callable_proto_members__', '_is_protocol', '_is_runtime_protocol',
    '_abc_impl', '__orig_class__', '__annotate__', '__type_params__', '__qualname__', '__protocol_names__'))


def _protocol_names(cls):
    names = set()
    for base in cls.__mro__:
        if base in (object, Generic, Protocol) or not base.__dict__.get('_is_protocol', False):
            continue
        for name in (*base.__dict__, *base.__dict__.get('__annotations__', ())):
            if name not in ('__init__',) and (name not in _object_names or name in ('__hash__', '__eq__') and name in base.__dict__):
                names.add(name)
    return names


_absent = object()


class _ProtocolMeta(_ABCMeta):
    def __instancecheck__(cls, instance):
        if cls is Protocol:
            return type.__instancecheck__(cls, instance)
        if not cls.__dict__.get('_is_protocol', False):
            return _ABCMeta.__instancecheck__(cls, instance)
        if not getattr(cls, '_is_runtime_protocol', False):
            raise TypeError('Instance and class checks can only be used with @runtime_checkable protocols')
        if cls in type(instance).__mro__ or any([kind in cls._abc_impl.registry for kind in type(instance).__mro__]):
            return True
        for name in _protocol_names(cls):
            value = getattr(instance, name, _absent)
            if value is _absent or value is None and callable(getattr(cls, name, None)):
                return False
        return True

    def __subclasscheck__(cls, other):
        if cls is Protocol or not cls.__dict__.get('_is_protocol', False):
            return _ABCMeta.__subclasscheck__(cls, other)
        if not isinstance(other, type):
            raise TypeError('issubclass() arg 1 must be a class')
        if cls in other.__mro__ or other in cls._abc_impl.registry:
            return True
        if not getattr(cls, '_is_runtime_protocol', False):
            raise TypeError('Instance and class checks can only be used with @runtime_checkable protocols')
        data = sorted([name for name in _protocol_names(cls) if not callable(getattr(cls, name, None))])
        if data:
            raise TypeError(f"Protocols with non-method members don't support issubclass(). Non-method members: {str(data)[1:-1]}.")
        for name in _protocol_names(cls):
            if not any([name in base.__dict__ or name in base.__dict__.get('__annotations__', ()) for base in other.__mro__]):
                return False
        return True


def _refuse_init(self, *args, **kwargs):
    if type(self)._is_protocol:
        raise TypeError('Protocols cannot be instantiated')


# What is no protocol, but promises only methods as they do.
_ABSTRACT_BASES = frozenset('''
    Callable Awaitable Iterable Iterator AsyncIterable AsyncIterator Hashable Sized Container Collection Reversible Buffer
    AbstractContextManager AbstractAsyncContextManager
'''.split())


class Protocol(Generic, metaclass=_ProtocolMeta):
    """Base class for protocol classes."""
    __slots__ = ()
    _is_protocol = True
    _is_runtime_protocol = False

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        if '_is_protocol' not in cls.__dict__:
            cls._is_protocol = any([base is Protocol for base in cls.__bases__])
        if cls._is_protocol:
            for base in cls.__bases__:
                if not (base in (object, Generic) or getattr(base, '_is_protocol', False)
                        or base.__module__ in ('collections.abc', 'contextlib') and base.__name__ in _ABSTRACT_BASES):
                    raise TypeError(f'Protocols can only inherit from other protocols, got {base!r}')
        if cls._is_protocol and '__init__' not in cls.__dict__:
            cls.__init__ = _refuse_init
        elif not cls._is_protocol and cls.__init__ is _refuse_init:
            cls.__init__ = object.__init__


def runtime_checkable(cls):
    if not getattr(cls, '_is_protocol', False):
        raise TypeError(f'@runtime_checkable can be only applied to protocol classes, got {cls!r}')
    cls._is_runtime_protocol = True
    return cls


runtime = runtime_checkable


def is_protocol(tp, /):
    return isinstance(tp, type) and getattr(tp, '_is_protocol', False) and tp is not Protocol


def get_protocol_members(tp, /):
    if not is_protocol(tp):
        raise TypeError(f'{tp!r} is not a Protocol')
    return frozenset(_protocol_names(tp))


@runtime_checkable
class SupportsInt(Protocol):
    def __int__(self) -> int:
        pass


@runtime_checkable
class SupportsFloat(Protocol):
    def __float__(self) -> float:
        pass


@runtime_checkable
class SupportsComplex(Protocol):
    def __complex__(self) -> complex:
        pass


@runtime_checkable
class SupportsBytes(Protocol):
    def __bytes__(self) -> bytes:
        pass


@runtime_checkable
class SupportsIndex(Protocol):
    def __index__(self) -> int:
        pass


@runtime_checkable
class SupportsAbs(Protocol):
    def __abs__(self):
        pass


@runtime_checkable
class SupportsRound(Protocol):
    def __round__(self, ndigits=0):
        pass


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


class _NamedTupleMeta(type):
    def __new__(cls, typename, bases, ns):
        if not any([base is _NamedTuple for base in bases]):
            return type.__new__(cls, typename, bases, ns)
        for base in bases:
            if base is not _NamedTuple and base is not Generic:
                raise TypeError('can only inherit from a NamedTuple type and Generic')
        hints = ns.get('__annotations__', {})
        defaults = []
        for name in hints:
            if name in ns:
                defaults.append(name)
            elif defaults:
                raise TypeError(f"Non-default namedtuple field {name} cannot follow default field{'s' if len(defaults) > 1 else ''} "
                    f"{', '.join(defaults)}")
        made = _collections.namedtuple(typename, list(hints), defaults=[ns[name] for name in defaults], module=ns.get('__module__'))
        made.__annotations__ = made.__new__.__annotations__ = dict(hints)
        made.__orig_bases__ = (NamedTuple,)
        if Generic in bases:
            made.__class_getitem__ = classmethod(_BuiltinAlias)
        for key, value in ns.items():
            if key in ('__new__', '__init__', '__slots__', '__getnewargs__', '_fields', '_field_defaults', '_make', '_replace', '_asdict', '_source'):
                raise AttributeError('Cannot overwrite NamedTuple attribute ' + key)
            if key not in ('__annotations__', '__module__', '__orig_bases__') and key not in made._fields:
                setattr(made, key, value)
                hook = getattr(type(value), '__set_name__', None)
                if hook is not None:
                    hook(value, made, key)
        return made


class _NamedTuple(metaclass=_NamedTupleMeta):
    pass


class _NamedTupleFactory:
    __name__ = __qualname__ = 'NamedTuple'

    def __repr__(self):
        return '<function NamedTuple at 0x7f0000000000>'

    def __call__(self, typename, fields=None, /, **kwargs):
        if fields is None:
            fields = kwargs.items()
        pairs = [(name, _convert(kind)) for name, kind in fields]
        made = _collections.namedtuple(typename, [name for name, _ in pairs], module='__main__')
        made.__annotations__ = dict(pairs)
        made.__orig_bases__ = (self,)
        return made

    def __mro_entries__(self, bases):
        return (_NamedTuple,)


NamedTuple = _NamedTupleFactory()


class _TypedDictMeta(type):
    def __new__(cls, name, bases, ns, total=True, closed=False):
        made = type.__new__(_TypedDictMeta, name, (dict,), {k: v for k, v in ns.items() if k != '__annotations__'})
        hints, required, optional = {}, set(), set()
        for base in bases:
            hints.update(base.__dict__.get('__annotations__', {}))
            required |= base.__dict__.get('__required_keys__', set())
            optional |= base.__dict__.get('__optional_keys__', set())
        own = ns.get('__annotations__', {})
        for key, kind in own.items():
            kind = _convert(kind)
            hints[key] = kind
            origin = get_origin(kind)
            is_required = True if origin is Required else False if origin is NotRequired else total
            (required if is_required else optional).add(key)
            (optional if is_required else required).discard(key)
        made.__annotations__ = hints
        made.__required_keys__ = frozenset(required)
        made.__optional_keys__ = frozenset(optional)
        made.__total__ = total
        return made

    def __call__(cls, /, *args, **kwargs):
        return dict(*args, **kwargs)

    def __instancecheck__(cls, instance):
        raise TypeError('TypedDict does not support instance and class checks')

    def __subclasscheck__(cls, other):
        raise TypeError('TypedDict does not support instance and class checks')


_TypedDict = type.__new__(_TypedDictMeta, 'TypedDict', (), {})


class _TypedDictFactory:
    __name__ = __qualname__ = 'TypedDict'

    def __call__(self, typename, fields=(), /, *, total=True, closed=False, **kwargs):
        return _TypedDictMeta(typename, (), {'__annotations__': dict(fields or kwargs), '__module__': '__main__'}, total=total)

    def __mro_entries__(self, bases):
        return (_TypedDict,)

    def __repr__(self):
        return '<function TypedDict at 0x7f0000000010>'


TypedDict = _TypedDictFactory()


def is_typeddict(tp):
    return isinstance(tp, type) and type(tp) is _TypedDictMeta and tp is not _TypedDict


def cast(typ, val):
    return val


def assert_type(val, typ, /):
    return val


def assert_never(arg, /):
    value = repr(arg)
    if len(value) > 100:
        value = value[:100] + '...'
    raise AssertionError(f'Expected code to be unreachable, but got: {value}')


def reveal_type(obj, /):
    return obj


_overloads = {}


def _refuse_overload(*args, **kwds):
    raise NotImplementedError(
        'You should not call an overloaded function. A series of @overload-decorated functions outside a stub module should always be followed '
        'by an implementation that is not @overload-ed.')


def overload(func):
    _overloads.setdefault((getattr(func, '__module__', None), getattr(func, '__qualname__', None)), []).append(func)
    return _refuse_overload


def get_overloads(func):
    return list(_overloads.get((func.__module__, func.__qualname__), ()))


def clear_overloads():
    _overloads.clear()


def final(f):
    try:
        f.__final__ = True
    except (AttributeError, TypeError):
        pass
    return f


def override(method, /):
    try:
        method.__override__ = True
    except (AttributeError, TypeError):
        pass
    return method


def no_type_check(arg):
    try:
        arg.__no_type_check__ = True
    except (AttributeError, TypeError):
        pass
    return arg


def no_type_check_decorator(decorator):
    return decorator


def dataclass_transform(**kwargs):
    def decorator(cls_or_fn):
        return cls_or_fn
    return decorator


def get_origin(tp):
    if isinstance(tp, _AnnotatedAlias):
        return Annotated
    if isinstance(tp, (_GenericAlias, _BareAlias, _BuiltinAlias, ParamSpecArgs, ParamSpecKwargs)):
        return tp.__origin__
    if tp is Generic:
        return Generic
    if isinstance(tp, _UnionType):
        return _UnionType
    return None


def get_args(tp):
    if isinstance(tp, _AnnotatedAlias):
        return (tp.__origin__, *tp.__metadata__)
    if isinstance(tp, (_GenericAlias, _BuiltinAlias)):
        args = tp.__args__
        if tp.__origin__ is _abc.Callable and not (len(args) == 2 and (args[0] is ... or isinstance(args[0], ParamSpec))):
            args = (list(args[:-1]), args[-1])
        return args
    if isinstance(tp, _UnionType):
        return tp.__args__
    return ()


def _evaluate(hint, globalns, localns):
    if isinstance(hint, str):
        hint = ForwardRef(hint)
    if isinstance(hint, ForwardRef):
        value = eval(hint.__forward_arg__, globalns, localns)
        return _evaluate(_NoneType if value is None else value, globalns, localns)
    if isinstance(hint, _AnnotatedAlias):
        return _AnnotatedAlias(_evaluate(hint.__origin__, globalns, localns), hint.__metadata__)
    if isinstance(hint, _LiteralAlias):
        return hint
    if isinstance(hint, _GenericAlias):
        args = tuple([_evaluate(arg, globalns, localns) for arg in hint.__args__])
        return hint if args == hint.__args__ else hint.copy_with(args)
    if isinstance(hint, _BuiltinAlias):
        args = tuple([_evaluate(arg, globalns, localns) if not isinstance(arg, list) else arg for arg in hint.__args__])
        return hint if args == hint.__args__ else _BuiltinAlias(hint.__origin__, args)
    return hint


def _strip(hint):
    if isinstance(hint, _AnnotatedAlias):
        return _strip(hint.__origin__)
    if isinstance(hint, _LiteralAlias):
        return hint
    if isinstance(hint, _GenericAlias):
        if hint.__origin__ in (Required, NotRequired, ReadOnly):
            return _strip(hint.__args__[0])
        args = tuple([_strip(arg) for arg in hint.__args__])
        return hint if args == hint.__args__ else hint.copy_with(args)
    if isinstance(hint, _BuiltinAlias):
        args = tuple([_strip(arg) for arg in hint.__args__])
        return hint if args == hint.__args__ else _BuiltinAlias(hint.__origin__, args)
    return hint


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    import sys
    hints = {}
    if isinstance(obj, type):
        for base in reversed(obj.__mro__):
            names = base.__dict__.get('__annotations__', {})
            if not names:
                continue
            space = globalns
            if space is None:
                module = sys.modules.get(base.__module__)
                space = module.__dict__ if module is not None else {}
            local = dict(base.__dict__) if localns is None else localns
            for name, value in names.items():
                hints[name] = _evaluate(_NoneType if value is None else value, space, local)
    else:
        if isinstance(obj, type(sys)):
            space = obj.__dict__ if globalns is None else globalns
        else:
            inner = obj
            while hasattr(inner, '__wrapped__'):
                inner = inner.__wrapped__
            space = getattr(inner, '__globals__', {}) if globalns is None else globalns
        names = getattr(obj, '__annotations__', None)
        if names is None:
            raise TypeError(f'{obj!r} is not a module, class, method, or function.')
        for name, value in names.items():
            hints[name] = _evaluate(_NoneType if value is None else value, space, space if localns is None else localns)
    return hints if include_extras else {name: _strip(hint) for name, hint in hints.items()}
