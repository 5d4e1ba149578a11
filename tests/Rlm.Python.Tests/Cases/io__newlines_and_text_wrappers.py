# The newline argument of StringIO and TextIOWrapper, what reaches the bytes beneath, buffered readers, detach.
import io
for nl in (None, "", "\n", "\r", "\r\n"):
    s = io.StringIO("a\r\nb\rc\nd", newline=nl); print(repr(nl), s.readlines(), s.getvalue().encode(), s.newlines)
    out = io.StringIO(newline=nl); out.write("x\ny\r\nz"); print("  written", out.getvalue().encode())
    raw = io.BytesIO(); w = io.TextIOWrapper(raw, encoding="utf-8", newline=nl, write_through=True); w.write("ä\nb\n"); w.flush(); print("  bytes", raw.getvalue(), w.encoding, w.errors, w.buffer is raw)
    print("  read", io.TextIOWrapper(io.BytesIO(b"1\r\n2\r3\n"), encoding="ascii", newline=nl).readlines())
w = io.TextIOWrapper(io.BytesIO("zwölf\r\n".encode("latin-1")), encoding="latin-1"); print(w.read(), w.detach().getvalue())
br = io.BufferedReader(io.BytesIO(b"0123456789")); print(br.peek(3)[:3], br.read(2), br.read1(2), br.tell(), br.seek(-1, 2), br.read())
t = io.BytesIO(); bw = io.BufferedWriter(t); bw.write(b"buffered"); print(t.getvalue()); bw.flush(); print(t.getvalue())
class Chunks(io.RawIOBase):
    def __init__(self, parts): self.parts = list(parts)
    def readable(self): return True
    def readinto(self, buf):
        if not self.parts: return 0
        p = self.parts.pop(0); buf[:len(p)] = p; return len(p)
print(io.BufferedReader(Chunks([b"ab\ncd", b"ef\n", b"gh"])).readlines(), Chunks([b"xy", b"z"]).readall())
