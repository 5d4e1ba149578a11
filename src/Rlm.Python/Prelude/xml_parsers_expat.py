# xml.parsers.expat: its error, which programs catch. Parsing is in xml.etree.ElementTree.
class ExpatError(Exception):
    pass


error = ExpatError


def ParserCreate(*args, **kwargs):
    raise NotImplementedError('xml.parsers.expat is not available here; use xml.etree.ElementTree.XMLParser with a target')
