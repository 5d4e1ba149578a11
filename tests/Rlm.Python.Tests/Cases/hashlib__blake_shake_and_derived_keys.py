# blake2 with keys, salts and tree parameters, shake of any length, derived keys, digests of streams; sizes around the blocks.
import hashlib, hmac, io
def data(n): return bytes((i * 7 + n) % 251 for i in range(n))
for n in (0, 1, 55, 63, 64, 65, 127, 128, 129, 256, 1000):
    d = data(n)
    print(n, hashlib.blake2b(d).hexdigest()[:24], hashlib.blake2s(d).hexdigest()[:24], hashlib.blake2b(d, key=b"secret", digest_size=20).hexdigest(), hashlib.blake2s(d, key=b"k" * 32, digest_size=7).hexdigest())
    print("   ", hashlib.shake_128(d).hexdigest(10), hashlib.shake_256(d).hexdigest(400)[-20:], hashlib.sha3_512(d).hexdigest()[:16], hashlib.sha224(d).hexdigest()[:16])
h = hashlib.blake2b(b"ab", salt=b"pepper", person=b"app 1", fanout=2, depth=3, leaf_size=4096, node_offset=5, node_depth=1, inner_size=64, last_node=True); c = h.copy(); h.update(b"c"); print(h.hexdigest()[:32], c.hexdigest()[:32], h.name, h.digest_size, h.block_size)
h = hashlib.blake2s(b"ab", salt=b"pepper", person=b"app", fanout=0, depth=2, leaf_size=1, node_offset=2**47, node_depth=2, inner_size=32); print(h.hexdigest(), h.name, h.digest_size, h.block_size, hashlib.blake2s.MAX_KEY_SIZE, hashlib.blake2b.SALT_SIZE)
x = hashlib.shake_256(b"a"); x.update(b"b"); print(x.digest(5), x.hexdigest(3), x.name, x.block_size, x.digest_size, hashlib.new("shake_128", b"ab").hexdigest(4), hashlib.new("SHA3-256", b"x").name, hashlib.new("blake2s", b"x", digest_size=4).hexdigest())
for name in ("md5", "sha1", "sha224", "sha256", "sha384", "sha512", "sha3_256"): print(name, hashlib.pbkdf2_hmac(name, b"password" * 30, b"salt", 3, 50).hex())
print(hashlib.file_digest(io.BytesIO(b"streamed" * 1000), "sha256").hexdigest()[:16], hashlib.file_digest(io.BytesIO(b"x"), hashlib.md5).name, hmac.new(b"k", b"m", "blake2s").hexdigest()[:16], hmac.new(b"k", b"m", hashlib.sha3_256).hexdigest()[:16])
for f in (lambda: hashlib.blake2b(digest_size=65), lambda: hashlib.blake2s(key=b"x" * 33), lambda: hashlib.blake2b(salt=b"x" * 17), lambda: hashlib.blake2b(person=b"x" * 17), lambda: hashlib.blake2b(b"", depth=0), lambda: hashlib.blake2b("text"), lambda: hashlib.pbkdf2_hmac("sha256", b"p", b"s", 0), lambda: hashlib.pbkdf2_hmac("sha1", b"p", b"s", 1, 0), lambda: hashlib.new("sha-9")):
    try:
        print("fine", f())
    except Exception as e:
        print(type(e).__name__, e)
