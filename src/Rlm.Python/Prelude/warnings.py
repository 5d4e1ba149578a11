# warnings: filters by action, message, category and module; what is shown goes to standard error.
import re as _re
import sys as _sys
from traceback import _caller

filters = []
defaultaction = 'default'
_seen = set()
_place = (None, 0, '')  # file, line and source of the newest warning


class WarningMessage:
    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        self.message = message
        self.category = category
        self.filename = filename
        self.lineno = lineno
        self.file = file
        self.line = line
        self.source = source

    def __str__(self):
        return (f'{{message : {self.message!r}, category : {self.category.__name__!r}, filename : {self.filename!r}, '
                f'lineno : {self.lineno}, line : {self.line!r}}}')


def formatwarning(message, category, filename, lineno, line=None):
    if line is None and (filename, lineno) == _place[:2]:
        line = _place[2]
    return f'{filename}:{lineno}: {category.__name__}: {message}\n' + (f'  {line.strip()}\n' if line else '')


def showwarning(message, category, filename, lineno, file=None, line=None):
    (file or _sys.stderr).write(formatwarning(message, category, filename, lineno, line))


def _check(action):
    if action not in ('default', 'error', 'ignore', 'always', 'all', 'module', 'once'):
        raise ValueError(f'invalid action: {action!r}')


def _check_text(value, name):
    if not isinstance(value, str):
        raise TypeError(f'{name} must be a string')


def _check_entry(category, lineno):
    if not isinstance(category, type) or not issubclass(category, Warning):
        raise TypeError('category must be a Warning subclass')
    if not isinstance(lineno, int):
        raise TypeError('lineno must be an int')
    if lineno < 0:
        raise ValueError('lineno must be an int >= 0')


def _insert(entry, append):
    if append:
        if entry not in filters:
            filters.append(entry)
    else:
        if entry in filters:
            filters.remove(entry)
        filters.insert(0, entry)
    _seen.clear()


def filterwarnings(action, message='', category=Warning, module='', lineno=0, append=False):
    _check(action)
    _check_text(message, 'message')
    _check_text(module, 'module')
    _check_entry(category, lineno)
    _insert((action, _re.compile(message, _re.I) if message else None, category, _re.compile(module) if module else None, lineno), append)


def simplefilter(action, category=Warning, lineno=0, append=False):
    _check(action)
    _check_entry(category, lineno)
    _insert((action, None, category, None, lineno), append)


def resetwarnings():
    filters.clear()
    _seen.clear()


def warn(message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=()):
    if isinstance(message, Warning):
        category = type(message)
    elif category is None:
        category = UserWarning
    if not isinstance(category, type) or not issubclass(category, Warning):
        raise TypeError(f"category must be a Warning subclass, not '{type(category).__name__}'")
    caller = _caller(stacklevel)
    globals()['_place'] = (caller[0], caller[1], caller[3]) if caller else ('<sys>', 0, '')
    warn_explicit(message, category, *_place[:2])


def warn_explicit(message, category, filename, lineno, module=None, registry=None, module_globals=None, source=None):
    if isinstance(message, Warning):
        text, category = str(message), type(message)
    else:
        text, message = message, category(message)
    for action, pattern, kind, where, line in filters:
        if issubclass(category, kind) and (pattern is None or pattern.match(text)) and (
                where is None or where.match(module or filename)) and line in (0, lineno):
            break
    else:
        action = defaultaction
    if action == 'ignore':
        return
    if action == 'error':
        raise message
    if action not in ('always', 'all'):
        key = (text, category) if action == 'once' else (text, category, filename, lineno)
        if key in _seen:
            return
        _seen.add(key)
    _report(WarningMessage(message, category, filename, lineno, source=source))


_showwarning = showwarning


def _report(warning):
    # A function that the program put in place comes before all else, recording too.
    if showwarning is _showwarning:
        _show(warning)
    else:
        showwarning(warning.message, warning.category, warning.filename, warning.lineno, warning.file, warning.line)


def _show(warning):
    _showwarning(warning.message, warning.category, warning.filename, warning.lineno, warning.file, warning.line)


class catch_warnings:
    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0, append=False):
        self._record = record
        self._filter = None if action is None else (action, category, lineno, append)
        self._entered = False

    def __enter__(self):
        if self._entered:
            raise RuntimeError(f'Cannot enter {self!r} twice')
        self._entered = True
        self._filters = filters[:]
        self._shown = _show, showwarning
        if self._filter is not None:
            simplefilter(*self._filter)
        if not self._record:
            return None
        log = []
        globals().update(_show=log.append, showwarning=_showwarning)
        return log

    def __exit__(self, *exc):
        if not self._entered:
            raise RuntimeError(f'Cannot exit {self!r} without entering first')
        filters[:] = self._filters
        globals().update(zip(('_show', 'showwarning'), self._shown))
        _seen.clear()


class deprecated:
    def __init__(self, message, /, *, category=DeprecationWarning, stacklevel=1):
        if not isinstance(message, str):
            raise TypeError(f"Expected an object of type str for 'message', not {type(message).__name__!r}")
        self.message = message
        self.category = category
        self.stacklevel = stacklevel

    def __call__(self, what, /):
        import functools
        message, category = self.message, self.category
        what.__deprecated__ = message
        if category is None:
            return what
        if isinstance(what, type):
            make = what.__new__

            def new(cls, /, *args, **kwargs):
                if cls is what:
                    warn(message, category)
                if make is not object.__new__:
                    return make(cls, *args, **kwargs)
                return make(cls)

            what.__new__ = staticmethod(new)
            return what

        @functools.wraps(what)
        def wrapper(*args, **kwargs):
            warn(message, category)
            return what(*args, **kwargs)

        return wrapper


for _category in (ResourceWarning, ImportWarning, PendingDeprecationWarning):
    simplefilter('ignore', _category, append=True)
del _category
