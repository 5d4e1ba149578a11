# contextvars: variables whose values belong to a context. Every thread has one of its own, and so has every asyncio task.
from _fiber import current as _fiber

_missing = object()


class Context:
    """A mapping of context variables to their values."""

    def __init__(self):
        self._values = {}
        self._is_entered = False

    def run(self, callable, /, *args, **kwargs):
        if self._is_entered:
            raise RuntimeError(f'cannot enter context: {self} is already entered')
        fiber = _fiber()
        outer = _current()
        fiber.context = self
        self._is_entered = True
        try:
            return callable(*args, **kwargs)
        finally:
            self._is_entered = False
            fiber.context = outer

    def copy(self):
        context = Context()
        context._values = self._values.copy()
        return context

    def get(self, var, default=None, /):
        return self._values.get(_checked(var), default)

    def keys(self):
        return self._values.keys()

    def values(self):
        return self._values.values()

    def items(self):
        return self._values.items()

    def __getitem__(self, var):
        return self._values[_checked(var)]

    def __contains__(self, var):
        return _checked(var) in self._values

    def __iter__(self):
        return iter(self._values)

    def __len__(self):
        return len(self._values)

    def __eq__(self, other):
        return self._values == other._values if isinstance(other, Context) else NotImplemented

    __hash__ = None

    def __repr__(self):
        return f'<_contextvars.Context object at {id(self):#x}>'


_main = Context()


def _checked(var):
    if not isinstance(var, ContextVar):
        raise TypeError(f"a ContextVar key was expected, got {var!r}")
    return var


def _current():
    fiber = _fiber()
    context = getattr(fiber, 'context', None)
    if context is None:
        # What a cell sets, the next one sees.
        fiber.context = context = Context() if fiber.number else _main
    return context


def copy_context():
    return _current().copy()


class Token:
    """What ContextVar.set() returns, for ContextVar.reset()."""
    MISSING = type('MISSING', (), {'__repr__': lambda self: '<Token.MISSING>'})()

    def __init__(self, var, context, old_value):
        self._context = context
        self._is_used = False
        self.var = var
        self.old_value = old_value

    def __class_getitem__(cls, item):
        from types import GenericAlias
        return GenericAlias(cls, item)

    def __repr__(self):
        return f'<Token{" used" if self._is_used else ""} var={self.var!r} at {id(self):#x}>'


class ContextVar:
    """A variable that has a value of its own in every context."""

    def __init__(self, name, /, *, default=_missing):
        if not isinstance(name, str):
            raise TypeError('context variable name must be a str')
        self.name = name
        self._default = default

    def __class_getitem__(cls, item):
        from types import GenericAlias
        return GenericAlias(cls, item)

    def get(self, default=_missing, /):
        value = _current()._values.get(self, _missing)
        if value is _missing:
            value = default if default is not _missing else self._default
        if value is _missing:
            raise LookupError(self)
        return value

    def set(self, value, /):
        context = _current()
        token = Token(self, context, context._values.get(self, Token.MISSING))
        context._values[self] = value
        return token

    def reset(self, token, /):
        if not isinstance(token, Token):
            raise TypeError(f'expected an instance of Token, got {token!r}')
        if token._is_used:
            raise RuntimeError(f'{token!r} has already been used once')
        if token.var is not self:
            raise ValueError(f'{token!r} was created by a different ContextVar')
        context = _current()
        if token._context is not context:
            raise ValueError(f'{token!r} was created in a different Context')
        token._is_used = True
        if token.old_value is Token.MISSING:
            del context._values[self]
        else:
            context._values[self] = token.old_value

    def __repr__(self):
        default = '' if self._default is _missing else f' default={self._default!r}'
        return f'<ContextVar name={self.name!r}{default} at {id(self):#x}>'


for _type in Context, Token, ContextVar:
    _type.__module__ = '_contextvars'
del _type
__all__ = ['Context', 'ContextVar', 'Token', 'copy_context']
