# html: escaping, and the entities that texts really have.
_named = {
    'amp': 38, 'lt': 60, 'gt': 62, 'quot': 34, 'apos': 39, 'nbsp': 160, 'iexcl': 161, 'cent': 162, 'pound': 163, 'curren': 164, 'yen': 165,
    'brvbar': 166, 'sect': 167, 'uml': 168, 'copy': 169, 'ordf': 170, 'laquo': 171, 'not': 172, 'shy': 173, 'reg': 174, 'macr': 175, 'deg': 176,
    'plusmn': 177, 'sup2': 178, 'sup3': 179, 'acute': 180, 'micro': 181, 'para': 182, 'middot': 183, 'cedil': 184, 'sup1': 185, 'ordm': 186,
    'raquo': 187, 'frac14': 188, 'frac12': 189, 'frac34': 190, 'iquest': 191, 'times': 215, 'divide': 247, 'OElig': 338, 'oelig': 339,
    'Scaron': 352, 'scaron': 353, 'Yuml': 376, 'fnof': 402, 'circ': 710, 'tilde': 732, 'ensp': 8194, 'emsp': 8195, 'thinsp': 8201,
    'zwnj': 8204, 'zwj': 8205, 'lrm': 8206, 'rlm': 8207, 'ndash': 8211, 'mdash': 8212, 'lsquo': 8216, 'rsquo': 8217, 'sbquo': 8218,
    'ldquo': 8220, 'rdquo': 8221, 'bdquo': 8222, 'dagger': 8224, 'Dagger': 8225, 'bull': 8226, 'hellip': 8230, 'permil': 8240, 'prime': 8242,
    'Prime': 8243, 'lsaquo': 8249, 'rsaquo': 8250, 'oline': 8254, 'frasl': 8260, 'euro': 8364, 'trade': 8482, 'larr': 8592, 'uarr': 8593,
    'rarr': 8594, 'darr': 8595, 'harr': 8596, 'lArr': 8656, 'rArr': 8658, 'hArr': 8660, 'forall': 8704, 'part': 8706, 'exist': 8707,
    'empty': 8709, 'nabla': 8711, 'isin': 8712, 'notin': 8713, 'ni': 8715, 'prod': 8719, 'sum': 8721, 'minus': 8722, 'radic': 8730,
    'prop': 8733, 'infin': 8734, 'ang': 8736, 'and': 8743, 'or': 8744, 'cap': 8745, 'cup': 8746, 'int': 8747, 'there4': 8756, 'sim': 8764,
    'cong': 8773, 'asymp': 8776, 'ne': 8800, 'equiv': 8801, 'le': 8804, 'ge': 8805, 'sub': 8834, 'sup': 8835, 'loz': 9674, 'spades': 9824,
    'clubs': 9827, 'hearts': 9829, 'diams': 9830,
}
# Latin letters from 192 on, and Greek ones, by the order of their code points.
for _i, _name in enumerate('''Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve
        Oacute Ocirc Otilde Ouml . Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave
        eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml . oslash ugrave uacute ucirc uuml yacute thorn
        yuml'''.split()):
    _named.setdefault(_name, 192 + _i)
for _i, _name in enumerate('''Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho . Sigma Tau Upsilon Phi Chi Psi
        Omega'''.split()):
    _named.setdefault(_name, 913 + _i)
    _named.setdefault(_name.lower(), 945 + _i)
_named.pop('.', None)
_named['sigmaf'] = 962
# Those that old pages write without the semicolon.
_bare = frozenset([_name for _name, _point in _named.items() if _point < 256 and _name != 'apos']) | {'AMP', 'LT', 'GT', 'QUOT', 'COPY', 'REG'}
for _name in ('amp', 'lt', 'gt', 'quot', 'copy', 'reg'):
    _named[_name.upper()] = _named[_name]
_windows = {0x80: 8364, 0x82: 8218, 0x83: 402, 0x84: 8222, 0x85: 8230, 0x86: 8224, 0x87: 8225, 0x88: 710, 0x89: 8240, 0x8a: 352, 0x8b: 8249,
    0x8c: 338, 0x8e: 381, 0x91: 8216, 0x92: 8217, 0x93: 8220, 0x94: 8221, 0x95: 8226, 0x96: 8211, 0x97: 8212, 0x98: 732, 0x99: 8482, 0x9a: 353,
    0x9b: 8250, 0x9c: 339, 0x9e: 382, 0x9f: 376, 0: 0xfffd, 0x0d: 0x0d}


def escape(s, quote=True):
    s = s.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;')
    return s.replace('"', '&quot;').replace("'", '&#x27;') if quote else s


def _entity(s, at):
    # The text that the reference at a position stands for, and where it ends; None where it is none.
    n = len(s)
    if s[at + 1:at + 2] == '#':
        is_hex = s[at + 2:at + 3] in ('x', 'X') and at + 2 < n
        end = start = at + 3 if is_hex else at + 2
        digits = '0123456789abcdefABCDEF' if is_hex else '0123456789'
        while end < n and s[end] in digits:
            end += 1
        if end == start:
            return None
        number = int(s[start:end], 16 if is_hex else 10)
        end += s[end:end + 1] == ';'
        if number in _windows:
            return chr(_windows[number]), end
        if 0xd800 <= number <= 0xdfff or number > 0x10ffff:
            return '\ufffd', end
        if number < 32 and number not in (9, 10, 12) or 0x7f <= number <= 0x9f or number & 0xfffe == 0xfffe or 0xfdd0 <= number <= 0xfdef:
            return '', end
        return chr(number), end
    end = at + 1
    while end < n and end - at <= 32 and s[end].isalnum():
        end += 1
    name = s[at + 1:end]
    if s[end:end + 1] == ';' and name in _named:
        return chr(_named[name]), end + 1
    for size in range(len(name), 1, -1):
        if name[:size] in _bare:
            return chr(_named[name[:size]]), at + 1 + size
    return None


def unescape(s):
    if '&' not in s:
        return s
    result, start = [], 0
    while True:
        at = s.find('&', start)
        if at < 0:
            result.append(s[start:])
            return ''.join(result)
        result.append(s[start:at])
        found = _entity(s, at)
        if found is None:
            result.append('&')
            start = at + 1
        else:
            result.append(found[0])
            start = found[1]
