# io: text over a stream of bytes.


class IncrementalNewlineDecoder:
    """Codec used when reading a file in universal newlines mode."""

    def __init__(self, decoder, translate, errors='strict'):
        self._decoder = decoder
        self._translate = translate
        self._pending = ''
        self._seen = set()

    def decode(self, input, final=False):
        text = input if self._decoder is None else self._decoder.decode(input, final=final)
        text, self._pending = self._pending + text, ''
        if text.endswith('\r') and not final:
            # Its other half may come.
            text, self._pending = text[:-1], '\r'
        rest = text.replace('\r\n', '')
        for end, place in (('\r\n', text), ('\r', rest), ('\n', rest)):
            if end in place:
                self._seen.add(end)
        return text.replace('\r\n', '\n').replace('\r', '\n') if self._translate else text

    def reset(self):
        self._pending = ''
        self._seen.clear()
        if self._decoder is not None:
            self._decoder.reset()

    @property
    def newlines(self):
        seen = tuple([end for end in ('\r', '\n', '\r\n') if end in self._seen])
        return None if not seen else seen[0] if len(seen) == 1 else seen


class TextIOWrapper(_Layer, TextIOBase):
    """Character and line based layer over a BufferedIOBase object, buffer."""

    _CHUNK_SIZE = 8192

    def __init__(self, buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False):
        import codecs
        if encoding is None or encoding == 'locale':
            encoding = 'utf-8'
        if not isinstance(encoding, str):
            raise TypeError(f"TextIOWrapper() argument 'encoding' must be str or None, not {type(encoding).__name__}")
        codecs.lookup(encoding)
        self._check_newline(newline)
        self._buffer = buffer
        self._start(encoding, 'strict' if errors is None else errors, newline)
        self.line_buffering = bool(line_buffering)
        self.write_through = bool(write_through)

    @staticmethod
    def _check_newline(newline):
        if newline is not None and not isinstance(newline, str):
            raise TypeError(f"TextIOWrapper() argument 'newline' must be str or None, not {type(newline).__name__}")
        if newline not in (None, '', '\n', '\r', '\r\n'):
            raise ValueError(f'illegal newline value: {newline}')

    def _start(self, encoding, errors, newline):
        self.encoding = encoding
        self.errors = errors
        self._newline = newline
        self._encoder = None
        self._pending = []  # encoded, not yet handed on
        self._pending_size = 0
        self._forget()

    def _forget(self):
        # What was read ahead.
        self._decoder = None
        self._ahead = ''
        self._at = 0
        self._is_telling = True

    @property
    def buffer(self):
        if self._buffer is None:
            raise ValueError('underlying buffer has been detached')
        return self._buffer

    _below = buffer

    def _is_detached(self):
        return self._buffer is None

    @property
    def newlines(self):
        return self._decoder.newlines if isinstance(self._decoder, IncrementalNewlineDecoder) else None

    def __repr__(self):
        return self._describe(f' encoding={self.encoding!r}')

    def flush(self):
        self._check()
        self._send()
        self.buffer.flush()

    def detach(self):
        self.flush()
        buffer, self._buffer = self.buffer, None
        return buffer

    def reconfigure(self, *, encoding=None, errors=None, newline=..., line_buffering=None, write_through=None):
        if self._decoder is not None and (encoding is not None or errors is not None or newline is not ...):
            raise UnsupportedOperation('It is not possible to set the encoding or newline of stream after the first read')
        if newline is not ...:
            self._check_newline(newline)
        self.flush()
        if encoding is not None or errors is not None or newline is not ...:
            if errors is None:
                errors = self.errors if encoding is None else 'strict'
            self._start(self.encoding if encoding is None else encoding, errors, self._newline if newline is ... else newline)
        if line_buffering is not None:
            self.line_buffering = bool(line_buffering)
        if write_through is not None:
            self.write_through = bool(write_through)

    def write(self, text, /):
        if not isinstance(text, str):
            raise TypeError(f'write() argument must be str, not {type(text).__name__}')
        self._check()
        count = len(text)
        ends_line = self.line_buffering and ('\n' in text or '\r' in text)
        if self._newline in ('\r', '\r\n'):
            text = text.replace('\n', self._newline)
        if self._encoder is None:
            import codecs
            self._encoder = codecs.getincrementalencoder(self.encoding)(self.errors)
        data = self._encoder.encode(text)
        self._pending.append(data)
        self._pending_size += len(data)
        if self._pending_size >= self._CHUNK_SIZE or self.write_through or ends_line:
            self._send()
        if ends_line:
            self.flush()
        self._forget()
        return count

    def _send(self):
        if self._pending:
            data, self._pending, self._pending_size = b''.join(self._pending), [], 0
            self.buffer.write(data)

    def _fill(self):
        # Decodes one more piece; false at the end.
        if self._decoder is None:
            import codecs
            _require(self.buffer.readable(), 'readable')
            self._send()
            self._decoder = codecs.getincrementaldecoder(self.encoding)(self.errors)
            if not self._newline:
                self._decoder = IncrementalNewlineDecoder(self._decoder, self._newline is None)
        read = getattr(self.buffer, 'read1', None) or self.buffer.read
        data = read(self._CHUNK_SIZE)
        if not isinstance(data, (bytes, bytearray, memoryview)):
            raise TypeError(f"underlying read1() should have returned a bytes-like object, not '{type(data).__name__}'")
        text = self._decoder.decode(bytes(data), final=not data)
        self._ahead = self._ahead[self._at:] + text
        self._at = 0
        return bool(data)

    def read(self, size=-1, /):
        self._check()
        size = _count(size)
        while size < 0 or len(self._ahead) - self._at < size:
            if not self._fill():
                break
        return self._take(len(self._ahead) if size < 0 else self._at + size)

    def _take(self, end):
        part = self._ahead[self._at:end]
        self._at += len(part)
        return part

    def readline(self, size=-1, /):
        self._check()
        size = _count(size)
        while True:
            end = self._line_end()
            limit = self._at + size
            if size >= 0 and (end < 0 or end > limit) and len(self._ahead) >= limit:
                return self._take(limit)
            if end >= 0:
                return self._take(end)
            if not self._fill():
                return self._take(len(self._ahead))

    def _line_end(self):
        # Behind the first line end that was read, or -1.
        text, start = self._ahead, self._at
        if self._newline != '':
            mark = self._newline or '\n'
            at = text.find(mark, start)
            return at if at < 0 else at + len(mark)
        feed, turn = text.find('\n', start), text.find('\r', start)
        if turn < 0 or 0 <= feed < turn:
            return feed + 1 or -1
        return turn + 2 if feed == turn + 1 else turn + 1

    def __next__(self):
        self._is_telling = False
        line = self.readline()
        if not line:
            self._is_telling = True
            raise StopIteration
        return line

    def tell(self):
        _require_seeking(self.seekable())
        if not self._is_telling:
            raise OSError('telling position disabled by next() call')
        self.flush()
        position = self.buffer.tell()
        ahead = self._ahead[self._at:]
        if not ahead:
            return position
        # Exact while line ends are as they were written.
        plain = {'utf-16': 'utf-16-le', 'utf-32': 'utf-32-le', 'utf-8-sig': 'utf-8'}.get(self.encoding.lower(), self.encoding)
        if self.newlines == '\r\n' and self._newline is None:
            ahead = ahead.replace('\n', '\r\n')
        return position - len(ahead.encode(plain, self.errors))

    def seek(self, cookie, whence=0, /):
        self._check()
        _require_seeking(self.seekable())
        if whence == 1:
            if cookie != 0:
                raise UnsupportedOperation("can't do nonzero cur-relative seeks")
            whence, cookie = 0, self.tell()
        elif whence == 2:
            if cookie != 0:
                raise UnsupportedOperation("can't do nonzero end-relative seeks")
        elif whence != 0:
            raise ValueError(f'invalid whence ({whence}, should be 0, 1 or 2)')
        elif cookie < 0:
            raise ValueError(f'negative seek position {cookie!r}')
        self.flush()
        self._forget()
        if cookie == 0 and whence == 0:
            self._encoder = None
        return self.buffer.seek(cookie, whence)

    def truncate(self, pos=None, /):
        self.flush()
        return self.buffer.truncate(self.tell() if pos is None else pos)


def _require_seeking(is_seekable):
    if not is_seekable:
        raise UnsupportedOperation('underlying stream is not seekable')


def _register_standard():
    import sys
    TextIOBase.register(type(sys.__stdout__))


_register_standard()


for _kind in (BytesIO, FileIO, BufferedReader, BufferedWriter, BufferedRandom, BufferedRWPair, IncrementalNewlineDecoder, TextIOWrapper):
    _kind.__module__ = '_io'
del _kind
