# StringIO and BytesIO.
import io
s = io.StringIO("line1\nline2\nline3")
print(s.readline(), s.read(3), s.tell(), s.readlines(), s.read(), s.seek(0), s.readline(2), [l for l in s], s.getvalue()[:5])
w = io.StringIO(); print(w.write("abc"), w.write("déf\n"), w.writelines(["x", "y"]), w.getvalue(), w.tell()); w.seek(1); w.write("ZZ"); print(w.getvalue(), w.seek(0, 2), w.truncate(2), w.getvalue())
print(w.closed, w.readable(), w.writable(), w.seekable(), w.close(), w.closed)
for f in (lambda: w.read(), lambda: w.write("x"), lambda: w.getvalue(), lambda: io.StringIO(5), lambda: io.StringIO().write(5), lambda: io.StringIO().write(b"x"), lambda: io.BytesIO("x"), lambda: io.BytesIO().write("x"), lambda: io.StringIO().seek(-1), lambda: io.StringIO().fileno()):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
with io.StringIO() as f:
    print("a", 1, file=f); print("b", end="", file=f); print(repr(f.getvalue()))
b = io.BytesIO(b"abc\ndef"); print(b.read(2), b.readline(), b.read(), b.getvalue(), b.seek(0), b.readlines(), b.tell()); b.write(b"!"); print(b.getvalue(), b.getbuffer().nbytes)
for n, line in enumerate(io.StringIO("x\ny\r\nz"), 1): print(n, repr(line), end=" ")
print()
print(list(io.StringIO("")), io.StringIO("abc").read(-1), io.StringIO("abc").read(None), io.StringIO("abc").read(0), io.StringIO("a\n\nb").readlines(), next(io.StringIO("n1\nn2")), io.StringIO("a\nb").read().split(), io.StringIO("tail").readlines(1))
o = io.StringIO("0123456789"); o.seek(5); print(o.read(2), o.tell(), o.read(), o.read()); o.seek(0); o.truncate(3); print(o.getvalue(), isinstance(o, io.StringIO), isinstance(o, io.TextIOBase), isinstance(b, io.IOBase))
import csv, json
buf = io.StringIO(); cw = csv.writer(buf); cw.writerow(["a", "b,c", 'd"e', 5, None]); cw.writerows([[1, 2], ["x\ny", ""]]); print(repr(buf.getvalue())); buf.seek(0); print(list(csv.reader(buf)))
print(json.load(io.StringIO('{"a": 1}')), io.StringIO(newline="").getvalue() == "", io.StringIO("a\r\nb", newline="").read().encode(), io.StringIO("a\r\nb").read().encode(), io.StringIO("a\r\nb", newline=None).read().encode())
