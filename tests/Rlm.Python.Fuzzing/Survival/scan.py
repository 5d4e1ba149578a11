# Lists what programs can call, one a line: kind, module, path and parameters.
import inspect, sys

def parameters(what):
    try:
        return ' '.join(('*' if p.kind is p.KEYWORD_ONLY else '**' if p.kind is p.VAR_KEYWORD else '+' if p.kind is p.VAR_POSITIONAL else '') + p.name
                        for p in inspect.signature(what).parameters.values())
    except Exception:
        return '?'

seen = set()
kept = []

# Where it is at home, if it can be reached there.
def home(module, path, what):
    try:
        better = what.__module__ + '.' + what.__qualname__
        names = {}
        exec('import ' + what.__module__, names)
        if eval(better, names) is what:
            return (what.__module__, better) if what.__module__ != 'builtins' else ('', what.__qualname__)
    except Exception:
        pass
    return module, path

def show(kind, module, path, what):
    print(kind, module, path, parameters(what), sep='|')

def scan(module, prefix, holder):
    for name in dir(holder):
        if name.startswith('__') and name != '__import__':
            continue
        try:
            what = getattr(holder, name)
        except Exception:
            continue
        if id(what) in seen:
            continue
        if callable(what):
            seen.add(id(what))
            kept.append(what)
        if isinstance(what, type):
            at, path = home(module, prefix + name, what)
            show('T', at, path, what)
            for method in dir(what):
                try:
                    function = getattr(what, method)
                except Exception:
                    continue
                if any(getattr(base, method, None) is function for base in what.__mro__[1:]):
                    continue
                if callable(function):
                    show('M', at, path + '.' + method, function)
                else:
                    print('A', at, path + '.' + method, '', sep='|')
        elif callable(what):
            show('F', *home(module, prefix + name, what), what)

import builtins
scan('', '', builtins)
for name in sorted(sys.stdlib_module_names):
    try:
        exec('import ' + name)
        scan(name, name + '.', eval(name))
    except Exception as e:
        pass

def kinds():
    async def coroutine(): pass
    async def generator(): yield 1
    c = coroutine()
    yield from (('(lambda: 0)', lambda: 0), ('gen()', (x for x in '')), ('coro()', c), ('agen()', generator()), ('iter([])', iter([])), ('{}.keys()', {}.keys()),
                ('{}.items()', {}.items()), ('fn.__code__', kinds.__code__), ('print', print), ("''.join", ''.join), ('int.__dict__', int.__dict__))
    c.close()

for path, value in kinds():
    for method in dir(type(value)):
        if callable(getattr(type(value), method, None)) and getattr(object, method, None) is not getattr(type(value), method):
            show('V', '', path + '.' + method, getattr(value, method))
