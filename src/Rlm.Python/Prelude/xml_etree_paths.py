# xml.etree.ElementTree: paths. A path is a chain of steps, each a function from elements to elements.


_token = _re.compile(r"""(?:('[^']*'|"[^"]*")|(::|//?|\.\.|\(\)|!=|[/.*:\[\]\(\)@=])|((?:\{[^}]+\})?[^/\[\]\(\)@!=\s]+)|\s+)""")
_compiled = {}


def _tokens(path, namespaces):
    result = []
    default = namespaces.get('') if namespaces else None
    in_attribute = False
    for text, sign, tag in _token.findall(path):
        if tag and tag[0] != '{':
            if ':' in tag:
                prefix, name = tag.split(':', 1)
                if not namespaces or prefix not in namespaces:
                    raise SyntaxError(f'prefix {prefix!r} not found in prefix map')
                result.append((sign, f'{{{namespaces[prefix]}}}{name}'))
            elif default and not in_attribute:
                result.append((sign, f'{{{default}}}{tag}'))
            else:
                result.append((sign, tag))
            in_attribute = False
        else:
            result.append((text or sign, tag))
            in_attribute = sign == '@'
    return result


def _matcher(tag):
    # What elements a tag with a star in it means; None where it means itself.
    if tag == '{*}*':
        return lambda other: True
    if tag == '{}*':
        return lambda other: isinstance(other, str) and other[:1] != '{'
    if tag[:3] == '{*}':
        suffix, plain = tag[2:], tag[3:]
        return lambda other: other == plain or isinstance(other, str) and other[:1] == '{' and other.endswith(suffix)
    if tag[-2:] == '}*':
        prefix = tag[:-1]
        return lambda other: isinstance(other, str) and other.startswith(prefix)
    return None


class _Context:
    parents = None

    def __init__(self, root):
        self.root = root

    def parent_map(self):
        if self.parents is None:
            self.parents = {child: parent for parent in self.root.iter() for child in parent}
        return self.parents


def _child_step(tag):
    matches = _matcher(tag)
    if matches is not None:
        def step(context, found):
            for element in found:
                for child in element:
                    if matches(child.tag):
                        yield child
    else:
        if tag[:2] == '{}':
            tag = tag[2:]

        def step(context, found):
            for element in found:
                for child in element:
                    if child.tag == tag:
                        yield child
    return step


def _star_step(context, found):
    for element in found:
        yield from element


def _self_step(context, found):
    yield from found


def _below_step(tag):
    matches = _matcher(tag)
    if matches is None and tag[:2] == '{}':
        tag = tag[2:]

    def step(context, found):
        for element in found:
            for other in element.iter(None if matches else tag):
                if other is not element and (matches is None or matches(other.tag)):
                    yield other
    return step


def _parent_step(context, found):
    parents = context.parent_map()
    seen = {}
    for element in found:
        if element in parents:
            parent = parents[element]
            if parent not in seen:
                seen[parent] = None
                yield parent


def _text_of(element):
    return ''.join(element.itertext())


def _filter_step(accepts):
    def step(context, found):
        for element in found:
            if accepts(element):
                yield element
    return step


def _predicate(tokens):
    # The tokens up to the closing bracket, as a pattern of kinds and the values in it.
    kinds, values = [], []
    while True:
        if not tokens:
            raise SyntaxError('invalid path')
        token = tokens.popleft()
        if token[0] == ']':
            break
        if token == ('', ''):
            continue
        if token[0] and token[0][:1] in '\'"':
            token = "'", token[0][1:-1]
        kinds.append(token[0] or '-')
        values.append(token[1])
    kind = ''.join(kinds)
    if kind == '@-':
        name = values[1]
        return _filter_step(lambda element: element.get(name) is not None)
    if kind == "@-='":
        name, value = values[1], values[-1]
        return _filter_step(lambda element: element.get(name) == value)
    if kind == "@-!='":
        name, value = values[1], values[-1]
        return _filter_step(lambda element: (given := element.get(name)) is not None and given != value)
    if kind == '-' and not _re.match(r'\-?\d+$', values[0]):
        tag = values[0]
        return _filter_step(lambda element: element.find(tag) is not None)
    if kind in (".='", ".!='", "-='", "-!='") and not (kind[0] == '-' and _re.match(r'\-?\d+$', values[0])):
        tag, value, wanted = values[0], values[-1], '!' not in kind
        if not tag:
            return _filter_step(lambda element: (_text_of(element) == value) == wanted)

        def step(context, found):
            for element in found:
                for child in element.findall(tag):
                    if (_text_of(child) == value) == wanted:
                        yield element
                        break
        return step
    if kind == '-' or kind == '-()' or kind == '-()-':
        if kind == '-':
            index = int(values[0]) - 1
            if index < 0:
                raise SyntaxError('XPath position >= 1 expected')
        else:
            if values[0] != 'last':
                raise SyntaxError('unsupported function')
            index = -1
            if kind == '-()-':
                try:
                    index = int(values[2]) - 1
                except ValueError:
                    raise SyntaxError('unsupported expression')
                if index > -2:
                    raise SyntaxError('XPath offset from last() must be negative')

        def step(context, found):
            parents = context.parent_map()
            last = same = None
            for element in found:
                parent = parents.get(element)
                if parent is None:
                    continue
                # Siblings come one after another: theirs is counted once.
                if last is None or last[0] is not parent or last[1] != element.tag:
                    last = parent, element.tag
                    same = [child for child in parent if child.tag == element.tag]
                if -len(same) <= index < len(same) and same[index] is element:
                    yield element
        return step
    raise SyntaxError('invalid predicate')


def _step(token, tokens):
    sign, tag = token
    if sign == '':
        return _child_step(tag)
    if sign == '*':
        return _star_step
    if sign == '.':
        return _self_step
    if sign == '..':
        return _parent_step
    if sign == '[':
        return _predicate(tokens)
    if sign != '//':
        raise KeyError(sign)
    if not tokens:
        return None
    sign, tag = tokens.popleft()
    if sign == '*':
        return _below_step('*')
    if sign:
        raise SyntaxError('invalid descendant')
    return _below_step(tag)


def _compile(path, namespaces):
    if path[-1:] == '/':
        path += '*'
    key = path, tuple(sorted(namespaces.items())) if namespaces else None
    steps = _compiled.get(key)
    if steps is None:
        if len(_compiled) > 100:
            _compiled.clear()
        if path[:1] == '/':
            raise SyntaxError('cannot use absolute path on element')
        tokens = _deque(_tokens(path, namespaces))
        steps = []
        while tokens:
            step = _step(tokens.popleft(), tokens)
            if step is None:
                steps = []
                break
            steps.append(step)
            if tokens and tokens[0][0] == '/':
                tokens.popleft()
                if not tokens:
                    break
        _compiled[key] = steps
    return steps


def _iterfind(element, path, namespaces):
    steps = _compile(path, namespaces)
    found = iter((element,)) if steps else iter(())
    context = _Context(element)
    for step in steps:
        found = step(context, found)
    return found


def _find(element, path, namespaces):
    return next(_iterfind(element, path, namespaces), None)


def _findall(element, path, namespaces):
    return list(_iterfind(element, path, namespaces))
