# BytesIO, StringIO, TextIOWrapper over BytesIO: reading forms, seeking, newlines, truncation, getbuffer, closed files, errors.
import io
b = io.BytesIO(b"line one\nline two\r\nthree"); print(b.read(4), b.readline(), b.tell(), b.readlines(), b.read(), b.seek(0, 2), b.seek(-5, io.SEEK_END), b.read(), b.seek(5), b.peek(1) if hasattr(b, "peek") else "", b.read1(3), b.readinto(buf := bytearray(4)), buf, b.getvalue()[:4])
b.seek(30); b.write(b"!"); print(b.getvalue()[-8:], b.truncate(8), b.getvalue(), b.tell(), b.readable(), b.writable(), b.seekable(), b.closed, b.isatty()); b.seek(0); b.writelines([b"L", bytearray(b"I"), memoryview(b"N")]); print(b.getvalue(), list(io.BytesIO(b"a\nb")), b.getbuffer()[:3].tobytes(), len(b.getbuffer()))
s = io.StringIO("α\nβγ\r\nδ", newline=None); print([*s], s.getvalue().encode("unicode_escape"), io.StringIO("a\r\nb\rc").readlines())
s = io.StringIO("start"); s.write("AB"); print(s.getvalue(), s.tell(), s.read(1), s.seek(0, 2), s.write("é" * 2), s.getvalue(), s.seek(1), s.readline(2), s.truncate(), s.getvalue(), s.read(), s.seek(0), s.readlines(1), s.write(""), s.newlines, s.line_buffering); s.seek(8); s.write("x"); print(s.getvalue().encode())
u = io.TextIOWrapper(io.BytesIO("zwölf\r\ndreizehn\n".encode("latin-1")), encoding="latin-1"); print(u.readlines(), io.TextIOWrapper(io.BytesIO(b"ok\xff!"), encoding="ascii", errors="replace").read(), u.encoding)
print(io.BytesIO("é".encode("utf-16")).read(), io.TextIOWrapper(io.BytesIO(b"a\nb\nc"), encoding="utf-8").readlines(), sum(len(x) for x in iter(lambda: io.BytesIO(b"").read(2), b"")), list(iter(lambda f=io.StringIO("abcdefg"): f.read(3), "")))
br = io.BufferedReader(io.BytesIO(b"0123456789")); print(br.peek(3)[:3], br.read(2), br.read1(2), br.tell(), br.seek(-1, 2), br.read()); bw = io.BufferedWriter(t := io.BytesIO()); bw.write(b"buffered"); bw.flush(); print(t.getvalue(), isinstance(t, io.BufferedIOBase), isinstance(s, io.TextIOBase), isinstance(s, io.IOBase), io.DEFAULT_BUFFER_SIZE, issubclass(io.UnsupportedOperation, (OSError, ValueError)))
with io.StringIO() as f: print("to a file", 1, 2.5, sep="|", end="#", file=f); text = f.getvalue()
print(repr(text), f.closed)
class Upper(io.StringIO):
    def write(self, t): return super().write(t.upper())
up = Upper(); print("shout", file=up); up.writelines(["a", "b"]); print(repr(up.getvalue()))
class Chunks(io.RawIOBase):
    def __init__(self, parts): self.parts = list(parts)
    def readable(self): return True
    def readinto(self, buf):
        if not self.parts: return 0
        p = self.parts.pop(0); buf[:len(p)] = p; return len(p)
print(io.BufferedReader(Chunks([b"ab\ncd", b"ef\n", b"gh"])).readlines(), Chunks([b"xy", b"z"]).readall() if hasattr(io.RawIOBase, "readall") else "", io.TextIOWrapper(io.BufferedReader(Chunks([b"\xc3", b"\xa9\n"])), encoding="utf-8").read())
for g in (lambda: f.read(), lambda: f.getvalue(), lambda: b.write("text"), lambda: s.write(b"x"), lambda: s.write(5), lambda: b.seek(-1), lambda: s.seek(-1), lambda: s.seek(1, 1), lambda: s.seek(-1, 2), lambda: b.seek(0, 9), lambda: io.StringIO(b"x"), lambda: io.BytesIO("x"), lambda: io.BytesIO(5), lambda: b.read("x"), lambda: s.truncate(-1), lambda: b.fileno(), lambda: io.TextIOWrapper(io.BytesIO(b"\xff"), encoding="utf-8").read(), lambda: io.TextIOWrapper(io.BytesIO(), encoding="ascii").write("é"), lambda: io.TextIOWrapper(io.BytesIO(), encoding="no-such"), lambda: io.StringIO("x", newline="z"), lambda: br.write(b"x"), lambda: bw.read(), lambda: s.readline("x"), lambda: io.StringIO(None).read(), lambda: io.BytesIO(None).read(), lambda: s.buffer, lambda: next(io.StringIO()), lambda: s.detach(), lambda: with_closed(), lambda: b.readinto(b"abc"), lambda: b.writelines("ab"), lambda: io.StringIO().readinto([])):
    try:
        print("fine", repr(g()))
    except Exception as e:
        print(type(e).__name__, e)
