# csv: rows of text in and out.
from _csv import _parse, Error

QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE, QUOTE_STRINGS, QUOTE_NOTNULL = range(6)
__version__ = '1.0'


class Dialect:
    """Describe a CSV dialect."""
    delimiter = ','
    quotechar = '"'
    escapechar = None
    doublequote = True
    skipinitialspace = False
    lineterminator = '\r\n'
    quoting = QUOTE_MINIMAL
    strict = False


class excel(Dialect):
    pass


class excel_tab(excel):
    delimiter = '\t'


class unix_dialect(Dialect):
    quoting = QUOTE_ALL
    lineterminator = '\n'


_dialects = {'excel': excel, 'excel-tab': excel_tab, 'unix': unix_dialect}
_limit = 131072
_options = ('delimiter', 'quotechar', 'escapechar', 'doublequote', 'skipinitialspace', 'lineterminator', 'quoting', 'strict')


def register_dialect(name, dialect=excel, **fmtparams):
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


def field_size_limit(limit=None):
    global _limit
    old = _limit
    if limit is not None:
        _limit = limit
    return old


def _resolve(dialect, options):
    if isinstance(dialect, str):
        dialect = get_dialect(dialect)
    elif dialect is None:
        dialect = excel
    result = Dialect()
    for name in _options:
        setattr(result, name, getattr(dialect, name, getattr(Dialect, name)))
    for name, value in options.items():
        if name not in _options:
            raise TypeError(f"'{name}' is an invalid keyword argument for this function")
        setattr(result, name, value)
    for name in ('delimiter', 'quotechar', 'escapechar'):
        value = getattr(result, name)
        if value is None and name != 'delimiter':
            continue
        if not isinstance(value, str):
            raise TypeError(f'"{name}" must be string, not {type(value).__name__}' if name == 'delimiter' else
                f'"{name}" must be string or None, not {type(value).__name__}')
        if len(value) != 1:
            raise TypeError(f'"{name}" must be a 1-character string')
    if 'quoting' not in options and 'quotechar' in options and options['quotechar'] is None:
        result.quoting = QUOTE_NONE
    if result.quoting != QUOTE_NONE and not result.quotechar:
        raise TypeError('quotechar must be set if quoting enabled')
    return result


class _Reader:
    def __init__(self, iterable, dialect, options):
        self._lines = iter(iterable)
        self.dialect = _resolve(dialect, options)
        self.line_num = 0

    def __iter__(self):
        return self

    def __next__(self):
        d = self.dialect
        line = next(self._lines)
        while True:
            self.line_num += 1
            if not isinstance(line, str):
                raise Error(f'iterator should return strings, not {type(line).__name__} (the file should be opened in text mode)')
            pending = line if self.line_num and not getattr(self, '_pending', '') else self._pending + line
            row = _parse(pending, d.delimiter, d.quotechar if d.quoting != QUOTE_NONE else None, d.escapechar, d.doublequote, d.skipinitialspace,
                d.strict, d.quoting == QUOTE_NONNUMERIC)
            if row is not None:
                self._pending = ''
                return row
            # A quoted field goes on in the next line.
            self._pending = pending
            try:
                line = next(self._lines)
            except StopIteration:
                self._pending = ''
                if d.strict:
                    raise Error('unexpected end of data') from None
                return _parse(pending + d.quotechar, d.delimiter, d.quotechar, d.escapechar, d.doublequote, d.skipinitialspace, d.strict,
                    d.quoting == QUOTE_NONNUMERIC)


def reader(iterable, /, dialect='excel', **fmtparams):
    return _Reader(iterable, dialect, fmtparams)


class _Writer:
    def __init__(self, csvfile, dialect, options):
        self._write = getattr(csvfile, 'write', None)
        if not callable(self._write):
            raise TypeError('argument 1 must have a "write" method')
        self.dialect = _resolve(dialect, options)

    def writerow(self, row, /):
        d = self.dialect
        try:
            fields = list(row)
        except TypeError:
            raise Error(f'iterable expected, not {type(row).__name__}') from None
        quote = d.quotechar
        out = []
        for field in fields:
            is_number = isinstance(field, (int, float)) and not isinstance(field, str)
            text = '' if field is None else field if isinstance(field, str) else repr(field) if type(field) is float else str(field)
            quoted = (d.quoting == QUOTE_ALL or d.quoting == QUOTE_NONNUMERIC and not is_number or d.quoting == QUOTE_STRINGS and isinstance(field, str)
                or d.quoting == QUOTE_NOTNULL and field is not None)
            special = d.delimiter in text or '\n' in text or '\r' in text or quote and quote in text or d.escapechar and d.escapechar in text
            if d.quoting == QUOTE_NONE:
                if special:
                    if not d.escapechar:
                        raise Error('need to escape, but no escapechar set')
                    text = ''.join([d.escapechar + c if c in (d.delimiter, d.escapechar, quote, '\n', '\r') else c for c in text])
            else:
                if special or not text and len(fields) == 1 or text.startswith(' ') and d.delimiter == ' ':
                    quoted = True
                if quoted:
                    if quote in text:
                        if d.doublequote:
                            text = text.replace(quote, quote + quote)
                        elif d.escapechar:
                            text = text.replace(quote, d.escapechar + quote)
                        else:
                            raise Error('need to escape, but no escapechar set')
                    text = quote + text + quote
            out.append(text)
        if d.quoting == QUOTE_NONE and len(out) == 1 and not out[0]:
            raise Error('single empty field record must be quoted')
        return self._write(d.delimiter.join(out) + d.lineterminator)

    def writerows(self, rows, /):
        for row in rows:
            self.writerow(row)


def writer(csvfile, /, dialect='excel', **fmtparams):
    return _Writer(csvfile, dialect, fmtparams)


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
        if self.reader.line_num == 0:
            self.fieldnames
        row = next(self.reader)
        while row == []:
            row = next(self.reader)
        names = self.fieldnames
        result = dict(zip(names, row))
        if len(names) < len(row):
            result[self.restkey] = row[len(names):]
        elif len(names) > len(row):
            for name in names[len(row):]:
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
    def sniff(self, sample, delimiters=None):
        lines = [line for line in sample.splitlines() if line.strip()]
        best = None
        for candidate in delimiters or ',\t;|: ':
            counts = [line.count(candidate) for line in lines]
            if counts and min(counts) > 0:
                score = (min(counts) == max(counts), min(counts))
                if best is None or score > best[0]:
                    best = (score, candidate)
        if best is None:
            raise Error('Could not determine delimiter')

        class dialect(Dialect):
            _name = 'sniffed'
            delimiter = best[1]
            lineterminator = '\r\n'
            quoting = QUOTE_MINIMAL
            skipinitialspace = all([best[1] + ' ' in line for line in lines])
        return dialect

    def has_header(self, sample):
        rows = list(reader(sample.splitlines(), self.sniff(sample)))
        if len(rows) < 2:
            return False

        def is_number(text):
            try:
                float(text)
                return True
            except ValueError:
                return False
        votes = 0
        for i, name in enumerate(rows[0]):
            column = [row[i] for row in rows[1:21] if len(row) > i]
            if column and all([is_number(value) for value in column]):
                votes += -1 if is_number(name) else 1
            elif column and len(set([len(value) for value in column])) == 1:
                votes += -1 if len(name) == len(column[0]) else 1
        return votes > 0
