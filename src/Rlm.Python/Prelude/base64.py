# base64: and its relatives of 32 and 16 letters.


def _bytes(s):
    if isinstance(s, str):
        try:
            return s.encode('ascii')
        except UnicodeEncodeError:
            raise ValueError('string argument should contain only ASCII characters') from None
    try:
        return memoryview(s).tobytes()
    except TypeError:
        raise TypeError(f'argument should be a bytes-like object or ASCII string, not {type(s).__name__!r}') from None


def _buffer(s):
    return s if isinstance(s, (bytes, bytearray)) else memoryview(s).tobytes()


def b64encode(s, altchars=None):
    result = _encode(_buffer(s))
    if altchars is None:
        return result
    assert len(altchars) == 2, repr(altchars)
    return result.translate(bytes.maketrans(b'+/', altchars))


def b64decode(s, altchars=None, validate=False):
    s = _bytes(s)
    if altchars is not None:
        altchars = _bytes(altchars)
        assert len(altchars) == 2, repr(altchars)
        s = s.translate(bytes.maketrans(altchars, b'+/'))
    return _decode(s, validate)


def standard_b64encode(s):
    return b64encode(s)


def standard_b64decode(s):
    return b64decode(s)


def urlsafe_b64encode(s):
    return b64encode(s, b'-_')


def urlsafe_b64decode(s):
    return b64decode(s, b'-_')


def encodebytes(s):
    s = _octets(s)
    return b''.join([_encode(s[i:i + 57]) + b'\n' for i in range(0, len(s), 57)])


def decodebytes(s):
    return _decode(_octets(s), False)


def _octets(s):
    try:
        view = memoryview(s)
    except TypeError:
        raise TypeError(f'expected bytes-like object, not {type(s).__name__}') from None
    if view.format not in ('c', 'b', 'B'):
        raise TypeError(f'expected single byte elements, not {view.format!r} from {type(s).__name__}')
    if view.ndim != 1:
        raise TypeError(f'expected 1-D data, not {view.ndim}-D data from {type(s).__name__}')
    return bytes(s)


def encode(input, output):
    while data := input.read(57):
        output.write(_encode(data) + b'\n')


def decode(input, output):
    while line := input.readline():
        output.write(_decode(line, False))


def b16encode(s):
    return _buffer(s).hex().upper().encode('ascii')


def b16decode(s, casefold=False):
    s = _bytes(s)
    if casefold:
        s = s.upper()
    if s.strip(b'0123456789ABCDEF'):
        raise _error()('Non-base16 digit found')
    if len(s) % 2:
        raise _error()('Odd-length string')
    return bytes.fromhex(s.decode('ascii'))


def _error():
    try:
        import binascii
        return binascii.Error
    except ImportError:
        return ValueError


_B32 = b'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
_B32HEX = b'0123456789ABCDEFGHIJKLMNOPQRSTUV'


def _digits(number, base, count):
    # The lowest digits of a number, the highest of them first.
    result = []
    for _ in range(count):
        number, digit = divmod(number, base)
        result.append(digit)
    return result[::-1]


def _encode32(s, letters):
    s = _buffer(s)
    padding = -len(s) % 5
    s = s + bytes(padding)
    result = bytearray()
    for i in range(0, len(s), 5):
        result.extend([letters[digit] for digit in _digits(int.from_bytes(s[i:i + 5], 'big'), 32, 8)])
    blank = (0, 1, 3, 4, 6)[padding]
    if blank:
        result[-blank:] = b'=' * blank
    return bytes(result)


def _decode32(s, letters, casefold, map01=None):
    s = _bytes(s)
    if len(s) % 8:
        raise _error()('Incorrect padding')
    if map01 is not None:
        map01 = _bytes(map01)
        assert len(map01) == 1, repr(map01)
        s = s.translate(bytes.maketrans(b'01', b'O' + map01))
    if casefold:
        s = s.upper()
    core = s.rstrip(b'=')
    blank = len(s) - len(core)
    values = {letter: value for value, letter in enumerate(letters)}
    result = bytearray()
    for i in range(0, len(core), 8):
        number = 0
        for letter in core[i:i + 8].ljust(8, letters[:1]):
            if letter not in values:
                raise _error()('Non-base32 digit found')
            number = number << 5 | values[letter]
        result += number.to_bytes(5, 'big')
    if blank not in (0, 1, 3, 4, 6):
        raise _error()('Incorrect padding')
    return bytes(result[:len(result) - {0: 0, 1: 1, 3: 2, 4: 3, 6: 4}[blank]])


def b32encode(s):
    return _encode32(s, _B32)


def b32decode(s, casefold=False, map01=None):
    return _decode32(s, _B32, casefold, map01)


def b32hexencode(s):
    return _encode32(s, _B32HEX)


def b32hexdecode(s, casefold=False):
    return _decode32(s, _B32HEX, casefold)


_A85 = bytes(range(33, 118))
_B85 = b'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~'
_Z85 = b'0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?&<>()[]{}@%$#'


def _encode85(s, letters, pad, short={}):
    s = _buffer(s)
    padding = -len(s) % 4
    s = s + bytes(padding)
    groups = []
    for i in range(0, len(s), 4):
        number = int.from_bytes(s[i:i + 4], 'big')
        groups.append(short.get(number) or bytes([letters[digit] for digit in _digits(number, 85, 5)]))
    if padding and not pad:
        if groups[-1] == short.get(0, b''):
            groups[-1] = letters[:1] * 5
        groups[-1] = groups[-1][:-padding]
    return b''.join(groups)


def a85encode(b, *, foldspaces=False, wrapcol=0, pad=False, adobe=False):
    result = _encode85(b, _A85, pad, {0: b'z', 0x20202020: b'y'} if foldspaces else {0: b'z'})
    if adobe:
        result = b'<~' + result
    if wrapcol:
        width = max(2 if adobe else 1, wrapcol)
        lines = [result[i:i + width] for i in range(0, len(result), width)]
        if adobe and len(lines[-1] if lines else b'') + 2 > width:
            lines.append(b'')
        result = b'\n'.join(lines)
    return result + b'~>' if adobe else result


def a85decode(b, *, foldspaces=False, adobe=False, ignorechars=b' \t\n\r\v'):
    b = _bytes(b)
    if adobe:
        if not b.endswith(b'~>'):
            raise ValueError("Ascii85 encoded byte sequences must end with b'~>'")
        b = b[2:-2] if b.startswith(b'<~') else b[:-2]
    result, digits = bytearray(), []
    for c in b + b'u' * 4:
        if 33 <= c <= 117:
            digits.append(c - 33)
            if len(digits) == 5:
                number = 0
                for digit in digits:
                    number = number * 85 + digit
                if number >> 32:
                    raise ValueError('Ascii85 overflow')
                result += number.to_bytes(4, 'big')
                digits.clear()
        elif c in b'zy' and (c == 122 or foldspaces):
            if digits:
                raise ValueError(f'{chr(c)} inside Ascii85 5-tuple')
            result += b'\0\0\0\0' if c == 122 else b'    '
        elif c not in ignorechars:
            raise ValueError(f'Non-Ascii85 digit found: {chr(c)}')
    padding = 4 - len(digits)
    return bytes(result[:-padding] if padding else result)


def _decode85(b, letters, name):
    b = _bytes(b)
    padding = -len(b) % 5
    b = b + letters[-1:] * padding
    values = {letter: value for value, letter in enumerate(letters)}
    result = bytearray()
    for i in range(0, len(b), 5):
        number = 0
        for at, letter in enumerate(b[i:i + 5]):
            if letter not in values:
                raise ValueError(f'bad {name} character at position {i + at}')
            number = number * 85 + values[letter]
        if number >> 32:
            raise ValueError(f'{name} overflow in hunk starting at byte {i}')
        result += number.to_bytes(4, 'big')
    return bytes(result[:-padding] if padding else result)


def b85encode(b, pad=False):
    return _encode85(b, _B85, pad)


def b85decode(b):
    return _decode85(b, _B85, 'base85')


def z85encode(s):
    return _encode85(s, _Z85, False)


def z85decode(s):
    return _decode85(s, _Z85, 'z85')
