# codecs: encodings by name, and handlers for what they cannot do.
import io as _io

__all__ = """
BOM BOM32_BE BOM32_LE BOM64_BE BOM64_LE BOM_BE BOM_LE BOM_UTF16 BOM_UTF16_BE BOM_UTF16_LE BOM_UTF32 BOM_UTF32_BE BOM_UTF32_LE BOM_UTF8
Codec CodecInfo IncrementalDecoder IncrementalEncoder StreamReader StreamWriter backslashreplace_errors decode encode getdecoder
getencoder getincrementaldecoder getincrementalencoder getreader getwriter ignore_errors iterdecode iterencode lookup lookup_error
namereplace_errors open register register_error replace_errors strict_errors xmlcharrefreplace_errors
""".split()

BOM_UTF8 = b'\xef\xbb\xbf'
BOM = BOM_LE = BOM_UTF16 = BOM_UTF16_LE = b'\xff\xfe'
BOM_BE = BOM_UTF16_BE = b'\xfe\xff'
BOM32_LE, BOM32_BE = BOM_UTF16_LE, BOM_UTF16_BE
BOM_UTF32 = BOM_UTF32_LE = BOM64_LE = b'\xff\xfe\0\0'
BOM_UTF32_BE = BOM64_BE = b'\0\0\xfe\xff'


class CodecInfo(tuple):
    """Codec details when looking up the codec registry"""
    _is_text_encoding = True

    def __new__(cls, encode, decode, streamreader=None, streamwriter=None, incrementalencoder=None, incrementaldecoder=None, name=None, *,
                _is_text_encoding=None):
        self = tuple.__new__(cls, (encode, decode, streamreader, streamwriter))
        self.name = name
        self.encode = encode
        self.decode = decode
        self.incrementalencoder = incrementalencoder
        self.incrementaldecoder = incrementaldecoder
        self.streamwriter = streamwriter
        self.streamreader = streamreader
        if _is_text_encoding is not None:
            self._is_text_encoding = _is_text_encoding
        return self

    def __repr__(self):
        return f'<{self.__class__.__module__}.{self.__class__.__qualname__} object for encoding {self.name} at {id(self):#x}>'


class Codec:
    pass


class IncrementalEncoder:
    _encoding = None

    def __init__(self, errors='strict'):
        self.errors = errors
        self._begun = False

    def encode(self, input, final=False):
        # A mark is only written at the beginning.
        encoding = self._encoding
        if self._begun:
            encoding = {'utf-16': 'utf-16-le', 'utf-32': 'utf-32-le', 'utf-8-sig': 'utf-8'}.get(encoding, encoding)
        self._begun = True
        return input.encode(encoding, self.errors)

    def reset(self):
        self._begun = False

    def getstate(self):
        return int(self._begun)

    def setstate(self, state):
        self._begun = bool(state)


def _incomplete(encoding, data):
    # How many bytes at the end belong to a character that is not complete.
    if encoding in ('utf-8', 'utf-8-sig'):
        for size in range(1, min(3, len(data)) + 1):
            byte = data[-size]
            if byte >= 0xc2:
                return size if size < (2 if byte < 0xe0 else 3 if byte < 0xf0 else 4 if byte < 0xf5 else 0) else 0
            if byte < 0x80:
                break
        return 0
    if encoding.startswith('utf-16'):
        odd = len(data) % 2
        high = data[len(data) - odd - (2 if encoding == 'utf-16-be' else 1):][:1] if len(data) - odd >= 2 else b''
        return odd + 2 if high and 0xd8 <= high[0] <= 0xdb else odd
    return len(data) % 4 if encoding.startswith('utf-32') else 0


class IncrementalDecoder:
    _encoding = None

    def __init__(self, errors='strict'):
        self.errors = errors
        self.reset()

    def decode(self, input, final=False):
        data = self._kept + bytes(input)
        encoding = self._current
        if not self._begun and not final:
            wanted = {'utf-8-sig': 3, 'utf-16': 2, 'utf-32': 4}.get(encoding, 0)
            if len(data) < wanted and (encoding != 'utf-8-sig' or BOM_UTF8.startswith(data)):
                self._kept = data
                return ''
        if not self._begun and data:
            self._begun = True
            if encoding == 'utf-8-sig':
                self._current = encoding = 'utf-8'
                data = data.removeprefix(BOM_UTF8)
            elif encoding in ('utf-16', 'utf-32'):
                width = 2 if encoding == 'utf-16' else 4
                big = data[:width] == (BOM_UTF16_BE if width == 2 else BOM_UTF32_BE)
                if big or data[:width] == (BOM_UTF16_LE if width == 2 else BOM_UTF32_LE):
                    data = data[width:]
                self._current = encoding = f'{encoding}-{"be" if big else "le"}'
        size = 0 if final else _incomplete(encoding, data)
        self._kept = data[len(data) - size:]
        return data[:len(data) - size].decode(encoding, self.errors)

    def reset(self):
        self._kept = b''
        self._begun = False
        self._current = self._encoding

    def getstate(self):
        return self._kept, 0

    def setstate(self, state):
        self._kept = state[0]


class StreamWriter(Codec):
    _encoding = None

    def __init__(self, stream, errors='strict'):
        self.stream = stream
        self.errors = errors
        self._encoder = getincrementalencoder(self._encoding)(errors)

    def write(self, object):
        self.stream.write(self._encoder.encode(object))

    def writelines(self, list):
        self.write(''.join(list))

    def __getattr__(self, name):
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, *details):
        self.stream.close()


class StreamReader(Codec):
    _encoding = None

    def __init__(self, stream, errors='strict'):
        self.stream = stream
        self.errors = errors
        self._text = None

    def _all(self):
        if self._text is None:
            self._text = _io.StringIO(self.stream.read().decode(self._encoding, self.errors), newline='')
        return self._text

    def read(self, size=-1, chars=-1, firstline=False):
        return self._all().read(chars if chars >= 0 else size)

    def readline(self, size=None, keepends=True):
        line = self._all().readline()
        return line if keepends else line.rstrip('\r\n')

    def readlines(self, sizehint=None, keepends=True):
        return self.read().splitlines(keepends)

    def __iter__(self):
        return self

    def __next__(self):
        line = self.readline()
        if line:
            return line
        raise StopIteration

    def __getattr__(self, name):
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, *details):
        self.stream.close()


_found = {}


def lookup(encoding, /):
    """Looks up a codec tuple in the Python codec registry and returns a CodecInfo object."""
    other = _others.get(encoding.lower().replace('-', '_')) if isinstance(encoding, str) else None
    if other is not None:
        return other
    name = _name(encoding)
    info = _found.get(name)
    if info is None:
        def encode(input, errors='strict'):
            return input.encode(name, errors or 'strict'), len(input)

        def decode(input, errors='strict'):
            return bytes(input).decode(name, errors or 'strict'), len(input)
        own = {'_encoding': name}
        info = _found[name] = CodecInfo(
            encode, decode, type('StreamReader', (StreamReader,), own), type('StreamWriter', (StreamWriter,), own),
                                        type('IncrementalEncoder', (IncrementalEncoder,), own),
                                        type('IncrementalDecoder', (IncrementalDecoder,), own), name)
    return info


def encode(obj, encoding='utf-8', errors='strict'):
    """Encodes obj using the codec registered for encoding."""
    return lookup(encoding).encode(obj, errors)[0]


def decode(obj, encoding='utf-8', errors='strict'):
    """Decodes obj using the codec registered for encoding."""
    return lookup(encoding).decode(obj, errors)[0]


def getencoder(encoding):
    return lookup(encoding).encode


def getdecoder(encoding):
    return lookup(encoding).decode


def getincrementalencoder(encoding):
    found = lookup(encoding).incrementalencoder
    if found is None:
        raise LookupError(encoding)
    return found


def getincrementaldecoder(encoding):
    found = lookup(encoding).incrementaldecoder
    if found is None:
        raise LookupError(encoding)
    return found


def getreader(encoding):
    return lookup(encoding).streamreader


def getwriter(encoding):
    return lookup(encoding).streamwriter


def iterencode(iterator, encoding, errors='strict', **kwargs):
    """Encoding iterator."""
    encoder = getincrementalencoder(encoding)(errors, **kwargs)
    for input in iterator:
        output = encoder.encode(input)
        if output:
            yield output
    output = encoder.encode('', True)
    if output:
        yield output


def iterdecode(iterator, encoding, errors='strict', **kwargs):
    """Decoding iterator."""
    decoder = getincrementaldecoder(encoding)(errors, **kwargs)
    for input in iterator:
        output = decoder.decode(input)
        if output:
            yield output
    output = decoder.decode(b'', True)
    if output:
        yield output


def open(filename, mode='r', encoding=None, errors='strict', buffering=-1):
    return _io.open(filename, mode)


# Between bytes and bytes, or text and text.

def _hex_encode(input, errors='strict'):
    import binascii
    return binascii.hexlify(input), len(input)


def _hex_decode(input, errors='strict'):
    import binascii
    return binascii.unhexlify(input), len(input)


def _base64_encode(input, errors='strict'):
    import base64
    if not isinstance(input, (bytes, bytearray, memoryview)):
        raise TypeError(f'expected bytes-like object, not {type(input).__name__}')
    return base64.encodebytes(input), len(input)


def _base64_decode(input, errors='strict'):
    import base64
    return base64.decodebytes(input), len(input)


def _zlib_encode(input, errors='strict'):
    import zlib
    return zlib.compress(input), len(input)


def _zlib_decode(input, errors='strict'):
    import zlib
    return zlib.decompress(input), len(input)


_letters = 'abcdefghijklmnopqrstuvwxyz'
_rotated = str.maketrans(_letters + _letters.upper(), _letters[13:] + _letters[:13] + (_letters[13:] + _letters[:13]).upper())


def _rot13(input, errors='strict'):
    return str.translate(input, _rotated), len(input)


def _quopri_encode(input, errors='strict'):
    result, line = bytearray(), 0
    for byte in input:
        shown = b'%c' % byte if 33 <= byte <= 126 and byte != 61 or byte in b'\n\r' else b'=%02X' % byte
        if byte == 32 or byte == 9:
            shown = b'=%02X' % byte
        if byte == 10:
            line = 0
        elif line + len(shown) > 75:
            result += b'=\n'
            line = 0
        result += shown
        line += len(shown)
    return bytes(result), len(input)


def _quopri_decode(input, errors='strict'):
    data, result, i = bytes(input), bytearray(), 0
    while i < len(data):
        if data[i] != 61:
            result.append(data[i])
            i += 1
        elif data[i + 1:i + 2] == b'\n':
            i += 2
        elif data[i + 1:i + 3] == b'\r\n':
            i += 3
        else:
            try:
                result.append(int(data[i + 1:i + 3].decode('latin-1'), 16))
                i += 3
            except ValueError:
                result.append(61)
                i += 1
    return bytes(result), len(data)


def _info(name, encode, decode):
    return CodecInfo(encode, decode, name=name, _is_text_encoding=False)


_others = {}
for _names, _encode, _decode in (
        ('hex hex_codec', _hex_encode, _hex_decode), ('base64 base64_codec base_64', _base64_encode, _base64_decode),
        ('zlib zlib_codec zip', _zlib_encode, _zlib_decode), ('rot_13 rot13', _rot13, _rot13),
        ('quopri quopri_codec quoted_printable quotedprintable', _quopri_encode, _quopri_decode)):
    _made = _info(
        {'hex': 'hex', 'base64': 'base64', 'zlib': 'zlib', 'rot_13': 'rot-13', 'quopri': 'quopri'}[_names.split()[0]], _encode, _decode)
    for _alias in _names.split():
        _others[_alias] = _made


# Handlers of errors.

def strict_errors(exception, /):
    """Implements the 'strict' error handling, which raises a UnicodeError on coding errors."""
    raise exception


def _replaced(exception, replace):
    if not isinstance(exception, UnicodeError):
        raise TypeError(f"don't know how to handle {type(exception).__name__} in error callback")
    return replace(exception.object[exception.start:exception.end]), exception.end


def ignore_errors(exception, /):
    """Implements the 'ignore' error handling, in which malformed data is ignored and encoding or decoding is continued."""
    return _replaced(exception, lambda bad: '')


def replace_errors(exception, /):
    """Implements the 'replace' error handling, which replaces malformed data with a replacement marker."""
    if isinstance(exception, UnicodeEncodeError):
        return _replaced(exception, lambda bad: '?' * len(bad))
    return _replaced(exception, lambda bad: '\ufffd' * (1 if isinstance(bad, bytes) else len(bad)))


def backslashreplace_errors(exception, /):
    """Implements the 'backslashreplace' error handling, which replaces malformed data with a backslashed escape sequence."""
    return _replaced(exception, lambda bad: ''.join([f'\\x{byte:02x}' for byte in bad]) if isinstance(bad, bytes)
                     else bad.encode('ascii', 'backslashreplace').decode())


def xmlcharrefreplace_errors(exception, /):
    """Implements the 'xmlcharrefreplace' error handling, which replaces an unencodable character with the appropriate XML character
    reference."""
    return _replaced(exception, lambda bad: ''.join([f'&#{ord(c)};' for c in bad]))


def namereplace_errors(exception, /):
    """Implements the 'namereplace' error handling, which replaces an unencodable character with a \\N{...} escape sequence."""
    return _replaced(exception, lambda bad: bad.encode('ascii', 'namereplace').decode())


_builtin_handlers = {
    'strict': strict_errors, 'ignore': ignore_errors, 'replace': replace_errors, 'backslashreplace': backslashreplace_errors,
                     'xmlcharrefreplace': xmlcharrefreplace_errors, 'namereplace': namereplace_errors}


def register_error(errors, handler, /):
    """Register the specified error handler under the name errors."""
    if not callable(handler):
        raise TypeError('handler must be callable')
    _handlers[errors] = handler


def lookup_error(errors, /):
    """Return the error handler for the specified error handling name, or raise a LookupError, if no handler exists under this name."""
    found = _handlers.get(errors) or _builtin_handlers.get(errors)
    if found is None:
        raise LookupError(f"unknown error handler name '{errors}'")
    return found


def register(search_function, /):
    raise NotImplementedError('codecs.register() is not available here')


def unregister(search_function, /):
    pass
