# pathlib: paths as plain text. What would touch a file says what to use instead.
import os as _os
import re as _re
from collections.abc import Sequence as _Sequence

__all__ = ['UnsupportedOperation', 'PurePath', 'PurePosixPath', 'PureWindowsPath', 'Path', 'PosixPath', 'WindowsPath']


class UnsupportedOperation(NotImplementedError):
    """An operation that the kind of path does not have."""


class _Posix:
    sep, altsep = '/', ''

    def split(path):
        slashes = len(path) - len(path.lstrip('/'))
        size = 2 if slashes == 2 else min(slashes, 1)
        return '', path[:size], path[size:]

    def key(text):
        return text


class _Windows:
    sep, altsep = '\\', '/'
    reserved = {'CON', 'PRN', 'AUX', 'NUL', 'CONIN$', 'CONOUT$', *[f'{device}{n}' for device in ('COM', 'LPT') for n in '123456789¹²³']}

    def split(path):
        if path[:2] == '\\\\':
            # A share or a device: \\server\share\rest, \\?\UNC\server\share\rest.
            start = 8 if path[:8].upper() == '\\\\?\\UNC\\' else 2
            at = path.find('\\', start)
            at = path.find('\\', at + 1) if at >= 0 else -1
            return (path, '', '') if at < 0 else (path[:at], path[at], path[at + 1:])
        drive = path[:2] if path[1:2] == ':' else ''
        rest = path[len(drive):]
        return (drive, '\\', rest[1:]) if rest[:1] == '\\' else (drive, '', rest)

    def key(text):
        return text.lower()


class _Parents(_Sequence):
    def __init__(self, path):
        self._path = path
        self._tail = path._tail

    def __len__(self):
        return len(self._tail)

    def __getitem__(self, index):
        if isinstance(index, slice):
            return tuple([self[i] for i in range(*index.indices(len(self)))])
        if index >= len(self) or index < -len(self):
            raise IndexError(index)
        if index < 0:
            index += len(self)
        return self._path._made(self._path.drive, self._path.root, self._tail[:len(self._tail) - 1 - index])

    def __repr__(self):
        return f'<{type(self._path).__name__}.parents>'


class PurePath:
    """Base class for manipulating paths without I/O."""
    __slots__ = ('_drive', '_root', '_tail', '_text')
    parser = _Posix

    def __new__(cls, *args, **kwargs):
        if cls is PurePath:
            cls = PurePosixPath
        return object.__new__(cls)

    def __init__(self, *args):
        pieces = []
        for arg in args:
            if isinstance(arg, PurePath):
                text = str(arg)
                if arg.parser is not self.parser and arg.parser is _Windows:
                    text = arg.as_posix()
            else:
                try:
                    text = _os.fspath(arg)
                except TypeError:
                    text = arg
                if not isinstance(text, str):
                    raise TypeError('argument should be a str or an os.PathLike object where __fspath__ returns a str, '
                        f'not {type(text).__name__!r}')
            pieces.append(text)
        self._parse(pieces)

    def _parse(self, pieces):
        kind = self.parser
        drive = root = ''
        rest = []
        for piece in pieces:
            if kind.altsep:
                piece = piece.replace(kind.altsep, kind.sep)
            d, r, tail = kind.split(piece)
            if r and (d or not drive) or d and kind.key(d) != kind.key(drive):
                drive, root, rest = d, r, [tail]
            elif r:
                root, rest = r, [tail]
            elif d:
                # The same drive again: relative to where we are.
                drive = d
                rest.append(tail)
            else:
                rest.append(tail)
        if not root and drive.startswith('\\\\') and drive[2:3] not in ('?', '.') and drive.count('\\') >= 3:
            root = '\\'
        elif not root and drive.startswith('\\\\') and drive.count('\\') >= 5:
            root = '\\'
        tail = [part for piece in rest for part in piece.split(kind.sep) if part and part != '.']
        self._set(drive, root, tail)

    def _set(self, drive, root, tail):
        self._drive, self._root, self._tail = drive, root, tuple(tail)

    def _made(self, drive, root, tail):
        path = self.with_segments(self._text_of(drive, root, tail))
        if isinstance(path, PurePath):
            path._set(drive, root, tail)
        return path

    def _text_of(self, drive, root, tail):
        kind = self.parser
        if drive or root:
            return drive + root + kind.sep.join(tail)
        # What looks like a drive is none.
        if tail and kind is _Windows and kind.split(tail[0])[0]:
            return '.' + kind.sep + kind.sep.join(tail)
        return kind.sep.join(tail) or '.'

    def with_segments(self, *pathsegments):
        return type(self)(*pathsegments)

    def __reduce__(self):
        return type(self), tuple(self.parts)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __class_getitem__(cls, item):
        import types
        return types.GenericAlias(cls, item)

    def __str__(self):
        try:
            return self._text
        except AttributeError:
            self._text = self._text_of(self._drive, self._root, self._tail)
            return self._text

    __fspath__ = __str__

    def __bytes__(self):
        return _os.fsencode(str(self))

    def __repr__(self):
        return f'{type(self).__name__}({self.as_posix()!r})'

    def as_posix(self):
        return str(self).replace(self.parser.sep, '/')

    @property
    def _key(self):
        return self.parser.key(str(self))

    @property
    def _sort_key(self):
        return self.parser.key(str(self)).split(self.parser.sep)

    def __hash__(self):
        return hash(self._key)

    def __eq__(self, other):
        if not isinstance(other, PurePath):
            return NotImplemented
        return self._key == other._key and self.parser is other.parser

    def _order(self, other):
        return isinstance(other, PurePath) and self.parser is other.parser

    def __lt__(self, other):
        return self._sort_key < other._sort_key if self._order(other) else NotImplemented

    def __le__(self, other):
        return self._sort_key <= other._sort_key if self._order(other) else NotImplemented

    def __gt__(self, other):
        return self._sort_key > other._sort_key if self._order(other) else NotImplemented

    def __ge__(self, other):
        return self._sort_key >= other._sort_key if self._order(other) else NotImplemented

    def __truediv__(self, key):
        try:
            return self.with_segments(self, key)
        except TypeError:
            return NotImplemented

    def __rtruediv__(self, key):
        try:
            return self.with_segments(key, self)
        except TypeError:
            return NotImplemented

    def joinpath(self, *pathsegments):
        return self.with_segments(self, *pathsegments)

    @property
    def drive(self):
        return self._drive

    @property
    def root(self):
        return self._root

    @property
    def anchor(self):
        return self._drive + self._root

    @property
    def parts(self):
        return (self.anchor, *self._tail) if self.anchor else self._tail

    @property
    def name(self):
        return self._tail[-1] if self._tail else ''

    @property
    def suffix(self):
        name = self.name
        at = name.rfind('.')
        return name[at:] if 0 < at < len(name) - 1 else ''

    @property
    def suffixes(self):
        name = self.name
        return [] if name.endswith('.') else ['.' + part for part in name.lstrip('.').split('.')[1:]]

    @property
    def stem(self):
        name = self.name
        at = name.rfind('.')
        return name[:at] if 0 < at < len(name) - 1 else name

    def with_name(self, name):
        kind = self.parser
        if not name or kind.sep in name or kind.altsep and kind.altsep in name or name == '.':
            raise ValueError(f'Invalid name {name!r}')
        if not self._tail:
            raise ValueError(f'{self!r} has an empty name')
        return self._made(self._drive, self._root, (*self._tail[:-1], name))

    def with_stem(self, stem):
        suffix = self.suffix
        if not suffix:
            return self.with_name(stem)
        if not stem:
            raise ValueError(f'{self!r} has a non-empty suffix')
        return self.with_name(stem + suffix)

    def with_suffix(self, suffix):
        stem = self.stem
        if not stem:
            raise ValueError(f'{self!r} has an empty name')
        if suffix and not (suffix.startswith('.') and len(suffix) > 1):
            raise ValueError(f'Invalid suffix {suffix!r}')
        return self.with_name(stem + suffix)

    @property
    def parent(self):
        return self._made(self._drive, self._root, self._tail[:-1]) if self._tail else self

    @property
    def parents(self):
        return _Parents(self)

    def is_absolute(self):
        if self.parser is _Windows:
            return bool(self._drive and self._root)
        return bool(self._root)

    def _starts_with(self, other):
        key = self.parser.key
        size = len(other._tail)
        return key(self.anchor) == key(other.anchor) and [key(p) for p in self._tail[:size]] == [key(p) for p in other._tail]

    def relative_to(self, other, /, *_deprecated, walk_up=False):
        other = other if isinstance(other, PurePath) and not _deprecated else self.with_segments(other, *_deprecated)
        up = 0
        base = other
        while not self._starts_with(base):
            if not walk_up:
                raise ValueError(f'{str(self)!r} is not in the subpath of {str(other)!r}')
            if not base._tail:
                raise ValueError(f'{str(self)!r} and {str(other)!r} have different anchors')
            if base._tail[-1] == '..':
                raise ValueError(f"'..' segment in {str(other)!r} cannot be walked")
            base = base.parent
            up += 1
        return self._made('', '', ('..',) * up + self._tail[len(base._tail):])

    def is_relative_to(self, other, /, *_deprecated):
        other = other if isinstance(other, PurePath) and not _deprecated else self.with_segments(other, *_deprecated)
        return self._starts_with(other)

    def is_reserved(self):
        if self.parser is not _Windows or not self._tail or self._drive.startswith('\\\\'):
            return False
        name = self._tail[-1]
        return name.endswith(('.', ' ')) and name not in ('.', '..') or any(c in '*?"<>/\\:|' or c < ' ' for c in name) \
            or name.partition('.')[0].rstrip(' ').upper() in _Windows.reserved

    def as_uri(self):
        from urllib.parse import quote
        if not self.is_absolute():
            raise ValueError("relative path can't be expressed as a file URI")
        text = self.as_posix()
        if self.parser is _Windows:
            if self._drive[1:2] == ':':
                return 'file:///' + self._drive + quote(text[2:])
            return 'file:' + quote(text)
        return 'file://' + quote(bytes(self))

    def match(self, path_pattern, *, case_sensitive=None):
        pattern = path_pattern if isinstance(path_pattern, PurePath) else self.with_segments(path_pattern)
        if not pattern.parts:
            raise ValueError('empty pattern')
        parts, wanted = self.parts[::-1], pattern.parts[::-1]
        if len(parts) < len(wanted) or len(parts) > len(wanted) and pattern.anchor:
            return False
        return all([_matches(part, w, self._is_sensitive(case_sensitive)) for part, w in zip(parts, wanted)])

    def full_match(self, pattern, *, case_sensitive=None):
        pattern = pattern if isinstance(pattern, PurePath) else self.with_segments(pattern)
        sensitive = self._is_sensitive(case_sensitive)
        parts, wanted = self.parts, pattern.parts
        # Which numbers of parts the pattern so far can have taken.
        reached = {0}
        for w in wanted:
            if w == '**':
                reached = set(range(min(reached), len(parts) + 1)) if reached else reached
            else:
                reached = {i + 1 for i in reached if i < len(parts) and _matches(parts[i], w, sensitive)}
        return len(parts) in reached

    def _is_sensitive(self, case_sensitive):
        return self.parser is _Posix if case_sensitive is None else case_sensitive


def _matches(part, pattern, sensitive):
    import fnmatch
    return _re.match(fnmatch.translate(pattern), part, 0 if sensitive else _re.IGNORECASE) is not None


class PurePosixPath(PurePath):
    """A path as text, with slashes."""
    __slots__ = ()


class PureWindowsPath(PurePath):
    """A path as text, with backslashes and drives."""
    __slots__ = ()
    parser = _Windows


_os.PathLike.register(PurePath)


class Path(PurePath):
    """A path as text. It names no file, as there are none here."""
    __slots__ = ()

    def __new__(cls, *args, **kwargs):
        if cls is WindowsPath:
            raise UnsupportedOperation(f'cannot instantiate {cls.__name__!r} on your system')
        return object.__new__(PosixPath if cls is Path else cls)

    @classmethod
    def cwd(cls):
        return cls('/')

    @classmethod
    def from_uri(cls, uri):
        from urllib.parse import unquote_to_bytes
        if not uri.startswith('file:'):
            raise ValueError(f"URI does not start with 'file:': {uri!r}")
        path = uri[5:]
        if path[:3] == '///':
            path = path[2:]
        elif path[:12] == '//localhost/':
            path = path[11:]
        if not path.startswith('/'):
            raise ValueError(f'URI is not absolute: {uri!r}')
        return cls(_os.fsdecode(unquote_to_bytes(path)))

    def absolute(self):
        return self if self.is_absolute() else self.with_segments('/', self)

    def resolve(self, strict=False):
        return self.with_segments(_os.path.normpath(str(self.absolute())))

    def expanduser(self):
        return self

    def exists(self, *, follow_symlinks=True):
        return False

    is_file = is_dir = exists

    def is_symlink(self):
        return False

    is_mount = is_junction = is_socket = is_fifo = is_block_device = is_char_device = is_symlink


def _no_files(name):
    def method(self, *args, **options):
        raise PermissionError(f'Path.{name}() is not available: there are no files here; use the context given, or io.StringIO')
    method.__name__, method.__qualname__ = name, f'Path.{name}'
    return method


for _name in (
    'open read_text read_bytes write_text write_bytes iterdir glob rglob walk stat lstat chmod lchmod mkdir rmdir touch unlink rename '
        'replace readlink symlink_to hardlink_to samefile owner group').split():
    setattr(Path, _name, _no_files(_name))
Path.home = classmethod(_no_files('home'))


class PosixPath(Path, PurePosixPath):
    __slots__ = ()


class WindowsPath(Path, PureWindowsPath):
    __slots__ = ()
