# reprlib: representations with bounds on their size.
from itertools import islice as _islice

__all__ = ['Repr', 'repr', 'recursive_repr']
_repr = repr


def recursive_repr(fillvalue='...'):
    """Make a representation give fillvalue for a recursive call."""
    def decorate(function):
        running = set()

        def wrapper(self):
            key = id(self)
            if key in running:
                return fillvalue
            running.add(key)
            try:
                return function(self)
            finally:
                running.discard(key)
        for name in ('__module__', '__doc__', '__name__', '__qualname__'):
            setattr(wrapper, name, getattr(function, name))
        wrapper.__type_params__ = getattr(function, '__type_params__', ())
        wrapper.__wrapped__ = function
        return wrapper
    return decorate


class Repr:
    def __init__(self, *, maxlevel=6, maxtuple=6, maxlist=6, maxarray=5, maxdict=4, maxset=6, maxfrozenset=6, maxdeque=6, maxstring=30, maxlong=40,
            maxother=30, fillvalue='...', indent=None):
        self.maxlevel, self.maxtuple, self.maxlist, self.maxarray, self.maxdict = maxlevel, maxtuple, maxlist, maxarray, maxdict
        self.maxset, self.maxfrozenset, self.maxdeque, self.maxstring = maxset, maxfrozenset, maxdeque, maxstring
        self.maxlong, self.maxother, self.fillvalue, self.indent = maxlong, maxother, fillvalue, indent

    def repr(self, x):
        return self.repr1(x, self.maxlevel)

    def repr1(self, x, level):
        cls = type(x)
        name = '_'.join(cls.__name__.split())
        method = getattr(self, 'repr_' + name, None)
        # A class of the program that only has the name of a built-in one is not that one.
        if method is not None and (name not in _homes or cls.__module__ == _homes[name]):
            return method(x, level)
        return self.repr_instance(x, level)

    def _join(self, pieces, level):
        if self.indent is None:
            return ', '.join(pieces)
        if not pieces:
            return ''
        indent = self.indent
        if isinstance(indent, int):
            if indent < 0:
                raise ValueError(f'Repr.indent cannot be negative int (was {indent!r})')
            indent *= ' '
        try:
            gap = ',\n' + (self.maxlevel - level + 1) * indent
        except TypeError as error:
            raise TypeError(f'Repr.indent must be a str, int or None, not {type(indent)}') from error
        return gap.join(['', *pieces, ''])[1:-len(indent) or None]

    def _sequence(self, x, level, left, right, most, trail='', items=None):
        if level <= 0 and x:
            body = self.fillvalue
        else:
            pieces = [self.repr1(item, level - 1) for item in _islice(x if items is None else items, most)]
            if len(x) > most:
                pieces.append(self.fillvalue)
            body = self._join(pieces, level)
            if len(x) == 1 and trail and self.indent is None:
                right = trail + right
        return left + body + right

    def repr_tuple(self, x, level):
        return self._sequence(x, level, '(', ')', self.maxtuple, ',')

    def repr_list(self, x, level):
        return self._sequence(x, level, '[', ']', self.maxlist)

    def repr_array(self, x, level):
        return self._sequence(x, level, f"array('{x.typecode}', [", '])', self.maxarray) if x else f"array('{x.typecode}')"

    def repr_set(self, x, level):
        return self._sequence(x, level, '{', '}', self.maxset, items=_ordered(x)) if x else 'set()'

    def repr_frozenset(self, x, level):
        return self._sequence(x, level, 'frozenset({', '})', self.maxfrozenset, items=_ordered(x)) if x else 'frozenset()'

    def repr_deque(self, x, level):
        return self._sequence(x, level, 'deque([', '])', self.maxdeque)

    def repr_dict(self, x, level):
        if not x:
            return '{}'
        if level <= 0:
            return '{' + self.fillvalue + '}'
        pieces = [f'{self.repr1(key, level - 1)}: {self.repr1(x[key], level - 1)}' for key in _islice(_ordered(x), self.maxdict)]
        if len(x) > self.maxdict:
            pieces.append(self.fillvalue)
        return '{' + self._join(pieces, level) + '}'

    def _cut(self, text, most):
        if len(text) <= most:
            return text
        head = max(0, (most - 3) // 2)
        tail = max(0, most - 3 - head)
        return text[:head] + self.fillvalue + text[len(text) - tail:]

    def repr_str(self, x, level):
        text = _repr(x[:self.maxstring])
        if len(text) <= self.maxstring:
            return text
        head = max(0, (self.maxstring - 3) // 2)
        tail = max(0, self.maxstring - 3 - head)
        text = _repr(x[:head] + x[len(x) - tail:])
        return text[:head] + self.fillvalue + text[len(text) - tail:]

    def repr_int(self, x, level):
        return self._cut(_repr(x), self.maxlong)

    def repr_instance(self, x, level):
        try:
            return self._cut(_repr(x), self.maxother)
        except Exception:
            return f'<{type(x).__name__} instance at {id(x):#x}>'


_homes = {'tuple': 'builtins', 'list': 'builtins', 'array': 'array', 'set': 'builtins', 'frozenset': 'builtins', 'deque': 'collections',
    'dict': 'builtins', 'str': 'builtins', 'int': 'builtins'}


def _ordered(values):
    try:
        return sorted(values)
    except Exception:
        return list(values)


aRepr = Repr()
repr = aRepr.repr
