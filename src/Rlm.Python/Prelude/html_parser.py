# html.parser: hands the pieces of an HTML text to the handlers of a class. The pieces are found natively.
from html import unescape

__all__ = ['HTMLParser']


class HTMLParser:
    """Find tags and other markup and call handler functions."""
    CDATA_CONTENT_ELEMENTS = ('script', 'style')

    def __init__(self, *, convert_charrefs=True):
        self.convert_charrefs = convert_charrefs
        self.reset()

    def reset(self):
        """Reset this instance.  Loses all unprocessed data."""
        self.lineno = 1
        self.offset = 0
        self.rawdata = ''
        self.lasttag = '???'
        self.cdata_elem = None
        self.__starttag_text = None

    def feed(self, data):
        """Feed data to the parser."""
        self.rawdata = self.rawdata + data
        self.goahead(0)

    def close(self):
        """Handle any buffered data."""
        self.goahead(1)

    def getpos(self):
        """Return current line number and offset."""
        return self.lineno, self.offset

    def updatepos(self, i, j):
        if i >= j:
            return j
        lines = self.rawdata.count('\n', i, j)
        if lines:
            self.lineno += lines
            self.offset = j - (self.rawdata.rindex('\n', i, j) + 1)
        else:
            self.offset += j - i
        return j

    def get_starttag_text(self):
        """Return full source of start tag: '<...>'."""
        return self.__starttag_text

    def set_cdata_mode(self, elem):
        self.cdata_elem = elem.lower()

    def clear_cdata_mode(self):
        self.cdata_elem = None

    def goahead(self, end):
        text = self.rawdata
        i, size = 0, len(text)
        while i < size:
            piece = _scan(text, i, end, self.convert_charrefs, self.cdata_elem)
            if piece is None:
                break
            kind, stop, what, more, source = piece
            if kind == 'data':
                self.handle_data(what)
            elif kind == 'start':
                self.__starttag_text = source
                self.lasttag = what
                self.handle_starttag(what, more)
                if what in self.CDATA_CONTENT_ELEMENTS:
                    self.set_cdata_mode(what)
            elif kind == 'end':
                self.handle_endtag(what)
                if not more:
                    self.clear_cdata_mode()
            elif kind == 'startend':
                self.__starttag_text = source
                self.lasttag = what
                self.handle_startendtag(what, more)
            elif kind == 'comment':
                self.handle_comment(what)
            elif kind == 'entityref':
                self.handle_entityref(what)
            elif kind == 'charref':
                self.handle_charref(what)
            elif kind == 'decl':
                self.handle_decl(what)
            elif kind == 'pi':
                self.handle_pi(what)
            elif kind == 'unknown':
                self.unknown_decl(what)
            elif kind == 'last':
                self.handle_data(what)
            i = self.updatepos(i, stop)
            if kind == 'last' or kind == 'skip':
                break
        if end and i < size and not self.cdata_elem:
            rest = text[i:]
            self.handle_data(unescape(rest) if self.convert_charrefs else rest)
            i = self.updatepos(i, size)
        self.rawdata = text[i:]

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_starttag(self, tag, attrs):
        pass

    def handle_endtag(self, tag):
        pass

    def handle_charref(self, name):
        pass

    def handle_entityref(self, name):
        pass

    def handle_data(self, data):
        pass

    def handle_comment(self, data):
        pass

    def handle_decl(self, decl):
        pass

    def handle_pi(self, data):
        pass

    def unknown_decl(self, data):
        pass
