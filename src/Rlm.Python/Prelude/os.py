# os: what works without a host. All else says what to use instead.
import abc as _abc

name = 'posix'
curdir, pardir, extsep, sep, pathsep, altsep = '.', '..', '.', '/', ':', None
linesep, defpath, devnull = '\n', '/bin:/usr/bin', '/dev/null'
error = OSError
environ = {}
environb = {}


class PathLike(_abc.ABC):
    """Abstract base class for implementing the file system path protocol."""
    __slots__ = ()

    @_abc.abstractmethod
    def __fspath__(self):
        raise NotImplementedError

    @classmethod
    def __subclasshook__(cls, subclass):
        if cls is not PathLike:
            return NotImplemented
        for base in subclass.__mro__:
            if '__fspath__' in vars(base):
                return True if vars(base)['__fspath__'] is not None else NotImplemented
        return NotImplemented

    def __class_getitem__(cls, item):
        import types
        return types.GenericAlias(cls, item)


def fspath(path):
    if isinstance(path, (str, bytes)):
        return path
    method = getattr(type(path), '__fspath__', None)
    if method is None:
        raise TypeError(f'expected str, bytes or os.PathLike object, not {type(path).__name__}')
    text = method(path)
    if not isinstance(text, (str, bytes)):
        raise TypeError(f'expected {type(path).__name__}.__fspath__() to return str or bytes, not {type(text).__name__}')
    return text


def fsencode(filename):
    filename = fspath(filename)
    return filename.encode('utf-8', 'surrogateescape') if isinstance(filename, str) else filename


def fsdecode(filename):
    filename = fspath(filename)
    return filename.decode('utf-8', 'surrogateescape') if isinstance(filename, bytes) else filename


def getenv(key, default=None):
    return environ.get(key, default)


def getcwd():
    return '/'


def getcwdb():
    return b'/'


def getpid():
    return 1


def cpu_count():
    return 1


process_cpu_count = cpu_count


def urandom(size, /):
    import random
    return random.SystemRandom().randbytes(size)


_FILES = 'there are no files here; use the context given, or io.StringIO'
_instead = {
    'system': 'other programs cannot be started here',
    'popen': 'other programs cannot be started here',
    'fork': 'other programs cannot be started here; llm_query_batched and ThreadPoolExecutor run calls in parallel',
    'kill': 'there are no processes here',
    '_exit': 'end with sys.exit()',
    'abort': 'end with sys.exit()',
}
for _name in ('execl execle execlp execv execve execvp spawnl spawnv posix_spawn startfile wait waitpid').split():
    _instead[_name] = _instead['system']
for _name in (
    'access chdir chmod chown close dup fstat fsync get_terminal_size isatty link listdir lseek lstat makedirs mkdir mkfifo '
    'open pipe putenv unsetenv read readlink remove removedirs rename renames replace rmdir scandir stat statvfs symlink '
    'sync truncate umask uname unlink utime walk fwalk write').split():
    _instead[_name] = _FILES


def __getattr__(name):
    reason = _instead.get(name)
    if reason is None:
        raise AttributeError(f"module 'os' has no attribute {name!r}", name=name)

    def function(*args, **options):
        raise PermissionError(f'os.{name}() is not available: {reason}')
    function.__name__ = function.__qualname__ = name
    return function


import os.path as path
