# configparser: INI files.
from collections import ChainMap as _ChainMap
from collections.abc import MutableMapping as _MutableMapping
import io as _io
import re as _re

__all__ = [
    'NoSectionError', 'DuplicateOptionError', 'DuplicateSectionError', 'NoOptionError', 'InterpolationError', 'InterpolationDepthError',
    'InterpolationMissingOptionError', 'InterpolationSyntaxError', 'ParsingError', 'MissingSectionHeaderError',
    'MultilineContinuationError', 'ConfigParser', 'RawConfigParser', 'Interpolation', 'BasicInterpolation', 'ExtendedInterpolation',
    'SectionProxy', 'ConverterMapping', 'DEFAULTSECT', 'MAX_INTERPOLATION_DEPTH', 'UNNAMED_SECTION']
DEFAULTSECT = 'DEFAULT'
MAX_INTERPOLATION_DEPTH = 10


class Error(Exception):
    """Base class for ConfigParser exceptions."""

    def __init__(self, msg=''):
        self.message = msg
        Exception.__init__(self, msg)

    def __repr__(self):
        return self.message

    __str__ = __repr__


class NoSectionError(Error):
    def __init__(self, section):
        Error.__init__(self, f'No section: {section!r}')
        self.section = section
        self.args = (section,)


class DuplicateSectionError(Error):
    def __init__(self, section, source=None, lineno=None):
        text = _duplicate(repr(section), source, lineno, 'section')
        Error.__init__(self, text)
        self.section = section
        self.source = source
        self.lineno = lineno
        self.args = (section, source, lineno)


def _duplicate(what, source, lineno, kind):
    if source is None:
        return f'{kind.capitalize()} {what} already exists' if kind == 'section' else f'Option {what} already exists'
    line = '' if lineno is None else f' [line {lineno:2d}]'
    return f'While reading from {source!r}{line}: {kind} {what} already exists'


class DuplicateOptionError(Error):
    def __init__(self, section, option, source=None, lineno=None):
        text = _duplicate(f'{option!r} in section {section!r}', source, lineno, 'option')
        Error.__init__(self, text)
        self.section = section
        self.option = option
        self.source = source
        self.lineno = lineno
        self.args = (section, option, source, lineno)


class NoOptionError(Error):
    def __init__(self, option, section):
        Error.__init__(self, f'No option {option!r} in section: {section!r}')
        self.option = option
        self.section = section
        self.args = (option, section)


class InterpolationError(Error):
    def __init__(self, option, section, msg):
        Error.__init__(self, msg)
        self.option = option
        self.section = section
        self.args = (option, section, msg)


class InterpolationMissingOptionError(InterpolationError):
    def __init__(self, option, section, rawval, reference):
        InterpolationError.__init__(self, option, section, f'Bad value substitution: option {option!r} in section {section!r} contains an '
                                    f'interpolation key {reference!r} which is not a valid option name. Raw value: {rawval!r}')
        self.reference = reference
        self.args = (option, section, rawval, reference)


class InterpolationSyntaxError(InterpolationError):
    pass


class InterpolationDepthError(InterpolationError):
    def __init__(self, option, section, rawval):
        InterpolationError.__init__(self, option, section, f'Recursion limit exceeded in value substitution: option {option!r} in section '
                                    f'{section!r} contains an interpolation key which cannot be substituted in {MAX_INTERPOLATION_DEPTH} '
                                    f'steps. Raw value: {rawval!r}')
        self.args = (option, section, rawval)


class ParsingError(Error):
    def __init__(self, source, *args):
        super().__init__(f'Source contains parsing errors: {source!r}')
        self.source = source
        self.errors = []
        self.args = (source,)
        for lineno, line in args:
            self.append(lineno, line)

    def append(self, lineno, line):
        self.errors.append((lineno, line))
        self.message += f'\n\t[line {lineno:2d}]: {line!r}'

    def combine(self, others):
        for other in others:
            for error in other.errors:
                self.append(*error)
        return self


class MissingSectionHeaderError(ParsingError):
    def __init__(self, filename, lineno, line):
        Error.__init__(self, f'File contains no section headers.\nfile: {filename!r}, line: {lineno}\n{line!r}')
        self.source = filename
        self.lineno = lineno
        self.line = line
        self.args = (filename, lineno, line)


class MultilineContinuationError(ParsingError):
    def __init__(self, filename, lineno, line):
        Error.__init__(self, f'Key without value continued with an indented line.\nfile: {filename!r}, line: {lineno}\n{line!r}')
        self.source = filename
        self.lineno = lineno
        self.line = line
        self.args = (filename, lineno, line)


class _UnnamedSection:
    def __repr__(self):
        return '<UNNAMED_SECTION>'


UNNAMED_SECTION = _UnnamedSection()
_UNSET = object()


class Interpolation:
    """Dummy interpolation that passes the value through with no changes."""

    def before_get(self, parser, section, option, value, defaults):
        return value

    def before_set(self, parser, section, option, value):
        return value

    def before_read(self, parser, section, option, value):
        return value

    def before_write(self, parser, section, option, value):
        return value


class BasicInterpolation(Interpolation):
    """Interpolation as implemented in the classic ConfigParser: %(name)s."""
    _sign = '%'
    _pattern = _re.compile(r'%\(([^)]+)\)s')

    def before_get(self, parser, section, option, value, defaults):
        result = []
        self._expand(parser, option, result, value, section, defaults, 1)
        return ''.join(result)

    def before_set(self, parser, section, option, value):
        rest = self._pattern.sub('', value.replace(self._sign * 2, ''))
        if self._sign in rest:
            raise ValueError(f'invalid interpolation syntax in {value!r} at position {rest.find(self._sign)}')
        return value

    def _expand(self, parser, option, result, rest, section, mapping, depth):
        raw = parser.get(section, option, raw=True, fallback=rest)
        if depth > MAX_INTERPOLATION_DEPTH:
            raise InterpolationDepthError(option, section, raw)
        sign = self._sign
        while rest:
            at = rest.find(sign)
            if at < 0:
                result.append(rest)
                return
            if at > 0:
                result.append(rest[:at])
                rest = rest[at:]
            following = rest[1:2]
            if following == sign:
                result.append(sign)
                rest = rest[2:]
            elif following == self._opening:
                found = self._pattern.match(rest)
                if found is None:
                    raise InterpolationSyntaxError(option, section, f'bad interpolation variable reference {rest!r}')
                rest = rest[found.end():]
                value, owner, name = self._resolve(parser, option, section, mapping, raw, found[1], rest)
                if sign in value:
                    self._expand(parser, name, result, value, owner, mapping if owner == section else dict(parser.items(owner, raw=True)),
                                 depth + 1)
                else:
                    result.append(value)
            else:
                raise InterpolationSyntaxError(option, section, self._wrong.format(rest))

    _opening = '('
    _wrong = "'%' must be followed by '%' or '(', found: {!r}"

    def _resolve(self, parser, option, section, mapping, raw, reference, rest):
        name = parser.optionxform(reference)
        try:
            return mapping[name], section, option
        except KeyError:
            raise InterpolationMissingOptionError(option, section, raw, name) from None


class ExtendedInterpolation(BasicInterpolation):
    """Advanced variant of interpolation: ${section:option}."""
    _sign = '$'
    _opening = '{'
    _pattern = _re.compile(r'\$\{([^}]+)\}')
    _wrong = "'$' must be followed by '$' or '{{', found: {!r}"

    def _resolve(self, parser, option, section, mapping, raw, reference, rest):
        path = reference.split(':')
        try:
            if len(path) == 1:
                name = parser.optionxform(path[0])
                return mapping[name], section, name
            if len(path) == 2:
                name = parser.optionxform(path[1])
                return parser.get(path[0], name, raw=True), path[0], name
        except (KeyError, NoSectionError, NoOptionError):
            raise InterpolationMissingOptionError(option, section, raw, ':'.join(path)) from None
        raise InterpolationSyntaxError(option, section, f"More than one ':' found: {rest!r}")


class SectionProxy(_MutableMapping):
    """A proxy for a single section from a parser."""

    def __init__(self, parser, name):
        self._parser = parser
        self._name = name
        for kind in parser.converters:
            setattr(self, 'get' + kind, self._getter('get' + kind))

    def _getter(self, method):
        def get(option, fallback=None, *, raw=False, vars=None, **kwargs):
            return getattr(self._parser, method)(self._name, option, raw=raw, vars=vars, fallback=fallback, **kwargs)
        return get

    def __repr__(self):
        return f'<Section: {self._name}>'

    def __getitem__(self, key):
        if not self._parser.has_option(self._name, key):
            raise KeyError(key)
        return self._parser.get(self._name, key)

    def __setitem__(self, key, value):
        self._parser._validate(option=key, value=value)
        return self._parser.set(self._name, key, value)

    def __delitem__(self, key):
        if not (self._parser.has_option(self._name, key) and self._parser.remove_option(self._name, key)):
            raise KeyError(key)

    def __contains__(self, key):
        return self._parser.has_option(self._name, key)

    def _options(self):
        return list(self._parser.defaults()) if self._name == self._parser.default_section else self._parser.options(self._name)

    def __len__(self):
        return len(self._options())

    def __iter__(self):
        return iter(self._options())

    @property
    def parser(self):
        return self._parser

    @property
    def name(self):
        return self._name

    def get(self, option, fallback=None, *, raw=False, vars=None, _impl=None, **kwargs):
        return self._parser.get(self._name, option, raw=raw, vars=vars, fallback=fallback, **kwargs)


class ConverterMapping(_MutableMapping):
    """The converters of a parser, by name: 'int' stands for getint()."""

    def __init__(self, parser):
        self._parser = parser
        self._data = {}

    def __getitem__(self, key):
        return self._data[key]

    def __setitem__(self, key, value):
        self._data[key] = value

        def get(section, option, *, raw=False, vars=None, fallback=_UNSET, **kwargs):
            return self._parser._convert(section, option, value, raw, vars, fallback)
        setattr(self._parser, 'get' + key, get)
        for proxy in self._parser.values():
            setattr(proxy, 'get' + key, proxy._getter('get' + key))

    def __delitem__(self, key):
        del self._data[key]
        delattr(self._parser, 'get' + key)

    def __iter__(self):
        return iter(self._data)

    def __len__(self):
        return len(self._data)


class RawConfigParser(_MutableMapping):
    """ConfigParser that does not do interpolation."""
    _DEFAULT_INTERPOLATION = Interpolation()
    SECTCRE = _re.compile(r'\[(?P<header>.+)\]')
    NONSPACECRE = _re.compile(r'\S')
    BOOLEAN_STATES = {'1': True, 'yes': True, 'true': True, 'on': True, '0': False, 'no': False, 'false': False, 'off': False}

    def __init__(self, defaults=None, dict_type=dict, allow_no_value=False, *, delimiters=('=', ':'), comment_prefixes=('#', ';'),
                 inline_comment_prefixes=None, strict=True, empty_lines_in_values=True, default_section=DEFAULTSECT, interpolation=_UNSET,
                 converters=_UNSET, allow_unnamed_section=False):
        self._dict = dict_type
        self._sections = dict_type()
        self._defaults = dict_type()
        self._proxies = dict_type()
        self.converters = {}
        self._proxies[default_section] = None
        self._delimiters = tuple(delimiters)
        self._comment_prefixes = tuple(comment_prefixes or ())
        self._inline_comment_prefixes = tuple(inline_comment_prefixes or ())
        self._strict = strict
        self._allow_no_value = allow_no_value
        self._empty_lines_in_values = empty_lines_in_values
        self.default_section = default_section
        self._interpolation = (
            self._DEFAULT_INTERPOLATION if interpolation is _UNSET else Interpolation() if interpolation is None else interpolation)
        if not isinstance(self._interpolation, Interpolation):
            raise TypeError(
                f'interpolation= must be None or an instance of Interpolation; got an object of type {type(self._interpolation)}')
        self._allow_unnamed_section = allow_unnamed_section
        found = ConverterMapping(self)
        for name, function in (('int', int), ('float', float), ('boolean', self._convert_to_boolean)):
            found._data[name] = function
        self._proxies[default_section] = SectionProxy(self, default_section)
        self.converters = found
        for proxy in self._proxies.values():
            for kind in found:
                setattr(proxy, 'get' + kind, proxy._getter('get' + kind))
        if converters is not _UNSET:
            for name, function in (converters or {}).items():
                found[name] = function
        if defaults:
            for key, value in defaults.items():
                self._defaults[self.optionxform(key)] = value if value is None else str(value)

    def defaults(self):
        return self._defaults

    def sections(self):
        """Return a list of section names, excluding [DEFAULT]"""
        return list(self._sections.keys())

    def add_section(self, section):
        """Create a new section in the configuration."""
        if section == self.default_section:
            raise ValueError(f'Invalid section name: {section!r}')
        if section in self._sections:
            raise DuplicateSectionError(section)
        self._sections[section] = self._dict()
        self._proxies[section] = SectionProxy(self, section)

    def has_section(self, section):
        """Indicate whether the named section is present in the configuration."""
        return section in self._sections

    def options(self, section):
        """Return a list of option names for the given section name."""
        if section not in self._sections:
            raise NoSectionError(section)
        return list({**self._sections[section], **{key: None for key in self._defaults}})

    def read(self, filenames, encoding=None):
        """Files cannot be read here; use read_string or read_file."""
        _io.open(filenames)

    def read_file(self, f, source=None):
        """Like read() but the argument must be a file-like object."""
        if source is None:
            source = getattr(f, 'name', '<???>')
        self._read(f, source)

    def read_string(self, string, source='<string>'):
        """Read configuration from a given string."""
        self.read_file(_io.StringIO(string), source)

    def read_dict(self, dictionary, source='<dict>'):
        """Read configuration from a dictionary."""
        added = set()
        for section, keys in dictionary.items():
            section = str(section)
            try:
                self.add_section(section)
            except (DuplicateSectionError, ValueError):
                if self._strict and section in added:
                    raise
            added.add(section)
            for key, value in keys.items():
                key = self.optionxform(str(key))
                if value is not None:
                    value = str(value)
                if self._strict and (section, key) in added:
                    raise DuplicateOptionError(section, key, source)
                added.add((section, key))
                self.set(section, key, value)

    def get(self, section, option, *, raw=False, vars=None, fallback=_UNSET):
        """Get an option value for a given section."""
        try:
            known = self._known(section, vars)
        except NoSectionError:
            if fallback is _UNSET:
                raise
            return fallback
        option = self.optionxform(option)
        try:
            value = known[option]
        except KeyError:
            if fallback is _UNSET:
                raise NoOptionError(option, section) from None
            return fallback
        if raw or value is None:
            return value
        return self._interpolation.before_get(self, section, option, value, known)

    def _convert(self, section, option, function, raw, vars, fallback):
        try:
            return function(self.get(section, option, raw=raw, vars=vars))
        except (NoSectionError, NoOptionError):
            if fallback is _UNSET:
                raise
            return fallback

    def getint(self, section, option, *, raw=False, vars=None, fallback=_UNSET, **kwargs):
        return self._convert(section, option, int, raw, vars, fallback)

    def getfloat(self, section, option, *, raw=False, vars=None, fallback=_UNSET, **kwargs):
        return self._convert(section, option, float, raw, vars, fallback)

    def getboolean(self, section, option, *, raw=False, vars=None, fallback=_UNSET, **kwargs):
        return self._convert(section, option, self._convert_to_boolean, raw, vars, fallback)

    def items(self, section=_UNSET, raw=False, vars=None):
        """Return a list of (name, value) tuples for each option in a section."""
        if section is _UNSET:
            return super().items()
        known = self._defaults.copy()
        if section in self._sections:
            known.update(self._sections[section])
        elif section != self.default_section:
            raise NoSectionError(section)
        names = list(known.keys())
        if vars:
            for key, value in vars.items():
                known[self.optionxform(key)] = value
        if raw:
            return [(name, known[name]) for name in names]
        return [(name, None if known[name] is None else self._interpolation.before_get(self, section, name, known[name], known))
                for name in names]

    def popitem(self):
        for key in self.sections():
            value = self[key]
            del self[key]
            return key, value
        raise KeyError

    def optionxform(self, optionstr):
        return optionstr.lower()

    def has_option(self, section, option):
        """Check for the existence of a given option in a given section."""
        if not section or section == self.default_section:
            return self.optionxform(option) in self._defaults
        if section not in self._sections:
            return False
        option = self.optionxform(option)
        return option in self._sections[section] or option in self._defaults

    def set(self, section, option, value=None):
        """Set an option."""
        if value:
            value = self._interpolation.before_set(self, section, option, value)
        if not section or section == self.default_section:
            known = self._defaults
        else:
            if section not in self._sections:
                raise NoSectionError(section)
            known = self._sections[section]
        known[self.optionxform(option)] = value

    def write(self, fp, space_around_delimiters=True):
        """Write an .ini-format representation of the configuration state."""
        delimiter = f' {self._delimiters[0]} ' if space_around_delimiters else self._delimiters[0]
        if self._defaults:
            self._write_section(fp, self.default_section, self._defaults.items(), delimiter)
        if UNNAMED_SECTION in self._sections:
            self._write_section(fp, UNNAMED_SECTION, self._sections[UNNAMED_SECTION].items(), delimiter)
        for section in self._sections:
            if section is not UNNAMED_SECTION:
                self._write_section(fp, section, self._sections[section].items(), delimiter)

    def _write_section(self, fp, name, items, delimiter):
        if name is not UNNAMED_SECTION:
            fp.write(f'[{name}]\n')
        for key, value in items:
            value = self._interpolation.before_write(self, name, key, value)
            if value is not None or not self._allow_no_value:
                value = delimiter + str(value).replace('\n', '\n\t')
            else:
                value = ''
            fp.write(f'{key}{value}\n')
        fp.write('\n')

    def remove_option(self, section, option):
        """Remove an option."""
        if not section or section == self.default_section:
            known = self._defaults
        else:
            if section not in self._sections:
                raise NoSectionError(section)
            known = self._sections[section]
        option = self.optionxform(option)
        existed = option in known
        if existed:
            del known[option]
        return existed

    def remove_section(self, section):
        """Remove a file section."""
        existed = section in self._sections
        if existed:
            del self._sections[section]
            del self._proxies[section]
        return existed

    def __getitem__(self, key):
        if key != self.default_section and not self.has_section(key):
            raise KeyError(key)
        return self._proxies[key]

    def __setitem__(self, key, value):
        if key in self and self[key] is value:
            return
        if key == self.default_section:
            self._defaults.clear()
        elif key in self._sections:
            self._sections[key].clear()
        self.read_dict({key: value})

    def __delitem__(self, key):
        if key == self.default_section:
            raise ValueError('Cannot remove the default section.')
        if not self.has_section(key):
            raise KeyError(key)
        self.remove_section(key)

    def __contains__(self, key):
        return key == self.default_section or self.has_section(key)

    def __len__(self):
        return len(self._sections) + 1

    def __iter__(self):
        yield self.default_section
        yield from list(self._sections)

    def _uncommented(self, line):
        # The line without comments, and whether it had one.
        text = line.strip()
        for prefix in self._comment_prefixes:
            if text.startswith(prefix):
                return '', True
        end = len(line)
        for prefix in self._inline_comment_prefixes:
            at = line.find(prefix)
            while at >= 0:
                if at == 0 or line[at - 1].isspace():
                    end = min(end, at)
                    break
                at = line.find(prefix, at + 1)
        return line[:end].strip(), end < len(line)

    def _split_option(self, text):
        # Name, delimiter and value; None where there is neither delimiter nor leave to do without.
        best = -1
        for delimiter in self._delimiters:
            at = text.find(delimiter)
            if at >= 0 and (best < 0 or at < best):
                best, found = at, delimiter
        if best < 0:
            return (text, None, None) if self._allow_no_value else None
        return text[:best], found, text[best + len(found):]

    def _read(self, fp, fpname):
        seen = set()
        current = section = option = None
        indent = 0
        problem = None
        for lineno, line in enumerate(fp, start=1):
            if self._allow_unnamed_section and lineno == 1:
                self._sections[UNNAMED_SECTION] = self._dict()
                self._proxies[UNNAMED_SECTION] = SectionProxy(self, UNNAMED_SECTION)
            text, commented = self._uncommented(line)
            if not text:
                if self._empty_lines_in_values:
                    # A blank line may be part of a value.
                    if not commented and current is not None and option and current[option] is not None:
                        current[option].append('')
                else:
                    indent = 1 << 60
                continue
            first = self.NONSPACECRE.search(line)
            depth = first.start() if first else 0
            if current is not None and option and depth > indent:
                if current[option] is None:
                    raise MultilineContinuationError(fpname, lineno, line)
                current[option].append(text)
                continue
            indent = depth
            header = self.SECTCRE.match(text)
            if self._allow_unnamed_section and current is None and header is None:
                section = UNNAMED_SECTION
                current = self._sections[section]
            if header:
                section = header['header']
                if section in self._sections:
                    if self._strict and section in seen:
                        raise DuplicateSectionError(section, fpname, lineno)
                    current = self._sections[section]
                    seen.add(section)
                elif section == self.default_section:
                    current = self._defaults
                else:
                    current = self._dict()
                    self._sections[section] = current
                    self._proxies[section] = SectionProxy(self, section)
                    seen.add(section)
                option = None
            elif current is None:
                raise MissingSectionHeaderError(fpname, lineno, line)
            else:
                indent = depth
                parts = self._split_option(text)
                if parts is None or not parts[0].strip():
                    if problem is None:
                        problem = ParsingError(fpname)
                    problem.append(lineno, line)
                    if parts is None:
                        continue
                name, delimiter, value = parts
                option = self.optionxform(name.rstrip())
                if self._strict and (section, option) in seen:
                    raise DuplicateOptionError(section, option, fpname, lineno)
                seen.add((section, option))
                current[option] = None if value is None else [value.strip()]
        self._join_lines()
        if problem is not None:
            raise problem

    def _join_lines(self):
        for section, options in ((self.default_section, self._defaults), *self._sections.items()):
            for name, value in options.items():
                if isinstance(value, list):
                    value = '\n'.join(value).rstrip()
                options[name] = self._interpolation.before_read(self, section, name, value)

    def _known(self, section, vars):
        own = {}
        if section in self._sections:
            own = self._sections[section]
        elif section != self.default_section:
            raise NoSectionError(section)
        given = {}
        if vars:
            for key, value in vars.items():
                given[self.optionxform(key)] = value if value is None else str(value)
        return _ChainMap(given, own, self._defaults)

    def _convert_to_boolean(self, value):
        if value.lower() not in self.BOOLEAN_STATES:
            raise ValueError(f'Not a boolean: {value}')
        return self.BOOLEAN_STATES[value.lower()]

    def _validate(self, *, section='', option='', value=''):
        if not isinstance(section, str):
            raise TypeError('section names must be strings')
        if not isinstance(option, str):
            raise TypeError('option keys must be strings')
        if (not self._allow_no_value or value) and not isinstance(value, str):
            raise TypeError('option values must be strings')


class ConfigParser(RawConfigParser):
    """ConfigParser implementing interpolation."""
    _DEFAULT_INTERPOLATION = BasicInterpolation()

    def set(self, section, option, value=None):
        self._validate(option=option, value=value)
        super().set(section, option, value)

    def add_section(self, section):
        self._validate(section=section)
        super().add_section(section)
