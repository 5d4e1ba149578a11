# base64: and its relatives of 32 and 16 letters.


def _bytes(s):
    if isinstance(s, str):
        try:
            return s.encode('ascii')
        except UnicodeEncodeError:
            raise ValueError('string argument should contain only ASCII characters') from None
    if isinstance(s, (bytes, bytearray, memoryview)):
        return bytes(s)
    raise TypeError(f'argument should be a bytes-like object or ASCII string, not {type(s).__name__!r}')


def b64encode(s, altchars=None):
    result = _encode(s)
    return result if altchars is None else result.translate(bytes.maketrans(b'+/', altchars))


def b64decode(s, altchars=None, validate=False):
    s = _bytes(s)
    if altchars is not None:
        s = s.translate(bytes.maketrans(_bytes(altchars), b'+/'))
    if validate:
        core = s.rstrip(b'=')
        for c in core:
            if not (48 <= c <= 57 or 65 <= c <= 90 or 97 <= c <= 122 or c in b'+/'):
                raise ValueError('Only base64 data is allowed')
    return _decode(s)


def standard_b64encode(s):
    return b64encode(s)


def standard_b64decode(s):
    return b64decode(s)


def urlsafe_b64encode(s):
    return b64encode(s, b'-_')


def urlsafe_b64decode(s):
    return b64decode(s, b'-_')


def encodebytes(s):
    return b''.join([_encode(s[i:i + 57]) + b'\n' for i in range(0, len(s), 57)])


def decodebytes(s):
    return _decode(s)


def b16encode(s):
    return bytes(s).hex().upper().encode('ascii')


def b16decode(s, casefold=False):
    s = _bytes(s)
    if casefold:
        s = s.upper()
    for c in s:
        if c not in b'0123456789ABCDEF':
            raise ValueError('Non-base16 digit found')
    return bytes.fromhex(s.decode('ascii'))


_B32 = b'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'


def b32encode(s):
    s = bytes(s)
    padding = -len(s) % 5
    number = int.from_bytes(s + bytes(padding), 'big')
    count = (len(s) + padding) // 5 * 8
    letters = bytearray()
    for i in range(count):
        letters.append(_B32[number >> 5 * (count - 1 - i) & 31])
    blank = {0: 0, 1: 1, 2: 3, 3: 4, 4: 6}[padding]
    if blank:
        letters[-blank:] = b'=' * blank
    return bytes(letters)


def b32decode(s, casefold=False, map01=None):
    s = _bytes(s)
    if len(s) % 8:
        raise ValueError('Incorrect padding')
    if casefold:
        s = s.upper()
    core = s.rstrip(b'=')
    blank = len(s) - len(core)
    number = 0
    for c in core:
        at = _B32.find(bytes([c]))
        if at < 0:
            raise ValueError('Non-base32 digit found')
        number = number << 5 | at
    number <<= 5 * blank
    if blank not in (0, 1, 3, 4, 6):
        raise ValueError('Incorrect padding')
    result = number.to_bytes(len(s) // 8 * 5, 'big')
    drop = {0: 0, 1: 1, 3: 2, 4: 3, 6: 4}[blank]
    return result[:len(result) - drop]
