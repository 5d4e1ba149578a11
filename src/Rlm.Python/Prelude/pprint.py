# pprint: data laid out over lines.
import sys as _sys
import types as _types
import dataclasses as _dataclasses
import collections as _collections

__all__ = ['pprint', 'pformat', 'isreadable', 'isrecursive', 'saferepr', 'PrettyPrinter', 'pp']


def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    """Pretty-print a Python object to a stream [default is sys.stdout]."""
    PrettyPrinter(stream=stream, indent=indent, width=width, depth=depth, compact=compact, sort_dicts=sort_dicts,
                  underscore_numbers=underscore_numbers).pprint(object)


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    """Format a Python object into a pretty-printed representation."""
    return PrettyPrinter(indent=indent, width=width, depth=depth, compact=compact, sort_dicts=sort_dicts,
                         underscore_numbers=underscore_numbers).pformat(object)


def pp(object, *args, sort_dicts=False, **kwargs):
    """Pretty-print a Python object"""
    pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


def saferepr(object):
    """Version of repr() which can handle recursive data structures."""
    return PrettyPrinter()._flat(object, {}, None, 0, None)[0]


def isreadable(object):
    """Determine if saferepr(object) is readable by eval()."""
    return PrettyPrinter()._flat(object, {}, None, 0, None)[1]


def isrecursive(object):
    """Determine if object requires a recursive representation."""
    return PrettyPrinter()._flat(object, {}, None, 0, None)[2]


class _Key:
    # Orders anything: what cannot be compared goes by type and identity.
    __slots__ = 'object',

    def __init__(self, object):
        self.object = object

    def __lt__(self, other):
        try:
            return self.object < other.object
        except TypeError:
            return (str(type(self.object)), id(self.object)) < (str(type(other.object)), id(other.object))


def _pair_key(item):
    return _Key(item[0]), _Key(item[1])


def _recursion(object):
    return f'<Recursion on {type(object).__name__} with id={id(object)}>'


class PrettyPrinter:
    def __init__(self, indent=1, width=80, depth=None, stream=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
        indent = int(indent)
        width = int(width)
        if indent < 0:
            raise ValueError('indent must be >= 0')
        if depth is not None and depth <= 0:
            raise ValueError('depth must be > 0')
        if not width:
            raise ValueError('width must be != 0')
        self._depth = depth
        self._indent_per_level = indent
        self._width = width
        self._stream = _sys.stdout if stream is None else stream
        self._compact = bool(compact)
        self._sort_dicts = sort_dicts
        self._underscore_numbers = underscore_numbers

    def pprint(self, object):
        if self._stream is not None:
            out = []
            self._lay(object, out, 0, 0, {}, 0)
            out.append('\n')
            self._stream.write(''.join(out))

    def pformat(self, object):
        out = []
        self._lay(object, out, 0, 0, {}, 0)
        return ''.join(out)

    def isrecursive(self, object):
        return self.format(object, {}, 0, 0)[2]

    def isreadable(self, object):
        _, readable, recursive = self.format(object, {}, 0, 0)
        return readable and not recursive

    def format(self, object, context, maxlevels, level):
        """Format object for a specific context, returning a string and flags indicating whether the representation is 'readable' and
        whether the object represents a recursive construct."""
        return self._flat(object, context, maxlevels, level, None)

    # On one line. Where only so much room is of interest, a text that needs more is replaced by another that is too long.
    def _line(self, object, context, level, room=None):
        if type(self).format is PrettyPrinter.format:
            return self._flat(object, context, self._depth, level, room)[0]
        return self.format(object, context.copy(), self._depth, level)[0]

    def _flat(self, object, context, maxlevels, level, room):
        kind = type(object)
        if kind in _scalars:
            return repr(object), True, False
        shown = kind.__repr__
        if shown is int.__repr__ and issubclass(kind, int):
            return f'{object:_d}' if self._underscore_numbers else repr(object), True, False
        is_dict = shown is dict.__repr__ and issubclass(kind, dict)
        if (not is_dict and not (shown is list.__repr__ and issubclass(kind, list))
            and not (shown is tuple.__repr__ and issubclass(kind, tuple))):
            text = repr(object)
            return text, bool(text) and not text.startswith('<'), False
        opening, closing = '{}' if is_dict else '[]' if issubclass(kind, list) else '()'
        if not object:
            return opening + closing, True, False
        if not is_dict and opening == '(' and len(object) == 1:
            closing = ',)'
        mark = id(object)
        if maxlevels and level >= maxlevels:
            return f'{opening}...{closing}', False, mark in context
        if mark in context:
            return _recursion(object), False, True
        context[mark] = 1
        readable, recursive = True, False
        limit = room
        parts = []
        level += 1
        if is_dict:
            items = sorted(object.items(), key=_pair_key) if self._sort_dicts else object.items()
        else:
            items = object
        flat = None if type(self).format is PrettyPrinter.format else self.format
        for item in items:
            if room is not None:
                room -= 2
                if room < 0:
                    break
            text = ''
            if is_dict:
                key, item = item
                found = self._flat(key, context, maxlevels, level, room) if flat is None else flat(key, context, maxlevels, level)
                readable = readable and found[1]
                recursive = recursive or found[2]
                text = found[0] + ': '
            found = self._flat(item, context, maxlevels, level, room) if flat is None else flat(item, context, maxlevels, level)
            readable = readable and found[1]
            recursive = recursive or found[2]
            text += found[0]
            if room is not None:
                room -= len(text)
            parts.append(text)
        del context[mark]
        if room is not None and room < 0:
            return ' ' * (limit + 1), readable, recursive
        return f'{opening}{", ".join(parts)}{closing}', readable, recursive

    # Over as many lines as it needs; "allowance" is what must still fit behind it.
    def _lay(self, object, out, indent, allowance, context, level):
        mark = id(object)
        if mark in context:
            out.append(_recursion(object))
            return
        room = self._width - indent - allowance
        text = self._line(object, context, level, room)
        if len(text) > room:
            kind = type(object)
            lay = _layouts.get(kind.__repr__)
            if lay is None and _dataclasses.is_dataclass(object) and not isinstance(object, type) \
                    and object.__dataclass_params__.repr and '__repr__' in kind.__dict__ and hasattr(kind.__repr__, '_is_generated'):
                lay = PrettyPrinter._lay_dataclass
            if lay is not None:
                context[mark] = 1
                lay(self, object, out, indent, allowance, context, level + 1)
                del context[mark]
                return
            text = self._line(object, context, level)
        out.append(text)

    def _lay_items(self, items, out, indent, allowance, context, level):
        step = self._indent_per_level
        indent += step
        if step > 1:
            out.append((step - 1) * ' ')
        newline = ',\n' + ' ' * indent
        left = full = self._width - indent + 1
        separator = ''
        last = len(items) - 1
        for i, item in enumerate(items):
            if i == last:
                full -= allowance
                left -= allowance
            if self._compact:
                text = self._line(item, context, level, max(left, full))
                size = len(text) + 2
                if left < size:
                    left = full
                    if separator:
                        separator = newline
                if left >= size:
                    left -= size
                    out.append(separator)
                    separator = ', '
                    out.append(text)
                    continue
            out.append(separator)
            separator = newline
            self._lay(item, out, indent, allowance if i == last else 1, context, level)

    def _lay_pairs(self, pairs, out, indent, allowance, context, level):
        indent += self._indent_per_level
        newline = ',\n' + ' ' * indent
        last = len(pairs) - 1
        for i, (key, value) in enumerate(pairs):
            text = self._line(key, context, level)
            out.append(text)
            out.append(': ')
            self._lay(value, out, indent + len(text) + 2, allowance if i == last else 1, context, level)
            if i != last:
                out.append(newline)

    def _lay_fields(self, fields, out, indent, allowance, context, level):
        newline = ',\n' + ' ' * indent
        last = len(fields) - 1
        for i, (name, value) in enumerate(fields):
            out.append(name)
            out.append('=')
            if id(value) in context:
                out.append('...')
            else:
                self._lay(value, out, indent + len(name) + 1, allowance if i == last else 1, context, level)
            if i != last:
                out.append(newline)

    def _lay_dict(self, object, out, indent, allowance, context, level):
        out.append('{')
        if self._indent_per_level > 1:
            out.append((self._indent_per_level - 1) * ' ')
        if object:
            pairs = sorted(object.items(), key=_pair_key) if self._sort_dicts else list(object.items())
            self._lay_pairs(pairs, out, indent, allowance + 1, context, level)
        out.append('}')

    def _lay_ordered_dict(self, object, out, indent, allowance, context, level):
        if not object:
            out.append(repr(object))
            return
        name = type(object).__name__
        out.append(name + '(')
        self._lay(list(object.items()), out, indent + len(name) + 1, allowance + 1, context, level)
        out.append(')')

    def _lay_list(self, object, out, indent, allowance, context, level):
        out.append('[')
        self._lay_items(object, out, indent, allowance + 1, context, level)
        out.append(']')

    def _lay_tuple(self, object, out, indent, allowance, context, level):
        closing = ',)' if len(object) == 1 else ')'
        out.append('(')
        self._lay_items(object, out, indent, allowance + len(closing), context, level)
        out.append(closing)

    def _lay_set(self, object, out, indent, allowance, context, level):
        if not object:
            out.append(repr(object))
            return
        opening, closing = '{', '}'
        if type(object) is not set:
            name = type(object).__name__
            opening, closing = name + '({', '})'
            indent += len(name) + 1
        out.append(opening)
        self._lay_items(sorted(object, key=_Key), out, indent, allowance + len(closing), context, level)
        out.append(closing)

    def _lay_str(self, object, out, indent, allowance, context, level):
        if not object:
            out.append(repr(object))
            return
        if level == 1:
            indent += 1
            allowance += 1
        full = self._width - indent
        chunks = []
        lines = object.splitlines(True)
        for i, line in enumerate(lines):
            is_last = i == len(lines) - 1
            text = repr(line)
            if len(text) <= full - (allowance if is_last else 0):
                chunks.append(text)
                continue
            current = ''
            words = _words(line)
            for k, word in enumerate(words):
                room = full - (allowance if is_last and k == len(words) - 1 else 0)
                if len(repr(current + word)) > room:
                    if current:
                        chunks.append(repr(current))
                    current = word
                else:
                    current += word
            if current:
                chunks.append(repr(current))
        if len(chunks) == 1:
            out.append(text)
            return
        text = ('\n' + ' ' * indent).join(chunks)
        out.append(f'({text})' if level == 1 else text)

    def _lay_bytes(self, object, out, indent, allowance, context, level):
        if len(object) <= 4:
            out.append(repr(object))
            return
        if level == 1:
            indent += 1
            allowance += 1
        room = self._width - indent
        chunks = []
        current = b''
        for start in range(0, len(object), 4):
            part = object[start:start + 4]
            if start == len(object) // 4 * 4:
                room -= allowance
            if len(repr(current + part)) > room:
                if current:
                    chunks.append(repr(current))
                current = part
            else:
                current += part
        if current:
            chunks.append(repr(current))
        text = ('\n' + ' ' * indent).join(chunks)
        out.append(f'({text})' if level == 1 else text)

    def _lay_bytearray(self, object, out, indent, allowance, context, level):
        out.append('bytearray(')
        self._lay_bytes(bytes(object), out, indent + 10, allowance + 1, context, level + 1)
        out.append(')')

    def _lay_proxy(self, object, out, indent, allowance, context, level):
        out.append('mappingproxy(')
        self._lay(object.copy(), out, indent + 13, allowance + 1, context, level)
        out.append(')')

    def _lay_namespace(self, object, out, indent, allowance, context, level):
        name = 'namespace' if type(object) is _types.SimpleNamespace else type(object).__name__
        out.append(name + '(')
        self._lay_fields(list(object.__dict__.items()), out, indent + len(name) + 1, allowance + 1, context, level)
        out.append(')')

    def _lay_dataclass(self, object, out, indent, allowance, context, level):
        name = type(object).__name__
        out.append(name + '(')
        fields = [(field.name, getattr(object, field.name)) for field in _dataclasses.fields(object) if field.repr]
        self._lay_fields(fields, out, indent + len(name) + 1, allowance + 1, context, level)
        out.append(')')

    def _lay_defaultdict(self, object, out, indent, allowance, context, level):
        if not object:
            out.append(repr(object))
            return
        name = type(object).__name__
        indent += len(name) + 1
        out.append(f'{name}({self._line(object.default_factory, context, level)},\n{" " * indent}')
        self._lay_dict(object, out, indent, allowance + 1, context, level)
        out.append(')')

    def _lay_counter(self, object, out, indent, allowance, context, level):
        if not object:
            out.append(repr(object))
            return
        name = type(object).__name__
        out.append(name + '({')
        if self._indent_per_level > 1:
            out.append((self._indent_per_level - 1) * ' ')
        self._lay_pairs(object.most_common(), out, indent + len(name) + 1, allowance + 2, context, level)
        out.append('})')

    def _lay_chain_map(self, object, out, indent, allowance, context, level):
        if not object.maps:
            out.append(repr(object))
            return
        name = type(object).__name__
        out.append(name + '(')
        indent += len(name) + 1
        last = len(object.maps) - 1
        for i, mapping in enumerate(object.maps):
            self._lay(mapping, out, indent, allowance + 1 if i == last else 1, context, level)
            out.append(')' if i == last else ',\n' + ' ' * indent)

    def _lay_deque(self, object, out, indent, allowance, context, level):
        if not object:
            out.append(repr(object))
            return
        name = type(object).__name__
        out.append(name + '([')
        indent += len(name) + 1
        if object.maxlen is None:
            self._lay_items(object, out, indent, allowance + 2, context, level)
            out.append('])')
        else:
            self._lay_items(object, out, indent, 2, context, level)
            out.append(f'],\n{" " * indent}maxlen={self._line(object.maxlen, context, level)})')

    def _lay_data(self, object, out, indent, allowance, context, level):
        self._lay(object.data, out, indent, allowance, context, level - 1)


def _words(line):
    # Words, each with the space behind it; space at the beginning is a word of its own.
    words, start, i, n = [], 0, 0, len(line)
    while i < n:
        while i < n and not line[i].isspace():
            i += 1
        while i < n and line[i].isspace():
            i += 1
        words.append(line[start:i])
        start = i
    return words


_scalars = frozenset([str, bytes, bytearray, float, complex, bool, type(None)])
_layouts = {
    dict.__repr__: PrettyPrinter._lay_dict,
    list.__repr__: PrettyPrinter._lay_list,
    tuple.__repr__: PrettyPrinter._lay_tuple,
    set.__repr__: PrettyPrinter._lay_set,
    frozenset.__repr__: PrettyPrinter._lay_set,
    str.__repr__: PrettyPrinter._lay_str,
    bytes.__repr__: PrettyPrinter._lay_bytes,
    bytearray.__repr__: PrettyPrinter._lay_bytearray,
    _types.MappingProxyType.__repr__: PrettyPrinter._lay_proxy,
    _types.SimpleNamespace.__repr__: PrettyPrinter._lay_namespace,
    _collections.OrderedDict.__repr__: PrettyPrinter._lay_ordered_dict,
    _collections.defaultdict.__repr__: PrettyPrinter._lay_defaultdict,
    _collections.Counter.__repr__: PrettyPrinter._lay_counter,
    _collections.ChainMap.__repr__: PrettyPrinter._lay_chain_map,
    _collections.deque.__repr__: PrettyPrinter._lay_deque,
    _collections.UserDict.__repr__: PrettyPrinter._lay_data,
    _collections.UserList.__repr__: PrettyPrinter._lay_data,
    _collections.UserString.__repr__: PrettyPrinter._lay_data,
}
