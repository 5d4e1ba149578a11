# string: constants, Template and Formatter.
whitespace = ' \t\n\r\v\f'
ascii_lowercase = 'abcdefghijklmnopqrstuvwxyz'
ascii_uppercase = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
ascii_letters = ascii_lowercase + ascii_uppercase
digits = '0123456789'
hexdigits = digits + 'abcdef' + 'ABCDEF'
octdigits = '01234567'
punctuation = r"""!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~"""
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    return (sep or ' ').join([word.capitalize() for word in s.split(sep)])


class Template:
    """A string class for supporting $-substitutions."""
    delimiter = '$'
    idpattern = r'(?a:[_a-z][_a-z0-9]*)'

    def __init__(self, template):
        self.template = template

    def _pieces(self):
        # Pairs of literal text and what follows it: None, ('name', n, start, spelled) or ('invalid', ...).
        text, start = self.template, 0
        mark = self.delimiter
        while True:
            found = text.find(mark, start)
            if found < 0:
                yield text[start:], None, 0, ''
                return
            literal = text[start:found]
            at = found + len(mark)
            if text.startswith(mark, at):
                yield literal + mark, None, 0, ''
                start = at + len(mark)
                continue
            braced = text.startswith('{', at)
            end = begin = at + braced
            while end < len(text) and (text[end] in ascii_letters or text[end] == '_' or end > begin and text[end] in digits):
                end += 1
            if end == begin or braced and not text.startswith('}', end):
                yield literal, '', found, mark
                start = at
                continue
            stop = end + braced
            yield literal, text[begin:end], found, text[found:stop]
            start = stop

    def _invalid(self, position):
        position += len(self.delimiter)
        lines = self.template[:position].splitlines(keepends=True)
        column = position - len(''.join(lines[:-1]))
        line = len(lines)
        raise ValueError(f'Invalid placeholder in string: line {line}, col {column}')

    def substitute(self, mapping={}, /, **kws):
        result = []
        for literal, name, position, spelled in self._pieces():
            result.append(literal)
            if name is None:
                continue
            if name == '':
                self._invalid(position)
            result.append(str(kws[name] if name in kws else mapping[name]))
        return ''.join(result)

    def safe_substitute(self, mapping={}, /, **kws):
        result = []
        for literal, name, position, spelled in self._pieces():
            result.append(literal)
            if name is None:
                continue
            if name == '':
                result.append(spelled)
                continue
            try:
                result.append(str(kws[name] if name in kws else mapping[name]))
            except KeyError:
                result.append(spelled)
        return ''.join(result)

    def get_identifiers(self):
        names = []
        for literal, name, position, spelled in self._pieces():
            if name and name not in names:
                names.append(name)
        return names

    def is_valid(self):
        return all([name != '' for literal, name, position, spelled in self._pieces()])


class Formatter:
    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        self._used = set()
        result, _ = self._format(format_string, args, kwargs, 2, 0)
        self.check_unused_args(self._used, args, kwargs)
        return result

    def _format(self, format_string, args, kwargs, depth, auto):
        if depth < 0:
            raise ValueError('Max string recursion exceeded')
        result = []
        for literal, field, spec, conversion in self.parse(format_string):
            if literal:
                result.append(literal)
            if field is None:
                continue
            head = field.split('.')[0].split('[')[0]
            if head == '':
                if auto is False:
                    raise ValueError('cannot switch from manual field specification to automatic field numbering')
                field = f'{auto}{field}'
                auto += 1
            elif head.isdigit():
                if auto:
                    raise ValueError('cannot switch from manual field specification to automatic field numbering')
                auto = False
            obj, used = self.get_field(field, args, kwargs)
            self._used.add(used)
            obj = self.convert_field(obj, conversion)
            spec, auto = self._format(spec, args, kwargs, depth - 1, auto)
            result.append(self.format_field(obj, spec))
        return ''.join(result), auto

    def get_value(self, key, args, kwargs):
        return args[key] if isinstance(key, int) else kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        pass

    def format_field(self, value, format_spec):
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        if conversion is None:
            return value
        if conversion == 's':
            return str(value)
        if conversion == 'r':
            return repr(value)
        if conversion == 'a':
            return ascii(value)
        raise ValueError(f'Unknown conversion specifier {conversion!s}')

    def parse(self, format_string):
        text, literal, i = format_string, '', 0
        while i < len(text):
            c = text[i]
            if c in '{}' and text[i + 1:i + 2] == c:
                yield literal + c, None, None, None
                literal = ''
                i += 2
                continue
            if c == '}':
                raise ValueError("Single '}' encountered in format string")
            if c != '{':
                literal += c
                i += 1
                continue
            start = end = i + 1
            if end == len(text):
                raise ValueError("Single '{' encountered in format string")
            in_bracket = False
            while end < len(text):
                c = text[end]
                if c == '{' and not in_bracket:
                    raise ValueError("unexpected '{' in field name")
                if c == '[':
                    in_bracket = True
                elif c == ']':
                    in_bracket = False
                elif c in '}:!' and not in_bracket:
                    break
                end += 1
            else:
                raise ValueError("expected '}' before end of string")
            field, conversion, rest = text[start:end], None, ''
            end += 1
            if c == '!':
                if end == len(text):
                    raise ValueError('end of string while looking for conversion specifier')
                conversion = text[end]
                end += 1
                if end < len(text):
                    c = text[end]
                    end += 1
                    if c not in '}:':
                        raise ValueError("expected ':' after conversion specifier")
                else:
                    c = ':'
            if c == ':':
                start, depth = end, 1
                while end < len(text) and depth:
                    depth += (text[end] == '{') - (text[end] == '}')
                    end += 1
                if depth:
                    raise ValueError("unmatched '{' in format spec")
                rest = text[start:end - 1]
            i = end
            yield literal, field, rest, conversion
            literal = ''
        if literal:
            yield literal, None, None, None

    def get_field(self, field_name, args, kwargs):
        name, rest = field_name, ''
        for at, c in enumerate(field_name):
            if c in '.[':
                name, rest = field_name[:at], field_name[at:]
                break
        first = int(name) if name.isdigit() else name
        obj = self.get_value(first, args, kwargs)
        while rest:
            if rest[0] == '.':
                end = len(rest)
                for at in range(1, len(rest)):
                    if rest[at] in '.[':
                        end = at
                        break
                obj, rest = getattr(obj, rest[1:end]), rest[end:]
            else:
                end = rest.index(']')
                key = rest[1:end]
                obj, rest = obj[int(key) if key.isdigit() else key], rest[end + 1:]
        return obj, first
