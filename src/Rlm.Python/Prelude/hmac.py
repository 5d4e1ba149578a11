# hmac: digests with a key.
import hashlib as _hashlib

digest_size = None


def compare_digest(a, b, /):
    if isinstance(a, str) and isinstance(b, str):
        if not a.isascii() or not b.isascii():
            raise TypeError('comparing strings with non-ASCII characters is not supported')
        return a == b
    for value, other in ((a, b), (b, a)):
        if not isinstance(value, (bytes, bytearray, memoryview)):
            raise TypeError("unsupported operand types(s) or combination of types: "
                f"'{type(a).__name__}' and '{type(b).__name__}'" if isinstance(value, str) or isinstance(other, str)
                else f"a bytes-like object is required, not '{type(value).__name__}'")
    return bytes(a) == bytes(b)


class HMAC:
    """RFC 2104 HMAC class."""
    blocksize = 64

    def __init__(self, key, msg=None, digestmod=''):
        if not isinstance(key, (bytes, bytearray)):
            raise TypeError(f'key: expected bytes or bytearray, but got {type(key).__name__!r}')
        if not digestmod:
            raise TypeError("Missing required argument 'digestmod'.")
        if isinstance(digestmod, str):
            self._new = lambda data=b'': _hashlib.new(digestmod, data)
        elif callable(digestmod):
            self._new = digestmod
        else:
            self._new = lambda data=b'': digestmod.new(data)
        self._outer, self._inner = self._new(), self._new()
        self.digest_size = self._inner.digest_size
        self.block_size = getattr(self._inner, 'block_size', self.blocksize)
        if len(key) > self.block_size:
            key = self._new(key).digest()
        key = bytes(key).ljust(self.block_size, b'\0')
        self._outer.update(bytes([b ^ 0x5C for b in key]))
        self._inner.update(bytes([b ^ 0x36 for b in key]))
        if msg is not None:
            self.update(msg)

    @property
    def name(self):
        return f'hmac-{self._inner.name}'

    def update(self, msg):
        self._inner.update(msg)

    def copy(self):
        other = object.__new__(type(self))
        other.__dict__.update(self.__dict__)
        other._outer, other._inner = self._outer.copy(), self._inner.copy()
        return other

    def _current(self):
        result = self._outer.copy()
        result.update(self._inner.digest())
        return result

    def digest(self):
        return self._current().digest()

    def hexdigest(self):
        return self._current().hexdigest()


def new(key, msg=None, digestmod=''):
    return HMAC(key, msg, digestmod)


def digest(key, msg, digest):
    return HMAC(key, msg, digest).digest()
