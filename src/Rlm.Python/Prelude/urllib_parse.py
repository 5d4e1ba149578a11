# urllib.parse: addresses taken apart and put together.
from collections import namedtuple as _namedtuple

_SAFE = frozenset(b'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~')
_relative = ('', 'ftp', 'http', 'gopher', 'nntp', 'imap', 'wais', 'file', 'https', 'shttp', 'mms', 'prospero', 'rtsp', 'rtsps', 'rtspu', 'sftp', 'svn',
    'svn+ssh', 'ws', 'wss')
_hosted = ('', 'ftp', 'http', 'gopher', 'nntp', 'telnet', 'imap', 'wais', 'file', 'mms', 'https', 'shttp', 'snews', 'prospero', 'rtsp', 'rtsps', 'rtspu',
    'rsync', 'svn', 'svn+ssh', 'sftp', 'nfs', 'git', 'git+ssh', 'ws', 'wss', 'itms-services')
_params = ('', 'ftp', 'hdl', 'prospero', 'http', 'imap', 'https', 'shttp', 'rtsp', 'sip', 'sips', 'mms', 'sftp', 'tel')


def quote_from_bytes(bs, safe='/'):
    if not isinstance(bs, (bytes, bytearray)):
        raise TypeError('quote_from_bytes() expected bytes')
    allowed = _SAFE | frozenset(safe if isinstance(safe, bytes) else safe.encode('ascii', 'ignore'))
    return ''.join([chr(b) if b in allowed else f'%{b:02X}' for b in bs])


def quote(string, safe='/', encoding=None, errors=None):
    if isinstance(string, str):
        string = string.encode(encoding or 'utf-8', errors or 'strict')
    elif encoding is not None:
        raise TypeError("quote() doesn't support 'encoding' for bytes")
    elif errors is not None:
        raise TypeError("quote() doesn't support 'errors' for bytes")
    return quote_from_bytes(string, safe)


def quote_plus(string, safe='', encoding=None, errors=None):
    if isinstance(string, str) and ' ' in string or isinstance(string, bytes) and b' ' in string:
        return quote(string, safe + (' ' if isinstance(safe, str) else b' '), encoding, errors).replace(' ', '+')
    return quote(string, safe, encoding, errors)


def _hex(text):
    return len(text) == 2 and all([c in '0123456789abcdefABCDEF' for c in text])


def unquote_to_bytes(string):
    if isinstance(string, str):
        string = string.encode('utf-8')
    parts = string.split(b'%')
    result = bytearray(parts[0])
    for part in parts[1:]:
        digits = part[:2].decode('latin-1')
        if _hex(digits):
            result.append(int(digits, 16))
            result += part[2:]
        else:
            result += b'%' + part
    return bytes(result)


def unquote(string, encoding='utf-8', errors='replace'):
    if isinstance(string, bytes):
        return unquote_to_bytes(string).decode(encoding, errors)
    if '%' not in string:
        return string
    # Runs of ASCII are decoded; what is beyond stays as it is.
    result, i, n = [], 0, len(string)
    while i < n:
        end = i
        while end < n and string[end] < '\x80':
            end += 1
        if end > i:
            result.append(unquote_to_bytes(string[i:end]).decode(encoding or 'utf-8', errors or 'replace'))
        i = end
        while end < n and string[end] >= '\x80':
            end += 1
        result.append(string[i:end])
        i = end
    return ''.join(result)


def unquote_plus(string, encoding='utf-8', errors='replace'):
    return unquote(string.replace('+', ' '), encoding, errors)


def _as_text(first, *others):
    # Bytes are worked on as text and given back as bytes; the two do not mix, but for what is empty.
    is_text = isinstance(first, str)
    for part in others:
        if part and isinstance(part, str) != is_text:
            raise TypeError('Cannot mix str and non-str arguments')
    if is_text:
        return (_same, first, *others)
    return (_as_bytes, *[part.decode('ascii', 'strict') if part else '' for part in (first, *others)])


def _same(value):
    return value


def _as_bytes(value):
    return value.encode() if hasattr(value, 'encode') else value


class _NetLocation:
    @property
    def username(self):
        user = self.netloc.rpartition('@')[0]
        return user.partition(':')[0] if '@' in self.netloc else None

    @property
    def password(self):
        user = self.netloc.rpartition('@')[0]
        name, colon, password = user.partition(':')
        return password if colon else None

    def _host(self):
        rest = self.netloc.rpartition('@')[2]
        before, bracket, after = rest.partition('[')
        if bracket:
            host, _, port = after.partition(']')
            return host, port.partition(':')[2]
        host, _, port = rest.partition(':')
        return host, port

    @property
    def hostname(self):
        host = self._host()[0]
        if not host:
            return None
        name, percent, zone = host.partition('%')
        return name.lower() + percent + zone

    @property
    def port(self):
        port = self._host()[1]
        if not port:
            return None
        if not (port.isdigit() and port.isascii()):
            raise ValueError(f'Port could not be cast to integer value as {port!r}')
        if int(port) > 65535:
            raise ValueError('Port out of range 0-65535')
        return int(port)


class _EncodedNetLocation:
    # The same for addresses in bytes.
    def _part(self, name):
        value = getattr(self.decode(), name)
        return value.encode('ascii') if isinstance(value, str) else value

    username = property(lambda self: self._part('username'))
    password = property(lambda self: self._part('password'))
    hostname = property(lambda self: self._part('hostname'))
    port = property(lambda self: self._part('port'))


class _Encodable:
    __slots__ = ()

    def encode(self, encoding='ascii', errors='strict'):
        return _encoded[type(self)](*[part if part is None else part.encode(encoding, errors) for part in self])


class _Decodable:
    __slots__ = ()

    def decode(self, encoding='ascii', errors='strict'):
        return _decoded[type(self)](*[part if part is None else part.decode(encoding, errors) for part in self])

    def geturl(self):
        return self.decode().geturl().encode('ascii')


class SplitResult(_Encodable, _NetLocation, _namedtuple('SplitResult', 'scheme netloc path query fragment')):
    __slots__ = ()

    def geturl(self):
        return urlunsplit(self)


class ParseResult(_Encodable, _NetLocation, _namedtuple('ParseResult', 'scheme netloc path params query fragment')):
    __slots__ = ()

    def geturl(self):
        return urlunparse(self)


class DefragResult(_Encodable, _namedtuple('DefragResult', 'url fragment')):
    __slots__ = ()

    def geturl(self):
        return self.url + '#' + self.fragment if self.fragment else self.url


class SplitResultBytes(_Decodable, _EncodedNetLocation, _namedtuple('SplitResultBytes', SplitResult._fields)):
    __slots__ = ()


class ParseResultBytes(_Decodable, _EncodedNetLocation, _namedtuple('ParseResultBytes', ParseResult._fields)):
    __slots__ = ()


class DefragResultBytes(_Decodable, _namedtuple('DefragResultBytes', DefragResult._fields)):
    __slots__ = ()


_encoded = {SplitResult: SplitResultBytes, ParseResult: ParseResultBytes, DefragResult: DefragResultBytes}
_decoded = {encoded: plain for plain, encoded in _encoded.items()}


def urlsplit(url, scheme='', allow_fragments=True):
    back, url, scheme = _as_text(url, scheme)
    return back(_split(url, scheme, allow_fragments))


def _check_host(netloc):
    # What stands in brackets is an address of version 6 or later.
    import re
    before, _, rest = netloc.rpartition('@')[2].partition('[')
    host, _, after = rest.partition(']')
    if before or after and not after.startswith(':'):
        raise ValueError('Invalid IPv6 URL')
    if host[:1] == 'v':
        if not re.fullmatch(r"v[a-fA-F0-9]+\..+", host):
            raise ValueError('IPvFuture address is invalid')
        return
    address = host.partition('%')[0]
    if ':' not in address:
        raise ValueError('An IPv4 address cannot be in brackets' if re.fullmatch(r'[\d.]+', address) else
            f'{address!r} does not appear to be an IPv4 or IPv6 address')
    if not re.fullmatch(r'[0-9A-Fa-f:.]+', address):
        raise ValueError(f'{address!r} does not appear to be an IPv4 or IPv6 address')


def _check_normal(netloc):
    # Signs that look like the ones of an address must not become them.
    if netloc.isascii():
        return
    try:
        import unicodedata
    except ImportError:
        return
    plain = netloc.replace('@', '').replace(':', '').replace('#', '').replace('?', '')
    normal = unicodedata.normalize('NFKC', plain)
    if plain != normal and any([c in normal for c in '/?#@:']):
        raise ValueError(f'netloc {netloc!r} contains invalid characters under NFKC normalization')


def _split(url, scheme, allow_fragments):
    url = url.lstrip(''.join([chr(c) for c in range(33)]))
    scheme = scheme.strip(''.join([chr(c) for c in range(33)]))
    for c in '\t\r\n':
        url, scheme = url.replace(c, ''), scheme.replace(c, '')
    netloc = query = fragment = ''
    i = url.find(':')
    if i > 0 and url[0].isascii() and url[0].isalpha() and all([c.isascii() and (c.isalnum() or c in '+-.') for c in url[:i]]):
        scheme, url = url[:i].lower(), url[i + 1:]
    if url[:2] == '//':
        end = min([at for at in (url.find(c, 2) for c in '/?#') if at >= 0] or [len(url)])
        netloc, url = url[2:end], url[end:]
        if ('[' in netloc) != (']' in netloc):
            raise ValueError('Invalid IPv6 URL')
        if '[' in netloc:
            _check_host(netloc)
        _check_normal(netloc)
    if allow_fragments and '#' in url:
        url, _, fragment = url.partition('#')
    if '?' in url:
        url, _, query = url.partition('?')
    return SplitResult(scheme, netloc, url, query, fragment)


def urlparse(url, scheme='', allow_fragments=True):
    back, url, scheme = _as_text(url, scheme)
    scheme, netloc, path, query, fragment = _split(url, scheme, allow_fragments)
    params = ''
    if scheme in _params and ';' in path:
        at = path.find(';', path.rfind('/') + 1)
        if at >= 0:
            path, params = path[:at], path[at + 1:]
    return back(ParseResult(scheme, netloc, path, params, query, fragment))


def urlunsplit(components):
    back, scheme, netloc, url, query, fragment = _as_text(*components)
    if netloc:
        if url and url[:1] != '/':
            url = '/' + url
        url = '//' + netloc + url
    elif url[:2] == '//' or scheme in _hosted and scheme and (not url or url[:1] == '/'):
        # So that the path is not taken for a host.
        url = '//' + url
    if scheme:
        url = scheme + ':' + url
    if query:
        url += '?' + query
    if fragment:
        url += '#' + fragment
    return back(url)


def urlunparse(components):
    back, scheme, netloc, url, params, query, fragment = _as_text(*components)
    return back(urlunsplit((scheme, netloc, f'{url};{params}' if params else url, query, fragment)))


def urldefrag(url):
    back, url = _as_text(url)
    if '#' not in url:
        return back(DefragResult(url, ''))
    scheme, netloc, path, params, query, fragment = urlparse(url)
    return back(DefragResult(urlunparse((scheme, netloc, path, params, query, '')), fragment))


def urljoin(base, url, allow_fragments=True):
    if not base:
        return url
    if not url:
        return base
    back, base, url = _as_text(base, url)
    return back(_join(base, url, allow_fragments))


def _join(base, url, allow_fragments):
    b = urlparse(base, '', allow_fragments)
    u = urlparse(url, b.scheme, allow_fragments)
    if u.scheme != b.scheme or u.scheme not in _relative:
        return url
    if u.scheme in _hosted and u.netloc:
        return urlunparse(u)
    if not u.path and not u.params:
        return urlunparse((u.scheme, b.netloc if u.scheme in _hosted else u.netloc, b.path, b.params, u.query or b.query, u.fragment))
    parts = b.path.split('/')
    if parts[-1] != '':
        del parts[-1]
    if u.path[:1] == '/':
        segments = u.path.split('/')
    else:
        segments = parts + u.path.split('/')
        segments[1:-1] = [s for s in segments[1:-1] if s]
    result = []
    for segment in segments:
        if segment == '..':
            if len(result) > 1 or result and result[0] != '':
                result.pop()
        elif segment != '.':
            result.append(segment)
    if segments[-1] in ('.', '..'):
        result.append('')
    return urlunparse((u.scheme, b.netloc if u.scheme in _hosted else u.netloc, '/'.join(result) or '/', u.params, u.query, u.fragment))


def urlencode(query, doseq=False, safe='', encoding=None, errors=None, quote_via=quote_plus):
    if hasattr(query, 'items'):
        query = query.items()
    else:
        try:
            if len(query) and not isinstance(query[0], tuple):
                raise TypeError
        except TypeError:
            raise TypeError('not a valid non-string sequence or mapping object') from None
    result = []

    def text(x):
        return quote_via(x, safe) if isinstance(x, bytes) else quote_via(x if isinstance(x, str) else str(x), safe, encoding, errors)
    for k, v in query:
        k = text(k)
        if doseq and not isinstance(v, (str, bytes)) and hasattr(v, '__len__'):
            for item in v:
                result.append(f'{k}={text(item)}')
        else:
            result.append(f'{k}={text(v)}')
    return '&'.join(result)


def parse_qsl(qs, keep_blank_values=False, strict_parsing=False, encoding='utf-8', errors='replace', max_num_fields=None, separator='&'):
    if not separator or not isinstance(separator, (str, bytes)):
        raise ValueError('Separator must be of type string or bytes.')
    if not qs:
        return []
    if isinstance(qs, str):
        if isinstance(separator, bytes):
            separator = separator.decode('ascii')

        def decode(text):
            return unquote_plus(text, encoding, errors)
    else:
        try:
            qs = bytes(memoryview(qs))
        except TypeError:
            raise TypeError(f'a bytes-like object is required, not {type(qs).__name__!r}') from None
        if isinstance(separator, str):
            separator = separator.encode('ascii')

        def decode(text):
            return unquote_to_bytes(text.replace(b'+', b' '))
    equal = '=' if isinstance(qs, str) else b'='
    if max_num_fields is not None and max_num_fields < 1 + qs.count(separator):
        raise ValueError('Max number of fields exceeded')
    result = []
    for pair in qs.split(separator):
        if not pair and not strict_parsing:
            continue
        name, equals, value = pair.partition(equal)
        if not equals and strict_parsing:
            raise ValueError(f'bad query field: {pair!r}')
        if value or keep_blank_values:
            result.append((decode(name), decode(value)))
    return result


def parse_qs(qs, keep_blank_values=False, strict_parsing=False, encoding='utf-8', errors='replace', max_num_fields=None, separator='&'):
    result = {}
    for name, value in parse_qsl(qs, keep_blank_values, strict_parsing, encoding, errors, max_num_fields, separator):
        result.setdefault(name, []).append(value)
    return result


def unwrap(url):
    url = str(url).strip()
    if url[:1] == '<' and url[-1:] == '>':
        url = url[1:-1].strip()
    return url.removeprefix('URL:').strip()
