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


def fnmatchcase(name, pat):
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


fnmatch = fnmatchcase


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
