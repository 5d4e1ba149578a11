# xml.etree.ElementTree: what is around the native elements and the native scanner.
import io as _io
import sys as _sys
import re as _re
import warnings as _warnings
from collections import deque as _deque

__all__ = ['Comment', 'dump', 'Element', 'ElementTree', 'fromstring', 'fromstringlist', 'indent', 'iselement', 'iterparse', 'parse',
           'ParseError', 'PI', 'ProcessingInstruction', 'QName', 'SubElement', 'tostring', 'tostringlist', 'TreeBuilder', 'VERSION', 'XML',
           'XMLID', 'XMLParser', 'XMLPullParser', 'register_namespace', 'canonicalize', 'C14NWriterTarget']
VERSION = '1.3.0'
HTML_EMPTY = {'area', 'base', 'basefont', 'br', 'col', 'embed', 'frame', 'hr', 'img', 'input', 'isindex', 'link', 'meta', 'param', 'source',
              'track', 'wbr'}
_namespace_map = {
    'http://www.w3.org/XML/1998/namespace': 'xml',
    'http://www.w3.org/1999/xhtml': 'html',
    'http://www.w3.org/1999/02/22-rdf-syntax-ns#': 'rdf',
    'http://schemas.xmlsoap.org/wsdl/': 'wsdl',
    'http://www.w3.org/2001/XMLSchema': 'xs',
    'http://www.w3.org/2001/XMLSchema-instance': 'xsi',
    'http://purl.org/dc/elements/1.1/': 'dc',
}


class ParseError(SyntaxError):
    """An error when parsing an XML document."""


def iselement(element):
    """Return True if *element* appears to be an Element."""
    return hasattr(element, 'tag')


def Comment(text=None):
    """Comment element factory."""
    element = Element(Comment)
    element.text = text
    return element


def ProcessingInstruction(target, text=None):
    """Processing Instruction element factory."""
    element = Element(ProcessingInstruction)
    element.text = f'{target} {text}' if text else target
    return element


PI = ProcessingInstruction


class QName:
    """Qualified name wrapper."""

    def __init__(self, text_or_uri, tag=None):
        self.text = f'{{{text_or_uri}}}{tag}' if tag else text_or_uri

    def __str__(self):
        return self.text

    def __repr__(self):
        return f'<{self.__class__.__name__} {self.text!r}>'

    def __hash__(self):
        return hash(self.text)

    def __le__(self, other):
        return self.text <= (other.text if isinstance(other, QName) else other)

    def __lt__(self, other):
        return self.text < (other.text if isinstance(other, QName) else other)

    def __ge__(self, other):
        return self.text >= (other.text if isinstance(other, QName) else other)

    def __gt__(self, other):
        return self.text > (other.text if isinstance(other, QName) else other)

    def __eq__(self, other):
        return self.text == (other.text if isinstance(other, QName) else other)


# Paths. A path is a chain of steps, each a function from elements to elements.

_token = _re.compile(r"""(?:('[^']*'|"[^"]*")|(::|//?|\.\.|\(\)|!=|[/.*:\[\]\(\)@=])|((?:\{[^}]+\})?[^/\[\]\(\)@!=\s]+)|\s+)""")
_compiled = {}


def _tokens(path, namespaces):
    result = []
    default = namespaces.get('') if namespaces else None
    in_attribute = False
    for text, sign, tag in _token.findall(path):
        if tag and tag[0] != '{':
            if ':' in tag:
                prefix, name = tag.split(':', 1)
                if not namespaces or prefix not in namespaces:
                    raise SyntaxError(f'prefix {prefix!r} not found in prefix map')
                result.append((sign, f'{{{namespaces[prefix]}}}{name}'))
            elif default and not in_attribute:
                result.append((sign, f'{{{default}}}{tag}'))
            else:
                result.append((sign, tag))
            in_attribute = False
        else:
            result.append((text or sign, tag))
            in_attribute = sign == '@'
    return result


def _matcher(tag):
    # What elements a tag with a star in it means; None where it means itself.
    if tag == '{*}*':
        return lambda other: True
    if tag == '{}*':
        return lambda other: isinstance(other, str) and other[:1] != '{'
    if tag[:3] == '{*}':
        suffix, plain = tag[2:], tag[3:]
        return lambda other: other == plain or isinstance(other, str) and other[:1] == '{' and other.endswith(suffix)
    if tag[-2:] == '}*':
        prefix = tag[:-1]
        return lambda other: isinstance(other, str) and other.startswith(prefix)
    return None


class _Context:
    parents = None

    def __init__(self, root):
        self.root = root

    def parent_map(self):
        if self.parents is None:
            self.parents = {child: parent for parent in self.root.iter() for child in parent}
        return self.parents


def _child_step(tag):
    matches = _matcher(tag)
    if matches is not None:
        def step(context, found):
            for element in found:
                for child in element:
                    if matches(child.tag):
                        yield child
    else:
        if tag[:2] == '{}':
            tag = tag[2:]

        def step(context, found):
            for element in found:
                for child in element:
                    if child.tag == tag:
                        yield child
    return step


def _star_step(context, found):
    for element in found:
        yield from element


def _self_step(context, found):
    yield from found


def _below_step(tag):
    matches = _matcher(tag)
    if matches is None and tag[:2] == '{}':
        tag = tag[2:]

    def step(context, found):
        for element in found:
            for other in element.iter(None if matches else tag):
                if other is not element and (matches is None or matches(other.tag)):
                    yield other
    return step


def _parent_step(context, found):
    parents = context.parent_map()
    seen = {}
    for element in found:
        if element in parents:
            parent = parents[element]
            if parent not in seen:
                seen[parent] = None
                yield parent


def _text_of(element):
    return ''.join(element.itertext())


def _filter_step(accepts):
    def step(context, found):
        for element in found:
            if accepts(element):
                yield element
    return step


def _predicate(tokens):
    # The tokens up to the closing bracket, as a pattern of kinds and the values in it.
    kinds, values = [], []
    while True:
        if not tokens:
            raise SyntaxError('invalid path')
        token = tokens.popleft()
        if token[0] == ']':
            break
        if token == ('', ''):
            continue
        if token[0] and token[0][:1] in '\'"':
            token = "'", token[0][1:-1]
        kinds.append(token[0] or '-')
        values.append(token[1])
    kind = ''.join(kinds)
    if kind == '@-':
        name = values[1]
        return _filter_step(lambda element: element.get(name) is not None)
    if kind == "@-='":
        name, value = values[1], values[-1]
        return _filter_step(lambda element: element.get(name) == value)
    if kind == "@-!='":
        name, value = values[1], values[-1]
        return _filter_step(lambda element: (given := element.get(name)) is not None and given != value)
    if kind == '-' and not _re.match(r'\-?\d+$', values[0]):
        tag = values[0]
        return _filter_step(lambda element: element.find(tag) is not None)
    if kind in (".='", ".!='", "-='", "-!='") and not (kind[0] == '-' and _re.match(r'\-?\d+$', values[0])):
        tag, value, wanted = values[0], values[-1], '!' not in kind
        if not tag:
            return _filter_step(lambda element: (_text_of(element) == value) == wanted)

        def step(context, found):
            for element in found:
                for child in element.findall(tag):
                    if (_text_of(child) == value) == wanted:
                        yield element
                        break
        return step
    if kind == '-' or kind == '-()' or kind == '-()-':
        if kind == '-':
            index = int(values[0]) - 1
            if index < 0:
                raise SyntaxError('XPath position >= 1 expected')
        else:
            if values[0] != 'last':
                raise SyntaxError('unsupported function')
            index = -1
            if kind == '-()-':
                try:
                    index = int(values[2]) - 1
                except ValueError:
                    raise SyntaxError('unsupported expression')
                if index > -2:
                    raise SyntaxError('XPath offset from last() must be negative')

        def step(context, found):
            parents = context.parent_map()
            last = same = None
            for element in found:
                parent = parents.get(element)
                if parent is None:
                    continue
                # Siblings come one after another: theirs is counted once.
                if last is None or last[0] is not parent or last[1] != element.tag:
                    last = parent, element.tag
                    same = [child for child in parent if child.tag == element.tag]
                if -len(same) <= index < len(same) and same[index] is element:
                    yield element
        return step
    raise SyntaxError('invalid predicate')


def _step(token, tokens):
    sign, tag = token
    if sign == '':
        return _child_step(tag)
    if sign == '*':
        return _star_step
    if sign == '.':
        return _self_step
    if sign == '..':
        return _parent_step
    if sign == '[':
        return _predicate(tokens)
    if sign != '//':
        raise KeyError(sign)
    if not tokens:
        return None
    sign, tag = tokens.popleft()
    if sign == '*':
        return _below_step('*')
    if sign:
        raise SyntaxError('invalid descendant')
    return _below_step(tag)


def _compile(path, namespaces):
    if path[-1:] == '/':
        path += '*'
    key = path, tuple(sorted(namespaces.items())) if namespaces else None
    steps = _compiled.get(key)
    if steps is None:
        if len(_compiled) > 100:
            _compiled.clear()
        if path[:1] == '/':
            raise SyntaxError('cannot use absolute path on element')
        tokens = _deque(_tokens(path, namespaces))
        steps = []
        while tokens:
            step = _step(tokens.popleft(), tokens)
            if step is None:
                steps = []
                break
            steps.append(step)
            if tokens and tokens[0][0] == '/':
                tokens.popleft()
                if not tokens:
                    break
        _compiled[key] = steps
    return steps


def _iterfind(element, path, namespaces):
    steps = _compile(path, namespaces)
    found = iter((element,)) if steps else iter(())
    context = _Context(element)
    for step in steps:
        found = step(context, found)
    return found


def _find(element, path, namespaces):
    return next(_iterfind(element, path, namespaces), None)


def _findall(element, path, namespaces):
    return list(_iterfind(element, path, namespaces))


class ElementTree:
    """An XML element hierarchy."""

    def __init__(self, element=None, file=None):
        self._root = element
        if file:
            self.parse(file)

    def getroot(self):
        """Return root element of this tree."""
        return self._root

    def _setroot(self, element):
        self._root = element

    def parse(self, source, parser=None):
        """Load external XML document into element tree."""
        if not hasattr(source, 'read'):
            source = _io.open(source, 'rb')
        if parser is None:
            parser = XMLParser()
        while data := source.read(65536):
            parser.feed(data)
        self._root = parser.close()
        return self._root

    def iter(self, tag=None):
        return self._root.iter(tag)

    def _relative(self, path):
        if path[:1] == '/':
            path = '.' + path
            _warnings.warn(f'This search is broken in 1.3 and earlier, and will be fixed in a future version.  If you rely on the current '
                           f'behaviour, change it to {path!r}', FutureWarning, stacklevel=3)
        return path

    def find(self, path, namespaces=None):
        return self._root.find(self._relative(path), namespaces)

    def findtext(self, path, default=None, namespaces=None):
        return self._root.findtext(self._relative(path), default, namespaces)

    def findall(self, path, namespaces=None):
        return self._root.findall(self._relative(path), namespaces)

    def iterfind(self, path, namespaces=None):
        return self._root.iterfind(self._relative(path), namespaces)

    def write(self, file_or_filename, encoding=None, xml_declaration=None, default_namespace=None, method=None, *, short_empty_elements=True):
        """Write element tree to a file as XML."""
        if self._root is None:
            raise TypeError('ElementTree not initialized')
        text = _text(self._root, encoding, xml_declaration, default_namespace, method, short_empty_elements,
                     getattr(file_or_filename, 'encoding', None))
        if not hasattr(file_or_filename, 'write'):
            file_or_filename = _io.open(file_or_filename, 'w')
        file_or_filename.write(text)

    def write_c14n(self, file):
        return self.write(file, method='c14n')


def _text(root, encoding, declaration, default_namespace, method, short_empty, declared=None):
    # The document as it is written: text for "unicode", else bytes.
    if not method:
        method = 'xml'
    elif method not in ('xml', 'html', 'text', 'c14n'):
        raise ValueError(f'unknown method {method!r}')
    if method == 'c14n':
        return canonicalize(_text(root, 'unicode', None, None, 'xml', True)).encode()
    if not encoding:
        encoding = 'us-ascii'
    is_text = encoding == 'unicode'
    if is_text:
        declared = declared or 'utf-8'
    else:
        declared = encoding
        ''.encode(encoding)
    head = ''
    if method == 'xml' and (declaration or declaration is None and not is_text and encoding.lower() not in ('utf-8', 'us-ascii')):
        head = f"<?xml version='1.0' encoding='{declared}'?>\n"
    if method == 'text':
        text = ''.join(root.itertext()) + (root.tail or '')
    else:
        text = _serialize(root, method == 'html', short_empty, _namespace_map, default_namespace, Comment, ProcessingInstruction, QName)
    text = head + text
    return text if is_text else text.encode(encoding, 'xmlcharrefreplace')


def register_namespace(prefix, uri):
    """Register a namespace prefix."""
    if _re.match(r'ns\d+$', prefix):
        raise ValueError('Prefix format reserved for internal use')
    for known, name in list(_namespace_map.items()):
        if known == uri or name == prefix:
            del _namespace_map[known]
    _namespace_map[uri] = prefix


def tostring(element, encoding=None, method=None, *, xml_declaration=None, default_namespace=None, short_empty_elements=True):
    """Generate string representation of XML element."""
    return _text(element, encoding, xml_declaration, default_namespace, method, short_empty_elements)


def tostringlist(element, encoding=None, method=None, *, xml_declaration=None, default_namespace=None, short_empty_elements=True):
    return [_text(element, encoding, xml_declaration, default_namespace, method, short_empty_elements)]


def dump(elem):
    """Write element tree or element structure to sys.stdout."""
    if isinstance(elem, ElementTree):
        elem = elem.getroot()
    _sys.stdout.write(_text(elem, 'unicode', None, None, None, True))
    if not elem.tail or elem.tail[-1] != '\n':
        _sys.stdout.write('\n')


def indent(tree, space='  ', level=0):
    """Indent an XML document by inserting newlines and indentation space after elements."""
    if isinstance(tree, ElementTree):
        tree = tree.getroot()
    if level < 0:
        raise ValueError(f'Initial indentation level must be >= 0, got {level}')
    if not len(tree):
        return
    indents = ['\n' + level * space]
    pending = [(tree, 0)]
    while pending:
        element, depth = pending.pop()
        if depth + 1 == len(indents):
            indents.append(indents[depth] + space)
        inner = indents[depth + 1]
        if not element.text or not element.text.strip():
            element.text = inner
        for child in element:
            if len(child):
                pending.append((child, depth + 1))
            if not child.tail or not child.tail.strip():
                child.tail = inner
        if not child.tail.strip():
            child.tail = indents[depth]


def parse(source, parser=None):
    """Parse XML document into element tree."""
    tree = ElementTree()
    tree.parse(source, parser)
    return tree


def XML(text, parser=None):
    """Parse XML document from string constant."""
    if not parser:
        parser = XMLParser(target=TreeBuilder())
    parser.feed(text)
    return parser.close()


fromstring = XML


def XMLID(text, parser=None):
    """Parse XML document from string constant for its IDs."""
    tree = XML(text, parser)
    ids = {}
    for element in tree.iter():
        name = element.get('id')
        if name:
            ids[name] = element
    return tree, ids


def fromstringlist(sequence, parser=None):
    """Parse XML document from sequence of string fragments."""
    if not parser:
        parser = XMLParser(target=TreeBuilder())
    for text in sequence:
        parser.feed(text)
    return parser.close()


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
        self._is_plain = type(self) is TreeBuilder and not (element_factory or comment_factory or pi_factory or insert_comments or insert_pis)

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
        for name, *args in self._scanner.take():
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


def canonicalize(xml_data=None, *, out=None, from_file=None, **options):
    """Convert XML to its C14N 2.0 serialised form."""
    if xml_data is None and from_file is None:
        raise ValueError("Either 'xml_data' or 'from_file' must be provided as input")
    parts = None
    if out is None:
        parts = []
    parser = XMLParser(target=C14NWriterTarget(parts.append if out is None else out.write, **options))
    if xml_data is not None:
        parser.feed(xml_data)
        parser.close()
    else:
        parse(from_file, parser=parser)
    return None if parts is None else ''.join(parts)


class C14NWriterTarget:
    """Canonicalization writer target for the XMLParser."""

    def __init__(self, write, *, with_comments=False, strip_text=False, rewrite_prefixes=False, qname_aware_tags=None, qname_aware_attrs=None,
                 exclude_attrs=None, exclude_tags=None):
        self._write = write
        self._data = []
        self._with_comments = with_comments
        self._strip = strip_text
        self._exclude_attrs = set(exclude_attrs or ())
        self._exclude_tags = set(exclude_tags or ())
        self._rewrite = rewrite_prefixes
        self._renamed = {}
        # Per open element: what prefixes mean in the document, and what was declared in the output.
        self._known = [{'xml': 'http://www.w3.org/XML/1998/namespace'}]
        self._shown = [{'xml': 'http://www.w3.org/XML/1998/namespace', '': ''}]
        self._new = {}
        self._names = []
        self._seen_root = self._done = False
        self._ignored = 0

    def start_ns(self, prefix, uri):
        if not self._ignored:
            self._new[prefix or ''] = uri

    def data(self, data):
        if not self._ignored and self._names:
            self._data.append(data)

    def _flush(self):
        if self._data:
            text = ''.join(self._data)
            self._data.clear()
            if self._strip:
                text = text.strip()
            if text:
                self._write(text.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;').replace('\r', '&#xD;'))

    def _prefix(self, uri, known, shown, added, for_attribute):
        if uri == 'http://www.w3.org/XML/1998/namespace':
            return 'xml'
        if self._rewrite:
            prefix = self._renamed.get(uri)
            if prefix is None:
                prefix = self._renamed[uri] = f'n{len(self._renamed)}'
        else:
            candidates = [prefix for prefix, meaning in known.items() if meaning == uri and (prefix or not for_attribute)]
            if not candidates:
                raise ValueError(f'Namespace "{uri}" is not declared in scope')
            prefix = candidates[-1]
        if shown.get(prefix) != uri:
            shown[prefix] = uri
            added[prefix] = uri
        return prefix

    def _name(self, name, known, shown, added, for_attribute=False):
        if name[:1] == '{':
            uri, local = name[1:].rsplit('}', 1)
            prefix = self._prefix(uri, known, shown, added, for_attribute)
            return f'{prefix}:{local}' if prefix else local
        if not for_attribute and shown.get(''):
            shown[''] = added[''] = ''
        return name

    def start(self, tag, attrs):
        if self._exclude_tags and (self._ignored or tag in self._exclude_tags):
            self._ignored += 1
            return
        self._flush()
        known = {**self._known[-1], **self._new}
        self._new = {}
        shown = dict(self._shown[-1])
        added = {}
        if self._exclude_attrs:
            attrs = {name: value for name, value in attrs.items() if name not in self._exclude_attrs}
        name = self._name(tag, known, shown, added)
        written = []
        for key in sorted(attrs, key=lambda key: tuple(key[1:].rsplit('}', 1)) if key[:1] == '{' else ('', key)):
            written.append((self._name(key, known, shown, added, True), attrs[key]))
        self._known.append(known)
        self._shown.append(shown)
        self._names.append(name)
        self._seen_root = True
        parts = ['<', name]
        for prefix in sorted(added):
            parts.append(f' xmlns:{prefix}="{self._escape(added[prefix])}"' if prefix else f' xmlns="{self._escape(added[prefix])}"')
        for key, value in written:
            parts.append(f' {key}="{self._escape(value)}"')
        parts.append('>')
        self._write(''.join(parts))

    def _escape(self, text):
        return text.replace('&', '&amp;').replace('<', '&lt;').replace('"', '&quot;').replace('\t', '&#x9;').replace('\n', '&#xA;') \
            .replace('\r', '&#xD;')

    def end(self, tag):
        if self._ignored:
            self._ignored -= 1
            return
        self._flush()
        self._write(f'</{self._names.pop()}>')
        self._known.pop()
        self._shown.pop()
        self._done = not self._names

    def comment(self, text):
        if not self._with_comments or self._ignored:
            return
        self._outside(f'<!--{text}-->'.replace('\r', '&#xD;'))

    def pi(self, target, data):
        if self._ignored:
            return
        self._outside(f'<?{target} {data}?>' if data else f'<?{target}?>')

    def _outside(self, text):
        self._flush()
        if self._done:
            self._write('\n')
        self._write(text)
        if not self._seen_root:
            self._write('\n')

    def close(self):
        pass
