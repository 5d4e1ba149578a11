# xml.etree.ElementTree: builders and parsers.


class TreeBuilder:
    """Generic element structure builder."""

    def __init__(self, element_factory=None, *, comment_factory=None, pi_factory=None, insert_comments=False, insert_pis=False):
        self._data = []
        self._path = []
        self._last = None
        self._root = None
        self._is_tail = None
        self._make_comment = comment_factory or Comment
        self._make_pi = pi_factory or ProcessingInstruction
        self.insert_comments = insert_comments
        self.insert_pis = insert_pis
        self._make = element_factory or Element
        self._is_plain = type(self) is TreeBuilder and not (
            element_factory or comment_factory or pi_factory or insert_comments or insert_pis)

    def close(self):
        return self._root

    def _flush(self):
        if self._data:
            if self._last is not None:
                text = ''.join(self._data)
                if self._is_tail:
                    self._last.tail = (self._last.tail or '') + text
                else:
                    self._last.text = (self._last.text or '') + text
            self._data = []

    def data(self, data):
        self._data.append(data)

    def start(self, tag, attrs):
        self._flush()
        self._last = element = self._make(tag, attrs)
        if self._path:
            self._path[-1].append(element)
        elif self._root is None:
            self._root = element
        self._path.append(element)
        self._is_tail = False
        return element

    def end(self, tag):
        self._flush()
        if not self._path:
            raise IndexError('pop from empty stack')
        self._last = self._path.pop()
        self._is_tail = True
        return self._last

    def comment(self, text):
        return self._single(self._make_comment, self.insert_comments, text)

    def pi(self, target, text=None):
        return self._single(self._make_pi, self.insert_pis, target, text)

    def _single(self, factory, insert, *args):
        element = factory(*args)
        if insert:
            self._flush()
            self._last = element
            if self._path:
                self._path[-1].append(element)
            self._is_tail = True
        return element


_marks = [(b'\xef\xbb\xbf', 'utf-8'), (b'\xff\xfe', 'utf-16-le'), (b'\xfe\xff', 'utf-16-be'), (b'<\0', 'utf-16-le'), (b'\0<', 'utf-16-be')]


class XMLParser:
    """Element structure builder for XML source data."""
    version = 'Expat 2.6.3'

    def __init__(self, *args, target=None, encoding=None, **others):
        if args:
            raise TypeError('XMLParser() takes no positional arguments')
        if others:
            raise TypeError(f'XMLParser() got an unexpected keyword argument {list(others)[0]!r}')
        self.entity = {}
        self.target = TreeBuilder() if target is None else target
        self._encoding = encoding
        self._bytes = None
        self._builds = type(self.target) is TreeBuilder and self.target._is_plain
        self._scanner = _scanner(self._builds)
        self._failed = False

    def _decode(self, data, final):
        # Bytes of a character that is not complete wait for what comes.
        if self._bytes is None:
            self._bytes = b''
            if self._encoding is None:
                for mark, encoding in _marks:
                    if data.startswith(mark):
                        self._encoding = encoding
                        break
                else:
                    found = _re.match(rb'<\?xml[^>]*?encoding\s*=\s*["\']([A-Za-z0-9._-]+)', data)
                    self._encoding = found[1].decode() if found else 'utf-8'
            b''.decode(self._encoding)
        data = self._bytes + data
        self._bytes = b''
        encoding = self._encoding.lower()
        if encoding in ('utf-8', 'utf8'):
            for size in range(1, min(4, len(data) + 1)):
                byte = data[-size]
                if byte >= 0xc0:
                    if size < (2 if byte < 0xe0 else 3 if byte < 0xf0 else 4) and not final:
                        self._bytes, data = data[-size:], data[:-size]
                    break
                if byte < 0x80:
                    break
            return data.decode('utf-8', 'surrogateescape')
        if encoding.startswith('utf-16'):
            keep = len(data) % 2
            if keep:
                self._bytes, data = data[-keep:], data[:-keep]
            return data.decode(encoding, 'surrogatepass')
        return data.decode(encoding, 'replace')

    def _read(self, text, final):
        problem = self._scanner.feed(text, final, self.entity)
        if not self._builds:
            self._tell()
        if problem is not None:
            self._failed = True
            message, code, line, column = problem
            error = ParseError(f'{message}: line {line}, column {column}')
            error.code = code
            error.position = line, column
            raise error

    def _tell(self):
        target = self.target
        takes_sections = getattr(type(target), '_takes_sections', False)
        for name, *args in self._scanner.take():
            if not takes_sections and name in ('start_cdata', 'end_cdata'):
                continue
            if handler := getattr(target, name, None):
                handler(*args)

    def feed(self, data, /):
        """Feed encoded data to parser."""
        if isinstance(data, str):
            data.encode()
        elif isinstance(data, (bytes, bytearray, memoryview)):
            data = self._decode(bytes(data), False)
        else:
            raise TypeError(f"a bytes-like object is required, not '{type(data).__name__}'")
        self._read(data, False)

    def close(self):
        """Finish feeding data to parser and return element structure."""
        if not self._failed:
            self._read(self._decode(b'', True) if self._bytes else '', True)
        if self._builds:
            root = self._scanner.root()
            return self.target.close() if root is None else root
        close = getattr(self.target, 'close', None)
        return close() if close else None

    def flush(self):
        pass


class XMLPullParser:
    def __init__(self, events=None, *, _parser=None):
        self._queue = _deque()
        self._parser = _parser or XMLParser(target=TreeBuilder())
        if events is None:
            events = ('end',)
        elif isinstance(events, (int, float)):
            raise TypeError('events must be a sequence')
        events = list(events)
        for event in events:
            if event not in ('start', 'end', 'comment', 'pi', 'start-ns', 'end-ns'):
                raise ValueError(f'unknown event {event!r}')
        self._parser._scanner.want(events, Comment, ProcessingInstruction)

    def feed(self, data):
        """Feed encoded data to parser."""
        if self._parser is None:
            raise ValueError('feed() called after end of stream')
        if data:
            try:
                self._parser.feed(data)
            except SyntaxError as error:
                self._take()
                self._queue.append(error)
            else:
                self._take()

    def _take(self):
        self._queue.extend(self._parser._scanner.take())

    def _close_and_return_root(self):
        try:
            root = self._parser.close()
        finally:
            self._take()
            self._parser = None
        return root

    def close(self):
        """Finish feeding data to parser."""
        self._close_and_return_root()

    def read_events(self):
        """Return an iterator over currently available (event, elem) pairs."""
        queue = self._queue
        while queue:
            event = queue.popleft()
            if isinstance(event, Exception):
                raise event
            yield event

    def flush(self):
        pass


class _IterParse:
    root = None

    def __init__(self, source, events, parser):
        self._pull = XMLPullParser(events=events, _parser=parser)
        self._source = source
        self._events = self._walk()

    def _walk(self):
        pull = self._pull
        while True:
            yield from pull.read_events()
            data = self._source.read(16384)
            if not data:
                break
            pull.feed(data)
        root = pull._close_and_return_root()
        yield from pull.read_events()
        self.root = root

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._events)

    def close(self):
        self._events.close()


def iterparse(source, events=None, parser=None):
    """Incrementally parse XML document into ElementTree."""
    if not hasattr(source, 'read'):
        source = _io.open(source, 'rb')
    return _IterParse(source, events, parser)
