# urllib.parse: addresses taken apart and put together.
from collections import namedtuple as _namedtuple

_SAFE = frozenset(b'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~')
_relative = ('', 'ftp', 'http', 'gopher', 'nntp', 'imap', 'wais', 'file', 'https', 'shttp', 'mms', 'prospero', 'rtsp', 'sftp', 'svn', 'ws', 'wss')
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


class SplitResult(_NetLocation, _namedtuple('SplitResult', 'scheme netloc path query fragment')):
    __slots__ = ()

    def geturl(self):
        return urlunsplit(self)


class ParseResult(_NetLocation, _namedtuple('ParseResult', 'scheme netloc path params query fragment')):
    __slots__ = ()

    def geturl(self):
        return urlunparse(self)


class DefragResult(_namedtuple('DefragResult', 'url fragment')):
    __slots__ = ()

    def geturl(self):
        return self.url + '#' + self.fragment if self.fragment else self.url


def urlsplit(url, scheme='', allow_fragments=True):
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
    if allow_fragments and '#' in url:
        url, _, fragment = url.partition('#')
    if '?' in url:
        url, _, query = url.partition('?')
    return SplitResult(scheme, netloc, url, query, fragment)


def urlparse(url, scheme='', allow_fragments=True):
    scheme, netloc, path, query, fragment = urlsplit(url, scheme, allow_fragments)
    params = ''
    if scheme in _params and ';' in path:
        at = path.find(';', path.rfind('/') + 1)
        if at >= 0:
            path, params = path[:at], path[at + 1:]
    return ParseResult(scheme, netloc, path, params, query, fragment)


def urlunsplit(components):
    scheme, netloc, url, query, fragment = components
    if netloc or scheme in ('http', 'https', 'ftp', 'file') and url[:2] == '//':
        if url and url[:1] != '/':
            url = '/' + url
        url = '//' + netloc + url
    elif scheme == 'file' and url[:1] == '/':
        url = '//' + url
    if scheme:
        url = scheme + ':' + url
    if query:
        url += '?' + query
    if fragment:
        url += '#' + fragment
    return url


def urlunparse(components):
    scheme, netloc, url, params, query, fragment = components
    return urlunsplit((scheme, netloc, f'{url};{params}' if params else url, query, fragment))


def urldefrag(url):
    if '#' not in url:
        return DefragResult(url, '')
    scheme, netloc, path, params, query, fragment = urlparse(url)
    return DefragResult(urlunparse((scheme, netloc, path, params, query, '')), fragment)


def urljoin(base, url, allow_fragments=True):
    if not base:
        return url
    if not url:
        return base
    b = urlparse(base, '', allow_fragments)
    u = urlparse(url, b.scheme, allow_fragments)
    if u.scheme != b.scheme or u.scheme not in _relative:
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
    elif isinstance(query, str) or len(query) and not isinstance(query[0], tuple):
        raise TypeError('not a valid non-string sequence or mapping object')
    result = []

    def text(x):
        return quote_via(x if isinstance(x, (str, bytes)) else str(x), safe)
    for k, v in query:
        k = text(k)
        if doseq and not isinstance(v, (str, bytes)) and hasattr(v, '__len__'):
            for item in v:
                result.append(f'{k}={text(item)}')
        else:
            result.append(f'{k}={text(v)}')
    return '&'.join(result)


def parse_qsl(qs, keep_blank_values=False, strict_parsing=False, encoding='utf-8', errors='replace', max_num_fields=None, separator='&'):
    result = []
    for pair in qs.split(separator) if qs else ():
        if not pair and not strict_parsing:
            continue
        name, equals, value = pair.partition('=')
        if not equals and strict_parsing:
            raise ValueError(f'bad query field: {pair!r}')
        if value or keep_blank_values:
            result.append((unquote_plus(name, encoding, errors), unquote_plus(value, encoding, errors)))
    return result


def parse_qs(qs, keep_blank_values=False, strict_parsing=False, encoding='utf-8', errors='replace', max_num_fields=None, separator='&'):
    result = {}
    for name, value in parse_qsl(qs, keep_blank_values, strict_parsing, encoding, errors, max_num_fields, separator):
        result.setdefault(name, []).append(value)
    return result
