# _string: how format strings and field names are taken apart.


def formatter_parser(text, /):
    if not isinstance(text, str):
        raise TypeError(f'expected str, got {type(text).__name__}')
    return _fields_of(text)


def _fields_of(text):
    literal, i = '', 0
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


def formatter_field_name_split(name, /):
    if not isinstance(name, str):
        raise TypeError(f'expected str, got {type(name).__name__}')
    end = min([at for at in (name.find('.'), name.find('['), len(name)) if at >= 0])
    return _number_or_text(name[:end]), _rest_of(name[end:])


def _number_or_text(key):
    return int(key) if key.isascii() and key.isdigit() else key


def _rest_of(rest):
    while rest:
        if rest[0] == '.':
            end = min([at for at in (rest.find('.', 1), rest.find('[', 1), len(rest)) if at >= 0])
            key, rest = rest[1:end], rest[end:]
            is_attribute = True
        elif rest[0] == '[':
            end = rest.find(']')
            if end < 0:
                raise ValueError("Missing ']' in format string")
            key, rest = rest[1:end], rest[end + 1:]
            is_attribute = False
        else:
            raise ValueError("Only '.' or '[' may follow ']' in format field specifier")
        if not key:
            raise ValueError('Empty attribute in format string')
        yield is_attribute, key if is_attribute else _number_or_text(key)
