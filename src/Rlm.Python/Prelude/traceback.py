# traceback: exceptions as text.
import sys as _sys

__all__ = [
    'extract_stack', 'extract_tb', 'format_exception', 'format_exception_only', 'format_list', 'format_stack', 'format_tb', 'print_exc',
    'format_exc', 'print_exception', 'print_last', 'print_stack', 'print_tb', 'clear_frames', 'FrameSummary', 'StackSummary',
    'TracebackException', 'walk_stack', 'walk_tb', 'print_list']

_unset = object()
_repeats = 3


class FrameSummary:
    """Information about a single frame from a traceback."""

    def __init__(
        self, filename, lineno, name, *, lookup_line=True, locals=None, line=None, end_lineno=None, colno=None, end_colno=None, **kwargs):
        self.filename = filename
        self.lineno = lineno
        self.name = name
        self.line = None if line is None else line.strip()
        self.locals = None if locals is None else {key: repr(value) for key, value in locals.items()}
        self.end_lineno = lineno if end_lineno is None else end_lineno
        self.colno = colno
        self.end_colno = end_colno
        self._text = None  # the source lines with the marks below them

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return tuple(self) == tuple(other) and self.locals == other.locals
        if isinstance(other, tuple):
            return tuple(self) == other
        return NotImplemented

    __hash__ = None

    def __iter__(self):
        return iter((self.filename, self.lineno, self.name, self.line))

    def __getitem__(self, index):
        return (self.filename, self.lineno, self.name, self.line)[index]

    def __len__(self):
        return 4

    def __repr__(self):
        return f'<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>'


def _summary(row):
    filename, lineno, name, line, text, colno, end_lineno, end_colno = row
    result = FrameSummary(filename, lineno, name, line=line, end_lineno=end_lineno, colno=colno, end_colno=end_colno)
    result._text = text
    return result


def _limited(rows, limit):
    if limit is None:
        limit = getattr(_sys, 'tracebacklimit', None)
        if limit is not None and limit < 0:
            limit = 0
    if limit is None:
        return rows
    return rows[:limit] if limit >= 0 else rows[limit:]


class StackSummary(list):
    """A list of FrameSummary objects, representing a stack of frames."""

    @classmethod
    def extract(cls, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        rows = [(*_entry(frame)[:1], lineno, *_entry(frame)[2:]) for frame, lineno in frame_gen]
        return cls([_summary(row) for row in _limited(rows, limit)])

    @classmethod
    def from_list(cls, a_list):
        return cls([frame if isinstance(frame, FrameSummary) else FrameSummary(*frame[:3], line=frame[3]) for frame in a_list])

    def format_frame_summary(self, frame_summary):
        frame = frame_summary
        filename = '<string>' if frame.filename.startswith('<stdin>-') else frame.filename
        text = f'  File "{filename}", line {frame.lineno}, in {frame.name}\n'
        if frame._text:
            text += frame._text
        elif frame.line:
            text += f'    {frame.line}\n'
        if frame.locals:
            text += ''.join([f'    {name} = {value}\n' for name, value in sorted(frame.locals.items())])
        return text

    def format(self):
        result = []
        last, count = None, 0
        for frame in self:
            text = self.format_frame_summary(frame)
            if text is None:
                continue
            place = (frame.filename, frame.lineno, frame.name)
            if place != last:
                _add_repeats(result, count)
                last, count = place, 0
            count += 1
            if count <= _repeats:
                result.append(text)
        _add_repeats(result, count)
        return result


def _add_repeats(result, count):
    if count > _repeats:
        more = count - _repeats
        result.append(f'  [Previous line repeated {more} more time{"s" if more > 1 else ""}]\n')


def _last_lines(error, has_traceback):
    # What native code says in one piece: where a syntax error is, the message, then the notes.
    lines, text = [], _render_last(error, has_traceback)
    while text.startswith('  '):
        line, _, text = text.partition('\n')
        lines.append(line + '\n')
    notes = getattr(error, '__notes__', None)
    if isinstance(notes, (list, tuple)):
        notes = [note if isinstance(note, str) else repr(note) for note in notes]
        shown = ''.join([note + '\n' for note in notes])
        text = text.removesuffix(shown)
        return lines + [text] + [line + '\n' for note in notes for line in note.split('\n')]
    lines.append(text)
    if notes is not None:
        lines.append(repr(notes) + '\n')
    return lines


class TracebackException:
    """An exception ready for rendering."""

    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True, capture_locals=False, compact=False,
            max_group_width=15, max_group_depth=10, _seen=None):
        seen = _seen or set()
        seen.add(id(exc_value))
        options = dict(limit=limit, max_group_width=max_group_width, max_group_depth=max_group_depth)
        self.max_group_width = max_group_width
        self.max_group_depth = max_group_depth
        self.stack = extract_tb(exc_traceback, limit)
        self.exc_type = exc_type
        self.__notes__ = getattr(exc_value, '__notes__', None)
        self._lines = ['NoneType: None\n'] if exc_value is None else _last_lines(exc_value, exc_traceback is not None)
        self._str = self._text_of(exc_value)
        if isinstance(exc_value, SyntaxError):
            for name in ('filename', 'lineno', 'end_lineno', 'text', 'offset', 'end_offset', 'msg'):
                value = getattr(exc_value, name, None)
                setattr(self, name, str(value) if 'lineno' in name and value is not None else value)
        self.__cause__ = self._other(getattr(exc_value, '__cause__', None), seen, options)
        self.__suppress_context__ = getattr(exc_value, '__suppress_context__', False)
        context = getattr(exc_value, '__context__', None)
        is_shown = not compact or self.__cause__ is None and not self.__suppress_context__
        self.__context__ = self._other(context, seen, options) if is_shown else None
        self.exceptions = None
        if isinstance(exc_value, BaseExceptionGroup):
            self.exceptions = [TracebackException(type(e), e, e.__traceback__, _seen=seen, **options) for e in exc_value.exceptions]

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    @staticmethod
    def _other(error, seen, options):
        if error is None or id(error) in seen:
            return None
        return TracebackException(type(error), error, error.__traceback__, _seen=seen, **options)

    @staticmethod
    def _text_of(error):
        try:
            return str(error)
        except Exception:
            return '<exception str() failed>'

    @property
    def exc_type_str(self):
        kind = self.exc_type
        if kind is None:
            return None
        return kind.__qualname__ if kind.__module__ in ('__main__', 'builtins') else f'{kind.__module__}.{kind.__qualname__}'

    def __eq__(self, other):
        return self.__dict__ == other.__dict__ if isinstance(other, TracebackException) else NotImplemented

    __hash__ = None

    def __str__(self):
        return self._str

    def format_exception_only(self, *, show_group=False, _depth=0):
        for piece in self._lines:
            if _depth == 0:
                yield piece
            else:
                yield from ['   ' * _depth + line + '\n' for line in piece.rstrip('\n').split('\n')]
        if show_group and self.exceptions:
            for inner in self.exceptions:
                yield from inner.format_exception_only(show_group=True, _depth=_depth + 1)

    def format(self, *, chain=True, _boxes=None):
        boxes = _boxes or _Boxes()
        parts, error = [(None, self)], self
        while chain:
            if error.__cause__ is not None:
                parts.append(('\nThe above exception was the direct cause of the following exception:\n\n', error := error.__cause__))
            elif error.__context__ is not None and not error.__suppress_context__:
                parts.append(('\nDuring handling of the above exception, another exception occurred:\n\n', error := error.__context__))
            else:
                break
        # Each bridge stands behind the exception that came before.
        for bridge, error in reversed(parts):
            if error.exceptions is None:
                yield from boxes.emit(error._alone('Traceback'))
            elif boxes.depth > self.max_group_depth:
                yield from boxes.emit([f'... (max_group_depth is {self.max_group_depth})\n'])
            else:
                yield from error._format_group(boxes, chain)
            if bridge is not None:
                yield from boxes.emit([bridge])

    def _alone(self, title):
        if self.stack:
            yield title + ' (most recent call last):\n'
            yield from self.stack.format()
        yield from self.format_exception_only()

    def _format_group(self, boxes, chain):
        is_outermost = boxes.depth == 0
        if is_outermost:
            boxes.depth = 1
        lines = list(self._alone('Exception Group Traceback'))
        if self.stack:
            yield from boxes.emit(lines[:1], '+' if is_outermost else '|')
            lines = lines[1:]
        yield from boxes.emit(lines)
        most = self.max_group_width
        count = min(len(self.exceptions), most + 1)
        boxes.needs_close = False
        for i in range(count):
            is_last = i == count - 1
            boxes.needs_close |= is_last
            title = str(i + 1) if i < most else '...'
            yield f'{"  " * boxes.depth}{"+-" if i == 0 else "  "}+---------------- {title} ----------------\n'
            boxes.depth += 1
            if i < most:
                yield from self.exceptions[i].format(chain=chain, _boxes=boxes)
            else:
                left = len(self.exceptions) - most
                yield from boxes.emit([f'and {left} more exception{"s" if left > 1 else ""}\n'])
            if is_last and boxes.needs_close:
                yield f'{"  " * boxes.depth}+------------------------------------\n'
                boxes.needs_close = False
            boxes.depth -= 1
        if is_outermost:
            boxes.depth = 0

    def print(self, *, file=None, chain=True):
        file = _sys.stderr if file is None else file
        for line in self.format(chain=chain):
            file.write(line)


class _Boxes:
    # How deep in groups the text is, and whether the box of a last member is still open.
    def __init__(self):
        self.depth = 0
        self.needs_close = False

    def emit(self, pieces, margin='|'):
        if self.depth == 0:
            yield from pieces
            return
        indent = '  ' * self.depth
        for piece in pieces:
            yield ''.join([f'{indent}{margin} {line}\n' for line in piece.removesuffix('\n').split('\n')])


def _given(exc, value, tb):
    # The exception and its traceback, from one argument or from three.
    if (value is _unset) != (tb is _unset):
        raise ValueError('Both or neither of value and tb must be given')
    if value is not _unset:
        return value, tb
    if exc is None:
        return None, None
    if isinstance(exc, BaseException):
        return exc, exc.__traceback__
    raise TypeError(f'Exception expected for value, {type(exc).__name__} found')


def format_exception(exc, /, value=_unset, tb=_unset, limit=None, chain=True, **kwargs):
    error, tb = _given(exc, value, tb)
    return list(TracebackException(type(error), error, tb, limit=limit, compact=True).format(chain=chain))


def _text(error, tb, limit, chain):
    # The session's own report, where nothing else was asked for.
    if error is not None and limit is None and chain and tb is error.__traceback__ and not hasattr(_sys, 'tracebacklimit'):
        return _render(error)
    return ''.join(format_exception(type(error), error, tb, limit, chain))


def _write(text, file):
    (_sys.stderr if file is None else file).write(text)


def print_exception(exc, /, value=_unset, tb=_unset, limit=None, file=None, chain=True, **kwargs):
    _write(_text(*_given(exc, value, tb), limit, chain), file)


def format_exc(limit=None, chain=True):
    error = _sys.exception()
    return 'NoneType: None\n' if error is None else _text(error, error.__traceback__, limit, chain)


def print_exc(limit=None, file=None, chain=True):
    _write(format_exc(limit, chain), file)


def print_last(limit=None, file=None, chain=True):
    raise ValueError('no last exception')


def format_exception_only(exc, /, value=_unset, *, show_group=False):
    error = exc if value is _unset else value
    return list(TracebackException(type(error), error, None, compact=True).format_exception_only(show_group=show_group))


def extract_tb(tb, limit=None):
    return StackSummary([_summary(row) for row in _limited(_entries(tb), limit)])


def format_tb(tb, limit=None):
    return extract_tb(tb, limit).format()


def print_tb(tb, limit=None, file=None):
    _write(''.join(format_tb(tb, limit)), file)


def extract_stack(f=None, limit=None):
    frames = [_summary(row) for row in (_stack() if f is None else [_entry(frame) for frame, _ in walk_stack(f)][::-1])]
    for frame in frames:
        # Calls that have not ended are told by their lines alone.
        frame._text = None
        frame.colno = frame.end_colno = None
    if limit is not None:
        frames = frames[max(len(frames) - limit, 0):] if limit >= 0 else frames[:-limit]
    return StackSummary(frames)


def format_stack(f=None, limit=None):
    return format_list(extract_stack(f, limit))


def print_stack(f=None, limit=None, file=None):
    _write(''.join(format_stack(f, limit)), file)


def format_list(extracted_list):
    return StackSummary.from_list(extracted_list).format()


def print_list(extracted_list, file=None):
    _write(''.join(format_list(extracted_list)), file)


def walk_tb(tb):
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def walk_stack(f):
    if f is None:
        f = _sys._getframe()
    while f is not None:
        yield f, f.f_lineno
        f = f.f_back


def clear_frames(tb):
    """Frames keep nothing of what a program could clear."""
