# ast: only literal_eval; programs here have no syntax trees.


class _Parser:
    # Tokens of literals; a string literal is evaluated as such, having nothing in it that could run.
    def __init__(self, text):
        self.text = text
        self.i = 0

    def fail(self):
        raise ValueError(f'malformed node or string: {self.text!r}')

    def space(self):
        text, n = self.text, len(self.text)
        while self.i < n:
            if text[self.i] in ' \t\n\r\f':
                self.i += 1
            elif text[self.i] == '#':
                while self.i < n and text[self.i] != '\n':
                    self.i += 1
            else:
                return

    def peek(self):
        self.space()
        return self.text[self.i:self.i + 1]

    def items(self, close):
        result = []
        comma = False
        while self.peek() != close:
            result.append(self.value())
            comma = self.peek() == ','
            if comma:
                self.i += 1
            elif self.peek() != close:
                self.syntax()
        self.i += 1
        return result, comma

    def syntax(self):
        compile(self.text.strip(' \t'), '<unknown>', 'eval')
        self.fail()

    def value(self):
        left = self.unary()
        # A complex number is the one sum that counts as a literal.
        while self.peek() in ('+', '-') and self.peek():
            op = self.peek()
            self.i += 1
            right = self.unary()
            if type(right) is not complex or type(left) not in (int, float):
                self.fail()
            left = left + right if op == '+' else left - right
        return left

    def unary(self):
        c = self.peek()
        if c in ('+', '-') and c:
            self.i += 1
            x = self.unary()
            if type(x) not in (int, float, complex):
                self.fail()
            return -x if c == '-' else +x
        return self.atom()

    def atom(self):
        c = self.peek()
        if c == '':
            self.syntax()
        if c == '[':
            self.i += 1
            return self.items(']')[0]
        if c == '(':
            self.i += 1
            found, comma = self.items(')')
            return found[0] if len(found) == 1 and not comma else tuple(found)
        if c == '{':
            return self.braces()
        if c.isdigit() or c == '.' and self.text[self.i + 1:self.i + 2].isdigit():
            return self.number()
        start = self.i
        while self.i < len(self.text) and (self.text[self.i].isalnum() or self.text[self.i] == '_'):
            self.i += 1
        word = self.text[start:self.i]
        quote = self.text[self.i:self.i + 1]
        if quote in ('"', "'") and quote and word.lower() in ('', 'r', 'b', 'u', 'rb', 'br'):
            self.i = start
            return self.strings()
        if word in ('True', 'False', 'None'):
            return {'True': True, 'False': False, 'None': None}[word]
        if word == 'Ellipsis' or self.text[self.i:self.i + 3] == '...' and not word:
            if not word:
                self.i += 3
                return ...
        if word == 'set' and self.peek() == '(':
            self.i += 1
            if self.peek() == ')':
                self.i += 1
                return set()
        self.syntax()

    def braces(self):
        self.i += 1
        if self.peek() == '}':
            self.i += 1
            return {}
        first = self.value()
        if self.peek() != ':':
            rest = []
            if self.peek() == ',':
                self.i += 1
                rest = self.items('}')[0]
            elif self.peek() == '}':
                self.i += 1
            else:
                self.syntax()
            return {first, *rest}
        result = {}
        key = first
        while True:
            if self.peek() != ':':
                self.syntax()
            self.i += 1
            result[key] = self.value()
            c = self.peek()
            self.i += 1
            if c == '}':
                return result
            if c != ',':
                self.syntax()
            if self.peek() == '}':
                self.i += 1
                return result
            key = self.value()

    def number(self):
        start = self.i
        text, n = self.text, len(self.text)
        while self.i < n and (text[self.i].isalnum() or text[self.i] in '._' or text[self.i] in '+-' and text[self.i - 1] in 'eE'
                and text[start:start + 2].lower() != '0x'):
            self.i += 1
        word = text[start:self.i]
        try:
            if word[-1] in 'jJ':
                return complex(word)
            if word[:2].lower() in ('0x', '0o', '0b'):
                return int(word, 0)
            if any([c in word for c in '.eE']):
                return float(word)
            return int(word, 0)
        except ValueError:
            self.syntax()

    def strings(self):
        result = None
        while True:
            c = self.peek()
            start = self.i
            at = start
            while at < len(self.text) and self.text[at].isalpha():
                at += 1
            quote = self.text[at:at + 1]
            if quote not in ('"', "'") or not quote or at - start > 2:
                return result
            prefix = self.text[start:at].lower()
            mark = self.text[at:at + 3] if self.text[at:at + 3] == quote * 3 else quote
            end = at + len(mark)
            while not self.text.startswith(mark, end):
                if end >= len(self.text) or len(mark) == 1 and self.text[end] == '\n':
                    self.syntax()
                end += 2 if self.text[end] == '\\' else 1
            end += len(mark)
            self.i = end
            part = eval(self.text[start:end]) if prefix in ('', 'r', 'b', 'u', 'rb', 'br') else self.fail()
            result = part if result is None else result + part


def literal_eval(node_or_string):
    if not isinstance(node_or_string, str):
        raise ValueError(f'malformed node or string: {node_or_string!r}')
    parser = _Parser(node_or_string.lstrip(' \t'))
    first = parser.value()
    if parser.peek() == ',':
        parser.i += 1
        items = [first]
        while parser.peek() != '':
            items.append(parser.value())
            if parser.peek() == ',':
                parser.i += 1
            elif parser.peek() != '':
                parser.syntax()
        return tuple(items)
    if parser.peek() != '':
        parser.syntax()
    return first
