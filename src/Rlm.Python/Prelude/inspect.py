# inspect: what functions, classes and objects say of themselves.
import builtins as _builtins
import types as _types
from collections import OrderedDict as _OrderedDict, namedtuple as _namedtuple
from enum import IntEnum as _IntEnum

CO_OPTIMIZED, CO_NEWLOCALS, CO_VARARGS, CO_VARKEYWORDS, CO_NESTED, CO_GENERATOR = 1, 2, 4, 8, 16, 32
CO_COROUTINE, CO_ITERABLE_COROUTINE, CO_ASYNC_GENERATOR = 128, 256, 512


def ismodule(object):
    return isinstance(object, _types.ModuleType)


def isclass(object):
    return isinstance(object, type)


def ismethod(object):
    return isinstance(object, _types.MethodType)


def isfunction(object):
    return isinstance(object, _types.FunctionType)


def isbuiltin(object):
    return isinstance(object, _types.BuiltinFunctionType)


def ismethodwrapper(object):
    return isinstance(object, _types.MethodWrapperType)


def ismethoddescriptor(object):
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    return hasattr(type(object), '__get__') and not hasattr(type(object), '__set__') and not hasattr(type(object), '__delete__')


def isroutine(object):
    return isbuiltin(object) or isfunction(object) or ismethod(object) or ismethoddescriptor(object) or ismethodwrapper(object)


def isdatadescriptor(object):
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    return hasattr(type(object), '__set__') or hasattr(type(object), '__delete__')


def isgetsetdescriptor(object):
    return isinstance(object, _types.GetSetDescriptorType)


def ismemberdescriptor(object):
    return isinstance(object, _types.MemberDescriptorType)


def _plain_function(object):
    while True:
        if ismethod(object):
            object = object.__func__
        elif type(object).__name__ in ('partial', 'partialmethod') and hasattr(object, 'func'):
            object = object.func
        else:
            return object if isfunction(object) else None


def _has_flag(object, flag):
    function = _plain_function(object)
    return function is not None and bool(function.__code__.co_flags & flag)


def isgeneratorfunction(obj):
    return _has_flag(obj, CO_GENERATOR)


def iscoroutinefunction(obj):
    return _has_flag(obj, CO_COROUTINE)


def isasyncgenfunction(obj):
    return _has_flag(obj, CO_ASYNC_GENERATOR)


def isgenerator(object):
    return isinstance(object, _types.GeneratorType)


def iscoroutine(object):
    return isinstance(object, _types.CoroutineType)


def isasyncgen(object):
    return isinstance(object, _types.AsyncGeneratorType)


def isawaitable(object):
    return iscoroutine(object) or hasattr(type(object), '__await__')


def istraceback(object):
    return isinstance(object, _types.TracebackType)


def isframe(object):
    return isinstance(object, _types.FrameType)


def iscode(object):
    return isinstance(object, _types.CodeType)


def isabstract(object):
    return isclass(object) and bool(getattr(object, '__abstractmethods__', ())) and type(object) is not type


def getmembers(object, predicate=None):
    result = []
    for name in dir(object):
        try:
            value = getattr(object, name)
        except AttributeError:
            continue
        if predicate is None or predicate(value):
            result.append((name, value))
    return sorted(result, key=lambda pair: pair[0])


def getmembers_static(object, predicate=None):
    result = [(name, getattr_static(object, name)) for name in dir(object)]
    return sorted([pair for pair in result if predicate is None or predicate(pair[1])], key=lambda pair: pair[0])


_missing = object()


def getattr_static(obj, attr, default=_missing):
    """The attribute as it stands in the object or its classes, without calling any descriptor."""
    places = [] if isclass(obj) else [getattr(obj, '__dict__', {})]
    for cls in obj.__mro__ if isclass(obj) else type(obj).__mro__:
        places.append(cls.__dict__)
    if isclass(obj):
        places += [cls.__dict__ for cls in type(obj).__mro__]
    for names in places:
        if attr in names:
            return names[attr]
    if default is _missing:
        raise AttributeError(attr)
    return default


def getmro(cls):
    return cls.__mro__


def unwrap(func, *, stop=None):
    seen = {id(func)}
    start = func
    while hasattr(func, '__wrapped__') and not (stop is not None and stop(func)):
        func = func.__wrapped__
        if id(func) in seen:
            raise ValueError(f'wrapper loop when unwrapping {start!r}')
        seen.add(id(func))
    return func


def cleandoc(doc):
    lines = doc.expandtabs().split('\n')
    margins = [len(line) - len(line.lstrip(' ')) for line in lines[1:] if line.strip(' ')]
    margin = min(margins) if margins else 0
    lines = [lines[0].lstrip(' ')] + [line[margin:] for line in lines[1:]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return '\n'.join(lines)


def getdoc(object):
    doc = getattr(object, '__doc__', None)
    if doc is None:
        if isclass(object):
            for base in object.__mro__[1:]:
                if base is not _builtins.object and base.__doc__ is not None:
                    doc = base.__doc__
                    break
        elif ismethod(object):
            for base in type(object.__self__).__mro__:
                doc = getattr(base.__dict__.get(object.__name__), '__doc__', None)
                if doc is not None:
                    break
    return cleandoc(doc) if isinstance(doc, str) else None


def getmodule(object, _filename=None):
    import sys
    return object if ismodule(object) else sys.modules.get(getattr(object, '__module__', None))


def getmodulename(path):
    name, dot, suffix = path.rpartition('/')[2].rpartition('.')
    return name if suffix == 'py' else None


def _code_of(object):
    object = unwrap(object) if callable(object) else object
    if ismethod(object):
        object = object.__func__
    if isfunction(object):
        return object.__code__
    if iscode(object):
        return object
    if isbuiltin(object) or isclass(object) and object.__module__ == 'builtins':
        raise TypeError(f'{object!r} is a built-in' + (' class' if isclass(object) else ''))
    if isclass(object):
        for member in vars(object).values():
            if isfunction(member):
                return member.__code__
        raise OSError('source code not available')
    raise TypeError('module, class, method, function, traceback, frame, or code object was expected, got ' + type(object).__name__)


def getfile(object):
    return _code_of(object).co_filename


getsourcefile = getfile


def getsource(object):
    return ''.join(getsourcelines(object)[0])


def getsourcelines(object):
    if isclass(object):
        _code_of(object)
        raise OSError('source code of classes is not kept; that of their methods is')
    code = _code_of(object)
    return code._source.splitlines(keepends=True), code.co_firstlineno


def currentframe():
    import sys
    return sys._getframe(1) if hasattr(sys, '_getframe') else None


class _empty:
    """Marks what a signature does not have."""


class _ParameterKind(_IntEnum):
    POSITIONAL_ONLY = 0
    POSITIONAL_OR_KEYWORD = 1
    VAR_POSITIONAL = 2
    KEYWORD_ONLY = 3
    VAR_KEYWORD = 4

    def __str__(self):
        return self.name

    @property
    def description(self):
        return ('positional-only', 'positional or keyword', 'variadic positional', 'keyword-only', 'variadic keyword')[self]


def formatannotation(annotation, base_module=None):
    if getattr(annotation, '__module__', None) == 'typing':
        return repr(annotation).replace('typing.', '')
    if isinstance(annotation, _types.GenericAlias):
        return str(annotation)
    if isinstance(annotation, type):
        if annotation.__module__ in ('builtins', base_module):
            return annotation.__qualname__
        return f'{annotation.__module__}.{annotation.__qualname__}'
    return repr(annotation)


class Parameter:
    """Represents a parameter in a function signature."""
    __slots__ = ('_name', '_kind', '_default', '_annotation')
    POSITIONAL_ONLY, POSITIONAL_OR_KEYWORD, VAR_POSITIONAL, KEYWORD_ONLY, VAR_KEYWORD = _ParameterKind
    empty = _empty

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        try:
            self._kind = _ParameterKind(kind)
        except ValueError:
            raise ValueError(f'value {kind!r} is not a valid Parameter.kind') from None
        if default is not _empty and self._kind in (2, 4):
            raise ValueError(f'{self._kind.description} parameters cannot have default values')
        if not isinstance(name, str):
            raise TypeError(f'name must be a str, not a {type(name).__name__}')
        if not name.isidentifier():
            raise ValueError(f'{name!r} is not a valid parameter name')
        self._name, self._default, self._annotation = name, default, annotation

    name = property(lambda self: self._name)
    kind = property(lambda self: self._kind)
    default = property(lambda self: self._default)
    annotation = property(lambda self: self._annotation)

    def replace(self, *, name=_missing, kind=_missing, annotation=_missing, default=_missing):
        return type(self)(self._name if name is _missing else name, self._kind if kind is _missing else kind,
            default=self._default if default is _missing else default,
            annotation=self._annotation if annotation is _missing else annotation)

    __replace__ = replace

    def __str__(self):
        text = self._name
        if self._annotation is not _empty:
            text += ': ' + formatannotation(self._annotation)
        if self._default is not _empty:
            text += (' = ' if self._annotation is not _empty else '=') + repr(self._default)
        return {2: '*', 4: '**'}.get(self._kind, '') + text

    def __repr__(self):
        return f'<{type(self).__name__} "{self}">'

    def _parts(self):
        return self._name, self._kind, self._default, self._annotation

    def __eq__(self, other):
        return self._parts() == other._parts() if isinstance(other, Parameter) else NotImplemented

    def __hash__(self):
        return hash(self._parts())


class BoundArguments:
    """Result of Signature.bind(): the values of the parameters."""
    __slots__ = ('arguments', '_signature')

    def __init__(self, signature, arguments):
        self.arguments = arguments
        self._signature = signature

    signature = property(lambda self: self._signature)

    @property
    def args(self):
        result = []
        for name, parameter in self._signature.parameters.items():
            if parameter.kind > 2 or name not in self.arguments:
                break
            if parameter.kind == 2:
                result.extend(self.arguments[name])
            else:
                result.append(self.arguments[name])
        return tuple(result)

    @property
    def kwargs(self):
        result, is_named = {}, False
        for name, parameter in self._signature.parameters.items():
            # Behind a parameter without a value everything goes by name.
            is_named = is_named or parameter.kind > 2 or name not in self.arguments
            if not is_named or name not in self.arguments or parameter.kind == 2:
                continue
            if parameter.kind == 4:
                result.update(self.arguments[name])
            else:
                result[name] = self.arguments[name]
        return result

    def apply_defaults(self):
        values = {}
        for name, parameter in self._signature.parameters.items():
            if name in self.arguments:
                values[name] = self.arguments[name]
            elif parameter.default is not _empty:
                values[name] = parameter.default
            elif parameter.kind in (2, 4):
                values[name] = () if parameter.kind == 2 else {}
        self.arguments = values

    def __eq__(self, other):
        return (
            (self._signature, self.arguments) == (other._signature, other.arguments)
            if isinstance(other, BoundArguments) else NotImplemented)

    def __repr__(self):
        return f'<{type(self).__name__} ({", ".join([f"{k}={v!r}" for k, v in self.arguments.items()])})>'


class Signature:
    """Represents the call signature of a callable and its return annotation."""
    __slots__ = ('_parameters', '_return_annotation')
    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty):
        result, kind, has_default = {}, Parameter.POSITIONAL_ONLY, False
        for parameter in parameters or ():
            if parameter.kind < kind:
                raise ValueError(f'wrong parameter order: {kind.description} parameter before {parameter.kind.description} parameter')
            kind = parameter.kind
            if kind < 2:
                if has_default and parameter.default is _empty:
                    raise ValueError('non-default argument follows default argument')
                has_default = parameter.default is not _empty
            if parameter.name in result:
                raise ValueError(f'duplicate parameter name: {parameter.name!r}')
            result[parameter.name] = parameter
        self._parameters = _types.MappingProxyType(result)
        self._return_annotation = return_annotation

    parameters = property(lambda self: self._parameters)
    return_annotation = property(lambda self: self._return_annotation)

    @classmethod
    def from_callable(cls, obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
        return _signature(cls, obj, follow_wrapped)

    def replace(self, *, parameters=_missing, return_annotation=_missing):
        return type(self)(self._parameters.values() if parameters is _missing else parameters,
            return_annotation=self._return_annotation if return_annotation is _missing else return_annotation)

    __replace__ = replace

    def bind(self, /, *args, **kwargs):
        return self._bind(args, kwargs, False)

    def bind_partial(self, /, *args, **kwargs):
        return self._bind(args, kwargs, True)

    def _bind(self, args, kwargs, is_partial):
        values, rest = {}, list(args)
        takes_any = [p.name for p in self._parameters.values() if p.kind == 4]
        for name, parameter in self._parameters.items():
            if parameter.kind == 2:
                if rest:
                    values[name] = tuple(rest)
                    rest = []
            elif parameter.kind < 2 and rest:
                if name in kwargs and parameter.kind == 1:
                    raise TypeError(f'multiple values for argument {name!r}')
                values[name] = rest.pop(0)
            elif parameter.kind in (1, 3) and name in kwargs:
                values[name] = kwargs.pop(name)
            elif parameter.kind == 0 and name in kwargs and not takes_any:
                raise TypeError(f'{name!r} parameter is positional only, but was passed as a keyword')
            elif parameter.kind != 4 and parameter.default is _empty and not is_partial:
                kind = ' keyword-only' if parameter.kind == 3 else ' positional-only' if parameter.kind == 0 else ''
                raise TypeError(f'missing a required{kind} argument: {name!r}')
        if rest:
            raise TypeError('too many positional arguments')
        if kwargs:
            if not takes_any:
                raise TypeError(f'got an unexpected keyword argument {next(iter(kwargs))!r}')
            values[takes_any[0]] = kwargs
        return BoundArguments(self, values)

    def format(self, *, max_width=None):
        parts, has_slash, has_star = [], False, False
        for parameter in self._parameters.values():
            if parameter.kind == 0:
                has_slash = True
            elif has_slash:
                parts.append('/')
                has_slash = False
            has_star = has_star or parameter.kind == 2
            if parameter.kind == 3 and not has_star:
                parts.append('*')
                has_star = True
            parts.append(str(parameter))
        if has_slash:
            parts.append('/')
        text = f'({", ".join(parts)})'
        if max_width is not None and len(text) > max_width:
            text = '(\n    ' + ',\n    '.join(parts) + '\n)'
        return text if self._return_annotation is _empty else f'{text} -> {formatannotation(self._return_annotation)}'

    def __str__(self):
        return self.format()

    def __repr__(self):
        return f'<{type(self).__name__} {self}>'

    def __eq__(self, other):
        if not isinstance(other, Signature):
            return NotImplemented
        mine, theirs = list(self._parameters.values()), list(other._parameters.values())
        return ([p for p in mine if p.kind != 3], {p.name: p for p in mine if p.kind == 3}, self._return_annotation) == (
            [p for p in theirs if p.kind != 3], {p.name: p for p in theirs if p.kind == 3}, other._return_annotation)

    def __hash__(self):
        return hash((tuple(self._parameters.values()), self._return_annotation))


def _of_function(cls, function):
    code = function.__code__
    names, count = code.co_varnames, code.co_argcount
    defaults, annotations = function.__defaults__ or (), function.__annotations__
    parameters = []

    def add(name, kind, default=_empty):
        parameters.append(Parameter(name, kind, default=default, annotation=annotations.get(name, _empty)))
    for i, name in enumerate(names[:count]):
        at = i - (count - len(defaults))
        add(name, 0 if i < code.co_posonlyargcount else 1, defaults[at] if at >= 0 else _empty)
    keywords = names[count:count + code.co_kwonlyargcount]
    more = list(names[count + len(keywords):])
    if code.co_flags & CO_VARARGS:
        add(more.pop(0), 2)
    for name in keywords:
        add(name, 3, (function.__kwdefaults__ or {}).get(name, _empty))
    if code.co_flags & CO_VARKEYWORDS:
        add(more.pop(0), 4)
    return cls(parameters, return_annotation=annotations.get('return', _empty))


def _of_text(cls, obj, text):
    space = {}
    exec(f'def f{text.replace("$", "")}: pass', {}, space)
    return _of_function(cls, space['f'])


def _without_first(signature):
    parameters = list(signature.parameters.values())
    if not parameters or parameters[0].kind in (3, 4):
        raise ValueError('invalid method signature')
    return signature.replace(parameters=parameters if parameters[0].kind == 2 else parameters[1:])


def _of_partial(cls, obj):
    signature = _signature(cls, obj.func, True)
    bound = signature.bind_partial(*obj.args, **obj.keywords)
    parameters, is_named = [], False
    for name, parameter in signature.parameters.items():
        if name in obj.keywords and parameter.kind in (1, 3):
            # From here on everything goes by name.
            is_named = True
            parameters.append(parameter.replace(kind=3, default=obj.keywords[name]))
        elif parameter.kind == 2 and is_named or parameter.kind < 2 and name in bound.arguments:
            continue
        else:
            parameters.append(parameter.replace(kind=3) if is_named and parameter.kind == 1 else parameter)
    return signature.replace(parameters=parameters)


def _signature(cls, obj, follow_wrapped):
    if not callable(obj):
        raise TypeError(f'{obj!r} is not a callable object')
    if ismethod(obj):
        return _without_first(_signature(cls, obj.__func__, follow_wrapped))
    if follow_wrapped:
        obj = unwrap(obj, stop=lambda f: hasattr(f, '__signature__') or ismethod(f))
        if ismethod(obj):
            return _signature(cls, obj, follow_wrapped)
    given = getattr(obj, '__signature__', None)
    if isinstance(given, Signature):
        return given
    if isfunction(obj):
        return _of_function(cls, obj)
    if type(obj).__name__ == 'partial' and hasattr(obj, 'func'):
        return _of_partial(cls, obj)
    if isclass(obj):
        for base in [type(obj), *obj.__mro__]:
            if base is type(obj):
                method = vars(base).get('__call__') if base is not type else None
            else:
                method = vars(base).get('__new__') or vars(base).get('__init__')
                if '__init__' in vars(base) and '__new__' in vars(base) and not isfunction(getattr(method, '__func__', method)):
                    method = vars(base)['__init__']
            method = getattr(method, '__func__', method)
            if isfunction(method):
                return _without_first(_of_function(cls, method))
        if all([base.__module__ != 'builtins' or base is object for base in obj.__mro__]):
            return cls()
    text = getattr(obj, '__text_signature__', None)
    if text:
        signature = _of_text(cls, obj, text)
        names = list(signature.parameters)
        return (
            _without_first(signature)
            if names and names[0] in ('self', 'cls') and isbuiltin(obj) and not ismodule(obj.__self__) else signature)
    call = getattr(type(obj), '__call__', None)
    if isfunction(call) and not isclass(obj):
        return _without_first(_of_function(cls, call))
    raise ValueError(f'no signature found for builtin {obj!r}')


def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
    return _signature(Signature, obj, follow_wrapped)


FullArgSpec = _namedtuple('FullArgSpec', 'args, varargs, varkw, defaults, kwonlyargs, kwonlydefaults, annotations')


def getfullargspec(func):
    try:
        parameters = _signature(Signature, getattr(func, '__func__', func), False)
    except (TypeError, ValueError) as error:
        raise TypeError('unsupported callable') from error
    annotations = {} if parameters.return_annotation is _empty else {'return': parameters.return_annotation}
    annotations.update({p.name: p.annotation for p in parameters.parameters.values() if p.annotation is not _empty})
    values = list(parameters.parameters.values())

    def named(kind):
        return next((p.name for p in values if p.kind == kind), None)
    plain = [p for p in values if p.kind < 2]
    return FullArgSpec([p.name for p in plain], named(2), named(4), tuple([p.default for p in plain if p.default is not _empty]) or None,
        [p.name for p in values if p.kind == 3], {p.name: p.default for p in values if p.kind == 3 and p.default is not _empty} or None,
        annotations)


def getcallargs(func, /, *positional, **named):
    bound = signature(func).bind(*positional, **named)
    bound.apply_defaults()
    return dict(bound.arguments)


def get_annotations(obj, *, globals=None, locals=None, eval_str=False):
    annotations = dict(vars(obj).get('__annotations__', {}) if isclass(obj) else getattr(obj, '__annotations__', None) or {})
    if eval_str:
        names = globals if globals is not None else getattr(unwrap(obj), '__globals__', {})
        annotations = {k: eval(v, names, locals) if isinstance(v, str) else v for k, v in annotations.items()}
    return annotations


def getgeneratorstate(generator):
    if generator.gi_running:
        return GEN_RUNNING
    if generator.gi_frame is None:
        return GEN_CLOSED
    return GEN_SUSPENDED if generator.gi_suspended else GEN_CREATED


GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED, GEN_CLOSED = 'GEN_CREATED', 'GEN_RUNNING', 'GEN_SUSPENDED', 'GEN_CLOSED'
