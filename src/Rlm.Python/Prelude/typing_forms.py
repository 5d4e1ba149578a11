# typing: the special forms.


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
            if type(part) is tuple:
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
