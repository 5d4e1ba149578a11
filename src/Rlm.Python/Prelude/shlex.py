# shlex: text split as a shell does.
from collections import deque as _deque
import re as _re

__all__ = ['shlex', 'split', 'quote', 'join']
_unsafe = _re.compile(r'[^\w@%+=:,./-]', _re.ASCII)


class shlex:
    """A lexical analyzer class for simple shell-like syntaxes."""

    def __init__(self, instream=None, infile=None, posix=False, punctuation_chars=False):
        if instream is None:
            raise ValueError('s argument must not be None')
        self.instream = instream
        self.infile = infile
        self._source = instream if isinstance(instream, str) else instream.read()
        self._at = 0
        self.posix = posix
        self.eof = None if posix else ''
        self.commenters = '#'
        self.wordchars = 'abcdfeghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_'
        if posix:
            self.wordchars += ''.join([chr(c) for c in (*range(0xdf, 0xf7), *range(0xf8, 0x100), *range(0xc0, 0xd7), *range(0xd8, 0xdf))])
        self.whitespace = ' \t\r\n'
        self.whitespace_split = False
        self.quotes = '\'"'
        self.escape = '\\'
        self.escapedquotes = '"'
        self.state = ' '
        self.pushback = _deque()
        self.lineno = 1
        self.debug = 0
        self.token = ''
        if not punctuation_chars:
            punctuation_chars = ''
        elif punctuation_chars is True:
            punctuation_chars = '();<>|&'
        self._punctuation_chars = punctuation_chars
        if punctuation_chars:
            self.wordchars += '~-./*?='
            self.wordchars = ''.join([c for c in self.wordchars if c not in punctuation_chars])

    @property
    def punctuation_chars(self):
        return self._punctuation_chars

    def push_token(self, tok):
        """Push a token onto the stack popped by the get_token method"""
        self.pushback.appendleft(tok)

    def get_token(self):
        """Get a token from the input stream (or from stack if it's nonempty)"""
        return self.pushback.popleft() if self.pushback else self.read_token()

    def read_token(self):
        text, quoted = [], False
        escaped_state = ' '
        state = ' '
        source, size = self._source, len(self._source)
        posix, split = self.posix, self.whitespace_split
        while True:
            if self._at < size:
                c = source[self._at]
                self._at += 1
            else:
                c = ''
            if c == '\n':
                self.lineno += 1
            if state == ' ':
                if not c:
                    break
                if c in self.whitespace:
                    if text or posix and quoted:
                        break
                elif c in self.commenters:
                    self._skip_line()
                elif posix and c in self.escape:
                    escaped_state, state = 'a', c
                elif c in self.wordchars:
                    text.append(c)
                    state = 'a'
                elif c in self._punctuation_chars:
                    text.append(c)
                    state = 'c'
                elif c in self.quotes:
                    if not posix:
                        text.append(c)
                    state = c
                elif split:
                    text.append(c)
                    state = 'a'
                else:
                    text.append(c)
                    if text or posix and quoted:
                        break
            elif state in self.quotes:
                quoted = True
                if not c:
                    raise ValueError('No closing quotation')
                if c == state:
                    if not posix:
                        text.append(c)
                        break
                    state = 'a'
                elif posix and c in self.escape and state in self.escapedquotes:
                    escaped_state, state = state, c
                else:
                    text.append(c)
            elif state in self.escape:
                if not c:
                    raise ValueError('No escaped character')
                # Within quotes only the quote and the escape itself can be escaped.
                if escaped_state in self.quotes and c != state and c != escaped_state:
                    text.append(state)
                text.append(c)
                state = escaped_state
            else:
                if not c:
                    break
                if c in self.whitespace:
                    if text or posix and quoted:
                        break
                elif c in self.commenters:
                    self._skip_line()
                    if posix and (text or quoted):
                        break
                elif state == 'c':
                    if c in self._punctuation_chars:
                        text.append(c)
                    else:
                        if c not in self.whitespace:
                            self._at -= 1
                        break
                elif posix and c in self.quotes:
                    state = c
                elif posix and c in self.escape:
                    escaped_state, state = 'a', c
                elif c in self.wordchars or c in self.quotes or split and c not in self._punctuation_chars:
                    text.append(c)
                else:
                    self._at -= 1
                    if c == '\n':
                        self.lineno -= 1
                    if text or posix and quoted:
                        break
                    state = ' '
        result = ''.join(text)
        if posix and not quoted and result == '':
            result = None
        return result

    def _skip_line(self):
        end = self._source.find('\n', self._at)
        self._at = len(self._source) if end < 0 else end + 1
        self.lineno += 1

    def error_leader(self, infile=None, lineno=None):
        return f'"{infile or self.infile}", line {lineno or self.lineno}: '

    def __iter__(self):
        return self

    def __next__(self):
        token = self.get_token()
        if token == self.eof:
            raise StopIteration
        return token


def split(s, comments=False, posix=True):
    """Split the string *s* using shell-like syntax."""
    if s is None:
        raise ValueError('s argument must not be None')
    lexer = shlex(s, posix=posix)
    lexer.whitespace_split = True
    if not comments:
        lexer.commenters = ''
    return list(lexer)


def join(split_command):
    """Return a shell-escaped string from *split_command*."""
    return ' '.join([quote(part) for part in split_command])


def quote(s):
    """Return a shell-escaped version of the string *s*."""
    if not s:
        return "''"
    if _unsafe.search(s) is None:
        return s
    return "'" + s.replace("'", "'\"'\"'") + "'"
