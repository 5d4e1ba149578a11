# hashlib, base64, uuid5, hmac-like constructions: known digests, updates, copies, all encodings, malformed input.
import base64, hashlib, uuid
for name in ("md5", "sha1", "sha256", "sha384", "sha512"):
    h = hashlib.new(name, b"The quick brown fox"); print(f"{h.name:<9}{h.digest_size:>3}{h.block_size:>5} {h.hexdigest()[:32]}")
h = hashlib.sha256(); [h.update(p) for p in (b"a", bytearray(b"b"), memoryview(b"c"))]; c = h.copy(); c.update(b"d"); print(h.hexdigest() == hashlib.sha256(b"abc").hexdigest(), c.hexdigest()[:8], h.digest()[:4], hashlib.md5(b"").hexdigest(), hashlib.sha1("é".encode()).hexdigest()[:10], hashlib.sha256(b"x", usedforsecurity=False).name, h.digest() == h.digest())
def hmac_sha256(key, msg):
    key = (hashlib.sha256(key).digest() if len(key) > 64 else key).ljust(64, b"\0"); inner = hashlib.sha256(bytes(k ^ 0x36 for k in key) + msg).digest()
    return hashlib.sha256(bytes(k ^ 0x5C for k in key) + inner).hexdigest()
print(hmac_sha256(b"key", b"The quick brown fox jumps over the lazy dog"), {"md5", "sha256"} <= hashlib.algorithms_guaranteed)
leaves = [hashlib.sha256(t.encode()).digest() for t in ("tx1", "tx2", "tx3")]
while len(leaves) > 1: leaves = [hashlib.sha256(leaves[i] + leaves[min(i + 1, len(leaves) - 1)]).digest() for i in range(0, len(leaves), 2)]
print("merkle", leaves[0].hex()[:20], int.from_bytes(leaves[0][:4], "big") % 1000, [int(hashlib.md5(u.encode()).hexdigest(), 16) % 4 for u in ("ann", "bo", "cy", "di")])
data = bytes(range(0, 256, 23)) + b"?>"
for enc, dec in ((base64.b64encode, base64.b64decode), (base64.urlsafe_b64encode, base64.urlsafe_b64decode), (base64.b32encode, base64.b32decode), (base64.b16encode, base64.b16decode), (base64.encodebytes, base64.decodebytes), (base64.standard_b64encode, base64.standard_b64decode)): e = enc(data); print(enc.__name__, e, dec(e) == data)
print(base64.b64decode("aGk="), base64.b64decode(b"aG k=\n"), base64.b64decode("-_8=", altchars="-_"), base64.b64encode(b"\xfb\xff", b"-_"), base64.b32decode("mzxw6===", casefold=True), base64.b16decode("0aFf", True), base64.b64encode(b""), base64.b32decode("MZXW6YQ=").decode(), base64.b64decode("YQ==YQ=="), len(base64.encodebytes(bytes(100)).splitlines()), base64.b64encode("né".encode("utf-16-le")).decode())
ns = uuid.NAMESPACE_DNS; u = uuid.uuid5(ns, "python.org"); print(u, repr(u), uuid.uuid3(uuid.NAMESPACE_URL, "http://x"), u.version, u.variant, u.hex, u.int % 10**6, u.urn, u.bytes[:3], uuid.UUID(int=5), uuid.UUID("{886313e13b8a53729b900c9aee199e5d}") == u, uuid.UUID(bytes=bytes(16)), uuid.UUID(u.urn) == u, u < uuid.UUID(int=2**128 - 1), len({u, uuid.UUID(str(u).upper())}), uuid.uuid4().version, uuid.uuid4() != uuid.uuid4(), sorted([uuid.UUID(int=9), uuid.UUID(int=1)])[0].int, str(u)[14])
for f in (lambda: hashlib.sha256("text"), lambda: hashlib.new("nope"), lambda: h.update("x"), lambda: hashlib.md5(5), lambda: base64.b64encode("text"), lambda: base64.b64decode("é"), lambda: base64.b64decode(5), lambda: uuid.UUID("123"), lambda: uuid.UUID(), lambda: uuid.UUID(int=-1), lambda: uuid.UUID(int=2**128), lambda: uuid.UUID(bytes=b"x"), lambda: uuid.uuid5("dns", "x"), lambda: uuid.UUID("g" * 32), lambda: setattr(u, "int", 5), lambda: uuid.UUID(hex="0" * 32, int=0), lambda: u < 5, lambda: uuid.UUID(5), lambda: uuid.uuid5(ns, b"bytes"), lambda: hashlib.new("sha256", "x"), lambda: hash(u) == hash(u.int)):
    try:
        print("fine", f())
    except Exception as e:
        print(type(e).__name__, e)
