# hashlib: hash objects over the native digests.
_kinds = {
    'md5': (16, 64), 'sha1': (20, 64), 'sha224': (28, 64), 'sha256': (32, 64), 'sha384': (48, 128), 'sha512': (64, 128),
    'sha3_224': (28, 144), 'sha3_256': (32, 136), 'sha3_384': (48, 104), 'sha3_512': (64, 72),
}
algorithms_available = algorithms_guaranteed = set(_kinds)


class HASH:
    def __init__(self, name, data=b''):
        self.name = name
        self.digest_size, self.block_size = _kinds[name]
        self._data = bytearray()
        self.update(data)

    def update(self, data, /):
        if isinstance(data, str):
            raise TypeError('Strings must be encoded before hashing')
        if not isinstance(data, (bytes, bytearray, memoryview)):
            raise TypeError('object supporting the buffer API required')
        self._data += bytes(data)

    def digest(self):
        return _digest(self.name, self._data)

    def hexdigest(self):
        return _digest(self.name, self._data).hex()

    def copy(self):
        return HASH(self.name, self._data)

    def __repr__(self):
        return f'<{self.name} _hashlib.HASH object @ 0x7f0000000000>'


def new(name, data=b'', *, usedforsecurity=True):
    name = name.lower().replace('-', '_' if name[:5].lower() == 'sha3-' else '')
    if name not in _kinds:
        raise ValueError(f'unsupported hash type {name}')
    return HASH(name, data)


def md5(string=b'', *, usedforsecurity=True):
    return HASH('md5', string)


def sha1(string=b'', *, usedforsecurity=True):
    return HASH('sha1', string)


def sha256(string=b'', *, usedforsecurity=True):
    return HASH('sha256', string)


def sha384(string=b'', *, usedforsecurity=True):
    return HASH('sha384', string)


def sha512(string=b'', *, usedforsecurity=True):
    return HASH('sha512', string)


def sha224(string=b'', *, usedforsecurity=True):
    return HASH('sha224', string)


def sha3_224(string=b'', *, usedforsecurity=True):
    return HASH('sha3_224', string)


def sha3_256(string=b'', *, usedforsecurity=True):
    return HASH('sha3_256', string)


def sha3_384(string=b'', *, usedforsecurity=True):
    return HASH('sha3_384', string)


def sha3_512(string=b'', *, usedforsecurity=True):
    return HASH('sha3_512', string)
