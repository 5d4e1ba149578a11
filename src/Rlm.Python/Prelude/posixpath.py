# os.path: paths as plain text. There are no files, so nothing exists.
from os import fspath as _fspath

__all__ = [
    'abspath', 'basename', 'commonpath', 'commonprefix', 'curdir', 'altsep', 'defpath', 'devnull', 'dirname', 'exists', 'expanduser',
    'expandvars', 'extsep', 'getatime', 'getctime', 'getmtime', 'getsize', 'isabs', 'isdevdrive', 'isdir', 'isfile', 'isjunction',
    'islink', 'ismount', 'isreserved', 'join', 'lexists', 'normcase', 'normpath', 'pardir', 'pathsep', 'realpath', 'relpath', 'samefile',
    'sep', 'split', 'splitdrive', 'splitext', 'splitroot', 'supports_unicode_filenames']

curdir, pardir, extsep, sep, pathsep, altsep = '.', '..', '.', '/', ':', None
defpath, devnull = '/bin:/usr/bin', '/dev/null'
supports_unicode_filenames = False


def _signs(path):
    # The separator, the dot and the two dots of the path's own kind.
    return (b'/', b'.', b'..') if isinstance(path, bytes) else ('/', '.', '..')


def _check_one_kind(function, paths):
    wrong = [p for p in paths if not isinstance(p, (str, bytes))]
    if wrong:
        raise TypeError(f'{function}() argument must be str, bytes, or os.PathLike object, not {type(wrong[0]).__name__!r}') from None
    if len({isinstance(p, bytes) for p in paths}) > 1:
        raise TypeError("Can't mix strings and bytes in path components") from None


def normcase(s):
    return _fspath(s)


def isabs(s):
    s = _fspath(s)
    return s.startswith(_signs(s)[0])


def join(a, *p):
    result = _fspath(a)
    slash = _signs(result)[0]
    parts = [part if isinstance(part, (str, bytes)) or not hasattr(part, '__fspath__') else _fspath(part) for part in p]
    _check_one_kind('join', [result, *parts])
    for part in parts:
        if part.startswith(slash) or not result:
            result = part
        else:
            result += part if result.endswith(slash) else slash + part
    return result


def split(p):
    p = _fspath(p)
    slash = _signs(p)[0]
    at = p.rfind(slash) + 1
    head, tail = p[:at], p[at:]
    return head.rstrip(slash) or head, tail


def splitext(p):
    p = _fspath(p)
    slash, dot, _ = _signs(p)
    name = p[p.rfind(slash) + 1:]
    # Dots at the front of a name begin no extension.
    at = name.rfind(dot)
    if at <= 0 or not name[:at].strip(dot):
        return p, p[:0]
    at -= len(name)
    return p[:at], p[at:]


def splitdrive(p):
    p = _fspath(p)
    return p[:0], p


def splitroot(p):
    p = _fspath(p)
    slash = _signs(p)[0]
    # Two slashes at the front are a root of their own; more are one.
    slashes = len(p) - len(p.lstrip(slash))
    size = 2 if slashes == 2 else min(slashes, 1)
    return p[:0], p[:size], p[size:]


def basename(p):
    p = _fspath(p)
    return p[p.rfind(_signs(p)[0]) + 1:]


def dirname(p):
    return split(p)[0]


def commonprefix(m):
    if not m:
        return ''
    items = list(m)
    if not isinstance(items[0], (list, tuple)):
        items = [_fspath(item) for item in items]
    low, high = min(items), max(items)
    for i, part in enumerate(low):
        if part != high[i]:
            return low[:i]
    return low


def normpath(path):
    path = _fspath(path)
    slash, dot, dots = _signs(path)
    _, root, rest = splitroot(path)
    parts = []
    for part in rest.split(slash):
        if not part or part == dot:
            continue
        if part == dots and parts and parts[-1] != dots:
            parts.pop()
        elif part != dots or not root:
            parts.append(part)
    return root + slash.join(parts) or dot


def abspath(path):
    path = _fspath(path)
    return normpath(path if isabs(path) else join(path[:0] + _signs(path)[0], path))


def realpath(filename, *, strict=False):
    return abspath(filename)


def relpath(path, start=None):
    path = _fspath(path)
    if not path:
        raise ValueError('no path specified')
    slash, dot, dots = _signs(path)
    start = dot if start is None else _fspath(start)
    _check_one_kind('relpath', [path, start])
    here = [part for part in abspath(start).split(slash) if part]
    there = [part for part in abspath(path).split(slash) if part]
    shared = 0
    while shared < min(len(here), len(there)) and here[shared] == there[shared]:
        shared += 1
    return slash.join([dots] * (len(here) - shared) + there[shared:]) or dot


def commonpath(paths):
    paths = [_fspath(path) for path in paths]
    if not paths:
        raise ValueError('commonpath() arg is an empty sequence')
    _check_one_kind('commonpath', paths)
    slash, dot, _ = _signs(paths[0])
    if len({path.startswith(slash) for path in paths}) > 1:
        raise ValueError("Can't mix absolute and relative paths") from None
    parts = [[part for part in path.split(slash) if part and part != dot] for path in paths]
    return (slash if paths[0].startswith(slash) else slash[:0]) + slash.join(commonprefix(parts))


def expanduser(path):
    # Nobody has a home here; a path stays as it is, as for an unknown user.
    return _fspath(path)


def expandvars(path):
    # No variables are set, and unset ones stay as they are.
    return _fspath(path)


def exists(path):
    return False


lexists = isfile = isdir = islink = ismount = isjunction = isdevdrive = isreserved = exists


def _no_files(name):
    def function(*args, **options):
        raise PermissionError(f'os.path.{name}() is not available: there are no files here; use the context given')
    function.__name__ = function.__qualname__ = name
    return function


getsize, getmtime, getatime, getctime, samefile = [_no_files(name) for name in ('getsize', 'getmtime', 'getatime', 'getctime', 'samefile')]
