# BufferedRandom, BufferedRWPair and TextIOWrapper over memory: mixed reading and writing, seeking, telling, line ends across pieces, errors.
import codecs, io, sys
raw = io.BytesIO(b"alpha\nbeta\ngamma\n"); f = io.BufferedRandom(raw); print(f.readline(), f.tell(), f.write(b"BETA"), f.tell(), f.read(), f.seek(0), f.readlines(), raw.getvalue()); f.seek(0, 2); f.write(b"!"); f.flush(); print(raw.getvalue(), f.truncate(5), raw.getvalue(), f.seek(1), f.peek(2)[:2], f.read1(3), f.raw is raw, f.detach() is raw)
src, dst = io.BytesIO(b"in\nput"), io.BytesIO(); pair = io.BufferedRWPair(src, dst); print(pair.readline(), pair.write(b"out"), pair.read(), pair.readable(), pair.writable(), dst.getvalue()); pair.flush(); print(dst.getvalue()); pair.close(); print(src.closed, dst.closed, pair.closed)
w = io.BufferedWriter(b := io.BytesIO(), buffer_size=4); print(w.write(b"ab"), b.getvalue(), w.write(b"cdef"), b.getvalue()[:2], w.tell(), w.seek(1), w.write(b"X"), w.close(), b.closed)
class Slow(io.RawIOBase):
    def __init__(self, data): self.data, self.written = bytearray(data), []
    def readable(self): return True
    def writable(self): return True
    def readinto(self, view): n = min(2, len(view), len(self.data)); view[:n] = self.data[:n]; del self.data[:n]; return n
    def write(self, data): n = min(3, len(data)); self.written.append(bytes(data[:n])); return n
s = Slow(b"one\r\ntwo\rthree\n"); t = io.TextIOWrapper(io.BufferedReader(s), encoding="ascii"); print(t.readline(), t.readlines(), t.newlines, s.closed)
s = Slow(b""); w = io.BufferedWriter(s); w.write(b"0123456789"); w.flush(); print(s.written, Slow(b"abcdef").read(4), Slow(b"abc").read(), Slow(b"ab\ncd").readline(), list(Slow(b"a\nb\nc")))
t = io.TextIOWrapper(io.BytesIO("zwölf\nBoxer\nkämpfen\n".encode()), encoding="utf-8"); print(t.readline(), t.tell(), t.read(3), t.tell(), t.seek(7), t.readline(), t.seek(0), t.read(1), t.seek(0, 2), t.read(), t.seekable())
t = io.TextIOWrapper(raw := io.BytesIO(), encoding="utf-16", newline="\r\n"); t.write("ä\n"); t.write("b"); t.flush(); print(raw.getvalue(), t.seek(0), t.read(), repr(t))
t = io.TextIOWrapper(raw := io.BytesIO(), encoding="latin-1", errors="replace", line_buffering=True); t.write("half"); print(raw.getvalue(), t.write(" line\nЖ"), raw.getvalue(), t.encoding, t.errors, t.line_buffering, t.write_through); t.reconfigure(encoding="utf-8", newline="\r"); t.write("Ж\n"); t.close(); print(t.closed, raw.closed)
t = io.TextIOWrapper(io.BytesIO(b"a\nb\nc\n")); print(next(t), [line for line in t], t.read(), isinstance(t, io.TextIOBase), isinstance(sys.stdout, io.TextIOBase), isinstance(t.buffer, io.BufferedIOBase), issubclass(io.BufferedReader, io.IOBase), io.TextIOWrapper.__module__, io.BytesIO.__module__)
d = io.IncrementalNewlineDecoder(codecs.getincrementaldecoder("utf-8")(), True); print(repr(d.decode(b"a\r")), repr(d.decode(b"\nb\r")), repr(d.decode(b"c\n", True)), d.newlines)
with io.TextIOWrapper(io.BytesIO(b"in a block"), encoding="ascii") as t: text = t.read()
print(text, t.closed)
sys.stdout.flush(); sys.stdout.buffer.write("straight: Ж\n".encode()); sys.stdout.buffer.flush()
class Loud(io.StringIO):
    def write(self, text): return super().write(text.upper())
loud = Loud(); loud.writelines(["a", "b"]); print("c", file=loud); print(repr(loud.getvalue()))
for f in (lambda: t.read(), lambda: t.write("x"), lambda: io.TextIOWrapper(io.BytesIO(b"x")).write(b"x"), lambda: io.TextIOWrapper(io.BytesIO(), newline="x"), lambda: io.TextIOWrapper(io.BytesIO(), encoding=5), lambda: io.TextIOWrapper(io.BytesIO(b"abc")).seek(1, 1), lambda: io.TextIOWrapper(io.BytesIO(b"abc")).seek(-1), lambda: io.TextIOWrapper(io.BytesIO(b"\xe4bc"), encoding="utf-8").read(), lambda: io.BufferedReader(io.BytesIO(b"abc")).write(b"x"), lambda: io.BufferedWriter(io.BytesIO()).read(), lambda: io.BufferedReader(io.BytesIO(b""), 0), lambda: io.BufferedReader(io.BytesIO(b"x")).read(-2), lambda: io.BufferedWriter(io.BytesIO()).write("x"), lambda: io.RawIOBase().read(), lambda: io.IOBase().fileno(), lambda: io.BufferedIOBase().detach(), lambda: io.BytesIO(b"x").readinto(b"abc")):
    try:
        print("fine", repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
