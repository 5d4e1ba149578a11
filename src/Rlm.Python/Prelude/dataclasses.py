# dataclasses: the methods of a class, generated as source text so that they run like any other function and may wait for the host.
import copy as _copy
import sys as _sys
import types as _types
from keyword import iskeyword as _is_keyword
from types import GenericAlias as _GenericAlias


class FrozenInstanceError(AttributeError):
    pass


class _Sentinel:
    def __init__(self, text):
        self._text = text

    def __repr__(self):
        return self._text


class _MISSING_TYPE:
    pass


MISSING = _MISSING_TYPE()
_HAS_DEFAULT_FACTORY = _Sentinel('<factory>')
_FIELD = _Sentinel('_FIELD')
_CLASSVAR = _Sentinel('_FIELD_CLASSVAR')
_INITVAR = _Sentinel('_FIELD_INITVAR')


class KW_ONLY:
    pass


class InitVar:
    def __init__(self, type):
        self.type = type

    def __repr__(self):
        name = self.type.__name__ if isinstance(self.type, type) and not isinstance(self.type, _GenericAlias) else repr(self.type)
        return f'dataclasses.InitVar[{name}]'

    def __class_getitem__(cls, type):
        return InitVar(type)


_type = type


class Field:
    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = _types.MappingProxyType({} if metadata is None else metadata)
        self.kw_only = kw_only
        self._field_type = None

    def __repr__(self):
        return (
            f'Field(name={self.name!r},type={self.type!r},default={self.default!r},default_factory={self.default_factory!r},'
            f'init={self.init!r},repr={self.repr!r},hash={self.hash!r},compare={self.compare!r},'
            f'metadata={self.metadata!r},kw_only={self.kw_only!r},_field_type={self._field_type!r})')

    __class_getitem__ = classmethod(_GenericAlias)


class _Params:
    def __init__(self, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot):
        self.init = init
        self.repr = repr
        self.eq = eq
        self.order = order
        self.unsafe_hash = unsafe_hash
        self.frozen = frozen
        self.match_args = match_args
        self.kw_only = kw_only
        self.slots = slots
        self.weakref_slot = weakref_slot

    def __repr__(self):
        return f'_DataclassParams({",".join([f"{k}={v!r}" for k, v in self.__dict__.items()])})'


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None, kw_only=MISSING):
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError('cannot specify both default and default_factory')
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


def _is_kind(annotation, wanted, names):
    if isinstance(annotation, str):
        return annotation.split('[')[0].strip() in names
    if wanted == 'InitVar':
        return annotation is InitVar or _type(annotation) is InitVar
    if wanted == 'ClassVar':
        if not getattr(_type(annotation), '_is_typing_form', False):
            return False
        import typing
        return annotation is typing.ClassVar or getattr(annotation, '__origin__', None) is typing.ClassVar
    return annotation is KW_ONLY


def _make_field(cls, name, annotation, kw_only):
    default = getattr(cls, name, MISSING)
    if isinstance(default, Field):
        f = default
    else:
        if isinstance(default, _types.MemberDescriptorType):
            default = MISSING
        f = field(default=default)
    f.name = name
    f.type = annotation
    f._field_type = _FIELD
    if _is_kind(annotation, 'ClassVar', ('ClassVar', 'typing.ClassVar', 't.ClassVar')):
        f._field_type = _CLASSVAR
    elif _is_kind(annotation, 'InitVar', ('InitVar', 'dataclasses.InitVar')):
        f._field_type = _INITVAR
    if f._field_type is not _FIELD:
        if f.default_factory is not MISSING:
            raise TypeError(f'field {f.name} cannot have a default factory')
    if f._field_type is _CLASSVAR:
        if f.kw_only is not MISSING:
            raise TypeError(f'field {f.name} is a ClassVar but specifies kw_only')
    elif f.kw_only is MISSING:
        f.kw_only = kw_only
    if f._field_type is _FIELD and f.default is not MISSING and f.default.__class__.__hash__ is None:
        raise ValueError(f'mutable default {type(f.default)} for field {f.name} is not allowed: use default_factory')
    return f


def _compile(cls, name, parameters, body, names):
    source = (f'def _make({", ".join(names)}):\n def {name}({parameters}):\n'
        + '\n'.join(['  ' + line for line in body]) + f'\n return {name}\n')
    space = {'__name__': cls.__module__}
    exec(source, space)
    function = space['_make'](**names)
    function.__qualname__ = f'{cls.__qualname__}.{name}'
    return function


def _make_init(cls, fields, standard, kw_only, frozen, slots, has_post_init):
    seen_default = None
    for f in standard:
        if f.init:
            if not (f.default is MISSING and f.default_factory is MISSING):
                seen_default = f
            elif seen_default:
                raise TypeError(f'non-default argument {f.name!r} follows default argument {seen_default.name!r}')
    me = '__dataclass_self__' if any([f.name == 'self' for f in fields]) else 'self'
    names = {'_factory_': _HAS_DEFAULT_FACTORY, '_setattr_': object.__setattr__}
    body = []

    def parameter(f):
        if f.default is not MISSING:
            names[f'_default_{f.name}'] = f.default
            return f'{f.name}=_default_{f.name}'
        if f.default_factory is not MISSING:
            return f'{f.name}=_factory_'
        return f.name

    for f in fields:
        if f._field_type is _INITVAR:
            continue
        if f.default_factory is not MISSING:
            names[f'_make_{f.name}'] = f.default_factory
            value = f'_make_{f.name}() if {f.name} is _factory_ else {f.name}' if f.init else f'_make_{f.name}()'
        elif f.init:
            value = f.name
        elif f.default is not MISSING and slots:
            names[f'_default_{f.name}'] = f.default
            value = f'_default_{f.name}'
        else:
            continue
        body.append(f'_setattr_({me}, {f.name!r}, {value})' if frozen else f'{me}.{f.name} = {value}')
    if has_post_init:
        body.append(f'{me}.__post_init__({", ".join([f.name for f in fields if f._field_type is _INITVAR])})')
    parameters = [me] + [parameter(f) for f in standard if f.init]
    keyword = [parameter(f) for f in kw_only if f.init]
    if keyword:
        parameters += ['*'] + keyword
    init = _compile(cls, '__init__', ', '.join(parameters), body or ['pass'], names)
    annotations = {f.name: f.type for f in (*standard, *kw_only) if f.init}
    annotations['return'] = None
    init.__annotations__ = annotations
    return init


def _make_repr(cls, fields):
    shown = [f.name for f in fields if f.repr]
    active = set()

    def __repr__(self):
        key = id(self)
        if key in active:
            return '...'
        active.add(key)
        try:
            return f'{self.__class__.__qualname__}({", ".join([f"{name}={getattr(self, name)!r}" for name in shown])})'
        finally:
            active.discard(key)
    __repr__.__qualname__ = f'{cls.__qualname__}.__repr__'
    __repr__._is_generated = True
    return __repr__


def _tuple_text(me, fields):
    return f'({"".join([f"{me}.{f.name}," for f in fields])})'


def _make_comparison(cls, name, op, fields):
    body = ['if other.__class__ is self.__class__:', f' return {_tuple_text("self", fields)} {op} {_tuple_text("other", fields)}',
        'return NotImplemented']
    if name == '__eq__':
        body = ['if self is other:', ' return True', 'if other.__class__ is self.__class__:',
            ' return ' + (' and '.join([f'self.{f.name} == other.{f.name}' for f in fields]) or 'True'), 'return NotImplemented']
    return _compile(cls, name, 'self, other', body, {})


def _set_new(cls, name, value):
    if name in cls.__dict__:
        return True
    setattr(cls, name, value)
    return False


def _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot):
    fields = {}
    any_frozen_base = False
    all_frozen_bases = None
    has_dataclass_bases = False
    for base in cls.__mro__[-1:0:-1]:
        base_fields = base.__dict__.get('__dataclass_fields__')
        if base_fields is not None:
            has_dataclass_bases = True
            fields.update(base_fields)
            if all_frozen_bases is None:
                all_frozen_bases = True
            is_frozen = base.__dataclass_params__.frozen
            all_frozen_bases = all_frozen_bases and is_frozen
            any_frozen_base = any_frozen_base or is_frozen

    own = []
    seen_kw_only = False
    for name, annotation in cls.__dict__.get('__annotations__', {}).items():
        if _is_kind(annotation, 'KW_ONLY', ('KW_ONLY', 'dataclasses.KW_ONLY')):
            if seen_kw_only:
                raise TypeError(f'{name!r} is KW_ONLY, but KW_ONLY has already been specified')
            seen_kw_only = True
            kw_only = True
            continue
        own.append(_make_field(cls, name, annotation, kw_only))
    for f in own:
        fields[f.name] = f
        if isinstance(cls.__dict__.get(f.name), Field):
            if f.default is MISSING:
                delattr(cls, f.name)
            else:
                setattr(cls, f.name, f.default)
                hook = getattr(type(f.default), '__set_name__', None)
                if hook is not None:
                    hook(f.default, cls, f.name)
    for name, value in list(cls.__dict__.items()):
        if isinstance(value, Field) and name not in cls.__dict__.get('__annotations__', {}):
            raise TypeError(f'{name!r} is a field but has no type annotation')
    if has_dataclass_bases:
        if any_frozen_base and not frozen:
            raise TypeError('cannot inherit non-frozen dataclass from a frozen one')
        if all_frozen_bases is False and frozen:
            raise TypeError('cannot inherit frozen dataclass from a non-frozen one')

    cls.__dataclass_fields__ = fields
    cls.__dataclass_params__ = _Params(init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot)
    class_hash = cls.__dict__.get('__hash__', MISSING)
    has_explicit_hash = not (class_hash is MISSING or class_hash is None and '__eq__' in cls.__dict__)
    if order and not eq:
        raise ValueError('eq must be true if order is true')

    in_init = [f for f in fields.values() if f._field_type is not _CLASSVAR]
    standard = [f for f in in_init if f.init and not f.kw_only]
    keyword = [f for f in in_init if f.init and f.kw_only]
    if init:
        has_slots = slots or '__slots__' in cls.__dict__
        _set_new(cls, '__init__', _make_init(cls, in_init, standard, keyword, frozen, has_slots, hasattr(cls, '__post_init__')))
    _set_new(cls, '__replace__', _replace)
    real = [f for f in fields.values() if f._field_type is _FIELD]
    if repr:
        _set_new(cls, '__repr__', _make_repr(cls, real))
    compared = [f for f in real if f.compare]
    if eq:
        _set_new(cls, '__eq__', _make_comparison(cls, '__eq__', '==', compared))
    if order:
        for name, op in (('__lt__', '<'), ('__le__', '<='), ('__gt__', '>'), ('__ge__', '>=')):
            if _set_new(cls, name, _make_comparison(cls, name, op, compared)):
                raise TypeError(f'Cannot overwrite attribute {name} in class {cls.__name__} Consider using functools.total_ordering')
    if frozen:
        names = tuple([f.name for f in real])

        def __setattr__(self, name, value):
            if type(self) is cls or name in names:
                raise FrozenInstanceError(f'cannot assign to field {name!r}')
            super(cls, self).__setattr__(name, value)

        def __delattr__(self, name):
            if type(self) is cls or name in names:
                raise FrozenInstanceError(f'cannot delete field {name!r}')
            super(cls, self).__delattr__(name)
        for function in (__setattr__, __delattr__):
            function.__qualname__ = f'{cls.__qualname__}.{function.__name__}'
            if _set_new(cls, function.__name__, function):
                raise TypeError(f'Cannot overwrite attribute {function.__name__} in class {cls.__name__}')

    if unsafe_hash or eq and frozen:
        if has_explicit_hash:
            if unsafe_hash:
                raise TypeError(f'Cannot overwrite attribute __hash__ in class {cls.__name__}')
        else:
            hashed = [f for f in real if (f.compare if f.hash is None else f.hash)]
            cls.__hash__ = _compile(cls, '__hash__', 'self', [f'return hash({_tuple_text("self", hashed)})'], {})
    elif eq and not has_explicit_hash:
        cls.__hash__ = None

    if not cls.__doc__:
        parts = [_describe(f) for f in standard]
        if keyword:
            parts += ['*'] + [_describe(f) for f in keyword]
        cls.__doc__ = f'{cls.__name__}({", ".join(parts)})'
    if match_args:
        _set_new(cls, '__match_args__', tuple([f.name for f in standard]))
    if weakref_slot and not slots:
        raise TypeError('weakref_slot is True but slots is False')
    if slots:
        cls = _add_slots(cls, frozen, real)
    if hasattr(cls, '__abstractmethods__'):
        import abc
        abc.update_abstractmethods(cls)
    return cls


def _describe(f):
    kind = f.type
    if isinstance(kind, type):
        kind = kind.__qualname__ if kind.__module__ == 'builtins' else f'{kind.__module__}.{kind.__qualname__}'
    else:
        kind = repr(kind)
    default = (
        '' if f.default is MISSING and f.default_factory is MISSING else ' = <factory>' if f.default is MISSING else f' = {f.default!r}')
    return f'{f.name}: {kind}{default}'


def _add_slots(cls, frozen, fields):
    if '__slots__' in cls.__dict__:
        raise TypeError(f'{cls.__name__} already specifies __slots__')
    inherited = set()
    for base in cls.__mro__[1:-1]:
        slots = base.__dict__.get('__slots__', ())
        inherited.update((slots,) if isinstance(slots, str) else slots)
    names = tuple([f.name for f in fields])
    space = {k: v for k, v in cls.__dict__.items() if k not in names and k not in ('__dict__', '__weakref__')}
    space['__slots__'] = tuple([name for name in names if name not in inherited])
    qualname = cls.__qualname__
    made = _remake(cls, space)
    made.__qualname__ = qualname
    if frozen:
        def __setattr__(self, name, value):
            if type(self) is made or name in names:
                raise FrozenInstanceError(f'cannot assign to field {name!r}')
            super(made, self).__setattr__(name, value)

        def __delattr__(self, name):
            if type(self) is made or name in names:
                raise FrozenInstanceError(f'cannot delete field {name!r}')
            super(made, self).__delattr__(name)
        made.__setattr__ = __setattr__
        made.__delattr__ = __delattr__
    return made


def _remake(cls, space):
    made = type(cls)(cls.__name__, cls.__bases__, space)
    # Methods that say super() or __class__ look at a cell, which must show the new class.
    for value in list(made.__dict__.values()):
        value = getattr(value, '__func__', value)
        for function in ((value.fget, value.fset, value.fdel) if isinstance(value, property) else (value,)):
            for cell in getattr(function, '__closure__', None) or ():
                try:
                    if cell.cell_contents is cls:
                        cell.cell_contents = made
                except (ValueError, AttributeError):
                    pass
    return made


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False, match_args=True, kw_only=False,
        slots=False, weakref_slot=False):
    def wrap(cls):
        return _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot)
    return wrap if cls is None else wrap(cls)


def fields(class_or_instance):
    found = getattr(class_or_instance, '__dataclass_fields__', None)
    if found is None:
        raise TypeError('must be called with a dataclass type or instance') from None
    return tuple([f for f in found.values() if f._field_type is _FIELD])


def _is_instance(obj):
    return hasattr(type(obj), '__dataclass_fields__')


def is_dataclass(obj):
    cls = obj if isinstance(obj, type) else type(obj)
    return hasattr(cls, '__dataclass_fields__')


_atomic = frozenset((type(None), bool, int, float, str, complex, bytes, type(...), type(NotImplemented), type, range, property))


def asdict(obj, *, dict_factory=dict):
    if not _is_instance(obj):
        raise TypeError('asdict() should be called on dataclass instances')
    return _asdict(obj, dict_factory)


def _asdict(obj, dict_factory):
    kind = type(obj)
    if kind in _atomic:
        return obj
    if hasattr(kind, '__dataclass_fields__'):
        return dict_factory([(f.name, _asdict(getattr(obj, f.name), dict_factory)) for f in fields(obj)])
    if kind is list:
        return [_asdict(v, dict_factory) for v in obj]
    if isinstance(obj, tuple) and hasattr(obj, '_fields'):
        return kind(*[_asdict(v, dict_factory) for v in obj])
    if isinstance(obj, (list, tuple)):
        return kind([_asdict(v, dict_factory) for v in obj])
    if isinstance(obj, dict):
        pairs = [(_asdict(k, dict_factory), _asdict(v, dict_factory)) for k, v in obj.items()]
        if hasattr(kind, 'default_factory'):
            result = kind(obj.default_factory)
            for k, v in pairs:
                result[k] = v
            return result
        return kind(pairs)
    return _copy.deepcopy(obj)


def astuple(obj, *, tuple_factory=tuple):
    if not _is_instance(obj):
        raise TypeError('astuple() should be called on dataclass instances')
    return _astuple(obj, tuple_factory)


def _astuple(obj, tuple_factory):
    kind = type(obj)
    if kind in _atomic:
        return obj
    if hasattr(kind, '__dataclass_fields__'):
        return tuple_factory([_astuple(getattr(obj, f.name), tuple_factory) for f in fields(obj)])
    if isinstance(obj, tuple) and hasattr(obj, '_fields'):
        return kind(*[_astuple(v, tuple_factory) for v in obj])
    if isinstance(obj, (list, tuple)):
        return kind([_astuple(v, tuple_factory) for v in obj])
    if isinstance(obj, dict):
        pairs = [(_astuple(k, tuple_factory), _astuple(v, tuple_factory)) for k, v in obj.items()]
        if hasattr(kind, 'default_factory'):
            result = kind(obj.default_factory)
            for k, v in pairs:
                result[k] = v
            return result
        return kind(pairs)
    return _copy.deepcopy(obj)


def make_dataclass(
    cls_name, fields, *, bases=(), namespace=None, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False,
        match_args=True, kw_only=False, slots=False, weakref_slot=False, module=None):
    space = dict(namespace or {})
    annotations = {}
    for item in fields:
        if isinstance(item, str):
            name, kind = item, 'typing.Any'
        elif len(item) == 2:
            name, kind = item
        elif len(item) == 3:
            name, kind, space[item[0]] = item
        else:
            raise TypeError(f'Invalid field: {item!r}')
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f'Field names must be valid identifiers: {name!r}')
        if _is_keyword(name):
            raise TypeError(f'Field names must not be keywords: {name!r}')
        if name in annotations:
            raise TypeError(f'Field name duplicated: {name!r}')
        annotations[name] = kind
    space['__annotations__'] = annotations
    space.setdefault('__module__', module or '__main__')
    cls = _types.new_class(cls_name, bases, {}, lambda ns: ns.update(space))
    return dataclass(cls, init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen, match_args=match_args,
        kw_only=kw_only, slots=slots, weakref_slot=weakref_slot)


def replace(obj, /, **changes):
    if not _is_instance(obj):
        raise TypeError('replace() should be called on dataclass instances')
    return _replace(obj, **changes)


def _replace(self, /, **changes):
    for f in self.__dataclass_fields__.values():
        if f._field_type is _CLASSVAR:
            continue
        if not f.init:
            if f.name in changes:
                raise TypeError(f'field {f.name} is declared with init=False, it cannot be specified with replace()')
            continue
        if f.name not in changes:
            if f._field_type is _INITVAR and f.default is MISSING:
                raise TypeError(f'InitVar {f.name!r} must be specified with replace()')
            changes[f.name] = getattr(self, f.name)
    return self.__class__(**changes)
