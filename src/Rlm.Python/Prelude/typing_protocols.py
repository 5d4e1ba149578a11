# typing: generic classes and protocols.


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
