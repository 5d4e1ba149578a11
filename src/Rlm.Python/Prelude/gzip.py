# gzip: whole files at once, in memory.
import io as _io
import time as _time
import zlib as _zlib

__all__ = ['BadGzipFile', 'GzipFile', 'open', 'compress', 'decompress']


class BadGzipFile(OSError):
    pass


def compress(data, compresslevel=9, *, mtime=None):
    if mtime is None:
        mtime = _time.time()
    packed = bytearray(_zlib.compress(data, level=compresslevel, wbits=31))
    packed[4:8] = int(mtime).to_bytes(4, 'little')
    # The system on which it was made: unknown.
    packed[9] = 255
    return bytes(packed)


def decompress(data):
    parts = []
    data = bytes(data)
    first = True
    while first or data:
        if not first:
            # Zeros may fill up a file.
            data = data.lstrip(b'\0')
            if not data:
                break
        if not data:
            return b''
        if data[:2] != b'\x1f\x8b':
            raise BadGzipFile(f'Not a gzipped file ({data[:2]!r})')
        if len(data) < 10:
            raise EOFError('Compressed file ended before the end-of-stream marker was reached')
        stream = _zlib.decompressobj(31)
        try:
            parts.append(stream.decompress(data))
        except _zlib.error as error:
            if 'data check' in str(error):
                raise BadGzipFile('CRC check failed') from None
            if 'length check' in str(error):
                raise BadGzipFile('Incorrect length of data produced') from None
            raise
        if not stream.eof:
            raise EOFError('Compressed file ended before the end-of-stream marker was reached')
        data = stream.unused_data
        first = False
    return b''.join(parts)


class GzipFile(_io.BytesIO):
    def __init__(self, filename=None, mode=None, compresslevel=9, fileobj=None, mtime=None):
        if fileobj is None:
            raise OSError('there are no files here; give fileobj')
        self._target = fileobj
        self._level = compresslevel
        self._mtime = mtime
        self._writes = mode is not None and mode[0] in 'wax'
        self.mode = 'wb' if self._writes else 'rb'
        self.name = filename or ''
        super().__init__(b'' if self._writes else decompress(fileobj.read()))

    def close(self):
        if not self.closed:
            if self._writes:
                self._target.write(compress(self.getvalue(), self._level, mtime=self._mtime))
            super().close()

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()

    def readable(self):
        return not self._writes

    def writable(self):
        return self._writes


def open(filename, mode='rb', compresslevel=9, encoding=None, errors=None, newline=None):
    if isinstance(filename, (str, bytes)):
        raise OSError('there are no files here; give a file object')
    file = GzipFile(None, mode.replace('t', ''), compresslevel, filename)
    if 't' not in mode:
        return file
    if file.readable():
        return _io.StringIO(file.read().decode(encoding or 'utf-8', errors or 'strict'))
    raise ValueError('text can only be read here; encode it and write bytes')
