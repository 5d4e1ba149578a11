# Classes that derive from str, bytes and bytearray, and the special methods that text operations ask for.
class S(str):
    def __new__(cls, v, extra=None):
        o = super().__new__(cls, v); o.extra = extra; return o
    def shout(self): return self.upper() + '!'
s = S('hello', 5)
print(s, s.extra, s.shout(), type(s).__name__, type(s.upper()).__name__, type(s + 'x').__name__, type(s[:]).__name__, type(s * 1).__name__, type(str(s)).__name__, s == 'hello', hash(s) == hash('hello'), {s: 1}['hello'], isinstance(s, str), len(s), 'ell' in s, f"{s:>10}|", '%s|%5s' % (s, s), repr(s), list(s))
print(type(s.strip()).__name__, type(s.replace('z', 'y')).__name__, type(''.join([s])).__name__, type(s.lower()).__name__, type(s.ljust(2)).__name__, type(s.split('z')[0]).__name__, type(s.partition('z')[0]).__name__, type(s.splitlines()[0]).__name__, type(s.removeprefix('q')).__name__, type(s.encode()).__name__, type(s.expandtabs()).__name__, type(s.zfill(1)).__name__, type(s.translate({})).__name__, type(s.center(1)).__name__)
class R(str):
    def __str__(self): return 'STR'
    def __repr__(self): return 'REPR'
    def __format__(self, spec): return 'FMT' + spec
    def __eq__(self, o): return True
    def __hash__(self): return 7
    def __len__(self): return 99
    def __getitem__(self, i): return 'item'
    def __contains__(self, x): return True
    def __iter__(self): return iter([1, 2])
    def __add__(self, o): return 'added'
    def __lt__(self, o): return True
r = R('abc')
print(str(r), repr(r), f"{r}", f"{r!s}", f"{r:x}", format(r, 'q'), '%s %r' % (r, r), '{} {!r}'.format(r, r), r == 'zzz', hash(r), len(r), r[0], 'q' in r, list(r), r + 'x', r < 'a', r.upper(), ''.join([r, 'd']))
class B(bytes):
    pass
b = B(b'abc'); b.x = 1
print(b, b.x, type(b).__name__, type(b[:]).__name__, type(b + b'x').__name__, b == b'abc', hash(b) == hash(b'abc'), B([1, 2]), B('é', 'utf-8'), isinstance(b, bytes), b.upper(), type(B.fromhex('00')).__name__)
class A(bytearray):
    pass
a = A(b'abc'); a.y = 2; a.append(65)
print(a, a.y, type(a).__name__, a == b'abcA', type(a[:1]).__name__, len(a))
class I:
    def __index__(self): return 2
print('abc'[I()], 'abc'[I():], 'ab' * I(), 'abc'.center(I()), 'abcabc'.find('a', I()), b'abc'[I()], '%c' % I())
class F:
    def __format__(self, s): return f'<{s}>'
    def __str__(self): return 'F!'
print(f"{F():abc}", '{:x{}}'.format(F(), 1), format(F()), f"{F()!s:>5}", '%s' % F())
class M(dict):
    def __missing__(self, k): return f'<{k}>'
print('{a} {b}'.format_map(M(a=1)), '%(a)s %(b)s' % M(a=1), 'ab'.translate(M({97: 'x'})))
class T:
    def __getitem__(self, i):
        if i == 97: return 'X'
        raise LookupError
print('abc'.translate(T()))
class By:
    def __bytes__(self): return b'by'
print(bytes(By()), b'%b' % By())
class N:
    def __int__(self): return 5
    def __float__(self): return 2.5
    def __index__(self): return 7
print('%d %f %x' % (N(), N(), N()))
try: print('a'.join(x for x in ['1', '2', '3']), ','.join(map(str, range(3))), b''.join(bytes([i]) for i in (1, 2)))
except Exception as e: print(e)
print(str(b'abc', 'ascii'), str(object=5), str(bytearray(b'x'), encoding='utf-8'), str(b'abc'))
print('é'.encode('UTF8'), 'é'.encode('Latin-1'), 'é'.encode(encoding='utf_8', errors='strict'), b'\xc3\xa9'.decode(errors='ignore'))
for bad in (lambda: 'é'.encode('ascii'), lambda: b'\xff'.decode()):
    try: bad()
    except UnicodeError as e: print(type(e).__name__, e, e.encoding, e.object, e.start, e.end, e.reason, e.args)
x = 'a'
y = x
for i in range(300): x += 'b' * 5
z = x
x += 'c'; z += 'd'
print(len(x), x[-3:], z[-3:], y, len(z))
p = 'q' * 600; p1 = p + 'r'; p2 = p1 + 's'; p3 = p1 + 't'; p4 = p2 + 'u'; p5 = p2 + 'v'
print(p1[-2:], p2[-2:], p3[-2:], p4[-3:], p5[-3:])
print(str.upper('abc'), list(map(str.strip, [' a ', 'b '])), sorted(['b', 'A', 'c'], key=str.lower), str.join('-', ['a', 'b']))
