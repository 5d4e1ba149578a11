# typing: what is said about functions and classes, and the hints read back.


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
