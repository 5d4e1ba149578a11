# xml.dom.minidom: a small document object model over the native scanner, mostly used to print XML prettily.
import io as _io
import xml.dom as _dom
from xml.parsers.expat import ExpatError
from xml.etree import ElementTree as _tree



def _escape(text, is_attribute=False):
    text = text.replace('&', '&amp;').replace('<', '&lt;')
    if is_attribute:
        return text.replace('"', '&quot;').replace('\r', '&#13;').replace('\n', '&#10;').replace('\t', '&#9;')
    return text.replace('>', '&gt;')


class NodeList(list):
    def item(self, index):
        return self[index] if 0 <= index < len(self) else None

    @property
    def length(self):
        return len(self)


class Node(_dom.Node):
    namespaceURI = None
    parentNode = None
    ownerDocument = None
    nextSibling = None
    previousSibling = None
    prefix = None
    nodeValue = None
    attributes = None
    childNodes = ()

    def __bool__(self):
        return True

    @property
    def firstChild(self):
        return self.childNodes[0] if self.childNodes else None

    @property
    def lastChild(self):
        return self.childNodes[-1] if self.childNodes else None

    def hasChildNodes(self):
        return bool(self.childNodes)

    def _link(self):
        previous = None
        for node in self.childNodes:
            node.parentNode = self
            node.previousSibling = previous
            node.nextSibling = None
            if previous is not None:
                previous.nextSibling = node
            previous = node

    def appendChild(self, node):
        if node.parentNode is not None:
            node.parentNode.removeChild(node)
        last = self.lastChild
        self.childNodes.append(node)
        node.parentNode = self
        node.previousSibling = last
        node.nextSibling = None
        if last is not None:
            last.nextSibling = node
        return node

    def insertBefore(self, newChild, refChild):
        if refChild is None:
            return self.appendChild(newChild)
        if newChild.parentNode is not None:
            newChild.parentNode.removeChild(newChild)
        for index, node in enumerate(self.childNodes):
            if node is refChild:
                self.childNodes.insert(index, newChild)
                self._link()
                return newChild
        raise ValueError('node to insert before is no child')

    def removeChild(self, oldChild):
        for index, node in enumerate(self.childNodes):
            if node is oldChild:
                del self.childNodes[index]
                self._link()
                oldChild.parentNode = oldChild.nextSibling = oldChild.previousSibling = None
                return oldChild
        raise ValueError('node to remove is no child')

    def replaceChild(self, newChild, oldChild):
        self.insertBefore(newChild, oldChild)
        return self.removeChild(oldChild)

    def getElementsByTagName(self, name):
        return _named(self, name, NodeList())

    def normalize(self):
        pass

    def unlink(self):
        pass

    def toxml(self, encoding=None, standalone=None):
        return self.toprettyxml('', '', encoding, standalone)

    def toprettyxml(self, indent='\t', newl='\n', encoding=None, standalone=None):
        stream = _io.StringIO()
        if self.nodeType == Node.DOCUMENT_NODE:
            self.writexml(stream, '', indent, newl, encoding, standalone)
        else:
            self.writexml(stream, '', indent, newl)
        text = stream.getvalue()
        return text if encoding is None else text.encode(encoding, 'xmlcharrefreplace')


def _named(node, name, found):
    pending = list(reversed(node.childNodes))
    while pending:
        child = pending.pop()
        if child.nodeType == Node.ELEMENT_NODE:
            if name == '*' or child.tagName == name:
                found.append(child)
            pending.extend(reversed(child.childNodes))
    return found


class Attr(Node):
    nodeType = Node.ATTRIBUTE_NODE

    def __init__(self, name, value):
        self.name = self.nodeName = name
        self.value = value

    @property
    def nodeValue(self):
        return self.value


class NamedNodeMap:
    def __init__(self, owner):
        self._owner = owner

    def _nodes(self):
        return [Attr(name, value) for name, value in self._owner._attributes.items()]

    @property
    def length(self):
        return len(self._owner._attributes)

    def __len__(self):
        return len(self._owner._attributes)

    def item(self, index):
        nodes = self._nodes()
        return nodes[index] if 0 <= index < len(nodes) else None

    def items(self):
        return list(self._owner._attributes.items())

    def keys(self):
        return self._owner._attributes.keys()

    def values(self):
        return self._nodes()

    def __contains__(self, name):
        return name in self._owner._attributes

    def __getitem__(self, name):
        return Attr(name, self._owner._attributes[name])

    def get(self, name, value=None):
        return self[name] if name in self else value

    getNamedItem = get


class Element(Node):
    nodeType = Node.ELEMENT_NODE

    def __init__(self, tagName, namespaceURI=None, prefix=None, localName=None):
        self.tagName = self.nodeName = tagName
        self.namespaceURI = namespaceURI
        self.prefix, _, self.localName = tagName.rpartition(':')
        self.prefix = self.prefix or prefix
        self._attributes = {}
        self.childNodes = NodeList()

    @property
    def attributes(self):
        return NamedNodeMap(self)

    def getAttribute(self, attname):
        return self._attributes.get(attname, '')

    def setAttribute(self, attname, value):
        self._attributes[attname] = value

    def removeAttribute(self, name):
        self._attributes.pop(name, None)

    def hasAttribute(self, name):
        return name in self._attributes

    def hasAttributes(self):
        return bool(self._attributes)

    def getAttributeNode(self, name):
        return Attr(name, self._attributes[name]) if name in self._attributes else None

    def cloneNode(self, deep):
        copy = Element(self.tagName, self.namespaceURI)
        copy._attributes.update(self._attributes)
        copy.ownerDocument = self.ownerDocument
        if deep:
            for child in self.childNodes:
                copy.appendChild(child.cloneNode(True))
        return copy

    def __repr__(self):
        return f'<DOM Element: {self.tagName} at {id(self):#x}>'

    def writexml(self, writer, indent='', addindent='', newl=''):
        writer.write(f'{indent}<{self.tagName}')
        for name, value in self._attributes.items():
            writer.write(f' {name}="{_escape(value, True)}"')
        if not self.childNodes:
            writer.write(f'/>{newl}')
            return
        writer.write('>')
        if len(self.childNodes) == 1 and self.childNodes[0].nodeType in (Node.TEXT_NODE, Node.CDATA_SECTION_NODE):
            self.childNodes[0].writexml(writer, '', '', '')
        else:
            writer.write(newl)
            for node in self.childNodes:
                node.writexml(writer, indent + addindent, addindent, newl)
            writer.write(indent)
        writer.write(f'</{self.tagName}>{newl}')


class CharacterData(Node):
    def __init__(self, data=''):
        self.data = data

    @property
    def nodeValue(self):
        return self.data

    @nodeValue.setter
    def nodeValue(self, value):
        self.data = value

    @property
    def length(self):
        return len(self.data)

    def __len__(self):
        return len(self.data)

    def cloneNode(self, deep):
        copy = type(self)(self.data)
        copy.ownerDocument = self.ownerDocument
        return copy

    def __repr__(self):
        data = self.data
        return f'<DOM {type(self).__name__} node "{data[:10]!r}{"..." if len(data) > 10 else ""}">'


class Text(CharacterData):
    nodeType = Node.TEXT_NODE
    nodeName = '#text'

    def writexml(self, writer, indent='', addindent='', newl=''):
        writer.write(f'{indent}{_escape(self.data)}{newl}')

    @property
    def wholeText(self):
        return self.data


class CDATASection(Text):
    nodeType = Node.CDATA_SECTION_NODE
    nodeName = '#cdata-section'

    def writexml(self, writer, indent='', addindent='', newl=''):
        if ']]>' in self.data:
            raise ValueError("']]>' not allowed in a CDATA section")
        writer.write(f'<![CDATA[{self.data}]]>')


class Comment(CharacterData):
    nodeType = Node.COMMENT_NODE
    nodeName = '#comment'

    def writexml(self, writer, indent='', addindent='', newl=''):
        if '--' in self.data:
            raise ValueError("'--' is not allowed in a comment node")
        writer.write(f'{indent}<!--{self.data}-->{newl}')


class ProcessingInstruction(Node):
    nodeType = Node.PROCESSING_INSTRUCTION_NODE

    def __init__(self, target, data):
        self.target = self.nodeName = target
        self.data = self.nodeValue = data

    def writexml(self, writer, indent='', addindent='', newl=''):
        writer.write(f'{indent}<?{self.target} {self.data}?>{newl}')


class DocumentType(Node):
    nodeType = Node.DOCUMENT_TYPE_NODE

    def __init__(self, name, publicId=None, systemId=None):
        self.name = self.nodeName = name
        self.publicId = publicId
        self.systemId = systemId

    def writexml(self, writer, indent='', addindent='', newl=''):
        writer.write(f'<!DOCTYPE {self.name}')
        if self.publicId:
            writer.write(f"{newl}  PUBLIC '{self.publicId}'{newl}  '{self.systemId}'")
        elif self.systemId:
            writer.write(f"{newl}  SYSTEM '{self.systemId}'")
        writer.write('>' + newl)


class Document(Node):
    nodeType = Node.DOCUMENT_NODE
    nodeName = '#document'
    doctype = None
    encoding = None
    standalone = None
    version = None

    def __init__(self):
        self.childNodes = NodeList()

    @property
    def documentElement(self):
        for node in self.childNodes:
            if node.nodeType == Node.ELEMENT_NODE:
                return node

    def _owned(self, node):
        node.ownerDocument = self
        return node

    def createElement(self, tagName):
        return self._owned(Element(tagName))

    def createElementNS(self, namespaceURI, qualifiedName):
        return self._owned(Element(qualifiedName, namespaceURI))

    def createTextNode(self, data):
        if not isinstance(data, str):
            raise TypeError('node contents must be a string')
        return self._owned(Text(data))

    def createCDATASection(self, data):
        return self._owned(CDATASection(data))

    def createComment(self, data):
        return self._owned(Comment(data))

    def createProcessingInstruction(self, target, data):
        return self._owned(ProcessingInstruction(target, data))

    def createAttribute(self, qName):
        return Attr(qName, '')

    def writexml(self, writer, indent='', addindent='', newl='', encoding=None, standalone=None):
        details = ''
        if encoding is not None:
            details += f' encoding="{encoding}"'
        if standalone is not None:
            details += f' standalone="{"yes" if standalone else "no"}"'
        writer.write(f'<?xml version="1.0"{details or " "}?>{newl}')
        for node in self.childNodes:
            node.writexml(writer, indent, addindent, newl)


class _Builder:
    # Puts names back as they were written, with prefixes and declarations.
    _takes_sections = True

    def __init__(self):
        self.document = Document()
        self._path = [self.document]
        self._prefixes = {'http://www.w3.org/XML/1998/namespace': ['xml']}
        self._declared = []
        self._section = None
        self._is_in_section = False

    def _name(self, name):
        if name[:1] != '{':
            return name, None
        uri, local = name[1:].rsplit('}', 1)
        prefix = self._prefixes[uri][-1]
        return (f'{prefix}:{local}' if prefix else local), uri

    def start_ns(self, prefix, uri):
        self._prefixes.setdefault(uri, []).append(prefix)
        self._declared.append((prefix, uri))

    def end_ns(self, prefix):
        pass

    def start(self, tag, attributes):
        name, uri = self._name(tag)
        element = Element(name, uri)
        element.ownerDocument = self.document
        for prefix, meaning in self._declared:
            element._attributes['xmlns:' + prefix if prefix else 'xmlns'] = meaning
        self._declared = []
        for key, value in attributes.items():
            element._attributes[self._name(key)[0]] = value
        self._path[-1].appendChild(element)
        self._path.append(element)

    def end(self, tag):
        self._path.pop()

    def start_cdata(self):
        self._is_in_section = True

    def end_cdata(self):
        self._is_in_section = False
        self._section = None

    def data(self, text):
        parent = self._path[-1]
        if self._is_in_section:
            # A section with nothing in it leaves no trace.
            if self._section is None:
                self._section = parent.appendChild(CDATASection())
                self._section.ownerDocument = self.document
            self._section.data += text
            return
        last = parent.lastChild
        if last is not None and last.nodeType == Node.TEXT_NODE:
            last.data += text
        else:
            node = Text(text)
            node.ownerDocument = self.document
            parent.appendChild(node)

    def comment(self, text):
        self._path[-1].appendChild(Comment(text))

    def pi(self, target, text):
        self._path[-1].appendChild(ProcessingInstruction(target, text))

    def doctype(self, name, public, system):
        self.document.doctype = DocumentType(name, public, system)
        self.document.appendChild(self.document.doctype)

    def close(self):
        return self.document


def parseString(string, parser=None):
    """Parse a file into a DOM from a string."""
    reader = _tree.XMLParser(target=_Builder())
    try:
        reader.feed(string)
        return reader.close()
    except _tree.ParseError as problem:
        error = ExpatError(str(problem))
        error.code = problem.code
        error.lineno, error.offset = problem.position
    raise error


def parse(file, parser=None, bufsize=None):
    """Parse a file into a DOM by filename or file object."""
    if not hasattr(file, 'read'):
        file = _io.open(file, 'rb')
    return parseString(file.read())


def getDOMImplementation(features=None):
    return DOMImplementation()


class DOMImplementation:
    def createDocument(self, namespaceURI, qualifiedName, doctype):
        document = Document()
        if doctype is not None:
            document.doctype = document.appendChild(doctype)
        if qualifiedName:
            document.appendChild(document.createElementNS(namespaceURI, qualifiedName))
        return document

    def createDocumentType(self, qualifiedName, publicId, systemId):
        return DocumentType(qualifiedName, publicId, systemId)
