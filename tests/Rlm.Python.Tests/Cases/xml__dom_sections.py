# xml.dom.minidom keeps CDATA sections apart from text; ElementTree and targets of parsers see text alone.
from xml.dom import minidom
from xml.etree import ElementTree

document = minidom.parseString('<note>before<![CDATA[<b> & "c"\nsecond]]>after<![CDATA[]]><code><![CDATA[if a < b:]]></code></note>')
for node in document.documentElement.childNodes:
    print(type(node).__name__, node.nodeType, node.nodeName, repr(node.nodeValue))
code = document.getElementsByTagName("code")[0]
print(code.firstChild.data, code.firstChild, code.toxml())
print(document.toxml())
print(document.toprettyxml(indent="  "))
element = ElementTree.fromstring("<a>x<![CDATA[<raw>]]>y</a>")
print(element.text, ElementTree.tostring(element))


class Target:
    def start(self, tag, attributes): print("start", tag, attributes)
    def data(self, text): print("data", repr(text))
    def close(self): return "closed"


parser = ElementTree.XMLParser(target=Target())
parser.feed("<a>1<![CDATA[2]]>3</a>")
print(parser.close())
