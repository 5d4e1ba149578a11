# ipaddress: addresses of IP versions 4 and 6, networks of them, and addresses with their network.
import functools as _functools

IPV4LENGTH, IPV6LENGTH = 32, 128


class AddressValueError(ValueError):
    """A Value Error related to the address."""


class NetmaskValueError(ValueError):
    """A Value Error related to the netmask."""


def ip_address(address):
    for kind in (IPv4Address, IPv6Address):
        try:
            return kind(address)
        except (AddressValueError, NetmaskValueError):
            pass
    raise ValueError(f'{address!r} does not appear to be an IPv4 or IPv6 address')


def ip_network(address, strict=True):
    for kind in (IPv4Network, IPv6Network):
        try:
            return kind(address, strict)
        except (AddressValueError, NetmaskValueError):
            pass
    raise ValueError(f'{address!r} does not appear to be an IPv4 or IPv6 network')


def ip_interface(address):
    for kind in (IPv4Interface, IPv6Interface):
        try:
            return kind(address)
        except (AddressValueError, NetmaskValueError):
            pass
    raise ValueError(f'{address!r} does not appear to be an IPv4 or IPv6 interface')


def v4_int_to_packed(address):
    try:
        return address.to_bytes(4)
    except OverflowError:
        raise ValueError('Address negative or too large for IPv4') from None


def v6_int_to_packed(address):
    try:
        return address.to_bytes(16)
    except OverflowError:
        raise ValueError('Address negative or too large for IPv6') from None


def summarize_address_range(first, last):
    if not (isinstance(first, _Address) and isinstance(last, _Address)):
        raise TypeError('first and last must be IP addresses, not networks')
    _check_version(first, last)
    if first > last:
        raise ValueError('last IP address must be greater than first')
    network, bits = first._network_type, first.max_prefixlen
    start, end = first._ip, last._ip
    while start <= end:
        # As large a block as begins here and does not go beyond the end.
        size = min(bits if start == 0 else (start & -start).bit_length() - 1, (end - start + 1).bit_length() - 1)
        yield network((start, bits - size))
        start += 1 << size


def collapse_addresses(addresses):
    networks, singles = [], []
    for item in addresses:
        if isinstance(item, _Address) and not isinstance(item, _Interface):
            _check_version(item, (singles or [item])[-1])
            singles.append(item)
        else:
            if isinstance(item, _Interface):
                item = item.network
            _check_version(item, (networks or [item])[-1])
            networks.append(item)
    singles = sorted(set(singles))
    i = 0
    while i < len(singles):
        first = i
        while i + 1 < len(singles) and singles[i + 1]._ip == singles[i]._ip + 1:
            i += 1
        networks.extend(summarize_address_range(singles[first], singles[i]))
        i += 1
    # Neighbours of one size become the network above them, as long as there are any.
    known, pending = {}, list(networks)
    while pending:
        network = pending.pop()
        above = network.supernet()
        other = known.get(above)
        if other is None:
            known[above] = network
        elif other != network:
            del known[above]
            pending.append(above)
    last = None
    for network in sorted(known.values()):
        if last is None or last.broadcast_address < network.broadcast_address:
            yield network
            last = network


def get_mixed_type_key(obj):
    if isinstance(obj, _Network):
        return obj._version, obj.network_address, obj.netmask
    if isinstance(obj, _Address):
        return obj._version, obj
    return NotImplemented


def _check_version(one, other):
    if one.version != other.version:
        raise TypeError(f'{one} and {other} are not of the same version')


def _range(text):
    # What a network of a table begins and ends with.
    network = ip_network(text)
    return network.network_address._ip, network.broadcast_address._ip


@_functools.cache
def _ranges(kind, name):
    return [_range(text) for text in getattr(kind, name).split()]


def _is_within(kind, name, first, last):
    return any([low <= first and last <= high for low, high in _ranges(type(kind), name)])


class _Version4:
    version = _version = 4
    max_prefixlen = _max_prefixlen = IPV4LENGTH
    _all_ones = 2 ** IPV4LENGTH - 1

    _shared = '100.64.0.0/10'
    _loopback = '127.0.0.0/8'
    _link_local = '169.254.0.0/16'
    _multicast = '224.0.0.0/4'
    _reserved = '240.0.0.0/4'
    _private = '''0.0.0.0/8 10.0.0.0/8 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.0.170/31 192.0.2.0/24 192.168.0.0/16
        198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 240.0.0.0/4 255.255.255.255/32'''
    _public = '192.0.0.9/32 192.0.0.10/32'

    @classmethod
    def _parse(cls, text):
        if not text:
            raise AddressValueError('Address cannot be empty')
        octets = text.split('.')
        if len(octets) != 4:
            raise AddressValueError(f'Expected 4 octets in {text!r}')
        value = 0
        for octet in octets:
            try:
                value = value << 8 | cls._octet(octet)
            except ValueError as e:
                raise AddressValueError(f'{e} in {text!r}') from None
        return value

    @staticmethod
    def _octet(text):
        if not text:
            raise ValueError('Empty octet not permitted')
        if not (text.isascii() and text.isdigit()):
            raise ValueError(f'Only decimal digits permitted in {text!r}')
        if len(text) > 3:
            raise ValueError(f'At most 3 characters permitted in {text!r}')
        if text != '0' and text[0] == '0':
            raise ValueError(f'Leading zeros are not permitted in {text!r}')
        if int(text) > 255:
            raise ValueError(f'Octet {int(text)} (> 255) not permitted')
        return int(text)

    @staticmethod
    def _text_of(value):
        return '.'.join([str(octet) for octet in value.to_bytes(4)])

    _long_text_of = _text_of

    @classmethod
    def _prefix_of(cls, text):
        # A length, or a mask of leading ones, or one of leading zeros.
        if text.isascii() and text.isdigit():
            if int(text) <= cls._max_prefixlen:
                return int(text)
        else:
            try:
                value = cls._parse(text)
            except AddressValueError:
                value = None
            for mask in () if value is None else (value, value ^ cls._all_ones):
                zeros = mask ^ cls._all_ones
                if zeros & (zeros + 1) == 0:
                    return cls._max_prefixlen - zeros.bit_length()
        raise NetmaskValueError(f'{text!r} is not a valid netmask')


class _Version6:
    version = _version = 6
    max_prefixlen = _max_prefixlen = IPV6LENGTH
    _all_ones = 2 ** IPV6LENGTH - 1

    _shared = ''
    _loopback = '::1/128'
    _link_local = 'fe80::/10'
    _site_local = 'fec0::/10'
    _multicast = 'ff00::/8'
    _reserved = '''::/8 100::/8 200::/7 400::/6 800::/5 1000::/4 4000::/3 6000::/3 8000::/3 a000::/3 c000::/3 e000::/4 f000::/5
        f800::/6 fe00::/9'''
    _private = '''::1/128 ::/128 ::ffff:0:0/96 64:ff9b:1::/48 100::/64 2001::/23 2001:db8::/32 2002::/16 fc00::/7 fe80::/10'''
    _public = '2001:1::1/128 2001:1::2/128 2001:3::/32 2001:4:112::/48 2001:20::/28 2001:30::/28'

    @classmethod
    def _parse(cls, text):
        if not text:
            raise AddressValueError('Address cannot be empty')
        parts = text.split(':')
        if len(parts) < 3:
            raise AddressValueError(f'At least 3 parts expected in {text!r}')
        if '.' in parts[-1]:
            try:
                low = _Version4._parse(parts.pop())
            except AddressValueError as e:
                raise AddressValueError(f'{e} in {text!r}') from None
            parts += [f'{low >> 16:x}', f'{low & 0xffff:x}']
        if len(parts) > 9:
            raise AddressValueError(f'At most 8 colons permitted in {text!r}')
        gaps = [i for i in range(1, len(parts) - 1) if not parts[i]]
        if len(gaps) > 1:
            raise AddressValueError(f"At most one '::' permitted in {text!r}")
        for is_end, end, beside in ((0, 'Leading', 1), (-1, 'Trailing', -2)):
            if not parts[is_end] and (not gaps or parts[beside]):
                raise AddressValueError(f"{end} ':' only permitted as part of '::' in {text!r}")
        if gaps:
            high, low = parts[:gaps[0]], parts[gaps[0] + 1:]
            high, low = [] if high == [''] else high, [] if low == [''] else low
            if len(high) + len(low) > 7:
                raise AddressValueError(f"Expected at most 7 other parts with '::' in {text!r}")
            parts = high + ['0'] * (8 - len(high) - len(low)) + low
        elif len(parts) != 8:
            raise AddressValueError(f"Exactly 8 parts expected without '::' in {text!r}")
        value = 0
        for part in parts:
            if not all([c in '0123456789abcdefABCDEF' for c in part]):
                raise AddressValueError(f'Only hex digits permitted in {part!r} in {text!r}')
            if len(part) > 4:
                raise AddressValueError(f'At most 4 characters permitted in {part!r} in {text!r}')
            value = value << 16 | int(part, 16)
        return value

    @staticmethod
    def _text_of(value):
        if value >> 32 == 0xFFFF:
            return f'::ffff:{_Version4._text_of(value & 0xFFFFFFFF)}'
        groups = [f'{value >> shift & 0xffff:x}' for shift in range(112, -16, -16)]
        # The first of the longest runs of zeros is left out.
        best = start = 0
        i = 0
        while i < 8:
            run = 0
            while i + run < 8 and groups[i + run] == '0':
                run += 1
            if run > best:
                best, start = run, i
            i += run or 1
        if best < 2:
            return ':'.join(groups)
        return ':'.join(groups[:start]) + '::' + ':'.join(groups[start + best:])

    @staticmethod
    def _long_text_of(value):
        return ':'.join([f'{value >> shift & 0xffff:04x}' for shift in range(112, -16, -16)])

    @classmethod
    def _prefix_of(cls, text):
        if not (text.isascii() and text.isdigit() and int(text) <= cls._max_prefixlen):
            raise NetmaskValueError(f'{text!r} is not a valid netmask')
        return int(text)


class _Properties:
    # Of an address, or of a whole network from the first address to the last.
    def _has(self, table):
        first, last = self._ends()
        return _is_within(self, table, first, last)

    @property
    def is_loopback(self):
        return self._has('_loopback')

    @property
    def is_link_local(self):
        return self._has('_link_local')

    @property
    def is_multicast(self):
        return self._has('_multicast')

    @property
    def is_reserved(self):
        return self._has('_reserved')

    @property
    def is_private(self):
        return self._has('_private') and not self._has('_public')

    @property
    def is_global(self):
        return not self._has('_shared') and not self.is_private

    @property
    def is_unspecified(self):
        return self._ends() == (0, 0)

    def _reverse_pointer(self, text):
        if self.version == 4:
            return '.'.join(text.split('.')[::-1]) + '.in-addr.arpa'
        return '.'.join(text.replace(':', '')[::-1]) + '.ip6.arpa'


class _Ordered:
    # Compared with others of its kind by its key; only those of one version have an order.
    def __eq__(self, other):
        if not isinstance(other, self._kind):
            return NotImplemented
        return self._key() == other._key()

    def __lt__(self, other):
        if not isinstance(other, self._kind):
            return NotImplemented
        _check_version(self, other)
        return self._key() < other._key()

    def __gt__(self, other):
        return NotImplemented if not isinstance(other, self._kind) else other < self

    def __le__(self, other):
        return NotImplemented if not isinstance(other, self._kind) else not other < self

    def __ge__(self, other):
        return NotImplemented if not isinstance(other, self._kind) else not self < other


class _Address(_Ordered, _Properties):
    def __init__(self, address):
        if isinstance(address, int):
            if address < 0:
                raise AddressValueError(f'{address} (< 0) is not permitted as an IPv{self.version} address')
            if address > self._all_ones:
                raise AddressValueError(f'{address} (>= 2**{self.max_prefixlen}) is not permitted as an IPv{self.version} address')
            self._ip = address
        elif isinstance(address, bytes):
            if len(address) * 8 != self.max_prefixlen:
                raise AddressValueError(f'{address!r} (len {len(address)} != {self.max_prefixlen // 8}) is not permitted as an '
                    f'IPv{self.version} address')
            self._ip = int.from_bytes(address)
        else:
            text = str(address)
            if '/' in text:
                raise AddressValueError(f"Unexpected '/' in {text!r}")
            self._ip = self._parse_address(text)

    def _parse_address(self, text):
        return self._parse(text)

    def _ends(self):
        return self._ip, self._ip

    @property
    def packed(self):
        return self._ip.to_bytes(self.max_prefixlen // 8)

    @property
    def compressed(self):
        return str(self)

    @property
    def exploded(self):
        text = self._long_text_of(self._ip)
        return f'{text[:30]}{_Version4._text_of(self._ip & 0xFFFFFFFF)}' if self.version == 6 and self._ip >> 32 == 0xFFFF else text

    @property
    def reverse_pointer(self):
        return self._reverse_pointer(self._long_text_of(self._ip))

    def __str__(self):
        return self._text_of(self._ip)

    def __repr__(self):
        return f'{type(self).__name__}({str(self)!r})'

    def __int__(self):
        return self._ip

    def __hash__(self):
        return hash(hex(self._ip))

    def _key(self):
        return self.version, self._ip

    def __add__(self, other):
        return self.__class__(self._ip + other) if isinstance(other, int) else NotImplemented

    def __sub__(self, other):
        return self.__class__(self._ip - other) if isinstance(other, int) else NotImplemented

    def __format__(self, spec):
        if not spec or spec[-1] == 's':
            return format(str(self), spec)
        kind = spec[-1]
        rest = spec[:-1]
        is_grouped, is_marked = rest.endswith('_'), '#' in rest
        if kind not in 'bnxX' or rest.replace('_', '', 1).replace('#', '', 1):
            return super().__format__(spec)
        if kind == 'n':
            kind = 'b' if self.version == 4 else 'x'
        digits = self.max_prefixlen if kind == 'b' else self.max_prefixlen // 4
        width = digits + (digits // 4 - 1) * is_grouped + 2 * is_marked
        return format(self._ip, f'{"#" if is_marked else ""}0{width}{"_" if is_grouped else ""}{kind}')

    def __reduce__(self):
        return self.__class__, (str(self),)


_Address._kind = _Address


class IPv4Address(_Version4, _Address):
    """Represent and manipulate single IPv4 Addresses."""

    @property
    def ipv6_mapped(self):
        return IPv6Address(f'::ffff:{self}')


class IPv6Address(_Version6, _Address):
    """Represent and manipulate single IPv6 Addresses."""
    scope_id = None

    def _parse_address(self, text):
        text, percent, scope = text.partition('%')
        if percent:
            if not scope or '%' in scope:
                raise AddressValueError(f"Invalid IPv6 address: {text + percent + scope!r}")
            self.scope_id = scope
        return self._parse(text)

    def __str__(self):
        return super().__str__() + (f'%{self.scope_id}' if self.scope_id else '')

    def _key(self):
        return self.version, self._ip, self.scope_id or ''

    def __hash__(self):
        return hash((self._ip, self.scope_id))

    @property
    def is_loopback(self):
        return super().is_loopback if self.ipv4_mapped is None else self.ipv4_mapped.is_loopback

    @property
    def is_private(self):
        return super().is_private if self.ipv4_mapped is None else self.ipv4_mapped.is_private

    @property
    def is_site_local(self):
        return self._has('_site_local')

    @property
    def ipv4_mapped(self):
        return IPv4Address(self._ip & 0xFFFFFFFF) if self._ip >> 32 == 0xFFFF else None

    @property
    def sixtofour(self):
        return IPv4Address(self._ip >> 80 & 0xFFFFFFFF) if self._ip >> 112 == 0x2002 else None

    @property
    def teredo(self):
        if self._ip >> 96 != 0x20010000:
            return None
        return IPv4Address(self._ip >> 64 & 0xFFFFFFFF), IPv4Address(~self._ip & 0xFFFFFFFF)
