# urllib.parse: addresses taken apart and put together.
from collections import namedtuple as _namedtuple

_SAFE = frozenset(b'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~')
__all__ = ['urlparse', 'urlunparse', 'urljoin', 'urldefrag', 'urlsplit', 'urlunsplit', 'urlencode', 'parse_qs', 'parse_qsl', 'quote',
           'quote_plus', 'quote_from_bytes', 'unquote', 'unquote_plus', 'unquote_to_bytes', 'DefragResult', 'ParseResult', 'SplitResult',
           'DefragResultBytes', 'ParseResultBytes', 'SplitResultBytes']
uses_relative = ['', 'ftp', 'http', 'gopher', 'nntp', 'imap', 'wais', 'file', 'https', 'shttp', 'mms', 'prospero', 'rtsp', 'rtsps', 'rtspu',
                 'sftp', 'svn', 'svn+ssh', 'ws', 'wss']
uses_netloc = ['', 'ftp', 'http', 'gopher', 'nntp', 'telnet', 'imap', 'wais', 'file', 'mms', 'https', 'shttp', 'snews', 'prospero', 'rtsp',
               'rtsps', 'rtspu', 'rsync', 'svn', 'svn+ssh', 'sftp', 'nfs', 'git', 'git+ssh', 'ws', 'wss', 'itms-services']
_params = ('', 'ftp', 'hdl', 'prospero', 'http', 'imap', 'https', 'shttp', 'rtsp', 'sip', 'sips', 'mms', 'sftp', 'tel')


def _text(*parts):
    # The parts as text, and what turns results back to what the parts were.
    is_text = isinstance(parts[0], str)
    for part in parts[1:]:
        if part and isinstance(part, str) != is_text:
            raise TypeError('Cannot mix str and non-str arguments')
    if is_text:
        return (*parts, _same)
    return (*[part.decode('ascii', 'strict') if part else '' for part in parts], _encoded)


def _same(result):
    return result


def _encoded(result):
    return result.encode('ascii', 'strict')


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
    return quote_from_bytes(string, safe)


def quote_plus(string, safe='', encoding=None, errors=None):
    if isinstance(string, str) and ' ' in string or isinstance(string, bytes) and b' ' in string:
        return quote(string, safe + ' ', encoding, errors).replace(' ', '+')
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


class _Text:
    __slots__ = ()

    def encode(self, encoding='ascii', errors='strict'):
        return self._other(*[part.encode(encoding, errors) for part in self])


class _Bytes:
    __slots__ = ()

    def decode(self, encoding='ascii', errors='strict'):
        return self._other(*[part.decode(encoding, errors) for part in self])


class _NetLocationBytes:
    __slots__ = ()

    @property
    def username(self):
        found = self.decode().username
        return found if found is None else found.encode()

    @property
    def password(self):
        found = self.decode().password
        return found if found is None else found.encode()

    @property
    def hostname(self):
        found = self.decode().hostname
        return found if found is None else found.encode()

    @property
    def port(self):
        return self.decode().port


_split = 'scheme netloc path query fragment'
_parsed = 'scheme netloc path params query fragment'


class SplitResult(_namedtuple('SplitResult', _split), _NetLocation, _Text):
    __slots__ = ()

    def geturl(self):
        return urlunsplit(self)


class SplitResultBytes(_namedtuple('SplitResultBytes', _split), _NetLocationBytes, _Bytes):
    __slots__ = ()

    def geturl(self):
        return urlunsplit(self)


class ParseResult(_namedtuple('ParseResult', _parsed), _NetLocation, _Text):
    __slots__ = ()

    def geturl(self):
        return urlunparse(self)


class ParseResultBytes(_namedtuple('ParseResultBytes', _parsed), _NetLocationBytes, _Bytes):
    __slots__ = ()

    def geturl(self):
        return urlunparse(self)


class DefragResult(_namedtuple('DefragResult', 'url fragment'), _Text):
    __slots__ = ()

    def geturl(self):
        return self.url + '#' + self.fragment if self.fragment else self.url


class DefragResultBytes(_namedtuple('DefragResultBytes', 'url fragment'), _Bytes):
    __slots__ = ()

    def geturl(self):
        return self.url + b'#' + self.fragment if self.fragment else self.url


for _one, _two in ((SplitResult, SplitResultBytes), (ParseResult, ParseResultBytes), (DefragResult, DefragResultBytes)):
    _one._other = _two
    _two._other = _one


def _is_ipv6(text):
    text, _, zone = text.partition('%')
    parts = text.split(':')
    if text.count('::') > 1 or ':::' in text or len(parts) < 3:
        return False
    if '.' in parts[-1]:
        if not _is_ipv4(parts.pop()):
            return False
        parts += ['0', '0']
    if '::' in text:
        parts = [part for part in parts if part]
        most = 7
    else:
        most = 8
    return (len(parts) == 8 if most == 8 else len(parts) <= 7) and all([
        0 < len(part) <= 4 and all([c in '0123456789abcdefABCDEF' for c in part]) for part in parts])


def _is_ipv4(text):
    parts = text.split('.')
    return len(parts) == 4 and all([
        part.isascii() and part.isdigit() and len(part) <= 3 and int(part) < 256 and (part == '0' or part[0] != '0') for part in parts])


def _check_brackets(netloc):
    host = netloc.partition('[')[2].partition(']')[0]
    if host.startswith('v'):
        digits, dot, rest = host[1:].partition('.')
        if not (digits and dot and rest) or not all([c in '0123456789abcdefABCDEF' for c in digits]):
            raise ValueError('IPvFuture address is invalid')
    elif _is_ipv4(host):
        raise ValueError('An IPv4 address cannot be in brackets')
    elif not _is_ipv6(host):
        raise ValueError(f'{host!r} does not appear to be an IPv4 or IPv6 address')


def _check_netloc(netloc):
    # Letters that become signs of an address when they are normalized are refused.
    import unicodedata
    plain = netloc.replace('@', '').replace(':', '').replace('#', '').replace('?', '')
    normal = unicodedata.normalize('NFKC', plain)
    if normal != plain:
        for c in '/?#@:':
            if c in normal:
                raise ValueError(f"netloc '{netloc}' contains invalid characters under NFKC normalization")


def urlsplit(url, scheme='', allow_fragments=True):
    url, scheme, result = _text(url, scheme)
    url = url.lstrip(''.join([chr(c) for c in range(33)]))
    for c in '\t\r\n':
        url = url.replace(c, '')
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
            _check_brackets(netloc)
    if allow_fragments and '#' in url:
        url, _, fragment = url.partition('#')
    if '?' in url:
        url, _, query = url.partition('?')
    if not netloc.isascii():
        _check_netloc(netloc)
    return result(SplitResult(scheme, netloc, url, query, fragment))


def urlparse(url, scheme='', allow_fragments=True):
    url, scheme, result = _text(url, scheme)
    scheme, netloc, path, query, fragment = urlsplit(url, scheme, allow_fragments)
    params = ''
    if scheme in _params and ';' in path:
        at = path.find(';', path.rfind('/') + 1)
        if at >= 0:
            path, params = path[:at], path[at + 1:]
    return result(ParseResult(scheme, netloc, path, params, query, fragment))


def urlunsplit(components):
    scheme, netloc, url, query, fragment, result = _text(*components)
    if netloc:
        if url and url[:1] != '/':
            url = '/' + url
        url = '//' + netloc + url
    elif url[:2] == '//' or scheme and scheme in uses_netloc and (not url or url[:1] == '/'):
        url = '//' + url
    if scheme:
        url = scheme + ':' + url
    if query:
        url += '?' + query
    if fragment:
        url += '#' + fragment
    return result(url)


def urlunparse(components):
    scheme, netloc, url, params, query, fragment, result = _text(*components)
    return result(urlunsplit((scheme, netloc, f'{url};{params}' if params else url, query, fragment)))


def urldefrag(url):
    url, result = _text(url)
    if '#' not in url:
        return result(DefragResult(url, ''))
    scheme, netloc, path, params, query, fragment = urlparse(url)
    return result(DefragResult(urlunparse((scheme, netloc, path, params, query, '')), fragment))


def urljoin(base, url, allow_fragments=True):
    if not base:
        return url
    if not url:
        return base
    base, url, result = _text(base, url)
    return result(_join(base, url, allow_fragments))


def _join(base, url, allow_fragments):
    b = urlparse(base, '', allow_fragments)
    u = urlparse(url, b.scheme, allow_fragments)
    if u.scheme != b.scheme or u.scheme not in uses_relative:
        return url
    if u.netloc:
        return urlunparse(u)
    if not u.path and not u.params:
        return urlunparse((u.scheme, b.netloc, b.path, b.params, u.query or b.query, u.fragment))
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
    return urlunparse((u.scheme, b.netloc, '/'.join(result) or '/', u.params, u.query, u.fragment))


def urlencode(query, doseq=False, safe='', encoding=None, errors=None, quote_via=quote_plus):
    if hasattr(query, 'items'):
        query = query.items()
    else:
        try:
            valid = not len(query) or isinstance(query[0], tuple)
        except TypeError:
            valid = False
        if not valid:
            raise TypeError('not a valid non-string sequence or mapping object')
    result = []

    def text(x):
        if isinstance(x, bytes):
            return quote_via(x, safe)
        return quote_via(x if isinstance(x, str) else str(x), safe, encoding, errors)
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
    if isinstance(qs, str):
        if not isinstance(separator, str):
            separator = str(separator, 'ascii')
        equals, decode = '=', lambda text: unquote_plus(text, encoding, errors)
    else:
        if not qs:
            return []
        qs = bytes(memoryview(qs))
        if isinstance(separator, str):
            separator = bytes(separator, 'ascii')
        equals, decode = b'=', lambda text: unquote_to_bytes(text.replace(b'+', b' '))
    if not qs:
        return []
    if max_num_fields is not None and max_num_fields < 1 + qs.count(separator):
        raise ValueError('Max number of fields exceeded')
    result = []
    for pair in qs.split(separator):
        if not pair and not strict_parsing:
            continue
        name, found, value = pair.partition(equals)
        if not found and strict_parsing:
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
    if url[:4] == 'URL:':
        url = url[4:].strip()
    return url
