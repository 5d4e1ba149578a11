# Corners of generators, closures, comprehensions, match, try and the rest of the language, as test scripts of implementations try them.
def t(f, *args):
    try: print(f(*args))
    except BaseException as e: print(type(e).__name__, '|', e)
# generators
def g():
    try:
        x = yield 1
        print('got', x)
        yield x
    finally:
        print('fin')
    return 9
it = g()
t(lambda: next(it)); t(lambda: it.send('a')); t(lambda: next(it)); t(lambda: next(it))
def outer():
    r = yield from g()
    print('r', r)
    yield from [1, 2]
    yield from (i for i in 'xy')
    return 'end'
t(lambda: list(outer()))
it = outer(); next(it)
t(lambda: it.throw(ValueError('boo')))
def sub():
    try: yield 1
    except GeneratorExit: print('sub closed'); return 5
def o2():
    try: yield from sub()
    except GeneratorExit: print('o2 closed'); raise
it = o2(); next(it); t(lambda: it.close())
it = o2(); next(it); t(lambda: it.throw(GeneratorExit))
def bad():
    try: yield 1
    except GeneratorExit: yield 2
it = bad(); next(it); t(lambda: it.close())
def si(): raise StopIteration(1); yield
t(lambda: next(si()))
def gi():
    yield (yield 1)
it = gi(); next(it); t(lambda: it.send(5)); t(lambda: list(it))
gen = g()
print(gen.__name__, gen.__qualname__, gen.gi_running, gen.gi_frame is None, type(gen).__name__)
def ret():
    return 3
    yield
t(lambda: next(ret()))
try: next(ret())
except StopIteration as e: print(e.value, e.args)
class It:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n > 3: raise StopIteration('done')
        return self.n
    def send(self, v): print('send', v); return self.n
    def throw(self, *a): print('throw', a[0]); return 99
    def close(self): print('close')
def d():
    r = yield from It()
    print('result', r)
it = d(); t(lambda: next(it)); t(lambda: it.send(4)); t(lambda: it.throw(KeyError('k'))); t(lambda: it.close())
t(lambda: list(d()))
# closures
def counter():
    n = 0
    def inc(by=1):
        nonlocal n; n += by; return n
    return inc
c = counter(); c(); print(c(5), c.__closure__[0].cell_contents, c.__code__.co_freevars)
fs = [lambda: i for i in range(3)]; print([f() for f in fs])
fs = [lambda i=i: i for i in range(3)]; print([f() for f in fs])
def late():
    def a(): return b()
    def b(): return 'b'
    return a()
print(late())
def delclosure():
    x = 1
    def f(): return x
    del x
    try: f()
    except NameError as e: print(e)
delclosure()
# comprehension scope
x = 'outer'
print([x for x in range(2)], x, {x: y for x, y in zip('ab', 'cd')}, x)
print([[j*k for k in range(j)] for j in range(4)], [a for a in range(10) if a % 2 if a > 4])
print((lambda *a, k=2, **kw: (a, k, kw))(1, 2, k=3, z=4))
print([y := 5, y ** 2], y)
print(any((w := n) > 3 for n in range(6)), w)
# match
def m(v):
    match v:
        case 0 | 1: return 'small'
        case -5: return 'neg'
        case 1.5 | 2j: return 'num'
        case 'a' 'b': return 'ab'
        case b'x': return 'bytes'
        case None: return 'none'
        case True: return 'true'
        case []: return 'empty'
        case [x]: return f'one {x}'
        case [x, *_, y] if x == y: return 'same ends'
        case (1, (2, [3, *r])): return r
        case {'k': [a, b], **rest}: return (a, b, rest)
        case {}: return 'dict'
        case str(s) if len(s) > 3: return 'long ' + s
        case int(n) | float(n): return ('number', n)
        case complex(real=re): return re
        case [_, *_] as lst: return lst
        case str() as s: return s
        case _: return 'other'
for v in (0, True, -5, 2j, 1.5, 'ab', b'x', None, [], [7], [1,2,1], (1, (2, (3,4,5))), {'k': (1,2), 'z': 3}, {}, {'q': 1}, 'hello', 'hi', 12, 2.5, 3+4j, [1,2,3], {1}, range(3), (i for i in [])):
    t(m, v)
class Pt:
    __match_args__ = ('x', 'y')
    def __init__(self, x, y): self.x, self.y = x, y
def mp(p):
    match p:
        case Pt(0, 0): return 'origin'
        case Pt(x=0, y=yy): return f'y {yy}'
        case Pt(a, b) if a == b: return 'diag'
        case Pt(1, 2, 3): return 'never'
for p in (Pt(0,0), Pt(0,4), Pt(2,2), Pt(5,6)): t(mp, p)
# try/finally ordering
def tf(n):
    for i in range(3):
        try:
            if n == 0: return 'ret'
            if n == 1: break
            if n == 2: continue
            if n == 3: raise ValueError(i)
        except ValueError as e: print('exc', e)
        else: print('else')
        finally: print('fin', i)
    else: print('loop else')
    return 'end'
for n in range(5): t(tf, n)
def fr():
    try: return 1
    finally: return 2
print(fr())
def fe():
    try: raise ValueError('a')
    finally: return 'swallowed'
print(fe())
def nested():
    try:
        try: raise ValueError('a')
        except ValueError as e: raise KeyError('b') from e
    except KeyError as e: return repr(e), repr(e.__cause__), e.__suppress_context__, repr(e.__context__)
print(nested())
import sys
try: 1/0
except ZeroDivisionError:
    print(sys.exc_info()[0].__name__, sys.exc_info()[1])
    try: [][1]
    except IndexError: print(sys.exc_info()[1], repr(sys.exc_info()[1].__context__))
    print(sys.exc_info()[1])
print(sys.exc_info())
class CM:
    def __init__(s, n, sup=False): s.n, s.sup = n, sup
    def __enter__(s): print('enter', s.n); return s.n
    def __exit__(s, *a): print('exit', s.n, a[0] and a[0].__name__); return s.sup
with CM(1) as a, CM(2, True) as b:
    print(a, b); raise ValueError
with (CM(3) as q, CM(4) as (r) ,): pass
try:
    with CM(5): 1/0
except ZeroDivisionError as e: print('out', e)
for i in range(2):
    with CM(6):
        if i == 0: continue
        break
try:
    raise ExceptionGroup('eg', [ValueError(1), TypeError(2), ExceptionGroup('in', [ValueError(3)])])
except* ValueError as eg: print(repr(eg), eg.exceptions)
except* TypeError as eg: print(repr(eg))
def dels():
    a = [1,2,3,4]; del a[0], a[-1]; print(a); del a[:]; print(a)
    d = {'x': 1}; del d['x']; print(d)
    class Q: pass
    q = Q(); q.z = 1; del q.z
    t(lambda: q.z)
dels()
print(*[1,2], *'ab', sep='-', end='!\n')
print({**{'a': 1}, 'b': 2, **{'a': 3}}, [*range(2), *'x'], (*(), 1), {*[1, 1]})
a, (b, *c), d = 1, (2, 3, 4), 5; print(a, b, c, d)
*a, = 'xyz'; print(a)
a = b = c = []; a.append(1); print(b is c, c)
i = 0; lst = [0, 1, 2]; i, lst[i] = 1, 'z'; print(i, lst)
x = [1, 2]; x += (3,); x *= 2; print(x)
tup = ([],)
try: tup[0] += [1]
except TypeError as e: print(e, tup)
print(1 < 2 < 3 > 2 != 4, not 1 == 2, 1 if 0 else 2, 5 and 0 or 'x')
print(f'{x!r:>20}|{3.14159:.2f}|{"a":^5}|{10:#x}|{1234567:,}|{x=}|{"nested " + f"{1+1}"}|{{}}|{1:{2}}')
global_x = 1
def gg():
    global global_x, new_g
    global_x += 1; new_g = 'n'
gg(); print(global_x, new_g)
print(__name__, __doc__)
assert True, 'no'
if (n := 10) > 5: print(n)
while True:
    n -= 1
    if n < 5: break
else: print('never')
print(n, ... is Ellipsis, NotImplemented, type(...).__name__)
lambda: (yield)
print(type((lambda: (yield))()).__name__)
print("%s %r %5.1f %-5d| %+d %x %o %e %% %c" % ('s', 's', 2.25, 3, 4, 255, 8, 12345.678, 'c'))
print(0x_ff, 0b1_0, 1_000, 0o17, 1e3, .5, 5., 1e-7, 1E5, 10**20, -7 // 2, -7 % 3, 7 % -3, 2**-1, 1j*1j)
print('\x41\u0042\x31\101\t|' r'\n' + b'ab'.decode(), 'a\
b', """q"u"o""")
