# string: constants, Template and Formatter.
import _string

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
        return _string.formatter_parser(format_string)

    def get_field(self, field_name, args, kwargs):
        first, rest = _string.formatter_field_name_split(field_name)
        obj = self.get_value(first, args, kwargs)
        for is_attribute, key in rest:
            obj = getattr(obj, key) if is_attribute else obj[key]
        return obj, first
