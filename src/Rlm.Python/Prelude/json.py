__all__ = ['dump', 'dumps', 'load', 'loads', 'JSONDecoder', 'JSONDecodeError', 'JSONEncoder']

_OBJECT, _PAIRS, _FLOAT, _INT, _CONSTANT = 1, 2, 4, 8, 16
_CONSTANTS = {'NaN': float('nan'), 'Infinity': float('inf'), '-Infinity': float('-inf')}


def _read(text, index, strict, hooks):
    """Scans one value, calling the program's functions as the scanner asks for them."""
    kinds = 0
    for kind in hooks:
        kinds |= kind
    scanner = _scan(text, index, strict, kinds)
    request = _advance(scanner, None)
    while request:
        request = _advance(scanner, hooks[request](_argument(scanner)))
    return _argument(scanner), _end(scanner)


class JSONDecoder:
    """Reads JSON text; functions given to it make the values of their kind."""

    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, strict=True,
                 object_pairs_hook=None):
        self.object_hook = object_hook
        self.parse_float = parse_float or float
        self.parse_int = parse_int or int
        self.parse_constant = parse_constant or _CONSTANTS.__getitem__
        self.strict = strict
        self.object_pairs_hook = object_pairs_hook
        self.memo = {}
        self.scan_once = self._scan_once

    def decode(self, s, _w=None):
        value, end = self.raw_decode(s, _skip_space(s, 0))
        end = _skip_space(s, end)
        if end != len(s):
            raise JSONDecodeError('Extra data', s, end)
        return value

    def raw_decode(self, s, idx=0):
        if idx > len(s):
            raise JSONDecodeError('Expecting value', s, idx)
        return _read(s, idx, self.strict, self._hooks())

    def _scan_once(self, s, idx):
        return self.raw_decode(s, idx)

    def _hooks(self):
        hooks = {}
        if self.object_pairs_hook is not None:
            hooks[_PAIRS] = self.object_pairs_hook
        elif self.object_hook is not None:
            hooks[_OBJECT] = self.object_hook
        if self.parse_float is not float:
            hooks[_FLOAT] = self.parse_float
        if self.parse_int is not int:
            hooks[_INT] = self.parse_int
        if self.parse_constant != _CONSTANTS.__getitem__:
            hooks[_CONSTANT] = self.parse_constant
        return hooks


class JSONEncoder:
    """Writes values as JSON; a subclass may extend it by overriding default()."""

    item_separator = ', '
    key_separator = ': '

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, sort_keys=False,
                 indent=None, separators=None, default=None):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ','
        if default is not None:
            self.default = default

    def default(self, o):
        raise TypeError(f'Object of type {o.__class__.__name__} is not JSON serializable')

    def encode(self, o):
        if isinstance(o, str):
            return self._text(o)
        return ''.join(self.iterencode(o, _one_shot=True))

    def iterencode(self, o, _one_shot=False):
        return iter((self._text(o),))

    def _text(self, o):
        default = self.default
        if getattr(default, '__func__', None) is JSONEncoder.default:
            default = None
        return _write(o, default, self.skipkeys, self.ensure_ascii, self.check_circular, self.allow_nan, self.sort_keys,
                      self.indent, self.item_separator, self.key_separator)


def _write(o, default, skipkeys, ensure_ascii, check_circular, allow_nan, sort_keys, indent, item_separator, key_separator):
    if indent is not None and not isinstance(indent, str):
        indent = ' ' * indent
    result = _encode(o, default is not None, skipkeys, ensure_ascii, check_circular, allow_nan, sort_keys, indent,
                     item_separator, key_separator)
    while not isinstance(result, str):
        result = _resume(result, default(_pending(result)))
    return result


def dumps(obj, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, indent=None,
          separators=None, default=None, sort_keys=False, **kw):
    """The JSON text of a value."""
    if cls is not None or kw:
        cls = JSONEncoder if cls is None else cls
        return cls(skipkeys=skipkeys, ensure_ascii=ensure_ascii, check_circular=check_circular, allow_nan=allow_nan,
                   indent=indent, separators=separators, default=default, sort_keys=sort_keys, **kw).encode(obj)
    if separators is not None:
        item_separator, key_separator = separators
    else:
        item_separator, key_separator = ', ' if indent is None else ',', ': '
    return _write(obj, default, skipkeys, ensure_ascii, check_circular, allow_nan, sort_keys, indent, item_separator,
                  key_separator)


def dump(obj, fp, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, indent=None,
         separators=None, default=None, sort_keys=False, **kw):
    """Writes the JSON text of a value to a file-like object."""
    cls = JSONEncoder if cls is None else cls
    encoder = cls(skipkeys=skipkeys, ensure_ascii=ensure_ascii, check_circular=check_circular, allow_nan=allow_nan,
                  indent=indent, separators=separators, default=default, sort_keys=sort_keys, **kw)
    for chunk in encoder.iterencode(obj):
        fp.write(chunk)


def detect_encoding(b):
    """The encoding of JSON bytes, from their order mark or from where their zeros are."""
    if b.startswith((b'\xff\xfe\x00\x00', b'\x00\x00\xfe\xff')):
        return 'utf-32'
    if b.startswith((b'\xff\xfe', b'\xfe\xff')):
        return 'utf-16'
    if b.startswith(b'\xef\xbb\xbf'):
        return 'utf-8-sig'
    if len(b) >= 4:
        if not b[0]:
            return 'utf-16-be' if b[1] else 'utf-32-be'
        if not b[1]:
            return 'utf-16-le' if b[2] or b[3] else 'utf-32-le'
    elif len(b) == 2:
        if not b[0]:
            return 'utf-16-be'
        if not b[1]:
            return 'utf-16-le'
    return 'utf-8'


def loads(s, *, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None,
          object_pairs_hook=None, **kw):
    """The value that a JSON text stands for."""
    if isinstance(s, str):
        if s.startswith('\ufeff'):
            raise JSONDecodeError('Unexpected UTF-8 BOM (decode using utf-8-sig)', s, 0)
    else:
        if not isinstance(s, (bytes, bytearray)):
            raise TypeError(f'the JSON object must be str, bytes or bytearray, not {s.__class__.__name__}')
        s = s.decode(detect_encoding(s), 'surrogatepass')
    if (cls is None and object_hook is None and parse_float is None and parse_int is None and parse_constant is None
            and object_pairs_hook is None and not kw):
        return _loads(s)
    if object_hook is not None:
        kw['object_hook'] = object_hook
    if object_pairs_hook is not None:
        kw['object_pairs_hook'] = object_pairs_hook
    if parse_float is not None:
        kw['parse_float'] = parse_float
    if parse_int is not None:
        kw['parse_int'] = parse_int
    if parse_constant is not None:
        kw['parse_constant'] = parse_constant
    return (JSONDecoder if cls is None else cls)(**kw).decode(s)


def load(fp, **kw):
    """The value that the JSON text of a file-like object stands for."""
    return loads(fp.read(), **kw)


JSONDecoder.__module__ = 'json.decoder'
JSONEncoder.__module__ = 'json.encoder'

import json.decoder, json.encoder
del json
