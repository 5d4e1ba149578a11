# binascii: quoted-printable and uuencoding.


def _hex(byte):
    return b'=%02X' % byte


def b2a_qp(data, quotetabs=False, istext=True, header=False):
    data = _bytes(data)
    # Lines end here as the first one of the data does.
    end = data.find(b'\n')
    crlf = end > 0 and data[end - 1] == 13
    out = bytearray()
    line = 0
    i, n = 0, len(data)
    while i < n:
        c = data[i]
        following = data[i + 1] if i + 1 < n else -1
        if istext and (c == 10 or (c == 13 and following == 10)):
            # A blank before the end of a line would be lost.
            if out and out[-1] in b' \t':
                out[-1:] = _hex(out[-1])
            out += b'\r\n' if crlf else b'\n'
            i += 1 if c == 10 else 2
            line = 0
            continue
        blank = c in (9, 32)
        lone_dot = c == 46 and line == 0 and (following in (10, 13, 0) or i + 1 == n)
        quoted = (c > 126 or c == 61 or (header and c == 95) or lone_dot or (blank and i + 1 == n)
                  or (c < 33 and c not in (9, 10, 13, 32)) or (c in (10, 13) and not istext) or (blank and quotetabs))
        if header and c == 32 and not quotetabs and (not quoted or i + 1 < n):
            piece = b'_'
        else:
            piece = _hex(c) if quoted else bytes([c])
        # A character that ends a line may take the place of the mark of a soft break.
        full = line + 3 >= 76 if len(piece) == 3 else i + 1 < n and following != 10 and line + 1 >= 76
        if full:
            out += b'=\r\n' if crlf else b'=\n'
            line = 0
        out += piece
        line += len(piece)
        i += 1
    return bytes(out)


def a2b_qp(data, header=False):
    data = _ascii(data)
    out = bytearray()
    i, n = 0, len(data)
    digits = b'0123456789ABCDEFabcdef'
    while i < n:
        c = data[i]
        i += 1
        if c == 61:
            if i >= n:
                break
            if data[i] in (10, 13):
                # A soft line break.
                while i < n and data[i] != 10:
                    i += 1
                i += 1
            elif data[i] == 61:
                out.append(61)
                i += 1
            elif i + 1 < n and data[i] in digits and data[i + 1] in digits:
                out.append(int(data[i:i + 2], 16))
                i += 2
            else:
                out.append(61)
        elif header and c == 95:
            out.append(32)
        else:
            out.append(c)
    return bytes(out)


def b2a_uu(data, /, *, backtick=False):
    data = _bytes(data)
    if len(data) > 45:
        raise Error('At most 45 bytes at once')
    zero = 96 if backtick else 32
    out = bytearray([len(data) + 32 if data else zero])
    for i in range(0, len(data), 3):
        group = int.from_bytes(data[i:i + 3].ljust(3, b'\0'))
        for shift in (18, 12, 6, 0):
            digit = group >> shift & 63
            out.append(digit + 32 if digit else zero)
    out.append(10)
    return bytes(out)


def a2b_uu(data, /):
    data = _ascii(data)
    if not data:
        return bytes(32)
    length = (data[0] - 32) & 63
    out = bytearray()
    bits = count = 0
    i = 1
    while len(out) < length:
        c = data[i] if i < len(data) else 10
        i += 1
        if c in (10, 13):
            digit = 0
        elif not 32 <= c <= 96:
            raise Error('Illegal char')
        else:
            digit = (c - 32) & 63
        bits = (bits << 6 | digit) & 0xFFFF
        count += 6
        if count >= 8:
            count -= 8
            out.append(bits >> count & 255)
    if any(c not in (32, 96, 10, 13) for c in data[i:]):
        raise Error('Trailing garbage')
    return bytes(out)
