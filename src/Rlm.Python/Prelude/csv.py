# csv: rows of text in and out.
from _csv import Dialect as _Dialect, Error, _read, _write, reader as _reader, writer as _writer

__all__ = [
    'QUOTE_MINIMAL', 'QUOTE_ALL', 'QUOTE_NONNUMERIC', 'QUOTE_NONE', 'QUOTE_STRINGS', 'QUOTE_NOTNULL', 'Error', 'Dialect', 'excel',
    'excel_tab', 'field_size_limit', 'reader', 'writer', 'register_dialect', 'get_dialect', 'list_dialects', 'Sniffer',
    'unregister_dialect', 'DictReader', 'DictWriter', 'unix_dialect']

QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE, QUOTE_STRINGS, QUOTE_NOTNULL = range(6)
__version__ = '1.0'


class Dialect:
    """Describe a CSV dialect. This must be subclassed (see csv.excel)."""
    _name = ''
    _valid = False
    delimiter = quotechar = escapechar = doublequote = skipinitialspace = lineterminator = quoting = None

    def __init__(self):
        if self.__class__ != Dialect:
            self._valid = True
        try:
            _Dialect(self)
        except TypeError as error:
            raise Error(str(error)) from None


class excel(Dialect):
    """Describe the usual properties of Excel-generated CSV files."""
    delimiter = ','
    quotechar = '"'
    doublequote = True
    skipinitialspace = False
    lineterminator = '\r\n'
    quoting = QUOTE_MINIMAL


class excel_tab(excel):
    """Describe the usual properties of Excel-generated TAB-delimited files."""
    delimiter = '\t'


class unix_dialect(Dialect):
    """Describe the usual properties of Unix-generated CSV files."""
    delimiter = ','
    quotechar = '"'
    doublequote = True
    skipinitialspace = False
    lineterminator = '\n'
    quoting = QUOTE_ALL


_dialects = {}
_limit = [131072]
_options = {'delimiter', 'doublequote', 'escapechar', 'lineterminator', 'quotechar', 'quoting', 'skipinitialspace', 'strict'}


def _resolve(dialect, options):
    for name in options:
        if name not in _options:
            raise TypeError(f'this function got an unexpected keyword argument {name!r}')
    return _Dialect(get_dialect(dialect) if isinstance(dialect, str) else dialect, **options)


def register_dialect(name, /, dialect=None, **fmtparams):
    if not isinstance(name, str):
        raise TypeError('dialect name must be a string')
    _dialects[name] = _resolve(dialect, fmtparams)


def unregister_dialect(name):
    if name not in _dialects:
        raise Error('unknown dialect')
    del _dialects[name]


def get_dialect(name):
    if name not in _dialects:
        raise Error('unknown dialect')
    return _dialects[name]


def list_dialects():
    return list(_dialects)


def field_size_limit(limit=_limit, /):
    old = _limit[0]
    if limit is not _limit:
        if not isinstance(limit, int):
            raise TypeError('limit must be an integer')
        _limit[0] = limit
    return old


for _name, _kind in (('excel', excel), ('excel-tab', excel_tab), ('unix', unix_dialect)):
    register_dialect(_name, _kind)


def reader(iterable, /, dialect=None, **fmtparams):
    return _read(iterable, _resolve(dialect, fmtparams), _limit)


def writer(csvfile, /, dialect=None, **fmtparams):
    return _write(csvfile, _resolve(dialect, fmtparams))


class DictReader:
    def __init__(self, f, fieldnames=None, restkey=None, restval=None, dialect='excel', *args, **kwds):
        if fieldnames is not None and iter(fieldnames) is fieldnames:
            fieldnames = list(fieldnames)
        self._fieldnames = fieldnames
        self.restkey = restkey
        self.restval = restval
        self.reader = reader(f, dialect, *args, **kwds)
        self.dialect = dialect

    def __iter__(self):
        return self

    @property
    def line_num(self):
        return self.reader.line_num

    @property
    def fieldnames(self):
        if self._fieldnames is None:
            try:
                self._fieldnames = next(self.reader)
            except StopIteration:
                pass
        return self._fieldnames

    @fieldnames.setter
    def fieldnames(self, value):
        self._fieldnames = value

    def __next__(self):
        names = self._fieldnames
        if names is None:
            names = self.fieldnames
        row = next(self.reader)
        while not row:
            row = next(self.reader)
        result = dict(zip(names, row))
        missing = len(names) - len(row)
        if missing < 0:
            result[self.restkey] = row[missing:]
        elif missing > 0:
            for name in names[-missing:]:
                result[name] = self.restval
        return result


class DictWriter:
    def __init__(self, f, fieldnames, restval='', extrasaction='raise', dialect='excel', *args, **kwds):
        if fieldnames is not None and iter(fieldnames) is fieldnames:
            fieldnames = list(fieldnames)
        self.fieldnames = fieldnames
        self.restval = restval
        if extrasaction.lower() not in ('raise', 'ignore'):
            raise ValueError(f"extrasaction ({extrasaction}) must be 'raise' or 'ignore'")
        self.extrasaction = extrasaction.lower()
        self.writer = writer(f, dialect, *args, **kwds)

    def writeheader(self):
        return self.writerow(dict(zip(self.fieldnames, self.fieldnames)))

    def _to_list(self, rowdict):
        if self.extrasaction == 'raise':
            wrong = [k for k in rowdict.keys() if k not in self.fieldnames]
            if wrong:
                raise ValueError('dict contains fields not in fieldnames: ' + ', '.join([repr(x) for x in wrong]))
        return [rowdict.get(key, self.restval) for key in self.fieldnames]

    def writerow(self, rowdict):
        return self.writer.writerow(self._to_list(rowdict))

    def writerows(self, rowdicts):
        for rowdict in rowdicts:
            self.writer.writerow(self._to_list(rowdict))


class Sniffer:
    """Finds out the dialect of a text from a sample of it."""

    def __init__(self):
        # In the order in which they are preferred.
        self.preferred = [',', '\t', ';', ' ', ':']

    def sniff(self, sample, delimiters=None):
        found = self._from_quotes(sample, delimiters) or self._from_counts(sample, delimiters)
        if found is None:
            raise Error('Could not determine delimiter')

        class dialect(Dialect):
            _name = 'sniffed'
            lineterminator = '\r\n'
            quoting = QUOTE_MINIMAL
        dialect.delimiter, dialect.skipinitialspace, dialect.quotechar, dialect.doublequote = found
        return dialect

    # Fields in quotes show the quote, and next to it the delimiter.
    def _from_quotes(self, sample, delimiters):
        import re
        for pattern in (
            r'(?P<d>[^\w\n"\'])(?P<s> ?)(?P<q>["\']).*?(?P=q)(?P=d)', r'(?:^|\n)(?P<q>["\']).*?(?P=q)(?P<d>[^\w\n"\'])(?P<s> ?)',
                r'(?P<d>[^\w\n"\'])(?P<s> ?)(?P<q>["\']).*?(?P=q)(?:$|\n)', r'(?:^|\n)(?P<q>["\']).*?(?P=q)(?:$|\n)'):
            hits = [m.groupdict() for m in re.finditer(pattern, sample, re.DOTALL | re.MULTILINE)]
            if hits:
                break
        else:
            return None
        quote = _most([m['q'] for m in hits])
        marks = [m['d'] for m in hits if m.get('d') and (delimiters is None or m['d'] in delimiters)]
        if not marks:
            return ('', False, quote, False) if pattern.endswith('$|\\n)') and 'd' not in hits[0] else None
        delimiter = _most(marks)
        spaces = sum([bool(m['s']) for m in hits if m.get('d') == delimiter])
        return delimiter, spaces == len([m for m in hits if m.get('d') == delimiter]), quote, self._doubles(sample, delimiter, quote)

    # Whether a quote stands twice within quotes.
    def _doubles(self, sample, delimiter, quote):
        import re
        d = re.escape(delimiter)
        pattern = rf'((?:{d})|^)\W*{quote}[^{d}\n]*{quote}[^{d}\n]*{quote}\W*((?:{d})|$)'
        return re.search(pattern, sample, re.MULTILINE) is not None

    # The delimiter stands in (nearly) every line as often.
    def _from_counts(self, sample, delimiters):
        lines = [line for line in sample.split('\n') if line]
        candidates = []
        for size in range(10, len(lines) + 10, 10):
            part = lines[:size]
            candidates = self._regular(part, delimiters)
            if len(candidates) == 1:
                break
        if not candidates:
            return None
        if len(candidates) == 1:
            delimiter = candidates[0][0]
        else:
            names = [c for c, _ in candidates]
            preferred = [c for c in self.preferred if c in names]
            delimiter = preferred[0] if preferred else max(candidates, key=lambda x: x[1])[0]
        first = lines[0]
        return delimiter, first.count(delimiter) == first.count(delimiter + ' '), '"', False

    def _regular(self, lines, delimiters):
        from collections import Counter
        characters = {c for line in lines for c in line if c < '\x7f'} if delimiters is None else set(delimiters)
        result = []
        for c in sorted(characters):
            count, times = Counter([line.count(c) for line in lines]).most_common(1)[0]
            share = (2 * times - len(lines)) / len(lines)
            if count > 0:
                result.append((c, count, share))
        for threshold in [1.0 - i / 100 for i in range(11)]:
            good = [(c, count) for c, count, share in result if share >= threshold]
            if good:
                return good
        return []

    def has_header(self, sample):
        rows = reader(sample.splitlines(), self.sniff(sample))
        header = next(rows)
        kinds = dict.fromkeys(range(len(header)))
        for n, row in enumerate(rows):
            if n >= 20:
                break
            if len(row) != len(header):
                continue
            for column in list(kinds):
                kind = _kind(row[column])
                if kinds[column] is None:
                    kinds[column] = kind
                elif kinds[column] != kind:
                    del kinds[column]
        votes = 0
        for column, kind in kinds.items():
            if isinstance(kind, int):
                votes += 1 if len(header[column]) != kind else -1
            elif kind is not None:
                votes += -1 if _kind(header[column]) is complex else 1
        return votes > 0


def _kind(text):
    try:
        complex(text)
        return complex
    except (ValueError, OverflowError):
        return len(text)


def _most(items):
    return max(dict.fromkeys(items), key=items.count)
