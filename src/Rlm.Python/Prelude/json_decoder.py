from json import JSONDecodeError, JSONDecoder, _scanstring as scanstring

__all__ = ['JSONDecoder', 'JSONDecodeError']
