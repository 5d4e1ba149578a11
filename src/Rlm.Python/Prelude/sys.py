# sys: named tuples and the like.
from collections import namedtuple as _namedtuple


class _Record:
    _shows = 'sys.{}'

    def __repr__(self):
        pairs = ', '.join([f'{name}={value!r}' for name, value in zip(self._fields, self)])
        return f'{self._shows.format(type(self).__name__)}({pairs})'


class version_info(_Record, _namedtuple('version_info', 'major minor micro releaselevel serial')):
    pass


class float_info(_Record, _namedtuple('float_info', 'max max_exp max_10_exp min min_exp min_10_exp dig mant_dig epsilon radix rounds')):
    pass


class int_info(_Record, _namedtuple('int_info', 'bits_per_digit sizeof_digit default_max_str_digits str_digits_check_threshold')):
    pass


class hash_info(_Record, _namedtuple('hash_info', 'width modulus inf nan imag algorithm hash_bits seed_bits cutoff')):
    pass


class flags(
    _Record, _namedtuple('flags', 'debug inspect interactive optimize dont_write_bytecode no_user_site no_site ignore_environment verbose '
        'bytes_warning quiet hash_randomization isolated dev_mode utf8_mode safe_path warn_default_encoding int_max_str_digits')):
    pass


class _Implementation:
    name = 'rlm'
    cache_tag = None

    def __repr__(self):
        return f"namespace(name='rlm', version={self.version!r})"


version_info = version_info(3, 13, 0, 'final', 0)
float_info = float_info(1.7976931348623157e+308, 1024, 308, 2.2250738585072014e-308, -1021, -307, 15, 53, 2.220446049250313e-16, 2, 1)
int_info = int_info(30, 4, 4300, 640)
hash_info = hash_info(64, 2305843009213693951, 314159, 0, 1000003, 'siphash13', 64, 128, 0)
implementation = _Implementation()
implementation.version = version_info
stdlib_module_names = builtin_module_names = tuple(sorted(_module_names()))
__stdout__ = stdout
__stderr__ = stderr
ps1 = '>>> '
ps2 = '... '
flags = flags(0, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0, 1, 1, False, 1, True, 0, 4300)
warnoptions = []
