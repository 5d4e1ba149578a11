# tomllib: TOML 1.0 read into dicts.
import re as _re
from datetime import date as _date, datetime as _datetime, time as _time, timedelta as _timedelta, timezone as _timezone

__all__ = ['loads', 'load', 'TOMLDecodeError']

_blank = ' \t'
_bare = _re.compile(r'[A-Za-z0-9_-]+')
_plain = _re.compile(r'[^"\\\x00-\x08\x0a-\x1f\x7f]+')
_plain_lines = _re.compile(r'[^"\\\x00-\x08\x0b-\x1f\x7f]+')
_control = _re.compile(r'[\x00-\x08\x0a-\x1f\x7f]')
_control_lines = _re.compile(r'[\x00-\x08\x0b-\x1f\x7f]')
_number = _re.compile(r"""
    0(?:x[0-9A-Fa-f](?:_?[0-9A-Fa-f])*|b[01](?:_?[01])*|o[0-7](?:_?[0-7])*)
    |[+-]?(?:0|[1-9](?:_?[0-9])*)(?P<float>(?:\.[0-9](?:_?[0-9])*)?(?:[eE][+-]?[0-9](?:_?[0-9])*)?)""", _re.VERBOSE)
_clock = r'([01][0-9]|2[0-3]):([0-5][0-9]):([0-5][0-9])(?:\.([0-9]{1,6})[0-9]*)?'
_local_time = _re.compile(_clock)
_moment = _re.compile(
    r'([0-9]{4})-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])(?:[Tt ]' + _clock + r'(?:([Zz])|([+-])([01][0-9]|2[0-3]):([0-5][0-9]))?)?')
_escapes = {'b': '\b', 't': '\t', 'n': '\n', 'f': '\f', 'r': '\r', '"': '"', '\\': '\\'}


class TOMLDecodeError(ValueError):
    """An error raised if a document is not valid TOML."""


def load(fp, /, *, parse_float=float):
    """Parse TOML from a binary file object."""
    data = fp.read()
    if not isinstance(data, (bytes, bytearray)):
        raise TypeError("File must be opened in binary mode, e.g. use `open('foo.toml', 'rb')`")
    return loads(data.decode(), parse_float=parse_float)


def loads(s, /, *, parse_float=float):
    """Parse TOML from a string."""
    if not isinstance(s, str):
        raise TypeError(f"Expected str object, not '{type(s).__qualname__}'")
    return _Reader(s.replace('\r\n', '\n'), parse_float).read()


class _Table:
    # What is known of a table besides its values: how it came to be, and what may still be done to it.
    __slots__ = 'values', 'inner', 'declared', 'frozen', 'dotted'

    def __init__(self, values):
        self.values = values
        self.inner = {}
        self.declared = False
        self.frozen = False
        self.dotted = False


class _Reader:
    def __init__(self, text, parse_float):
        self.text = text
        self.size = len(text)
        self.at = 0
        if parse_float is not float:
            def checked(digits):
                value = parse_float(digits)
                if isinstance(value, (dict, list)):
                    raise ValueError('parse_float must not return dicts or lists')
                return value
            self.parse_float = checked
        else:
            self.parse_float = float

    def fail(self, message, at=None):
        at = self.at if at is None else at
        if at >= self.size:
            where = 'end of document'
        else:
            line = self.text.count('\n', 0, at) + 1
            where = f'line {line}, column {at - self.text.rfind(chr(10), 0, at) if line > 1 else at + 1}'
        return TOMLDecodeError(f'{message} (at {where})')

    def peek(self):
        return self.text[self.at] if self.at < self.size else ''

    def skip(self, characters):
        text, at, size = self.text, self.at, self.size
        while at < size and text[at] in characters:
            at += 1
        self.at = at

    def skip_comment(self):
        if self.peek() != '#':
            return
        end = self.text.find('\n', self.at)
        end = self.size if end < 0 else end
        if bad := _control.search(self.text, self.at + 1, end):
            raise self.fail(f'Found invalid character {bad[0]!r}', bad.start())
        self.at = end

    def skip_all(self):
        # Space, ends of lines and comments within an array.
        while True:
            start = self.at
            self.skip(' \t\n')
            self.skip_comment()
            if self.at == start:
                return

    def read(self):
        self.root = current = _Table({})
        header = ()
        while True:
            self.skip(_blank)
            c = self.peek()
            if not c:
                return self.root.values
            if c == '\n':
                self.at += 1
                continue
            if c == '[':
                if self.text[self.at + 1:self.at + 2] == '[':
                    current, header = self.read_array_header()
                else:
                    current, header = self.read_header()
                self.skip(_blank)
            elif c in 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"\'':
                self.read_pair(current, header)
                self.skip(_blank)
            elif c != '#':
                raise self.fail('Invalid statement')
            self.skip_comment()
            c = self.peek()
            if not c:
                return self.root.values
            if c != '\n':
                raise self.fail('Expected newline or end of document after a statement')
            self.at += 1

    def enter(self, table, key, path):
        # The table below another, made where there is none; of an array of tables the last one.
        inner = table.inner.get(key)
        if inner is None:
            if key in table.values:
                raise self.fail('Cannot overwrite a value')
            inner = table.inner[key] = _Table({})
            table.values[key] = inner.values
        elif isinstance(inner, list):
            inner = inner[-1]
        return inner

    def read_header(self):
        self.at += 1
        self.skip(_blank)
        path = self.read_key()
        table = self.root
        for key in path[:-1]:
            table = self.enter(table, key, path)
            if table.frozen:
                raise self.fail(f'Cannot declare {path} twice')
        known = table.inner.get(path[-1])
        if known is not None and (isinstance(known, list) or known.declared or known.frozen or known.dotted):
            raise self.fail(f'Cannot declare {path} twice')
        table = self.enter(table, path[-1], path)
        table.declared = True
        if self.peek() != ']':
            raise self.fail("Expected ']' at the end of a table declaration")
        self.at += 1
        return table, path

    def read_array_header(self):
        self.at += 2
        self.skip(_blank)
        path = self.read_key()
        table = self.root
        for key in path[:-1]:
            table = self.enter(table, key, path)
            if table.frozen:
                raise self.fail(f'Cannot mutate immutable namespace {path}')
        known = table.inner.get(path[-1])
        made = _Table({})
        made.declared = True
        if isinstance(known, list):
            known.append(made)
            table.values[path[-1]].append(made.values)
        elif known is not None or path[-1] in table.values:
            if known is not None and known.frozen or known is None and isinstance(table.values[path[-1]], list):
                raise self.fail(f'Cannot mutate immutable namespace {path}')
            raise self.fail('Cannot overwrite a value')
        else:
            table.inner[path[-1]] = [made]
            table.values[path[-1]] = [made.values]
        if not self.text.startswith(']]', self.at):
            raise self.fail("Expected ']]' at the end of an array declaration")
        self.at += 2
        return made, path

    def read_pair(self, table, header):
        path, value, frozen = self.read_key_value()
        for depth, key in enumerate(path[:-1]):
            inner = table.inner.get(key)
            if inner is not None and (isinstance(inner, list) or inner.declared):
                raise self.fail(f'Cannot redefine namespace {header + path[:depth + 1]}')
            if inner is not None and inner.frozen or inner is None and isinstance(table.values.get(key), (list, dict)):
                raise self.fail(f'Cannot mutate immutable namespace {header + path[:-1]}')
            table = self.enter(table, key, path)
            table.dotted = True
        if path[-1] in table.values:
            raise self.fail('Cannot overwrite a value')
        table.values[path[-1]] = value
        if frozen is not None:
            table.inner[path[-1]] = frozen

    def read_key_value(self):
        path = self.read_key()
        if self.peek() != '=':
            raise self.fail("Expected '=' after a key in a key/value pair")
        self.at += 1
        self.skip(_blank)
        value = self.read_value()
        frozen = None
        if isinstance(value, (dict, list)):
            frozen = _Table(value)
            frozen.frozen = True
        return path, value, frozen

    def read_key(self):
        path = [self.read_key_part()]
        self.skip(_blank)
        while self.peek() == '.':
            self.at += 1
            self.skip(_blank)
            path.append(self.read_key_part())
            self.skip(_blank)
        return tuple(path)

    def read_key_part(self):
        c = self.peek()
        found = _bare.match(self.text, self.at)
        if found:
            self.at = found.end()
            return found[0]
        if c == "'":
            return self.read_literal()
        if c == '"':
            return self.read_string()
        raise self.fail('Invalid initial character for a key part')

    def read_literal(self):
        start = self.at + 1
        end = self.text.find("'", start)
        bad = _control.search(self.text, start, self.size if end < 0 else end)
        if bad:
            raise self.fail(f'Found invalid character {bad[0]!r}', bad.start())
        if end < 0:
            raise self.fail('Expected "\'"', self.size)
        self.at = end + 1
        return self.text[start:end]

    def read_literal_lines(self):
        self.at += 3
        if self.peek() == '\n':
            self.at += 1
        start = self.at
        end = self.text.find("'''", start)
        bad = _control_lines.search(self.text, start, self.size if end < 0 else end)
        if bad:
            raise self.fail(f'Found invalid character {bad[0]!r}', bad.start())
        if end < 0:
            raise self.fail('Expected "\'\'\'"', self.size)
        for _ in range(2):
            if self.text.startswith("'", end + 3):
                end += 1
        self.at = end + 3
        return self.text[start:end]

    def read_string(self, lines=False):
        self.at += 3 if lines else 1
        if lines and self.peek() == '\n':
            self.at += 1
        parts, plain = [], _plain_lines if lines else _plain
        while True:
            found = plain.match(self.text, self.at)
            if found:
                parts.append(found[0])
                self.at = found.end()
            c = self.peek()
            if not c:
                raise self.fail('Unterminated string')
            if c == '"':
                if not lines:
                    self.at += 1
                    return ''.join(parts)
                if self.text.startswith('"""', self.at):
                    self.at += 3
                    for _ in range(2):
                        if self.peek() == '"':
                            parts.append('"')
                            self.at += 1
                    return ''.join(parts)
                parts.append(c)
                self.at += 1
            elif c == '\\':
                parts.append(self.read_escape(lines))
            else:
                raise self.fail(f'Illegal character {c!r}')

    def read_escape(self, lines):
        c = self.text[self.at + 1:self.at + 2]
        if lines and c in (' ', '\t', '\n') and c:
            if c != '\n':
                self.at += 1
                self.skip(_blank)
                if not self.peek():
                    return ''
                if self.peek() != '\n':
                    raise self.fail("Unescaped '\\' in a string")
                self.at += 1
            else:
                self.at += 2
            self.skip(' \t\n')
            return ''
        self.at += 2
        if c in 'uU' and c:
            size = 4 if c == 'u' else 8
            digits = self.text[self.at:self.at + size]
            if len(digits) != size or not _re.fullmatch('[0-9A-Fa-f]+', digits):
                raise self.fail('Invalid hex value')
            self.at += size
            value = int(digits, 16)
            if value > 0x10ffff or 0xd800 <= value <= 0xdfff:
                raise self.fail('Escaped character is not a Unicode scalar value')
            return chr(value)
        if c in _escapes:
            return _escapes[c]
        raise self.fail("Unescaped '\\' in a string")

    def read_value(self):
        text, at = self.text, self.at
        c = self.peek()
        if c == '"':
            return self.read_string(text.startswith('"""', at))
        if c == "'":
            return self.read_literal_lines() if text.startswith("'''", at) else self.read_literal()
        if c == 't' and text.startswith('true', at):
            self.at += 4
            return True
        if c == 'f' and text.startswith('false', at):
            self.at += 5
            return False
        if c == '[':
            return self.read_array()
        if c == '{':
            return self.read_inline_table()
        if found := _moment.match(text, at):
            self.at = found.end()
            try:
                return _to_moment(found)
            except ValueError as error:
                raise self.fail('Invalid date or datetime', at) from error
        if found := _local_time.match(text, at):
            self.at = found.end()
            hour, minute, second, fraction = found.groups()
            return _time(int(hour), int(minute), int(second), int(fraction.ljust(6, '0')) if fraction else 0)
        if found := _number.match(text, at):
            self.at = found.end()
            return self.parse_float(found[0]) if found['float'] else int(found[0], 0)
        for word in ('inf', 'nan', '-inf', '+inf', '-nan', '+nan'):
            if text.startswith(word, at):
                self.at += len(word)
                return self.parse_float(word)
        raise self.fail('Invalid value')

    def read_array(self):
        self.at += 1
        values = []
        self.skip_all()
        if self.peek() == ']':
            self.at += 1
            return values
        while True:
            values.append(self.read_value())
            self.skip_all()
            c = self.peek()
            if c == ']':
                self.at += 1
                return values
            if c != ',':
                raise self.fail('Unclosed array')
            self.at += 1
            self.skip_all()
            if self.peek() == ']':
                self.at += 1
                return values

    def read_inline_table(self):
        self.at += 1
        table = _Table({})
        self.skip(_blank)
        if self.peek() == '}':
            self.at += 1
            return table.values
        while True:
            path, value, frozen = self.read_key_value()
            inner = table
            for key in path[:-1]:
                known = inner.inner.get(key)
                if known is not None and known.frozen:
                    raise self.fail(f'Cannot mutate immutable namespace {path}')
                inner = self.enter(inner, key, path)
            if path[-1] in inner.values:
                raise self.fail(f'Duplicate inline table key {path[-1]!r}')
            inner.values[path[-1]] = value
            if frozen is not None:
                inner.inner[path[-1]] = frozen
            self.skip(_blank)
            c = self.peek()
            if c == '}':
                self.at += 1
                return table.values
            if c != ',':
                raise self.fail('Unclosed inline table')
            self.at += 1
            self.skip(_blank)


def _to_moment(found):
    year, month, day, hour, minute, second, fraction, zulu, sign, hours, minutes = found.groups()
    if hour is None:
        return _date(int(year), int(month), int(day))
    zone = None
    if sign:
        zone = _timezone((-1 if sign == '-' else 1) * _timedelta(hours=int(hours), minutes=int(minutes)))
    elif zulu:
        zone = _timezone.utc
    return _datetime(
        int(year), int(month), int(day), int(hour), int(minute), int(second), int(fraction.ljust(6, '0')) if fraction else 0, zone)
