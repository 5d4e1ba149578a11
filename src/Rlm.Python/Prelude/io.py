# io: the base classes, and bytes in memory; StringIO is native, streams over streams are in io_buffered.py and io_text.py.
from abc import ABCMeta as _ABCMeta
from operator import index as _index

SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
DEFAULT_BUFFER_SIZE = 8192
BlockingIOError = BlockingIOError


class IOBase(metaclass=_ABCMeta):
    """The abstract base class for all I/O classes."""
    closed = False

    def __enter__(self):
        self._check()
        return self

    def __exit__(self, *details):
        self.close()

    def _check(self):
        if self.closed:
            raise ValueError('I/O operation on closed file.')

    def close(self):
        if not self.closed:
            try:
                self.flush()
            finally:
                self.closed = True

    def flush(self):
        self._check()

    def isatty(self):
        self._check()
        return False

    def readable(self):
        return False

    def writable(self):
        return False

    def seekable(self):
        return False

    def fileno(self):
        raise UnsupportedOperation('fileno')

    def seek(self, pos, whence=0, /):
        raise UnsupportedOperation('seek')

    def tell(self):
        return self.seek(0, 1)

    def truncate(self, pos=None, /):
        raise UnsupportedOperation('truncate')

    def readline(self, size=-1, /):
        size = _count(size)
        result = bytearray()
        while size < 0 or len(result) < size:
            # What lies ahead tells how much can be read without going over the end of the line.
            ahead = self.peek(1) if hasattr(self, 'peek') else b''
            count = (ahead.find(b'\n') + 1 or len(ahead)) or 1
            part = self.read(count if size < 0 else min(count, size - len(result)))
            if not isinstance(part, bytes):
                raise OSError(f"read() should have returned a bytes object, not '{type(part).__name__}'")
            if not part:
                break
            result += part
            if result.endswith(b'\n'):
                break
        return bytes(result)

    def __iter__(self):
        self._check()
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def readlines(self, hint=-1, /):
        lines = []
        size = 0
        for line in self:
            lines.append(line)
            size += len(line)
            if hint is not None and 0 < hint <= size:
                break
        return lines

    def writelines(self, lines, /):
        self._check()
        for line in lines:
            self.write(line)


def _require(is_there, what):
    if not is_there:
        raise UnsupportedOperation(f'File or stream is not {what}.')


class RawIOBase(IOBase):
    """Base class for raw binary I/O."""

    def read(self, size=-1, /):
        if size is None or size < 0:
            return self.readall()
        if not hasattr(self, 'readinto'):
            raise NotImplementedError
        buffer = bytearray(size)
        count = self.readinto(memoryview(buffer))
        return None if count is None else bytes(buffer[:count])

    def readall(self):
        parts = []
        while part := self.read(DEFAULT_BUFFER_SIZE):
            parts.append(part)
        return b''.join(parts)


class BufferedIOBase(IOBase):
    """Base class for buffered I/O objects."""

    def detach(self):
        raise UnsupportedOperation('detach')

    def read(self, size=-1, /):
        raise UnsupportedOperation('read')

    def read1(self, size=-1, /):
        raise UnsupportedOperation('read1')

    def write(self, b, /):
        raise UnsupportedOperation('write')

    def readinto(self, b, /):
        view = _writable(b, 'readinto')
        data = self.read(len(view))
        view[:len(data)] = data
        return len(data)

    def readinto1(self, b, /):
        view = _writable(b, 'readinto1')
        data = self.read1(len(view))
        view[:len(data)] = data
        return len(data)


class TextIOBase(IOBase):
    """Base class for text I/O."""
    encoding = None
    errors = None
    newlines = None

    def read(self, size=-1, /):
        raise UnsupportedOperation('read')

    def readline(self, size=-1, /):
        raise UnsupportedOperation('readline')

    def write(self, s, /):
        raise UnsupportedOperation('write')

    def detach(self):
        raise UnsupportedOperation('detach')


TextIOBase.register(StringIO)


def _writable(b, method):
    # A view of bytes that can be changed.
    try:
        view = memoryview(b)
    except TypeError:
        view = None
    if view is None or view.readonly:
        raise TypeError(f'{method}() argument must be read-write bytes-like object, not {type(b).__name__}') from None
    return view.cast('B') if view.format != 'B' else view


def _bytes_of(b):
    if isinstance(b, (bytes, bytearray)):
        return b
    try:
        return bytes(memoryview(b))
    except TypeError:
        raise TypeError(f"a bytes-like object is required, not '{type(b).__name__}'") from None


class BytesIO(BufferedIOBase):
    """Buffered I/O implementation using an in-memory bytes buffer."""

    def __init__(self, initial_bytes=b''):
        self._buffer = bytearray()
        self._position = 0
        if initial_bytes is not None:
            self.write(initial_bytes)
            self._position = 0

    def readable(self):
        self._check()
        return True

    writable = seekable = readable

    def close(self):
        self.closed = True
        self._buffer = bytearray()

    def write(self, b, /):
        self._check()
        b = _bytes_of(b)
        start, size = self._position, len(b)
        if size == 0:
            return 0
        if start > len(self._buffer):
            self._buffer.extend(bytes(start - len(self._buffer)))
        self._buffer[start:start + size] = b
        self._position = start + size
        return size

    def writelines(self, lines, /):
        for line in lines:
            self.write(line)

    def getvalue(self):
        self._check()
        return bytes(self._buffer)

    def getbuffer(self):
        self._check()
        return memoryview(self._buffer)

    def read(self, size=-1, /):
        self._check()
        size = _count(size)
        start = self._position
        end = len(self._buffer) if size < 0 else start + size
        result = bytes(self._buffer[start:end])
        self._position = start + len(result)
        return result

    def read1(self, size=-1, /):
        return self.read(size)

    def readline(self, size=-1, /):
        self._check()
        size = _count(size)
        start = self._position
        end = self._buffer.find(b'\n', start)
        end = len(self._buffer) if end < 0 else end + 1
        if size >= 0:
            end = min(end, start + size)
        result = bytes(self._buffer[start:end])
        self._position = start + len(result)
        return result

    def readlines(self, size=-1, /):
        return super().readlines(_count(size))

    def tell(self):
        self._check()
        return self._position

    def seek(self, pos, whence=0, /):
        self._check()
        pos, whence = _index(pos), _index(whence)
        if whence == 0:
            if pos < 0:
                raise ValueError(f'negative seek value {pos}')
            self._position = pos
        elif whence == 1:
            self._position = max(0, self._position + pos)
        elif whence == 2:
            self._position = max(0, len(self._buffer) + pos)
        else:
            raise ValueError(f'invalid whence ({whence}, should be 0, 1 or 2)')
        return self._position

    def truncate(self, size=None, /):
        self._check()
        size = self._position if size is None else _index(size)
        if size < 0:
            raise ValueError(f'negative size value {size}')
        del self._buffer[size:]
        return size

    def __getstate__(self):
        self._check()
        return self.getvalue(), self._position, dict(self.__dict__)

    def __setstate__(self, state):
        self._check()
        data, self._position, attributes = state
        self.__dict__.update(attributes or {})
        self._buffer = bytearray(data)


def _count(size):
    # None and whatever is below 0 mean all.
    if size is None:
        return -1
    try:
        return _index(size)
    except TypeError:
        raise TypeError(f"argument should be integer or None, not '{type(size).__name__}'") from None


class FileIO(RawIOBase):
    def __init__(self, file, *args, **kwargs):
        open(file)


def open(file, *args, **kwargs):
    raise PermissionError('open() is not available: there are no files here; use the context given, or io.StringIO')


def text_encoding(encoding, stacklevel=2, /):
    return 'utf-8' if encoding is None else encoding
