# Parsing a binary-ish protocol with split, find, partition, strip and count on bytes.
raw = b"GET /idx?q=1 HTTP/1.1\r\nHost: example.org\r\nX-Flags: a,b,,c\r\nCookie: k=v; t=\xff\x00\r\n\r\nbody\r\nmore"
head, blank, body = raw.partition(b"\r\n\r\n")
request, *headers = head.split(b"\r\n")
method, target, version = request.split(b" ")
fields = {k.strip().lower(): v.strip() for k, _, v in (h.partition(b":") for h in headers)}
print(method, target, version, body, fields, sep="\n")
print(fields[b"x-flags"].split(b","), fields[b"x-flags"].rsplit(b",", 1), fields[b"cookie"].split(b"; "), target.rpartition(b"?"), b" a  b ".split(), b" a  b ".split(b" "), b"a\x0bb\x1cc".split())
print(raw.find(b"\r\n"), raw.find(b"\r\n", 30), raw.rfind(b"\r\n"), raw.index(b"H"), raw.find(0xff), raw.find(b"zz"), raw.count(b"\r\n"), raw.count(0x2c), raw.count(b""), len(raw), raw.find(b"", 999), b"aaaa".count(b"aa"), b"abcabc".rindex(b"c", 0, 5), raw.endswith(b"more"), raw.startswith((b"PUT", b"GET")))
def scan(data, *needles):
    for n in needles:
        at = data.find(n)
        while at >= 0:
            yield at, n
            at = data.find(n, at + 1)
print(sorted((i, n if isinstance(n, bytes) else bytes([n])) for i, n in scan(b"abracadabra", b"abra", ord("c"), b"da")))
frames = b"\x03abc\x00\x05hello\x01!"
out, i = [], 0
while i < len(frames):
    size = frames[i]
    out.append(frames[i + 1:i + 1 + size])
    i += 1 + size
print(out, b"".join(bytes([len(f)]) + f for f in out) == frames, b"|".join(out), frames.split(b"\x00"), frames.strip(b"\x03!"), b"\x00\x00x\x00".rstrip(b"\0"), bytearray(b"  t ").strip(), b"xyzzy".replace(b"zz", b"Z"), b"a,b".replace(b",", b""))
for call in (lambda: raw.index(b"nope"), lambda: raw.rindex(7), lambda: raw.find("H"), lambda: raw.find(256), lambda: raw.find(-1), lambda: raw.find(1.5), lambda: raw.find(None), lambda: raw.count("a"), lambda: raw.split("\r\n"), lambda: raw.split(b""), lambda: raw.split(13), lambda: raw.partition(b""), lambda: raw.partition(58), lambda: raw.replace(b"a", 1),
             lambda: raw.startswith("GET"), lambda: raw.endswith([b"e"]), lambda: raw.startswith((b"G", "G")), lambda: b"".join([b"a", "b"]), lambda: raw.strip(13), lambda: bytearray(b"a").index(b"b"), lambda: bytearray(b"a").rindex(300), lambda: b"x".rsplit(b"x", None), lambda: b"x".format(), lambda: b"x".encode()):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
