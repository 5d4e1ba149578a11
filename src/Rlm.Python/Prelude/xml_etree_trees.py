# xml.etree.ElementTree: whole trees, read and written.


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
