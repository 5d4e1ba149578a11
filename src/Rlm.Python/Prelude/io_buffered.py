# io: buffers between a program and a raw stream.


class _Layer:
    # A stream over another one, which is what _below gives.
    @property
    def closed(self):
        return self._below.closed

    @property
    def name(self):
        return self._below.name

    def _check(self):
        if self.closed:
            raise ValueError('I/O operation on closed file.')

    def readable(self):
        return self._below.readable()

    def writable(self):
        return self._below.writable()

    def seekable(self):
        return self._below.seekable()

    def fileno(self):
        return self._below.fileno()

    def isatty(self):
        return self._below.isatty()

    def close(self):
        if not self._is_detached() and not self.closed:
            try:
                self.flush()
            finally:
                self._below.close()

    def _describe(self, more=''):
        try:
            more = f' name={self.name!r}{more}'
        except (AttributeError, ValueError):
            pass
        return f'<_io.{type(self).__name__}{more}>'


class _Buffered(_Layer, BufferedIOBase):
    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        if buffer_size <= 0:
            raise ValueError('buffer size must be strictly positive')
        self._raw = raw
        self._size = buffer_size

    @property
    def raw(self):
        if self._raw is None:
            raise ValueError('raw stream has been detached')
        return self._raw

    _below = raw

    def _is_detached(self):
        return self._raw is None

    @property
    def mode(self):
        return self.raw.mode

    def __repr__(self):
        return self._describe()

    def detach(self):
        self.flush()
        raw, self._raw = self.raw, None
        return raw

    def flush(self):
        self._check()
        self.raw.flush()


class _Reading(_Buffered):
    _ahead = b''

    def _fill(self, size=0):
        # One read of the raw stream; nothing comes at its end.
        room = bytearray(max(size, self._size))
        count = self.raw.readinto(memoryview(room))
        if count:
            if not 0 <= count <= len(room):
                raise OSError(f'raw readinto() returned invalid length {count} (should have been between 0 and {len(room)})')
            self._ahead += bytes(room[:count])
        return count

    def _take(self, count):
        part, self._ahead = self._ahead[:count], self._ahead[count:]
        return part

    def read(self, size=-1, /):
        self._before_reading()
        size = _count(size) if size is None or size >= 0 else _refuse_size(size)
        if size < 0:
            parts = [self._take(len(self._ahead))]
            while self._fill():
                parts.append(self._take(len(self._ahead)))
            return b''.join(parts)
        while len(self._ahead) < size and self._fill(size - len(self._ahead)):
            pass
        return self._take(size)

    def read1(self, size=-1, /):
        self._before_reading()
        size = _index(size)
        if not self._ahead and size:
            self._fill()
        return self._take(self._size if size < 0 else size)

    def peek(self, size=0, /):
        self._before_reading()
        if not self._ahead:
            self._fill()
        return self._ahead

    def _before_reading(self):
        self._check()

    def tell(self):
        return self.raw.tell() - len(self._ahead)

    def seek(self, pos, whence=0, /):
        self._check()
        if whence not in (0, 1, 2):
            raise ValueError(f'whence value {whence} unsupported')
        if whence == 1:
            pos -= len(self._ahead)
        self._ahead = b''
        return self.raw.seek(pos, whence)


def _refuse_size(size):
    if size != -1:
        raise ValueError('read length must be non-negative or -1')
    return size


class BufferedReader(_Reading):
    """Create a new buffered reader using the given readable raw IO object."""

    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        _require(raw.readable(), 'readable')
        super().__init__(raw, buffer_size)

    def writable(self):
        return False


class _Writing(_Buffered):
    _pending = b''

    def write(self, b, /):
        if isinstance(b, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        if self.closed:
            raise ValueError('write to closed file')
        data = bytes(_bytes_of(b))
        if len(self._pending) + len(data) > self._size:
            self._send()
        self._pending += data
        if len(self._pending) > self._size:
            self._send()
        return len(data)

    def _send(self):
        while self._pending:
            count = self.raw.write(self._pending)
            if count is None or not 0 <= count <= len(self._pending):
                raise OSError(f'raw write() returned invalid length {count} (should have been between 0 and {len(self._pending)})')
            self._pending = self._pending[count:]

    def flush(self):
        if self.closed:
            raise ValueError('flush on closed file' if self._pending else 'flush of closed file')
        self._send()
        self.raw.flush()

    def tell(self):
        return self.raw.tell() + len(self._pending)

    def seek(self, pos, whence=0, /):
        self._send()
        return self.raw.seek(pos, whence)

    def truncate(self, pos=None, /):
        self._send()
        return self.raw.truncate(self.tell() if pos is None else pos)


class BufferedWriter(_Writing):
    """A buffer for a writeable sequential RawIO object."""

    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        _require(raw.writable(), 'writable')
        super().__init__(raw, buffer_size)

    def readable(self):
        return False


class BufferedRandom(_Reading, _Writing):
    """A buffered interface to random access streams."""

    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        _require(raw.seekable(), 'seekable')
        _require(raw.readable(), 'readable')
        _require(raw.writable(), 'writable')
        super().__init__(raw, buffer_size)

    def _before_reading(self):
        self._check()
        self._send()

    def write(self, b, /):
        self._unread()
        return _Writing.write(self, b)

    def _unread(self):
        # Writing goes on where reading stopped.
        if self._ahead:
            self.raw.seek(-len(self._ahead), 1)
            self._ahead = b''

    def tell(self):
        return self.raw.tell() - len(self._ahead) + len(self._pending)

    def seek(self, pos, whence=0, /):
        self._send()
        return _Reading.seek(self, pos, whence)

    def truncate(self, pos=None, /):
        self._unread()
        return _Writing.truncate(self, pos)


class BufferedRWPair(BufferedIOBase):
    """A buffered reader and writer object together."""

    def __init__(self, reader, writer, buffer_size=DEFAULT_BUFFER_SIZE):
        self.reader = BufferedReader(reader, buffer_size)
        self.writer = BufferedWriter(writer, buffer_size)
        for name in ('read', 'read1', 'readinto', 'readinto1', 'peek', 'readable'):
            setattr(self, name, getattr(self.reader, name))
        for name in ('write', 'flush', 'writable'):
            setattr(self, name, getattr(self.writer, name))

    @property
    def closed(self):
        return self.writer.closed

    def close(self):
        self.writer.close()
        self.reader.close()


class _StandardBuffer(BufferedIOBase):
    # The bytes beneath sys.stdout and sys.stderr.
    def __init__(self, stream):
        self._stream = stream

    def writable(self):
        return True

    def write(self, b, /):
        data = _bytes_of(b)
        self._stream.write(bytes(data).decode('utf-8', 'backslashreplace'))
        return len(data)
