# enum: classes whose members are made when the class is.
from types import MappingProxyType as _MappingProxyType, DynamicClassAttribute
import sys


_builtin_property = property
_no_value = object()

class auto:
    """Instances are replaced with an appropriate value in Enum class suites."""

    def __init__(self):
        self.value = None

    def __repr__(self):
        return f'auto({self.value!r})'


class nonmember:
    def __init__(self, value):
        self.value = value


class member:
    def __init__(self, value):
        self.value = value


class property(DynamicClassAttribute):
    pass


def _is_dunder(name):
    return len(name) > 4 and name[:2] == '__' == name[-2:]


def _is_sunder(name):
    return len(name) > 2 and name[0] == '_' == name[-1] and name[1] != '_' and name[-2] != '_'


def _is_private(cls_name, name):
    return name.startswith(f'_{cls_name}__') and not name.endswith('__')


def _is_descriptor(value):
    kind = type(value)
    return hasattr(kind, '__get__') or hasattr(kind, '__set__') or hasattr(kind, '__delete__')


def _is_inner(cls_name, value):
    # A class that is defined in the body of another one.
    outer = value.__qualname__.removesuffix('.' + value.__name__)
    return outer == cls_name or outer.endswith('.' + cls_name)


class EnumDict(dict):
    def __init__(self, cls_name=None):
        super().__init__()
        self._cls_name = cls_name
        self._member_names = {}
        self._last_values = []
        self._ignore = []
        self._generate = None

    def __setitem__(self, key, value):
        if _is_dunder(key):
            if key == '__order__':
                key = '_order_'
        elif self._cls_name is not None and _is_private(self._cls_name, key):
            pass
        elif _is_sunder(key):
            if key == '_generate_next_value_':
                self._generate = value.__func__ if isinstance(value, (staticmethod, classmethod)) else value
            elif key == '_ignore_':
                self._ignore = value.replace(',', ' ').split() if isinstance(value, str) else list(value)
            elif key not in ('_order_', '_missing_', '_numeric_repr_', '_boundary_', '_iter_member_', '_value_repr_', '_add_alias_', '_add_value_alias_'):
                raise ValueError(f'_sunder_ names, such as {key!r}, are reserved for future Enum use')
        elif key in self._member_names:
            raise TypeError(f'{key!r} already defined as {self[key]!r}')
        elif key in self._ignore:
            pass
        elif isinstance(value, nonmember):
            value = value.value
        elif isinstance(value, type) and self._cls_name is not None and _is_inner(self._cls_name, value):
            pass
        elif isinstance(value, member) or not _is_descriptor(value):
            if isinstance(value, member):
                value = value.value
            if key in self:
                raise TypeError(f'{key!r} already defined as {self[key]!r}')
            value = self._resolve(key, value)
            self._member_names[key] = None
            self._last_values.append(value)
        super().__setitem__(key, value)

    def _resolve(self, key, value):
        if isinstance(value, auto):
            if value.value is None:
                value.value = (self._generate or Enum._generate_next_value_)(key, 1, len(self._member_names), self._last_values[:])
            return value.value
        if type(value) is tuple:
            for item in value:
                if isinstance(item, auto):
                    return tuple([self._resolve(key, item) for item in value])
        return value

    def update(self, members, **more):
        for name, value in (members.items() if hasattr(members, 'items') else members):
            self[name] = value
        for name, value in more.items():
            self[name] = value


_EnumDict = EnumDict


def _data_type(name, bases):
    # What the members are besides: the class before Enum that makes its own objects.
    found = []
    for base in bases:
        candidate = None
        for kind in base.__mro__:
            if kind is object:
                continue
            if isinstance(kind, EnumType):
                if kind._member_type_ is not object:
                    found.append(kind._member_type_)
                    break
            elif '__new__' in kind.__dict__ or '__dataclass_fields__' in kind.__dict__:
                found.append(candidate or kind)
                break
            else:
                candidate = candidate or kind
    found = list(dict.fromkeys(found))
    if len(found) > 1:
        raise TypeError(f'too many data types for {name!r}: {set(found)!r}')
    return found[0] if found else object


def _data_repr(bases):
    # How a value is shown in the representation of its member.
    for base in bases:
        for kind in base.__mro__:
            if kind is object:
                continue
            if isinstance(kind, EnumType):
                return kind._value_repr_
            if '__repr__' in kind.__dict__:
                if '__dataclass_fields__' in kind.__dict__ and kind.__dataclass_params__.repr:
                    return _dataclass_repr
                return kind.__dict__['__repr__']
    return None


def _dataclass_repr(self):
    fields = self.__dataclass_fields__
    return ', '.join([f'{name}={getattr(self, name)!r}' for name in fields if fields[name].repr])


def _find_new(namespace, bases):
    method = namespace.get('__new__')
    if method is not None:
        return method.__func__ if isinstance(method, staticmethod) else method
    for base in bases:
        for candidate in base.__mro__:
            if candidate is object or candidate in (globals().get('Enum'), globals().get('Flag')):
                continue
            custom = candidate.__dict__.get('_custom_new_')
            if custom is not None:
                return custom
            if not isinstance(candidate, EnumType) and '__new__' in candidate.__dict__:
                return candidate.__new__
    return None


def _prefer_enum(enum_class, data, first):
    # A mixed-in type stands before Enum in the order; what it says of itself does not count, except for those that leave str() to it.
    leaves_text = 'ReprEnum' in globals() and issubclass(enum_class, ReprEnum)
    for name in ('__repr__',) if leaves_text else ('__repr__', '__str__', '__format__'):
        for base in enum_class.__mro__:
            if name in base.__dict__:
                if base in data.__mro__:
                    type.__setattr__(enum_class, name, getattr(first, name))
                break


def _leave_text(enum_class, data, space):
    # Members read as what they are mixed with.
    if data is object:
        raise TypeError('ReprEnum subclasses must be mixed with a data type (i.e. int, str, float, etc.)')
    if '__format__' not in space:
        type.__setattr__(enum_class, '__format__', data.__format__)
    if '__str__' not in space:
        method = data.__str__
        type.__setattr__(enum_class, '__str__', data.__repr__ if method is object.__str__ else method)


def _check_order(enum_class, order):
    # _order_ says what the order of the members has to be.
    wanted = order.replace(',', ' ').split() if isinstance(order, str) else list(order)
    members = enum_class._member_map_
    names = [n for n in members if members[n]._name_ == n and n in enum_class._member_names_]
    wanted = [n for n in wanted if n not in members or n in names]
    if names != wanted:
        raise TypeError(f'member order does not match _order_:\n  {names!r}\n  {wanted!r}')


class EnumType(type):
    """Metaclass for Enum."""

    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        for base in bases:
            if isinstance(base, EnumType) and base._member_map_:
                raise TypeError(f'<enum {cls!r}> cannot extend {base!r}')
        names = EnumDict(cls)
        for base in bases:
            generate = getattr(base, '_generate_next_value_', None) if isinstance(base, EnumType) else None
            if generate is not None:
                names._generate = generate
                break
        return names

    def __new__(metacls, cls, bases, classdict, *, boundary=None, _simple=False, **kwds):
        names = list(classdict._member_names)
        invalid = [name for name in names if name in ('mro', '')]
        if invalid:
            raise ValueError(f'invalid enum member name(s) {", ".join([repr(n) for n in invalid])}')
        values = {name: dict.__getitem__(classdict, name) for name in names}
        ignored = classdict._ignore
        space = {k: v for k, v in classdict.items() if k not in values and k not in ignored and k != '_ignore_'}
        own_new = space.pop('__new__', None) if 'Enum' in globals() else None
        new = _find_new({'__new__': own_new} if own_new is not None else {}, bases)
        data = _data_type(cls, bases)
        if own_new is not None:
            space['_custom_new_'] = own_new.__func__ if isinstance(own_new, staticmethod) else own_new
        if isinstance(space.get('_generate_next_value_'), staticmethod) is False and '_generate_next_value_' in space:
            space['_generate_next_value_'] = staticmethod(space['_generate_next_value_'])
        space['_member_names_'] = []
        space['_member_map_'] = {}
        space['_value2member_map_'] = {}
        space['_unhashable_values_'] = []
        space['_member_type_'] = data
        space['_value_repr_'] = classdict.get('_value_repr_') or _data_repr(bases)
        space['_new_member_'] = new or object.__new__
        order = space.pop('_order_', None)
        enum_class = super().__new__(metacls, cls, bases, space, **kwds)
        is_flag = 'Flag' in globals() and issubclass(enum_class, Flag)
        if 'Enum' in globals():
            # A mixed-in type must not make members of its own.
            type.__setattr__(enum_class, '__new__', staticmethod(Enum.__dict__['__new__'].__func__))
            if data is not object:
                _prefer_enum(enum_class, data, bases[-1])
            if 'ReprEnum' in globals() and ReprEnum in bases:
                _leave_text(enum_class, data, space)
        enum_class._boundary_ = boundary or getattr(enum_class, '_boundary_', None)
        if is_flag:
            enum_class._flag_mask_ = enum_class._singles_mask_ = 0
        for name in names:
            value = values[name]
            args = value if type(value) is tuple else (value,)
            if data is tuple:
                args = (args,)
            if new is None:
                item = object.__new__(enum_class)
                if not hasattr(item, '_value_'):
                    item._value_ = value if data is object else data(*args)
            elif own_new is None and data is not object and data.__module__ == 'builtins':
                item = new(enum_class, *args)
                item._value_ = value if isinstance(value, data) or data is object else data(*args)
            else:
                item = new(enum_class, *args)
                if not hasattr(item, '_value_'):
                    item._value_ = value if data is object else data(*args)
            value = item._value_
            item._name_ = name
            item.__objclass__ = enum_class
            item._sort_order_ = len(enum_class._member_names_)
            if '__init__' in enum_class.__dict__ or enum_class.__init__ is not Enum.__init__:
                item.__init__(*args)
            existing = None
            try:
                existing = enum_class._value2member_map_.get(value)
            except TypeError:
                for other in enum_class._member_map_.values():
                    if other._value_ == value:
                        existing = other
                        break
            if existing is not None:
                item = existing
            else:
                is_single = True
                if is_flag and isinstance(value, int):
                    is_single = value > 0 and value & (value - 1) == 0
                    enum_class._flag_mask_ |= value
                    if is_single:
                        enum_class._singles_mask_ |= value
                if is_single or not is_flag:
                    enum_class._member_names_.append(name)
                try:
                    enum_class._value2member_map_[value] = item
                except TypeError:
                    enum_class._unhashable_values_.append(value)
            enum_class._member_map_[name] = item
            type.__setattr__(enum_class, name, item)
        if order is not None:
            _check_order(enum_class, order)
        return enum_class

    def __init__(cls, *args, **kwds):
        pass

    def __bool__(cls):
        return True

    def __call__(cls, value=_no_value, names=None, *values, module=None, qualname=None, type=None, start=1, boundary=None):
        if cls._member_map_:
            if value is _no_value:
                raise TypeError("EnumType.__call__() missing 1 required positional argument: 'value'")
            if names is not None:
                value = (value, names, *values)
            return cls.__new__(cls, value)
        if names is None and type is None:
            if value is _no_value:
                raise TypeError("EnumType.__call__() missing 1 required positional argument: 'value'")
            return cls.__new__(cls, value)
        return cls._create_(value, names, module=module, qualname=qualname, type=type, start=start, boundary=boundary)

    def _create_(cls, class_name, names, *, module=None, qualname=None, type=None, start=1, boundary=None):
        metacls = cls.__class__
        bases = (cls,) if type is None else (type, cls)
        space = metacls.__prepare__(class_name, bases)
        if isinstance(names, str):
            names = names.replace(',', ' ').split()
        if isinstance(names, (tuple, list)) and names and isinstance(names[0], str):
            given, names, last = names, [], []
            for count, name in enumerate(given):
                value = cls._generate_next_value_(name, start, count, last[:])
                last.append(value)
                names.append((name, value))
        for item in (names.items() if hasattr(names, 'items') else names or ()):
            name, value = item
            space[name] = value
        space['__module__'] = module or '__main__'
        if qualname is not None:
            space['__qualname__'] = qualname
        return metacls.__new__(metacls, class_name, bases, space, boundary=boundary)

    def __contains__(cls, value):
        if isinstance(value, cls):
            return True
        try:
            cls(value)
            return True
        except ValueError:
            return value in cls._unhashable_values_

    def __delattr__(cls, attr):
        if attr in cls._member_map_:
            raise AttributeError(f'{cls.__name__!r} cannot delete member {attr!r}.')
        super().__delattr__(attr)

    def __dir__(cls):
        names = {'__class__', '__contains__', '__doc__', '__getitem__', '__iter__', '__len__', '__members__', '__module__', '__name__',
            '__qualname__', *cls._member_names_}
        if cls._new_member_ is not object.__new__:
            names.add('__new__')
        if cls.__init_subclass__ is not object.__init_subclass__:
            names.add('__init_subclass__')
        return sorted(names if cls._member_type_ is object else names.union(dir(cls._member_type_)))

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __iter__(cls):
        return iter([cls._member_map_[name] for name in cls._member_names_])

    def __reversed__(cls):
        return iter([cls._member_map_[name] for name in reversed(cls._member_names_)])

    def __len__(cls):
        return len(cls._member_names_)

    @_builtin_property
    def __members__(cls):
        return _MappingProxyType(cls._member_map_)

    def __repr__(cls):
        if 'Flag' in globals() and issubclass(cls, Flag):
            return f'<flag {cls.__name__!r}>'
        return f'<enum {cls.__name__!r}>'

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get('_member_map_', {}):
            raise AttributeError(f'cannot reassign member {name!r}')
        super().__setattr__(name, value)


EnumMeta = EnumType


def _fixed(name):
    # The getter of what is never set again, and what says so.
    private = f'_{name}_'

    def refuse(self, *value):
        raise AttributeError(f"{Enum!r} cannot {'set' if value else 'delete'} attribute {name!r}")

    return lambda self: getattr(self, private), refuse, refuse


class Enum(metaclass=EnumType):
    """Create a collection of name/value pairs."""

    def __new__(cls, value):
        if type(value) is cls:
            return value
        try:
            return cls._value2member_map_[value]
        except KeyError:
            pass
        except TypeError:
            for item in cls._member_map_.values():
                if item._value_ == value:
                    return item
        if not cls._member_map_:
            raise TypeError(f'{cls!r} has no members')
        result = cls._missing_(value)
        if isinstance(result, cls) or 'Flag' in globals() and issubclass(cls, Flag) and cls._boundary_ is EJECT and isinstance(result, int):
            return result
        if result is None:
            raise ValueError(f'{value!r} is not a valid {cls.__qualname__}')
        raise TypeError(f'error in {cls.__name__}._missing_: returned {result!r} instead of None or a valid member')

    def __init__(self, *args, **kwds):
        pass

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start
        try:
            last = sorted(last_values)[-1]
        except TypeError:
            raise TypeError('unable to sort non-numeric values') from None
        try:
            return last + 1
        except TypeError:
            raise TypeError(f'unable to increment {last!r}') from None

    @classmethod
    def _missing_(cls, value):
        return None

    def _add_alias_(self, name):
        cls = self.__class__
        if name in cls._member_map_:
            if cls._member_map_[name] is not self:
                raise NameError(f'{name!r} is already bound: {cls._member_map_[name]!r}')
            return
        cls._member_map_[name] = self
        type.__setattr__(cls, name, self)

    def _add_value_alias_(self, value):
        cls = self.__class__
        found = cls._value2member_map_.setdefault(value, self)
        if found is not self:
            raise ValueError(f'{value!r} is already bound: {found!r}')

    def __repr__(self):
        return f'<{self.__class__.__name__}.{self._name_}: {(self.__class__._value_repr_ or repr)(self._value_)}>'

    def __str__(self):
        return f'{self.__class__.__name__}.{self._name_}'

    def __format__(self, format_spec):
        return str.__format__(str(self), format_spec)

    def __dir__(self):
        names = {'__class__', '__doc__', '__eq__', '__hash__', '__module__', 'name', 'value'}
        if self.__class__._member_type_ is not object:
            names.update(object.__dir__(self))
        names.update([name for name in getattr(self, '__dict__', ()) if name[0] != '_' and name not in self._member_map_])
        for cls in self.__class__.__mro__:
            if cls.__module__ == 'enum' or cls is object:
                continue
            for name, value in vars(cls).items():
                if name[0] != '_' and name not in self._member_map_:
                    names.add(name)
        return sorted(names)

    def __reduce_ex__(self, proto):
        return self.__class__, (self._value_,)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    __hash__ = _hash_of_name

    name = property(*_fixed('name'), 'The name of the Enum member.')
    value = property(*_fixed('value'), 'The value of the Enum member.')


class ReprEnum(Enum):
    """Only changes the repr(), leaving str() and format() to the mixed-in type."""


class IntEnum(int, ReprEnum):
    """Enum where members are also (and must be) ints."""

    def __str__(self):
        return int.__repr__(self)

    def __format__(self, format_spec):
        return int.__format__(self, format_spec)

    def __repr__(self):
        return f'<{self.__class__.__name__}.{self._name_}: {self._value_!r}>'


class StrEnum(str, ReprEnum):
    """Enum where members are also (and must be) strings."""

    def __new__(cls, *values):
        if len(values) > 3:
            raise TypeError(f'too many arguments for str(): {values!r}')
        if len(values) == 1 and not isinstance(values[0], str):
            raise TypeError(f'{values[0]!r} is not a string')
        item = str.__new__(cls, str(*values))
        item._value_ = str(*values)
        return item

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()

    def __str__(self):
        return str.__str__(self)

    def __format__(self, format_spec):
        return str.__format__(self, format_spec)

    def __repr__(self):
        return f'<{self.__class__.__name__}.{self._name_}: {self._value_!r}>'


class FlagBoundary(StrEnum):
    STRICT = auto()
    CONFORM = auto()
    EJECT = auto()
    KEEP = auto()


STRICT, CONFORM, EJECT, KEEP = FlagBoundary


class Flag(Enum, boundary=STRICT):
    """Support for flags."""
    _numeric_repr_ = repr

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start if start is not None else 1
        highest = max(last_values)
        if not isinstance(highest, int):
            raise TypeError(f'invalid flag value {highest!r}')
        return 2 ** highest.bit_length()

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            raise ValueError(f'{value!r} is not a valid {cls.__qualname__}')
        mask = cls._flag_mask_
        boundary = cls._boundary_
        bits = (1 << mask.bit_length()) - 1
        if not ~bits <= value <= bits or value & (bits ^ mask):
            if boundary is STRICT:
                most = max(value.bit_length(), mask.bit_length())
                raise ValueError(f'{cls!r} invalid value {value!r}\n    given {bin(value, most)}\n  allowed {bin(mask, most)}')
            if boundary is CONFORM:
                value &= mask
            elif boundary is EJECT:
                return value
            elif value < 0:
                value += max(bits + 1, 1 << value.bit_length())
        if value < 0:
            value += bits + 1
        found = cls._value2member_map_.get(value)
        if found is not None:
            return found
        if cls._member_type_ is object:
            item = object.__new__(cls)
        else:
            item = cls._member_type_.__new__(cls, value)
        item._value_ = value
        names = [m._name_ for m in cls._parts(value)]
        if not names:
            item._name_ = None
        else:
            rest = value & ~cls._singles_mask_
            item._name_ = '|'.join(names + ([cls._numeric_repr_(rest)] if rest else []))
        cls._value2member_map_[value] = item
        return item

    @classmethod
    def _parts(cls, value):
        found = [cls._member_map_[name] for name in cls._member_names_]
        return [m for m in found if m._value_ and m._value_ & value == m._value_]

    def __contains__(self, other):
        if not isinstance(other, self.__class__):
            raise TypeError(f"unsupported operand type(s) for 'in': {type(other).__qualname__!r} and {self.__class__.__qualname__!r}")
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        return iter(self._parts(self._value_))

    def __len__(self):
        return self._value_.bit_count()

    def __repr__(self):
        shown = (self.__class__._value_repr_ or repr)(self._value_)
        if self._name_ is None:
            return f'<{self.__class__.__name__}: {shown}>'
        return f'<{self.__class__.__name__}.{self._name_}: {shown}>'

    def __str__(self):
        if self._name_ is None:
            return f'{self.__class__.__name__}({self._value_!r})'
        return f'{self.__class__.__name__}.{self._name_}'

    def __bool__(self):
        return bool(self._value_)

    def _operand(self, other):
        if isinstance(other, self.__class__):
            return other._value_
        if self._member_type_ is not object and isinstance(other, self._member_type_):
            return other
        return None

    def __or__(self, other):
        value = self._operand(other)
        return NotImplemented if value is None else self.__class__(self._value_ | value)

    def __and__(self, other):
        value = self._operand(other)
        return NotImplemented if value is None else self.__class__(self._value_ & value)

    def __xor__(self, other):
        value = self._operand(other)
        return NotImplemented if value is None else self.__class__(self._value_ ^ value)

    def __invert__(self):
        if self._boundary_ in (EJECT, KEEP):
            return self.__class__(~self._value_)
        return self.__class__(self._singles_mask_ & ~self._value_)

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    """Support for integer-based flags."""

    __or__ = __ror__ = Flag.__or__
    __and__ = __rand__ = Flag.__and__
    __xor__ = __rxor__ = Flag.__xor__
    __invert__ = Flag.__invert__


_builtin_bin = bin


def bin(num, max_bits=None):
    """Like built-in bin(), but negative numbers in two's complement, with the sign bit first."""
    count = num.bit_length()
    sign, digits = ('0b0', _builtin_bin(num)[2:]) if num >= 0 else ('0b1', _builtin_bin(num + (1 << count))[2:])
    if num < 0:
        digits = digits.rjust(count, '0')
    if max_bits is not None:
        digits = digits.rjust(max_bits, sign[-1])
    return f'{sign} {digits}'


def unique(enumeration):
    duplicates = [(name, item._name_) for name, item in enumeration.__members__.items() if name != item._name_]
    if duplicates:
        details = ', '.join([f'{alias} -> {name}' for alias, name in duplicates])
        raise ValueError(f'duplicate values found in {enumeration!r}: {details}')
    return enumeration


class EnumCheck(StrEnum):
    CONTINUOUS = 'no skipped integer values'
    NAMED_FLAGS = 'multi-flag aliases may not contain unnamed flags'
    UNIQUE = 'one name per value'


CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck


def verify(*checks):
    def decorator(enumeration):
        for check in checks:
            if check is UNIQUE:
                duplicates = [f'{name} -> {item._name_}' for name, item in enumeration.__members__.items() if name != item._name_]
                if duplicates:
                    raise ValueError(f'aliases found in {enumeration!r}: {", ".join(duplicates)}')
            elif check is CONTINUOUS:
                values = set([item._value_ for item in enumeration])
                if len(values) > 1:
                    steps = [1 << i for i in range(min(values).bit_length(), max(values).bit_length())] if issubclass(enumeration, Flag) \
                        else range(min(values), max(values) + 1)
                    missing = [v for v in steps if v not in values]
                    if missing:
                        kind = 'flag' if issubclass(enumeration, Flag) else 'enum'
                        raise ValueError(f'invalid {kind} {enumeration.__name__!r}: missing values {", ".join([str(m) for m in missing])}')
            elif check is NAMED_FLAGS:
                _check_named_flags(enumeration)
        return enumeration
    return decorator


def _check_named_flags(enumeration):
    named = {item._value_ for item in enumeration}
    names, missing = [], 0
    for name, item in enumeration._member_map_.items():
        if name not in enumeration._member_names_ and item._value_ >= 0:
            bits = [bit for bit in show_flag_values(item._value_) if bit not in named]
            if bits:
                names.append(name)
                missing |= sum(bits)
    if names:
        who = f'alias {names[0]} is' if len(names) == 1 else f'aliases {", ".join(names[:-1])} and {names[-1]} are'
        what = f'value 0x{missing:x}' if missing & (missing - 1) == 0 else f'combined values of 0x{missing:x}'
        raise ValueError(f'invalid Flag {enumeration.__name__!r}: {who} missing {what} [use enum.show_flag_values(value) for details]')


def _global_repr(self):
    module = type(self).__module__.rpartition('.')[2]
    if not isinstance(self, Flag):
        return f'{module}.{self._name_}'
    if self._name_ is None:
        return f'{module}.{type(self).__name__}({self._value_!r})'
    return '|'.join([name if name.isdecimal() else f'{module}.{name}' for name in self._name_.split('|')])


def _global_str(self):
    return f'{type(self).__name__}({self._value_!r})' if self._name_ is None else self._name_


def global_enum(cls, update_str=False):
    """Members become names of the module that defines the class, and show themselves as such."""
    cls.__repr__ = _global_repr
    if not issubclass(cls, ReprEnum) or update_str:
        cls.__str__ = _global_str
    module = sys.modules.get(cls.__module__)
    if module is not None:
        vars(module).update(cls.__members__)
    return cls


def show_flag_values(value):
    result, bit = [], 1
    while bit <= value:
        if value & bit:
            result.append(bit)
        bit <<= 1
    return result
