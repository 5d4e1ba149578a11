# fnmatch: shell patterns for names.
from re import escape as _escape


def _class(pattern, i):
    # The set that begins at a bracket, as (negated, pieces, end), or None where no bracket closes it.
    end = i + 1
    if pattern[end:end + 1] == '!':
        end += 1
    if pattern[end:end + 1] == ']':
        end += 1
    while end < len(pattern) and pattern[end] != ']':
        end += 1
    if end >= len(pattern):
        return None
    inner = pattern[i + 1:end]
    negated = inner.startswith('!')
    inner = inner[negated:]
    pieces, k = [], 0
    while k < len(inner):
        if k + 2 < len(inner) and inner[k + 1] == '-':
            pieces.append((inner[k], inner[k + 2], True))
            k += 3
        else:
            pieces.append((inner[k], inner[k], False))
            k += 1
    return negated, pieces, end + 1


def _as_text(name, pat):
    # Bytes are matched byte by byte.
    if not isinstance(pat, (str, bytes)):
        raise TypeError(f"expected string or bytes-like object, got {type(pat).__name__!r}")
    if not isinstance(name, (str, bytes)):
        raise TypeError(f"expected string or bytes-like object, got {type(name).__name__!r}")
    if isinstance(name, str) != isinstance(pat, str):
        kinds = ('bytes', 'string') if isinstance(name, str) else ('string', 'bytes')
        raise TypeError(f'cannot use a {kinds[0]} pattern on a {kinds[1]}-like object')
    return (name, pat) if isinstance(name, str) else (name.decode('latin-1'), pat.decode('latin-1'))


def fnmatchcase(name, pat):
    if type(name) is not str or type(pat) is not str:
        name, pat = _as_text(name, pat)
    # Backtracks only to the last star.
    i = k = 0
    star = mark = -1
    while i < len(name):
        if k < len(pat):
            c = pat[k]
            if c == '*':
                star, mark = k, i
                k += 1
                continue
            found = _class(pat, k) if c == '[' else None
            if found is not None:
                negated, pieces, end = found
                if any([low <= name[i] <= high for low, high, _ in pieces]) != negated:
                    i += 1
                    k = end
                    continue
            elif c == '?' or c == name[i]:
                i += 1
                k += 1
                continue
        if star < 0:
            return False
        mark += 1
        i, k = mark, star + 1
    return all([c == '*' for c in pat[k:]])


def fnmatch(name, pat):
    return fnmatchcase(_path(name), _path(pat))


def _path(name):
    if isinstance(name, (str, bytes)):
        return name
    if hasattr(type(name), '__fspath__'):
        return type(name).__fspath__(name)
    raise TypeError(f'expected str, bytes or os.PathLike object, not {type(name).__name__}')


def filter(names, pat):
    return [name for name in names if fnmatchcase(name, pat)]


def filterfalse(names, pat):
    return [name for name in names if not fnmatchcase(name, pat)]


def _escaped(c):
    return '\\' + c if c in '\\-&~|' else c


def _class_text(negated, pieces):
    # Ranges that hold nothing are left out.
    inner = ''.join([f'{_escaped(low)}-{_escaped(high)}' if is_range else _escaped(low) for low, high, is_range in pieces if low <= high])
    if not inner:
        return '.' if negated else '(?!)'
    if negated:
        return f'[^{inner}]'
    if inner[0] == '!':
        return f'[^{inner[1:]}]'
    return f'[\\{inner}]' if inner[0] in '^[' else f'[{inner}]'


def translate(pat):
    """Translate a shell PATTERN to a regular expression."""
    parts, i = [[]], 0
    while i < len(pat):
        c = pat[i]
        found = _class(pat, i) if c == '[' else None
        if found is not None:
            negated, pieces, i = found
            parts[-1].append(_class_text(negated, pieces))
            continue
        i += 1
        if c == '*':
            if len(parts) == 1 or parts[-1]:
                parts.append([])
        else:
            parts[-1].append('.' if c == '?' else _escape(c))
    parts = [''.join(part) for part in parts]
    text = parts[0]
    # Between two stars the first match will do.
    for part in parts[1:-1]:
        text += f'(?>.*?{part})'
    if len(parts) > 1:
        text += '.*' + parts[-1]
    return f'(?s:{text})\\Z'
