# What the machine itself needs of Python code: parts of the language that must be able to wait for the host.


def drain(iterable):
    return [item for item in iterable]


def append_all(items, iterable, append=list.append):
    for item in iterable:
        append(items, item)


def add_all_of(items, iterables, add=set.add):
    for iterable in iterables:
        for item in iterable:
            add(items, item)


def no_item_is(iterable, items, wanted, contains=set.__contains__, frozen_contains=frozenset.__contains__):
    if not isinstance(items, set):
        contains = frozen_contains
    for item in iterable:
        if contains(items, item) == wanted:
            return False
    return True


def take(iterable, count):
    items = []
    for item in iterable:
        items.append(item)
        if len(items) >= count:
            break
    return items


def apply(function, items):
    return [function(item) for item in items]


def add_all(total, iterable):
    for item in iterable:
        total = total + item
    return total


def any_of(first, rest):
    if first:
        return True
    for item in rest:
        if item:
            return True
    return False


def all_of(first, rest):
    if not first:
        return False
    for item in rest:
        if not item:
            return False
    return True


def extreme(iterable, key, is_max, default):
    best = best_value = None
    is_empty = True
    for item in iterable:
        value = item if key is None else key(item)
        if is_empty:
            is_empty = False
        elif not (value > best_value if is_max else value < best_value):
            continue
        best, best_value = item, value
    if not is_empty:
        return best
    if default:
        return default[0]
    raise ValueError(f'{"max" if is_max else "min"}() iterable argument is empty')


def contains(container, wanted):
    for item in container:
        if item is wanted or item == wanted:
            return True
    return False


def iterate_items(sequence):
    index = 0
    while True:
        try:
            item = sequence[index]
        except (IndexError, StopIteration):
            return
        yield item
        index += 1


def delegate(iterator):
    try:
        item = next(iterator)
    except StopIteration as end:
        return end.value
    while True:
        try:
            sent = yield item
        except GeneratorExit:
            close = getattr(iterator, 'close', None)
            if close is not None:
                close()
            raise
        except BaseException as error:
            throw = getattr(iterator, 'throw', None)
            if throw is None:
                raise
            try:
                item = throw(error)
            except StopIteration as end:
                return end.value
        else:
            try:
                item = next(iterator) if sent is None else iterator.send(sent)
            except StopIteration as end:
                return end.value


def update(target, mapping):
    for key in mapping.keys():
        target[key] = mapping[key]


def reduce(value):
    raise TypeError(f"cannot pickle '{type(value).__name__}' object")


def names_of(mapping):
    class Names(dict):
        def __getitem__(self, key):
            return mapping[key]

        def __setitem__(self, key, value):
            mapping[key] = value

        def __delitem__(self, key):
            del mapping[key]
    return Names()


def union(left, right):
    from types import _union
    return _union(left, right)


def generic_alias(origin, arguments):
    from types import GenericAlias
    return GenericAlias(origin, arguments)


def type_parameter(name, kind, bound, default):
    from typing import ParamSpec, TypeVar, TypeVarTuple
    if kind == 1:
        made = TypeVarTuple(name)
    elif kind == 2:
        made = ParamSpec(name, infer_variance=True)
    else:
        made = TypeVar(name, infer_variance=True)
    if bound is not None:
        made._evaluate_later('__constraints__' if kind == 3 else '__bound__', bound)
    if default is not None:
        made._evaluate_later('__default__', default)
    return made


def type_alias(name, parameters, value):
    from typing import TypeAliasType
    made = TypeAliasType(name, None, type_params=parameters or ())
    made._evaluate_later('__value__', value)
    return made


def generic_base(parameters):
    from typing import Generic
    return Generic[parameters]


def sorted_list(items):
    return sorted(items)
