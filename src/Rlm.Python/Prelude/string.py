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
    braceidpattern = None
    flags = None

    def __init_subclass__(cls):
        super().__init_subclass__()
        cls._prepare()

    @classmethod
    def _prepare(cls):
        import re
        pattern = cls.__dict__.get('pattern')
        if pattern is None:
            mark = re.escape(cls.delimiter)
            pattern = (rf'{mark}(?:(?P<escaped>{mark})|(?P<named>{cls.idpattern})|'
                rf'{{(?P<braced>{cls.braceidpattern or cls.idpattern})}}|(?P<invalid>))')
        cls.pattern = re.compile(pattern, (re.IGNORECASE if cls.flags is None else cls.flags) | re.VERBOSE)

    def __init__(self, template):
        self.template = template

    def _raise_invalid(self, match):
        position = match.start('invalid')
        lines = self.template[:position].splitlines(keepends=True)
        column = position - len(''.join(lines[:-1])) if lines else 1
        raise ValueError(f'Invalid placeholder in string: line {len(lines) or 1}, col {column}')

    def _replace(self, mapping, is_safe):
        def put(match):
            groups = match.groupdict()
            name = groups.get('named') or groups.get('braced')
            if name is not None:
                try:
                    return str(mapping[name])
                except KeyError:
                    if is_safe:
                        return match[0]
                    raise
            if groups.get('escaped') is not None:
                return self.delimiter
            if groups.get('invalid') is not None:
                return match[0] if is_safe else self._raise_invalid(match)
            raise ValueError('Unrecognized named group in pattern', self.pattern)
        return self.pattern.sub(put, self.template)

    def _names(self, mapping, kws):
        if not kws:
            return mapping
        from collections import ChainMap
        return ChainMap(kws, mapping) if mapping else kws

    def substitute(self, mapping={}, /, **kws):
        return self._replace(self._names(mapping, kws), False)

    def safe_substitute(self, mapping={}, /, **kws):
        return self._replace(self._names(mapping, kws), True)

    def _placeholders(self):
        for match in self.pattern.finditer(self.template):
            groups = match.groupdict()
            if all([value is None for value in groups.values()]):
                raise ValueError('Unrecognized named group in pattern', self.pattern)
            yield groups

    def is_valid(self):
        return all([groups.get('invalid') is None for groups in self._placeholders()])

    def get_identifiers(self):
        names = [groups.get('named') or groups.get('braced') for groups in self._placeholders()]
        return list(dict.fromkeys([name for name in names if name is not None]))


Template._prepare()


class Formatter:
    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        used = set()
        result, _ = self._vformat(format_string, args, kwargs, used, 2)
        self.check_unused_args(used, args, kwargs)
        return result

    def _vformat(self, format_string, args, kwargs, used_args, recursion_depth, auto_arg_index=0):
        depth, auto = recursion_depth, auto_arg_index
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
            used_args.add(used)
            obj = self.convert_field(obj, conversion)
            spec, auto = self._vformat(spec, args, kwargs, used_args, depth - 1, auto)
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
