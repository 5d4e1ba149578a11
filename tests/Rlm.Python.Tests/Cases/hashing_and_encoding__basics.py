# hashlib, base64, binascii, zlib, struct, uuid in the small.
import hashlib, base64, binascii, zlib, struct, uuid
for name in ("md5", "sha1", "sha256", "sha512", "sha224", "sha384"): print(name, hashlib.new(name, b"hello").hexdigest()[:32], getattr(hashlib, name)(b"").hexdigest()[:16])
h = hashlib.sha256(); h.update(b"a"); h.update("é".encode()); print(h.hexdigest(), h.digest()[:4], h.digest_size, h.block_size, h.name, h.copy().hexdigest() == h.hexdigest())
for f in (lambda: hashlib.md5("text"), lambda: hashlib.new("nope"), lambda: base64.b64decode("abc"), lambda: base64.b64encode("text"), lambda: binascii.unhexlify("abc"), lambda: binascii.unhexlify("zz"), lambda: struct.unpack("<I", b"abc"), lambda: struct.pack("<B", 300), lambda: zlib.decompress(b"junk"), lambda: uuid.UUID("x")):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(base64.b64encode(b"hello world\xff\xfe"), base64.b64decode("aGVsbG8="), base64.urlsafe_b64encode(b"\xfb\xff"), base64.urlsafe_b64decode("-_8="), base64.b32encode(b"hi"), base64.b16encode(b"hi"), base64.b64encode(b""), base64.b64decode(b"aGk=\n"), base64.b85encode(b"hello"), base64.standard_b64encode(b"a").decode())
print(binascii.hexlify(b"\x01\xab"), binascii.unhexlify("01ab"), binascii.crc32(b"hello"), zlib.crc32(b"hello"), zlib.adler32(b"hello"), zlib.decompress(zlib.compress(b"data" * 100)) == b"data" * 100, len(zlib.compress(b"a" * 1000)) < 30)
print(struct.pack(">IhB", 1, -2, 3), struct.unpack("<hI", b"\x01\x00\x02\x00\x00\x00"), struct.calcsize("<IhB"), struct.pack("<d", 1.5), struct.unpack(">f", struct.pack(">f", 0.1)), struct.pack("5s", b"abc"), struct.unpack("<3B", b"\x01\x02\x03"), struct.pack(">Q", 2**63), struct.pack("<?c", True, b"x"), list(struct.iter_unpack("<H", b"\x01\x00\x02\x00")))
print(uuid.UUID("12345678123456781234567812345678"), uuid.UUID(int=5), uuid.uuid5(uuid.NAMESPACE_DNS, "python.org"), uuid.uuid3(uuid.NAMESPACE_URL, "http://x"), uuid.UUID("{12345678-1234-5678-1234-567812345678}").hex, uuid.UUID(int=1) < uuid.UUID(int=2), uuid.uuid4().version, len(str(uuid.uuid4())))
