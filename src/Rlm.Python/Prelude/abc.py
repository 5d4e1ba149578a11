# abc: classes that others count as derived from.

_version = 0


def abstractmethod(funcobj):
    funcobj.__isabstractmethod__ = True
    return funcobj


class abstractclassmethod(classmethod):
    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractstaticmethod(staticmethod):
    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractproperty(property):
    __isabstractmethod__ = True


class _State:
    __slots__ = ('registry', 'yes', 'no', 'version')

    def __init__(self):
        self.registry = []
        self.yes = set()
        self.no = set()
        self.version = _version


def _find_abstract(cls):
    names = {name for name, value in cls.__dict__.items() if getattr(value, '__isabstractmethod__', False)}
    for base in cls.__bases__:
        for name in getattr(base, '__abstractmethods__', ()):
            if getattr(getattr(cls, name, None), '__isabstractmethod__', False):
                names.add(name)
    cls.__abstractmethods__ = frozenset(names)


class ABCMeta(type):
    def __new__(mcls, name, bases, namespace, /, **kwargs):
        cls = super().__new__(mcls, name, bases, namespace, **kwargs)
        _find_abstract(cls)
        cls._abc_impl = _State()
        return cls

    def register(cls, subclass):
        global _version
        if not isinstance(subclass, type):
            raise TypeError('Can only register classes')
        if issubclass(subclass, cls):
            return subclass
        if issubclass(cls, subclass):
            raise RuntimeError('Refusing to create an inheritance cycle')
        cls._abc_impl.registry.append(subclass)
        _version += 1
        return subclass

    def __instancecheck__(cls, instance):
        subclass = instance.__class__
        if subclass in cls._abc_impl.yes:
            return True
        subtype = type(instance)
        if subtype is subclass:
            return cls.__subclasscheck__(subclass)
        return cls.__subclasscheck__(subclass) or cls.__subclasscheck__(subtype)

    def __subclasscheck__(cls, subclass):
        if not isinstance(subclass, type):
            raise TypeError('issubclass() arg 1 must be a class')
        state = cls._abc_impl
        if subclass in state.yes:
            return True
        if state.version < _version:
            state.no = set()
            state.version = _version
        elif subclass in state.no:
            return False
        result = cls.__subclasshook__(subclass)
        if result is NotImplemented:
            result = cls in subclass.__mro__
            if not result:
                for other in state.registry:
                    if issubclass(subclass, other):
                        result = True
                        break
            if not result:
                for other in cls.__subclasses__():
                    if issubclass(subclass, other):
                        result = True
                        break
        (state.yes if result else state.no).add(subclass)
        return bool(result)


class ABC(metaclass=ABCMeta):
    __slots__ = ()


def update_abstractmethods(cls):
    if hasattr(cls, '__abstractmethods__'):
        _find_abstract(cls)
    return cls


def get_cache_token():
    return _version
