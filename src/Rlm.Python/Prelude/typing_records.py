# typing: NamedTuple and TypedDict.


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
