# textwrap: paragraphs of a given width.
import re as _re

_SPACES = '\t\n\x0b\x0c\r '
_sentence_end = _re.compile(r'[a-z][.!?][\'"]?\Z')
_words = _re.compile(r'[\t\n\x0b\x0c\r ]+|[^\t\n\x0b\x0c\r ]+')
# A word may be broken after a hyphen between letters, and before and after a dash of two or more between words.
_pieces = _re.compile(r"""
    [\t\n\x0b\x0c\r ]+
    | (?<=[\w!"'&.,?]) -{2,} (?=\w)
    | [^\t\n\x0b\x0c\r ] (?: [^\t\n\x0b\x0c\r ]*?
        (?: (?: -(?: (?<=[^\d\W]{2}-) | (?<=[^\d\W]-[^\d\W]-) ) (?= [^\d\W] -? [^\d\W] ) )
          | (?= [\t\n\x0b\x0c\r ] | \Z )
          | (?<=[\w!"'&.,?]) (?= -{2,} \w ) ) )
    """, _re.VERBOSE)


class TextWrapper:
    def __init__(self, width=70, initial_indent='', subsequent_indent='', expand_tabs=True, replace_whitespace=True, fix_sentence_endings=False,
            break_long_words=True, drop_whitespace=True, break_on_hyphens=True, tabsize=8, *, max_lines=None, placeholder=' [...]'):
        self.width = width
        self.initial_indent = initial_indent
        self.subsequent_indent = subsequent_indent
        self.expand_tabs = expand_tabs
        self.replace_whitespace = replace_whitespace
        self.fix_sentence_endings = fix_sentence_endings
        self.break_long_words = break_long_words
        self.drop_whitespace = drop_whitespace
        self.break_on_hyphens = break_on_hyphens
        self.tabsize = tabsize
        self.max_lines = max_lines
        self.placeholder = placeholder

    def _split(self, text):
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            text = text.translate({ord(c): ' ' for c in _SPACES})
        pattern = _pieces if self.break_on_hyphens else _words
        chunks = pattern.findall(text)
        if self.fix_sentence_endings:
            for i in range(len(chunks) - 1):
                if chunks[i + 1] == ' ' and _sentence_end.search(chunks[i]):
                    chunks[i + 1] = '  '
        return chunks

    def wrap(self, text):
        chunks = self._split(text)
        if self.width <= 0:
            raise ValueError(f'invalid width {self.width!r} (must be > 0)')
        if self.max_lines is not None:
            indent = self.subsequent_indent if self.max_lines > 1 else self.initial_indent
            if len(indent) + len(self.placeholder.lstrip()) > self.width:
                raise ValueError('placeholder too large for max width')
        lines = []
        chunks.reverse()
        while chunks:
            indent = self.subsequent_indent if lines else self.initial_indent
            width = self.width - len(indent)
            if self.drop_whitespace and chunks[-1].strip() == '' and lines:
                chunks.pop()
            current, size = [], 0
            while chunks and size + len(chunks[-1]) <= width:
                size += len(chunks[-1])
                current.append(chunks.pop())
            if chunks and len(chunks[-1]) > width:
                size += self._long(chunks, current, size, width)
            if self.drop_whitespace and current and current[-1].strip() == '':
                size -= len(current.pop())
            if not current:
                continue
            if self.max_lines is None or len(lines) + 1 < self.max_lines or (
                    not chunks or self.drop_whitespace and len(chunks) == 1 and not chunks[0].strip()) and size <= width:
                lines.append(indent + ''.join(current))
                continue
            while current:
                if current[-1].strip() and size + len(self.placeholder) <= width:
                    current.append(self.placeholder)
                    lines.append(indent + ''.join(current))
                    break
                size -= len(current.pop())
            else:
                if lines and len(lines[-1].rstrip()) + len(self.placeholder) <= self.width:
                    lines[-1] = lines[-1].rstrip() + self.placeholder
                else:
                    lines.append(indent + self.placeholder.lstrip())
            break
        return lines

    def _long(self, chunks, current, size, width):
        room = 1 if width < 1 else width - size
        if self.break_long_words:
            end = room
            chunk = chunks[-1]
            if self.break_on_hyphens and len(chunk) > room:
                hyphen = chunk.rfind('-', 0, room)
                if hyphen > 0 and any([c != '-' for c in chunk[:hyphen]]):
                    end = hyphen + 1
            current.append(chunk[:end])
            chunks[-1] = chunk[end:]
            return len(current[-1])
        elif not current:
            current.append(chunks.pop())
            return len(current[-1])
        return 0

    def fill(self, text):
        return '\n'.join(self.wrap(text))


def wrap(text, width=70, **kwargs):
    return TextWrapper(width=width, **kwargs).wrap(text)


def fill(text, width=70, **kwargs):
    return TextWrapper(width=width, **kwargs).fill(text)


def shorten(text, width, **kwargs):
    return TextWrapper(width=width, max_lines=1, **kwargs).fill(' '.join(text.strip().split()))


def dedent(text):
    if not isinstance(text, str):
        raise TypeError(f"expected string or bytes-like object, got {type(text).__name__!r}")
    margin = None
    lines = []
    for line in text.split('\n'):
        if not line.strip(' \t'):
            lines.append('')
            continue
        lines.append(line)
        indent = line[:len(line) - len(line.lstrip(' \t'))]
        if margin is None:
            margin = indent
        else:
            common = 0
            while common < len(margin) and common < len(indent) and margin[common] == indent[common]:
                common += 1
            margin = margin[:common]
    if margin:
        lines = [line[len(margin):] if line else line for line in lines]
    return '\n'.join(lines)


def indent(text, prefix, predicate=None):
    result = []
    for line in text.splitlines(True):
        if predicate(line) if predicate is not None else line.strip():
            result.append(prefix)
        result.append(line)
    return ''.join(result)
