# hashlib: hash objects over the native digests.
_kinds = {
    'md5': (16, 64), 'sha1': (20, 64), 'sha224': (28, 64), 'sha256': (32, 64), 'sha384': (48, 128), 'sha512': (64, 128),
    'sha3_224': (28, 144), 'sha3_256': (32, 136), 'sha3_384': (48, 104), 'sha3_512': (64, 72),
}
algorithms_guaranteed = {*_kinds, 'shake_128', 'shake_256', 'blake2b', 'blake2s'}
algorithms_available = set(algorithms_guaranteed)
__all__ = (*algorithms_guaranteed, 'new', 'algorithms_guaranteed', 'algorithms_available', 'pbkdf2_hmac', 'file_digest')


class HASH:
    """A hash is an object used to calculate a checksum of a string of information."""

    def __init__(self, name, data=b''):
        self.name = name
        self.digest_size, self.block_size = _kinds[name]
        self._data = bytearray()
        self.update(data)

    def update(self, data, /):
        if isinstance(data, str):
            raise TypeError('Strings must be encoded before hashing')
        if not isinstance(data, (bytes, bytearray)):
            try:
                data = bytes(memoryview(data))
            except TypeError:
                raise TypeError('object supporting the buffer API required') from None
        self._data += data

    def digest(self):
        return _digest(self.name, self._data)

    def hexdigest(self):
        return self.digest().hex()

    def copy(self):
        other = object.__new__(type(self))
        other.__dict__.update(self.__dict__)
        other._data = self._data[:]
        return other

    def __repr__(self):
        return f'<{self.name} _hashlib.{type(self).__name__} object @ {id(self):#x}>'


HASH.__module__ = '_hashlib'


class HASHXOF(HASH):
    def __init__(self, name, data=b''):
        self.name = name
        self._strength = int(name[6:])
        self.digest_size, self.block_size = 0, 200 - self._strength // 4
        self._data = bytearray()
        self.update(data)

    def digest(self, length):
        return _shake(self._strength, self._data, length)

    def hexdigest(self, length):
        return self.digest(length).hex()


HASHXOF.__module__ = '_hashlib'


class _Blake2(HASH):
    # The sizes of salt and person, of a word, and what the largest digest, key and node offset are.
    def __init__(self, data=b'', /, *, digest_size=None, key=b'', salt=b'', person=b'', fanout=1, depth=1, leaf_size=0, node_offset=0,
            node_depth=0, inner_size=0, last_node=False, usedforsecurity=True):
        most, extra = self.MAX_DIGEST_SIZE, self.SALT_SIZE
        offset_size = extra // 2 if most == 64 else 6
        digest_size = most if digest_size is None else digest_size
        if not 1 <= digest_size <= most:
            raise ValueError(f'digest_size must be between 1 and {most} bytes')
        for name, value in (('key', key), ('salt', salt), ('person', person)):
            limit = most if name == 'key' else extra
            if len(value) > limit:
                raise ValueError(f'maximum {name} length is {limit} bytes')
        for name, value, low, high in (('fanout', fanout, 0, 255), ('depth', depth, 1, 255), ('node_depth', node_depth, 0, 255),
                ('inner_size', inner_size, 0, most)):
            if not low <= value <= high:
                raise ValueError(f'{name} must be between {low} and {high}')
        if node_offset < 0 or leaf_size < 0:
            raise ValueError('value must be positive')
        if node_offset >> 8 * offset_size or leaf_size >> 32:
            raise OverflowError('node_offset is too large' if node_offset >> 8 * offset_size else 'leaf_size is too large')
        self.digest_size, self.block_size = digest_size, 2 * most
        self._parameters = bytes((digest_size, len(key), fanout, depth)) + leaf_size.to_bytes(4, 'little') + \
            node_offset.to_bytes(offset_size, 'little') + bytes((node_depth, inner_size)) + bytes(14 if most == 64 else 0) + \
            bytes(salt).ljust(extra, b'\0') + bytes(person).ljust(extra, b'\0')
        self._key = bytes(key)
        self._is_last = bool(last_node)
        self._data = bytearray()
        self.update(data)

    def digest(self):
        return _blake2(self.MAX_DIGEST_SIZE, self._parameters, self._key, self._data, self._is_last)

    def __repr__(self):
        return f'<_blake2.{self.name} object at {id(self):#x}>'


class blake2b(_Blake2):
    name = 'blake2b'
    SALT_SIZE = PERSON_SIZE = 16
    MAX_KEY_SIZE = MAX_DIGEST_SIZE = 64


class blake2s(_Blake2):
    name = 'blake2s'
    SALT_SIZE = PERSON_SIZE = 8
    MAX_KEY_SIZE = MAX_DIGEST_SIZE = 32


for _kind in (blake2b, blake2s):
    _kind.__module__ = '_blake2'
del _kind


def _maker(name):
    kind = HASHXOF if name.startswith('shake') else HASH

    def make(string=b'', *, usedforsecurity=True):
        return kind(name, string)

    make.__name__ = make.__qualname__ = f'openssl_{name}'
    return make


for _name in (*_kinds, 'shake_128', 'shake_256'):
    globals()[_name] = _maker(_name)
del _name


def _plain_name(name):
    if not isinstance(name, str):
        raise TypeError(f"new() argument 'name' must be str, not {type(name).__name__}")
    low = name.lower()
    return low.replace('-', '_') if low.startswith(('sha3-', 'shake-')) else low.replace('-', '') if low.startswith('sha-') else low


def new(name, data=b'', **kwargs):
    plain = _plain_name(name)
    if plain not in algorithms_guaranteed:
        raise ValueError(f'unsupported hash type {name}')
    return globals()[plain](data, **kwargs)


def pbkdf2_hmac(hash_name, password, salt, iterations, dklen=None):
    name = _plain_name(hash_name)
    if name not in _kinds:
        raise ValueError(f'unsupported hash type {hash_name}')
    if iterations < 1:
        raise ValueError('iteration value must be greater than 0.')
    if dklen is None:
        dklen = _kinds[name][0]
    if dklen < 1:
        raise ValueError('key length must be greater than 0.')
    if isinstance(password, str) or isinstance(salt, str):
        raise TypeError("a bytes-like object is required, not 'str'")
    return _pbkdf2(name, _kinds[name][1], bytes(password), bytes(salt), iterations, dklen)


def file_digest(fileobj, digest, /, *, _bufsize=2 ** 18):
    result = new(digest) if isinstance(digest, str) else digest()
    if hasattr(fileobj, 'getbuffer'):
        result.update(fileobj.getbuffer())
        return result
    if not (hasattr(fileobj, 'readinto') and hasattr(fileobj, 'readable') and fileobj.readable()):
        raise ValueError(f"'{fileobj!r}' is not a file-like object in binary reading mode.")
    room = bytearray(_bufsize)
    while count := fileobj.readinto(room):
        result.update(room[:count])
    return result
