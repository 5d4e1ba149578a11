# StringIO: every kind of newline, positions in code points, writing over, and what is refused.
import io


def show(label, function):
    try:
        print(label, repr(function()))
    except Exception as error:
        print(label, type(error).__name__, error)


for newline in (None, '', '\n', '\r', '\r\n'):
    s = io.StringIO('a\nb\r\nc\rd', newline=newline)
    print(repr(newline), s.newlines, list(s), repr(s.getvalue()), end=' ')
    s.write('\ne\r\nf')
    s.seek(0)
    print(repr(s.read()), s.newlines, end=' ')
    s.seek(2)
    print(repr(s.readline()), repr(s.readline(2)), s.tell())

s = io.StringIO('añ\U0001F600bc\nd')
print(s.read(3), s.tell(), s.readline(), s.tell(), s.seek(2), s.read(1), s.write('ß\U0001F601x'), s.getvalue(), s.tell())
print(s.seek(20), s.write('!'), repr(s.getvalue()), s.truncate(4), repr(s.getvalue()), s.seek(0, 2), s.readlines())

s = io.StringIO()
print(s.write('abc'), s.seek(1), s.write('X'), s.getvalue(), s.tell(), s.read(), s.read(), s.readline())
print('x', 1, 2.5, file=s)
s.writelines(['p\n', 'q'])
s.seek(0)
print(s.readlines(), s.seek(0), s.readlines(3), [*s], s.closed, s.isatty(), s.readable(), s.encoding, s.line_buffering)
show('seek', lambda: s.seek(-1))
show('seek', lambda: s.seek(1, 1))
show('seek', lambda: s.seek(0, 3))
show('seek', lambda: s.seek(0, 2))
show('read', lambda: s.read('x'))
show('write', lambda: s.write(b'x'))
show('write', lambda: s.write(3))
show('truncate', lambda: s.truncate(-1))
show('init', lambda: io.StringIO(3))
show('init', lambda: io.StringIO('', 'x'))
show('init', lambda: io.StringIO(newline=3))
show('fileno', lambda: s.fileno())
show('detach', lambda: s.detach())
with s as inside:
    print(inside is s)
for name in ('read', 'readline', 'getvalue', 'tell', 'readable'):
    show(name, getattr(s, name))
show('iterate', lambda: list(s))
show('close', lambda: (s.close(), s.closed))


class Log(io.StringIO):
    def __init__(self, *args):
        super().__init__(*args)
        self.calls = 0

    def write(self, text):
        self.calls += 1
        return super().write(text.upper())


log = Log('start ')
log.seek(0, 2)
print('a', 'b', file=log)
print(log.getvalue(), log.calls, isinstance(log, io.TextIOBase), isinstance(log, io.IOBase), issubclass(io.StringIO, io.TextIOBase))

b = io.BytesIO(b'one\ntwo\nthree')
print(b.readline(), b.read(2), b.tell(), b.seek(-2, 2), b.read(), b.seek(2), b.write(b'XY'), b.getvalue(), list(b), b.truncate(3), b.getvalue())
show('bytes', lambda: io.BytesIO('x'))
show('bytes', lambda: b.write('x'))
show('bytes', lambda: b.seek(-1))
show('bytes', lambda: b.truncate(-1))
with b:
    pass
show('bytes', lambda: b.read())
