# traceback: exceptions as text.
import sys as _sys

_unset = object()


class FrameSummary:
    def __init__(self, filename, lineno, name, line='', text=None):
        self._text = text
        self.filename = filename
        self.lineno = lineno
        self.name = name
        self.line = line

    def __iter__(self):
        return iter((self.filename, self.lineno, self.name, self.line))

    def __getitem__(self, index):
        return (self.filename, self.lineno, self.name, self.line)[index]

    def __len__(self):
        return 4

    def __repr__(self):
        return f'<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>'


class StackSummary(list):
    def format(self):
        return format_list(self)


def _exception(exc, value=_unset):
    if value is not _unset:
        return value
    return exc


def _text(error, limit, chain):
    if limit is None and chain:
        return _render(error)
    text = _render_alone(error, 100000 if limit is None else limit)
    if not chain:
        return text
    cause = error.__cause__
    if cause is not None:
        return _text(cause, limit, chain) + '\nThe above exception was the direct cause of the following exception:\n\n' + text
    context = error.__context__
    if context is not None and not error.__suppress_context__:
        return _text(context, limit, chain) + '\nDuring handling of the above exception, another exception occurred:\n\n' + text
    return text


def format_exception(exc, /, value=_unset, tb=None, limit=None, chain=True):
    error = _exception(exc, value)
    if error is None:
        return ['NoneType: None\n']
    lines = []
    for line in _text(error, limit, chain).splitlines(keepends=True):
        if lines and line.startswith('    ') and lines[-1].startswith('  File '):
            lines[-1] += line
        else:
            lines.append(line)
    return lines


def format_exc(limit=None, chain=True):
    error = _sys.exception()
    return 'NoneType: None\n' if error is None else _text(error, limit, chain)


def print_exc(limit=None, file=None, chain=True):
    (_sys.stderr if file is None else file).write(format_exc(limit, chain))


def print_exception(exc, /, value=_unset, tb=None, limit=None, file=None, chain=True):
    (_sys.stderr if file is None else file).write(''.join(format_exception(exc, value, tb, limit, chain)))


def format_exception_only(exc, /, value=_unset, *, show_group=False):
    error = _exception(exc, value)
    if error is None:
        return ['NoneType: None\n']
    cls = type(error)
    name = cls.__qualname__ if cls.__module__ in ('builtins', '__main__') else f'{cls.__module__}.{cls.__qualname__}'
    text = str(error)
    lines = [f'{name}: {text}\n' if text else f'{name}\n']
    for note in getattr(error, '__notes__', ()):
        lines.append(f'{note}\n')
    return lines


def extract_tb(tb, limit=None):
    rows = [FrameSummary(*row) for row in _entries(tb)]
    if limit is not None:
        rows = rows[:limit] if limit >= 0 else rows[limit:]
    return StackSummary(rows)


def format_list(extracted_list):
    result = []
    for item in extracted_list:
        filename, lineno, name, line = item
        text = f'  File "{filename}", line {lineno}, in {name}\n'
        if getattr(item, '_text', None):
            result.append(text + item._text)
            continue
        result.append(text + (f'    {line.strip()}\n' if line else ''))
    return result


def format_tb(tb, limit=None):
    return format_list(extract_tb(tb, limit))


def print_tb(tb, limit=None, file=None):
    (_sys.stderr if file is None else file).write(''.join(format_tb(tb, limit)))


def extract_stack(f=None, limit=None):
    if f is not None:
        raise ValueError('only the stack of the caller is known')
    rows = [FrameSummary(*row[:4]) for row in _stack()]
    if limit is not None:
        rows = rows[max(len(rows) - limit, 0):] if limit >= 0 else rows[:-limit]
    return StackSummary(rows)


def format_stack(f=None, limit=None):
    return format_list(extract_stack(f, limit))


def print_stack(f=None, limit=None, file=None):
    (_sys.stderr if file is None else file).write(''.join(format_stack(f, limit)))


def print_last(limit=None, file=None, chain=True):
    raise ValueError('no last exception')


def walk_tb(tb):
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


class TracebackException:
    def __init__(self, exc_type, exc_value, exc_traceback, **options):
        self._error = exc_value
        self.exc_type = exc_type
        self.stack = extract_tb(exc_traceback)

    @classmethod
    def from_exception(cls, exc, **options):
        return cls(type(exc), exc, exc.__traceback__)

    def format(self, *, chain=True):
        yield from format_exception(self._error)

    def format_exception_only(self, *, show_group=False):
        yield from format_exception_only(self._error)

    def __str__(self):
        return str(self._error)
