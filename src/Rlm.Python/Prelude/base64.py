# base64: and its relatives with other alphabets.
import binascii as _binascii

__all__ = [
    'encode', 'decode', 'encodebytes', 'decodebytes', 'b64encode', 'b64decode', 'b32encode', 'b32decode', 'b32hexencode', 'b32hexdecode',
    'b16encode', 'b16decode', 'b85encode', 'b85decode', 'a85encode', 'a85decode', 'z85encode', 'z85decode', 'standard_b64encode',
    'standard_b64decode', 'urlsafe_b64encode', 'urlsafe_b64decode',
]

MAXLINESIZE = 76
MAXBINSIZE = 57

_B32 = b'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
_B32HEX = b'0123456789ABCDEFGHIJKLMNOPQRSTUV'
_B85 = b'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~'
_Z85 = b'0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?&<>()[]{}@%$#'
_A85 = bytes(range(33, 118))


def _bytes(s):
    if isinstance(s, str):
        try:
            return s.encode('ascii')
        except UnicodeEncodeError:
            raise ValueError('string argument should contain only ASCII characters') from None
    if isinstance(s, (bytes, bytearray)):
        return s
    try:
        return memoryview(s).tobytes()
    except TypeError:
        raise TypeError(f'argument should be a bytes-like object or ASCII string, not {type(s).__name__!r}') from None


def _plain(s):
    return s if isinstance(s, (bytes, bytearray)) else memoryview(s).tobytes()


def b64encode(s, altchars=None):
    result = _binascii.b2a_base64(s, newline=False)
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
    return _binascii.a2b_base64(s, strict_mode=validate)


def standard_b64encode(s):
    return b64encode(s)


def standard_b64decode(s):
    return b64decode(s)


def urlsafe_b64encode(s):
    return b64encode(s).translate(bytes.maketrans(b'+/', b'-_'))


def urlsafe_b64decode(s):
    return b64decode(_bytes(s).translate(bytes.maketrans(b'-_', b'+/')))


def encodebytes(s):
    _check(s)
    s = _plain(s)
    return b''.join([_binascii.b2a_base64(s[i:i + MAXBINSIZE]) for i in range(0, len(s), MAXBINSIZE)])


def decodebytes(s):
    _check(s)
    return _binascii.a2b_base64(s)


def _check(s):
    try:
        memoryview(s)
    except TypeError:
        raise TypeError(f'expected bytes-like object, not {type(s).__name__}') from None


def encode(input, output):
    while piece := input.read(MAXBINSIZE):
        output.write(_binascii.b2a_base64(piece))


def decode(input, output):
    while line := input.readline():
        output.write(_binascii.a2b_base64(line))


def b16encode(s):
    return _binascii.hexlify(s).upper()


def b16decode(s, casefold=False):
    s = _bytes(s)
    if casefold:
        s = s.upper()
    for c in s:
        if c not in b'0123456789ABCDEF':
            raise _binascii.Error('Non-base16 digit found')
    return _binascii.unhexlify(s)


def _encode32(alphabet, s):
    s = _plain(s)
    left = len(s) % 5
    out = bytearray()
    for i in range(0, len(s), 5):
        number = int.from_bytes(s[i:i + 5].ljust(5, b'\0'))
        for shift in (35, 30, 25, 20, 15, 10, 5, 0):
            out.append(alphabet[number >> shift & 31])
    blank = (0, 6, 4, 3, 1)[left]
    if blank:
        out[-blank:] = b'=' * blank
    return bytes(out)


def _decode32(alphabet, s, casefold, map01):
    s = _bytes(s)
    if len(s) % 8:
        raise _binascii.Error('Incorrect padding')
    if map01 is not None:
        map01 = _bytes(map01)
        assert len(map01) == 1, repr(map01)
        s = s.translate(bytes.maketrans(b'01', b'O' + map01))
    if casefold:
        s = s.upper()
    count = len(s)
    s = s.rstrip(b'=')
    blank = count - len(s)
    values = {c: i for i, c in enumerate(alphabet)}
    out = bytearray()
    for i in range(0, len(s), 8):
        number = 0
        for c in s[i:i + 8]:
            if c not in values:
                raise _binascii.Error('Non-base32 digit found')
            number = number << 5 | values[c]
        number <<= 5 * (8 - len(s[i:i + 8]))
        out += number.to_bytes(5)
    if blank not in (0, 1, 3, 4, 6):
        raise _binascii.Error('Incorrect padding')
    if blank and out:
        del out[-{1: 1, 3: 2, 4: 3, 6: 4}[blank]:]
    return bytes(out)


def b32encode(s):
    return _encode32(_B32, s)


def b32decode(s, casefold=False, map01=None):
    return _decode32(_B32, s, casefold, map01)


def b32hexencode(s):
    return _encode32(_B32HEX, s)


def b32hexdecode(s, casefold=False):
    return _decode32(_B32HEX, s, casefold, None)


def _encode85(alphabet, s, pad=False, zero=None, spaces=None):
    s = _plain(s)
    blank = -len(s) % 4
    out = bytearray()
    for i in range(0, len(s), 4):
        number = int.from_bytes(s[i:i + 4].ljust(4, b'\0'))
        last = i + 4 >= len(s)
        if zero is not None and number == 0 and not (last and blank and not pad):
            out += zero
        elif spaces is not None and number == 0x20202020:
            out += spaces
        else:
            group = bytearray(5)
            for k in (4, 3, 2, 1, 0):
                number, digit = divmod(number, 85)
                group[k] = alphabet[digit]
            out += group[:5 - blank] if last and blank and not pad else group
    return bytes(out)


def b85encode(b, pad=False):
    return _encode85(_B85, b, pad)


def z85encode(s):
    return _encode85(_Z85, s)


def a85encode(b, *, foldspaces=False, wrapcol=0, pad=False, adobe=False):
    result = _encode85(_A85, b, pad, b'z', b'y' if foldspaces else None)
    if adobe:
        result = b'<~' + result
    if wrapcol:
        wrapcol = max(2 if adobe else 1, wrapcol)
        lines = [result[i:i + wrapcol] for i in range(0, len(result), wrapcol)]
        if adobe and len(lines[-1]) + 2 > wrapcol:
            lines.append(b'')
        result = b'\n'.join(lines)
    return result + b'~>' if adobe else result


def _decode85(alphabet, b, name):
    b = _bytes(b)
    values = {c: i for i, c in enumerate(alphabet)}
    blank = -len(b) % 5
    b = b + alphabet[-1:] * blank
    out = bytearray()
    for i in range(0, len(b), 5):
        number = 0
        for k, c in enumerate(b[i:i + 5]):
            if c not in values:
                raise ValueError(f'bad {name} character at position {i + k}')
            number = number * 85 + values[c]
        if number > 0xFFFFFFFF:
            raise ValueError(f'{name} overflow in hunk starting at byte {i}')
        out += number.to_bytes(4)
    return bytes(out[:-blank] if blank else out)


def b85decode(b):
    return _decode85(_B85, b, 'base85')


def z85decode(s):
    return _decode85(_Z85, s, 'z85')


def a85decode(b, *, foldspaces=False, adobe=False, ignorechars=b' \t\n\r\v'):
    b = _bytes(b)
    if adobe:
        if not b.endswith(b'~>'):
            raise ValueError("Ascii85 encoded byte sequences must end with b'~>'")
        b = b[2:-2] if b.startswith(b'<~') else b[:-2]
    out = bytearray()
    group = []
    for c in b + b'u' * 4:
        if 33 <= c <= 117:
            group.append(c - 33)
            if len(group) == 5:
                number = 0
                for digit in group:
                    number = number * 85 + digit
                if number > 0xFFFFFFFF:
                    raise ValueError('Ascii85 overflow')
                out += number.to_bytes(4)
                group = []
        elif c == 122:
            if group:
                raise ValueError('z inside Ascii85 5-tuple')
            out += b'\0\0\0\0'
        elif foldspaces and c == 121:
            if group:
                raise ValueError('y inside Ascii85 5-tuple')
            out += b'    '
        elif c not in ignorechars:
            raise ValueError(f'Non-Ascii85 digit found: {chr(c)}')
    blank = 4 - len(group)
    return bytes(out[:-blank] if blank else out)
