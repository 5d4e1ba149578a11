# io: text and bytes in memory.
SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
DEFAULT_BUFFER_SIZE = 8192


class UnsupportedOperation(OSError, ValueError):
    pass


class IOBase:
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


class StringIO(TextIOBase):
    """Text I/O implementation using an in-memory buffer."""
    newlines = None
    line_buffering = False

    def __init__(self, initial_value='', newline='\n'):
        if initial_value is not None and not isinstance(initial_value, str):
            raise TypeError(f'initial_value must be str or None, not {type(initial_value).__name__}')
        text = initial_value or ''
        if newline is None:
            text = text.replace('\r\n', '\n').replace('\r', '\n')
        self._newline = newline
        self._text = text
        self._added = []
        self._position = 0

    # What is written at the end waits in a list until the whole is wanted.
    def _join(self):
        if self._added:
            self._text += ''.join(self._added)
            self._added.clear()
            self._position = len(self._text)
        return self._text

    def write(self, s, /):
        if self.closed:
            raise ValueError('I/O operation on closed file')
        if not isinstance(s, str):
            raise TypeError(f"string argument expected, got '{type(s).__name__}'")
        count = len(s)
        if self._newline is None:
            s = s.replace('\r\n', '\n').replace('\r', '\n')
        elif self._newline in ('\r', '\r\n'):
            s = s.replace('\n', self._newline)
        if self._added or self._position == len(self._text):
            if s:
                self._added.append(s)
        elif s:
            text, position = self._text, self._position
            if position > len(text):
                text += '\0' * (position - len(text))
            self._text = text[:position] + s + text[position + len(s):]
            self._position = position + len(s)
        return count

    def getvalue(self):
        if self.closed:
            raise ValueError('I/O operation on closed file')
        return self._join()

    def read(self, size=-1, /):
        if self.closed:
            raise ValueError('I/O operation on closed file')
        text = self._join()
        start = self._position
        if size is None or size < 0:
            result = text[start:]
        else:
            result = text[start:start + size]
        self._position = start + len(result)
        return result

    def readline(self, size=-1, /):
        if self.closed:
            raise ValueError('I/O operation on closed file')
        text = self._join()
        start = self._position
        end = text.find('\n', start)
        end = len(text) if end < 0 else end + 1
        if size is not None and size >= 0:
            end = min(end, start + size)
        result = text[start:end]
        self._position = start + len(result)
        return result

    def tell(self):
        if self.closed:
            raise ValueError('I/O operation on closed file')
        self._join()
        return self._position

    def seek(self, pos, whence=0, /):
        if self.closed:
            raise ValueError('I/O operation on closed file')
        self._join()
        if whence == 0:
            if pos < 0:
                raise ValueError(f'Negative seek position {pos}')
            self._position = pos
        elif pos != 0:
            raise OSError("Can't do nonzero cur-relative seeks")
        elif whence == 2:
            self._position = len(self._text)
        elif whence != 1:
            raise ValueError(f'Invalid whence ({whence}, should be 0, 1 or 2)')
        return self._position

    def truncate(self, pos=None, /):
        if self.closed:
            raise ValueError('I/O operation on closed file')
        text = self._join()
        pos = self._position if pos is None else pos
        if pos < 0:
            raise ValueError(f'Negative size value {pos}')
        self._text = text[:pos]
        return pos


class BytesIO(BufferedIOBase):
    """Buffered I/O implementation using an in-memory bytes buffer."""

    def __init__(self, initial_bytes=b''):
        self._buffer = bytearray(initial_bytes or b'')
        self._position = 0

    def write(self, b, /):
        self._check()
        if isinstance(b, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        b = bytes(b)
        start = self._position
        if start > len(self._buffer):
            self._buffer.extend(bytes(start - len(self._buffer)))
        self._buffer[start:start + len(b)] = b
        self._position = start + len(b)
        return len(b)

    def getvalue(self):
        self._check()
        return bytes(self._buffer)

    def getbuffer(self):
        return memoryview(self._buffer)

    def read(self, size=-1, /):
        self._check()
        start = self._position
        end = len(self._buffer) if size is None or size < 0 else start + size
        result = bytes(self._buffer[start:end])
        self._position = start + len(result)
        return result

    read1 = read

    def readline(self, size=-1, /):
        self._check()
        start = self._position
        end = self._buffer.find(b'\n', start)
        end = len(self._buffer) if end < 0 else end + 1
        if size is not None and size >= 0:
            end = min(end, start + size)
        result = bytes(self._buffer[start:end])
        self._position = start + len(result)
        return result

    def readinto(self, b, /):
        data = self.read(len(b))
        b[:len(data)] = data
        return len(data)

    def tell(self):
        self._check()
        return self._position

    def seek(self, pos, whence=0, /):
        self._check()
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
        size = self._position if size is None else size
        del self._buffer[size:]
        return size


class TextIOWrapper(StringIO):
    def __init__(self, buffer, encoding='utf-8', errors='strict', newline=None, line_buffering=False, write_through=False):
        super().__init__(buffer.read().decode(encoding or 'utf-8', errors or 'strict'), newline)
        self.buffer = buffer
        self.encoding = encoding or 'utf-8'


def open(file, *args, **kwargs):
    raise PermissionError('open() is not available: there are no files here; use the context given, or io.StringIO')
