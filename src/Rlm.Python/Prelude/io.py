# io: text and bytes in memory; StringIO is native.
from abc import ABCMeta as _ABCMeta
from operator import index as _index

SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
DEFAULT_BUFFER_SIZE = 8192


class IOBase(metaclass=_ABCMeta):
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
        self.closed = True

    def flush(self):
        self._check()

    def isatty(self):
        return False

    def readable(self):
        return True

    def writable(self):
        return True

    def seekable(self):
        return True

    def fileno(self):
        raise UnsupportedOperation('fileno')

    def __iter__(self):
        self._check()
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def readlines(self, hint=-1):
        lines = []
        size = 0
        for line in self:
            lines.append(line)
            size += len(line)
            if hint is not None and 0 < hint <= size:
                break
        return lines

    def writelines(self, lines):
        for line in lines:
            self.write(line)


class RawIOBase(IOBase):
    pass


class BufferedIOBase(IOBase):
    pass


class TextIOBase(IOBase):
    encoding = None
    errors = None


TextIOBase.register(StringIO)


class BytesIO(BufferedIOBase):
    """Buffered I/O implementation using an in-memory bytes buffer."""

    def __init__(self, initial_bytes=b''):
        self._buffer = bytearray()
        self._position = 0
        if initial_bytes is not None:
            self.write(initial_bytes)
            self._position = 0

    def _check(self):
        if self.closed:
            raise ValueError('I/O operation on closed file.')

    def write(self, b, /):
        self._check()
        if not isinstance(b, (bytes, bytearray)):
            if isinstance(b, (str, int)) or not _is_buffer(b):
                raise TypeError(f"a bytes-like object is required, not '{type(b).__name__}'")
            b = bytes(b)
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

    def readinto(self, b, /):
        if not isinstance(b, (bytearray, memoryview)) and not _is_buffer(b):
            raise TypeError(f"readinto() argument must be read-write bytes-like object, not {type(b).__name__}")
        data = self.read(len(b))
        b[:len(data)] = data
        return len(data)

    readinto1 = readinto

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

    def detach(self):
        raise UnsupportedOperation('detach')

    def __getstate__(self):
        self._check()
        return self.getvalue(), self._position, dict(self.__dict__)

    def __setstate__(self, state):
        self._check()
        data, self._position, attributes = state
        self.__dict__.update(attributes or {})
        self._buffer = bytearray(data)


def _is_buffer(b):
    try:
        memoryview(b)
        return True
    except TypeError:
        return False


def _count(size):
    # None and whatever is below 0 mean all.
    if size is None:
        return -1
    try:
        return _index(size)
    except TypeError:
        raise TypeError(f"argument should be integer or None, not '{type(size).__name__}'") from None


class TextIOWrapper(StringIO):
    def __init__(self, buffer, encoding='utf-8', errors='strict', newline=None, line_buffering=False, write_through=False):
        super().__init__(buffer.read().decode(encoding or 'utf-8', errors or 'strict'), newline)
        self.buffer = buffer
        self.encoding = encoding or 'utf-8'


def open(file, *args, **kwargs):
    raise PermissionError('open() is not available: there are no files here; use the context given, or io.StringIO')
