# fnmatch: shell patterns for names.


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
            pieces.append((inner[k], inner[k + 2]))
            k += 3
        else:
            pieces.append((inner[k], inner[k]))
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
                if any([low <= name[i] <= high for low, high in pieces]) != negated:
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


def translate(pat):
    result, i = [], 0
    while i < len(pat):
        c = pat[i]
        found = _class(pat, i) if c == '[' else None
        if c == '*':
            if not result or result[-1] != '.*':
                result.append('.*')
        elif c == '?':
            result.append('.')
        elif found is not None:
            negated, pieces, end = found
            inner = ''.join([low if low == high else f'{low}-{high}' for low, high in pieces]).replace('\\', '\\\\')
            result.append(f'[{"^" if negated else ""}{inner}]')
            i = end
            continue
        else:
            result.append(c if c.isalnum() or c in '_/<>%@"\',:;=`' else '\\' + c)
        i += 1
    return f'(?s:{"".join(result)})\\Z'
