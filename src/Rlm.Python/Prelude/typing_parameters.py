# typing: type parameters, type aliases and new types.


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
