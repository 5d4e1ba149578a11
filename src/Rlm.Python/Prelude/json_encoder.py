from json import JSONEncoder, _write

__all__ = ['JSONEncoder']


def _quote(text, ensure_ascii):
    return _write(text, None, False, ensure_ascii, True, True, False, None, ', ', ': ')


def encode_basestring(s):
    return _quote(s, False)


def encode_basestring_ascii(s):
    return _quote(s, True)


py_encode_basestring = encode_basestring
py_encode_basestring_ascii = encode_basestring_ascii
