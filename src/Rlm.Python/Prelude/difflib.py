# difflib: what two sequences have in common, and how they differ.
from collections import namedtuple as _namedtuple
from types import GenericAlias as _GenericAlias

Match = _namedtuple('Match', 'a b size')


def _ratio(matches, length):
    return 2.0 * matches / length if length else 1.0


class SequenceMatcher:
    def __init__(self, isjunk=None, a='', b='', autojunk=True):
        self.isjunk = isjunk
        self.a = self.b = None
        self.autojunk = autojunk
        self.set_seqs(a, b)

    __class_getitem__ = classmethod(_GenericAlias)

    def set_seqs(self, a, b):
        self.set_seq1(a)
        self.set_seq2(b)

    def set_seq1(self, a):
        if a is self.a:
            return
        self.a = a
        self.matching_blocks = self.opcodes = None

    def set_seq2(self, b):
        if b is self.b:
            return
        self.b = b
        self.matching_blocks = self.opcodes = None
        self.fullbcount = None
        self.b2j = b2j = {}
        for i, item in enumerate(b):
            b2j.setdefault(item, []).append(i)
        self.bjunk = junk = set()
        if self.isjunk:
            for item in list(b2j):
                if self.isjunk(item):
                    junk.add(item)
                    del b2j[item]
        # What fills more than a hundredth of a long sequence tells nothing.
        self.bpopular = popular = set()
        n = len(b)
        if self.autojunk and n >= 200:
            limit = n // 100 + 1
            for item, places in list(b2j.items()):
                if len(places) > limit:
                    popular.add(item)
                    del b2j[item]

    def find_longest_match(self, alo=0, ahi=None, blo=0, bhi=None):
        a, b, b2j, junk = self.a, self.b, self.b2j, self.bjunk
        if ahi is None:
            ahi = len(a)
        if bhi is None:
            bhi = len(b)
        best_i, best_j, best = alo, blo, 0
        lengths = {}
        nothing = []
        for i in range(alo, ahi):
            following = {}
            for j in b2j.get(a[i], nothing):
                if j < blo:
                    continue
                if j >= bhi:
                    break
                k = following[j] = lengths.get(j - 1, 0) + 1
                if k > best:
                    best_i, best_j, best = i - k + 1, j - k + 1, k
            lengths = following
        # First with what is no junk, then with junk that touches it.
        for takes_junk in (False, True):
            while best_i > alo and best_j > blo and (b[best_j - 1] in junk) == takes_junk and a[best_i - 1] == b[best_j - 1]:
                best_i, best_j, best = best_i - 1, best_j - 1, best + 1
            while best_i + best < ahi and best_j + best < bhi and (b[best_j + best] in junk) == takes_junk and a[best_i + best] == b[best_j + best]:
                best += 1
        return Match(best_i, best_j, best)

    def get_matching_blocks(self):
        if self.matching_blocks is not None:
            return self.matching_blocks
        la, lb = len(self.a), len(self.b)
        pending = [(0, la, 0, lb)]
        found = []
        while pending:
            alo, ahi, blo, bhi = pending.pop()
            i, j, k = match = self.find_longest_match(alo, ahi, blo, bhi)
            if k:
                found.append(match)
                if alo < i and blo < j:
                    pending.append((alo, i, blo, j))
                if i + k < ahi and j + k < bhi:
                    pending.append((i + k, ahi, j + k, bhi))
        found.sort()
        i = j = size = 0
        blocks = []
        for i2, j2, k2 in found:
            if i + size == i2 and j + size == j2:
                size += k2
            else:
                if size:
                    blocks.append(Match(i, j, size))
                i, j, size = i2, j2, k2
        if size:
            blocks.append(Match(i, j, size))
        blocks.append(Match(la, lb, 0))
        self.matching_blocks = blocks
        return blocks

    def get_opcodes(self):
        if self.opcodes is not None:
            return self.opcodes
        i = j = 0
        self.opcodes = answer = []
        for ai, bj, size in self.get_matching_blocks():
            tag = 'replace' if i < ai and j < bj else 'delete' if i < ai else 'insert' if j < bj else ''
            if tag:
                answer.append((tag, i, ai, j, bj))
            i, j = ai + size, bj + size
            if size:
                answer.append(('equal', ai, i, bj, j))
        return answer

    def get_grouped_opcodes(self, n=3):
        codes = list(self.get_opcodes()) or [('equal', 0, 1, 0, 1)]
        if codes[0][0] == 'equal':
            tag, i1, i2, j1, j2 = codes[0]
            codes[0] = tag, max(i1, i2 - n), i2, max(j1, j2 - n), j2
        if codes[-1][0] == 'equal':
            tag, i1, i2, j1, j2 = codes[-1]
            codes[-1] = tag, i1, min(i2, i1 + n), j1, min(j2, j1 + n)
        group = []
        for tag, i1, i2, j1, j2 in codes:
            if tag == 'equal' and i2 - i1 > n + n:
                group.append((tag, i1, min(i2, i1 + n), j1, min(j2, j1 + n)))
                yield group
                group = []
                i1, j1 = max(i1, i2 - n), max(j1, j2 - n)
            group.append((tag, i1, i2, j1, j2))
        if group and not (len(group) == 1 and group[0][0] == 'equal'):
            yield group

    def ratio(self):
        return _ratio(sum([block[2] for block in self.get_matching_blocks()]), len(self.a) + len(self.b))

    def quick_ratio(self):
        if self.fullbcount is None:
            self.fullbcount = counts = {}
            for item in self.b:
                counts[item] = counts.get(item, 0) + 1
        available, matches = {}, 0
        for item in self.a:
            left = available[item] if item in available else self.fullbcount.get(item, 0)
            available[item] = left - 1
            if left > 0:
                matches += 1
        return _ratio(matches, len(self.a) + len(self.b))

    def real_quick_ratio(self):
        la, lb = len(self.a), len(self.b)
        return _ratio(min(la, lb), la + lb)


def get_close_matches(word, possibilities, n=3, cutoff=0.6):
    if not n > 0:
        raise ValueError(f'n must be > 0: {n!r}')
    if not 0.0 <= cutoff <= 1.0:
        raise ValueError(f'cutoff must be in [0.0, 1.0]: {cutoff!r}')
    result = []
    s = SequenceMatcher()
    s.set_seq2(word)
    for x in possibilities:
        s.set_seq1(x)
        if s.real_quick_ratio() >= cutoff and s.quick_ratio() >= cutoff and (score := s.ratio()) >= cutoff:
            result.append((score, x))
    result.sort(reverse=True)
    return [x for score, x in result[:n]]


def _range(start, stop):
    beginning, length = start + 1, stop - start
    if length == 1:
        return f'{beginning}'
    return f'{beginning if length else beginning - 1},{length}'


def _check_texts(a, b, *others):
    # Lines of another kind would fail late, or not at all.
    for lines in (a, b):
        if lines and not isinstance(lines[0], str):
            raise TypeError(f'lines to compare must be str, not {type(lines[0]).__name__} ({lines[0]!r})')
    if isinstance(a, (bytes, bytearray)):
        raise TypeError('input must be a sequence of strings, not bytes')
    for text in others:
        if not isinstance(text, str):
            raise TypeError(f'all arguments must be str, not: {text!r}')


def unified_diff(a, b, fromfile='', tofile='', fromfiledate='', tofiledate='', n=3, lineterm='\n'):
    _check_texts(a, b, fromfile, tofile, fromfiledate, tofiledate, lineterm)
    started = False
    for group in SequenceMatcher(None, a, b).get_grouped_opcodes(n):
        if not started:
            started = True
            yield f'--- {fromfile}{chr(9) + fromfiledate if fromfiledate else ""}{lineterm}'
            yield f'+++ {tofile}{chr(9) + tofiledate if tofiledate else ""}{lineterm}'
        first, last = group[0], group[-1]
        yield f'@@ -{_range(first[1], last[2])} +{_range(first[3], last[4])} @@{lineterm}'
        for tag, i1, i2, j1, j2 in group:
            if tag == 'equal':
                for line in a[i1:i2]:
                    yield ' ' + line
                continue
            if tag in ('replace', 'delete'):
                for line in a[i1:i2]:
                    yield '-' + line
            if tag in ('replace', 'insert'):
                for line in b[j1:j2]:
                    yield '+' + line


def _context_range(start, stop):
    beginning, length = start + 1, stop - start
    if not length:
        beginning -= 1
    return f'{beginning}' if length <= 1 else f'{beginning},{beginning + length - 1}'


def context_diff(a, b, fromfile='', tofile='', fromfiledate='', tofiledate='', n=3, lineterm='\n'):
    _check_texts(a, b, fromfile, tofile, fromfiledate, tofiledate, lineterm)
    prefix = {'insert': '+ ', 'delete': '- ', 'replace': '! ', 'equal': '  '}
    started = False
    for group in SequenceMatcher(None, a, b).get_grouped_opcodes(n):
        if not started:
            started = True
            yield f'*** {fromfile}{chr(9) + fromfiledate if fromfiledate else ""}{lineterm}'
            yield f'--- {tofile}{chr(9) + tofiledate if tofiledate else ""}{lineterm}'
        first, last = group[0], group[-1]
        yield '***************' + lineterm
        yield f'*** {_context_range(first[1], last[2])} ****{lineterm}'
        if any([tag in ('replace', 'delete') for tag, *_ in group]):
            for tag, i1, i2, _, _ in group:
                if tag != 'insert':
                    for line in a[i1:i2]:
                        yield prefix[tag] + line
        yield f'--- {_context_range(first[3], last[4])} ----{lineterm}'
        if any([tag in ('replace', 'insert') for tag, *_ in group]):
            for tag, _, _, j1, j2 in group:
                if tag != 'delete':
                    for line in b[j1:j2]:
                        yield prefix[tag] + line


def IS_LINE_JUNK(line):
    return line.strip() in ('', '#')


def IS_CHARACTER_JUNK(ch, ws=' \t'):
    return ch in ws


class Differ:
    def __init__(self, linejunk=None, charjunk=None):
        self.linejunk = linejunk
        self.charjunk = charjunk

    def compare(self, a, b):
        for tag, alo, ahi, blo, bhi in SequenceMatcher(self.linejunk, a, b).get_opcodes():
            if tag == 'replace':
                yield from self._replace(a, alo, ahi, b, blo, bhi)
            elif tag == 'delete':
                yield from ['- ' + line for line in a[alo:ahi]]
            elif tag == 'insert':
                yield from ['+ ' + line for line in b[blo:bhi]]
            else:
                yield from ['  ' + line for line in a[alo:ahi]]

    def _plain(self, a, alo, ahi, b, blo, bhi):
        gone = ['- ' + line for line in a[alo:ahi]]
        new = ['+ ' + line for line in b[blo:bhi]]
        yield from new + gone if bhi - blo < ahi - alo else gone + new

    def _replace(self, a, alo, ahi, b, blo, bhi):
        best, best_i, best_j = 0.74, None, None
        same_i = same_j = None
        matcher = SequenceMatcher(self.charjunk)
        for j in range(blo, bhi):
            matcher.set_seq2(b[j])
            for i in range(alo, ahi):
                if a[i] == b[j]:
                    if same_i is None:
                        same_i, same_j = i, j
                    continue
                matcher.set_seq1(a[i])
                if matcher.real_quick_ratio() > best and matcher.quick_ratio() > best and matcher.ratio() > best:
                    best, best_i, best_j = matcher.ratio(), i, j
        if best < 0.75:
            if same_i is None:
                yield from self._plain(a, alo, ahi, b, blo, bhi)
                return
            best_i, best_j = same_i, same_j
        else:
            same_i = None
        yield from self._side(a, alo, best_i, b, blo, best_j)
        left, right = a[best_i], b[best_j]
        if same_i is None:
            marks_a = marks_b = ''
            matcher.set_seqs(left, right)
            for tag, i1, i2, j1, j2 in matcher.get_opcodes():
                mark = {'replace': ('^', '^'), 'delete': ('-', ''), 'insert': ('', '+'), 'equal': (' ', ' ')}[tag]
                marks_a += mark[0] * (i2 - i1)
                marks_b += mark[1] * (j2 - j1)
            yield '- ' + left
            if marks_a.strip():
                yield '? ' + self._tabs(left, marks_a) + '\n'
            yield '+ ' + right
            if marks_b.strip():
                yield '? ' + self._tabs(right, marks_b) + '\n'
        else:
            yield '  ' + left
        yield from self._side(a, best_i + 1, ahi, b, best_j + 1, bhi)

    @staticmethod
    def _tabs(line, marks):
        return ''.join([c if m == ' ' and c.isspace() else m for c, m in zip(line, marks)]).rstrip()

    def _side(self, a, alo, ahi, b, blo, bhi):
        if alo < ahi:
            if blo < bhi:
                yield from self._replace(a, alo, ahi, b, blo, bhi)
            else:
                yield from ['- ' + line for line in a[alo:ahi]]
        elif blo < bhi:
            yield from ['+ ' + line for line in b[blo:bhi]]


def ndiff(a, b, linejunk=None, charjunk=IS_CHARACTER_JUNK):
    return Differ(linejunk, charjunk).compare(a, b)


def diff_bytes(dfunc, a, b, fromfile=b'', tofile=b'', fromfiledate=b'', tofiledate=b'', n=3, lineterm=b'\n'):
    def text(value):
        # Every byte comes back as it was.
        try:
            return value.decode('ascii', 'surrogateescape')
        except AttributeError:
            raise TypeError(f'all arguments must be bytes, not {type(value).__name__} ({value!r})') from None

    names = [text(value) for value in (fromfile, tofile, fromfiledate, tofiledate)]
    for line in dfunc([text(line) for line in a], [text(line) for line in b], *names, n, text(lineterm)):
        yield line.encode('ascii', 'surrogateescape')


def restore(delta, which):
    try:
        tag = {1: '- ', 2: '+ '}[int(which)]
    except KeyError:
        raise ValueError(f'unknown delta choice (must be 1 or 2): {which!r}') from None
    for line in delta:
        if line[:2] in ('  ', tag):
            yield line[2:]
