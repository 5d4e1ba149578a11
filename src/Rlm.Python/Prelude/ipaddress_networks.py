# ipaddress: networks, and addresses with their network.


def _with_prefix(kind, address):
    # Address and prefix length of what a network or an interface is made from.
    if isinstance(address, (int, bytes)):
        return address, kind._max_prefixlen
    if isinstance(address, tuple):
        parts = address if len(address) > 1 else (address[0], kind._max_prefixlen)
    else:
        parts = str(address).split('/')
        if len(parts) > 2:
            raise AddressValueError(f"Only one '/' permitted in {str(address)!r}")
        if len(parts) == 1:
            parts.append(kind._max_prefixlen)
    ip, prefix = parts
    if isinstance(prefix, int):
        if not 0 <= prefix <= kind._max_prefixlen:
            raise NetmaskValueError(f'{prefix} is not a valid netmask')
        return ip, prefix
    return ip, kind._prefix_of(str(prefix))


class _Masked:
    # What has a prefix length.
    @property
    def netmask(self):
        return self._address_type(self._all_ones ^ self._all_ones >> self._prefixlen)

    @property
    def hostmask(self):
        return self._address_type(self._all_ones >> self._prefixlen)

    @property
    def with_prefixlen(self):
        return f'{self._base}/{self._prefixlen}'

    @property
    def with_netmask(self):
        return f'{self._base}/{self.netmask}'

    @property
    def with_hostmask(self):
        return f'{self._base}/{self.hostmask}'


class _Network(_Masked, _Ordered, _Properties):
    def __init__(self, address, strict=True):
        ip, self._prefixlen = _with_prefix(self, address)
        ip = self._address_type(ip)
        hosts = self._all_ones >> self._prefixlen
        if ip._ip & hosts:
            if strict:
                raise ValueError(f'{self._named(address)} has host bits set')
            ip = self._address_type(ip._ip & ~hosts)
        self.network_address = ip

    @staticmethod
    def _named(address):
        return f'{address[0]}/{address[1]}' if isinstance(address, tuple) and len(address) > 1 else str(address)

    @property
    def _base(self):
        return self.network_address

    @property
    def prefixlen(self):
        return self._prefixlen

    @property
    def broadcast_address(self):
        return self._address_type(self._last)

    @property
    def num_addresses(self):
        return 1 << self.max_prefixlen - self._prefixlen

    @property
    def _first(self):
        return self.network_address._ip

    @property
    def _last(self):
        return self._first | self._all_ones >> self._prefixlen

    def _ends(self):
        return self._first, self._last

    @property
    def compressed(self):
        return str(self)

    @property
    def exploded(self):
        return f'{self.network_address.exploded}/{self._prefixlen}'

    @property
    def reverse_pointer(self):
        return self._reverse_pointer(self.exploded)

    @property
    def is_private(self):
        first, last = self._ends()
        return self._has('_private') and not any([
            low <= end <= high for low, high in _ranges(type(self), '_public') for end in (first, last)])

    def __str__(self):
        return self.with_prefixlen

    def __repr__(self):
        return f'{type(self).__name__}({str(self)!r})'

    def __hash__(self):
        return hash((self._first, self._prefixlen))

    def _key(self):
        return self.version, self._first, self._prefixlen

    def compare_networks(self, other):
        if self.version != other.version:
            raise TypeError(f'{self} and {other} are not of the same type')
        return (self > other) - (self < other)

    def __contains__(self, other):
        return isinstance(other, _Address) and self.version == other.version and self._first <= other._ip <= self._last

    def __iter__(self):
        for value in range(self._first, self._last + 1):
            yield self._address_type(value)

    def __getitem__(self, n):
        value = self._first + n if n >= 0 else self._last + n + 1
        if not self._first <= value <= self._last:
            raise IndexError('address out of range')
        return self._address_type(value)

    def hosts(self):
        """The addresses but the network's own and, in version 4, the one of all; of very small networks all."""
        if self._prefixlen == self.max_prefixlen:
            return [self._address_type(self._first)]
        if self._prefixlen == self.max_prefixlen - 1:
            return [self._address_type(value) for value in (self._first, self._last)]
        return (self._address_type(value) for value in range(self._first + 1, self._last + (self.version == 6)))

    def overlaps(self, other):
        return self._first <= other._last and other._first <= self._last and self.version == other.version

    def subnet_of(self, other):
        return self._lies_in(self, other)

    def supernet_of(self, other):
        return self._lies_in(other, self)

    @staticmethod
    def _lies_in(inner, outer):
        if inner.version != outer.version:
            raise TypeError(f'{inner} and {outer} are not of the same version')
        return outer._first <= inner._first and inner._last <= outer._last

    def subnets(self, prefixlen_diff=1, new_prefix=None):
        if self._prefixlen == self.max_prefixlen:
            yield self
            return
        if new_prefix is not None:
            if new_prefix < self._prefixlen:
                raise ValueError('new prefix must be longer')
            if prefixlen_diff != 1:
                raise ValueError('cannot set prefixlen_diff and new_prefix')
            prefixlen_diff = new_prefix - self._prefixlen
        if prefixlen_diff < 0:
            raise ValueError('prefix length diff must be > 0')
        prefix = self._prefixlen + prefixlen_diff
        if prefix > self.max_prefixlen:
            raise ValueError(f'prefix length diff {prefix} is invalid for netblock {self}')
        for value in range(self._first, self._last + 1, 1 << self.max_prefixlen - prefix):
            yield self.__class__((value, prefix))

    def supernet(self, prefixlen_diff=1, new_prefix=None):
        if self._prefixlen == 0:
            return self
        if new_prefix is not None:
            if new_prefix > self._prefixlen:
                raise ValueError('new prefix must be shorter')
            if prefixlen_diff != 1:
                raise ValueError('cannot set prefixlen_diff and new_prefix')
            prefixlen_diff = self._prefixlen - new_prefix
        prefix = self._prefixlen - prefixlen_diff
        if prefix < 0:
            raise ValueError(f'current prefixlen is {self._prefixlen}, cannot have a prefixlen_diff of {prefixlen_diff}')
        return self.__class__((self._first & ~(self._all_ones >> prefix), prefix))

    def address_exclude(self, other):
        if self.version != other.version:
            raise TypeError(f'{self} and {other} are not of the same version')
        if not isinstance(other, _Network):
            raise TypeError(f'{other} is not a network object')
        if not other.subnet_of(self):
            raise ValueError(f'{other} not contained in {self}')
        rest = self
        while rest != other:
            # Of two halves the one without it stays.
            one, two = rest.subnets()
            rest, left = (one, two) if other.subnet_of(one) else (two, one)
            yield left

    def __reduce__(self):
        return self.__class__, (str(self),)


_Network._kind = _Network


class IPv4Network(_Version4, _Network):
    """Represent and manipulate 32-bit IPv4 network + addresses."""
    _address_type = IPv4Address

    @property
    def is_global(self):
        return not self._has('_shared') and not self.is_private


class IPv6Network(_Version6, _Network):
    """Represent and manipulate 128-bit IPv6 networks."""
    _address_type = IPv6Address

    @property
    def is_site_local(self):
        return self._has('_site_local')


class _Interface(_Masked):
    def __init__(self, address):
        ip, self._prefixlen = _with_prefix(self, address)
        super().__init__(ip)
        self.network = self._network_type((self._ip, self._prefixlen), strict=False)

    @property
    def ip(self):
        return self._address_type(self._ip)

    @property
    def _base(self):
        return self.ip

    def __str__(self):
        return self.with_prefixlen

    def __hash__(self):
        return hash((self._ip, self._prefixlen, self.network.network_address._ip))

    def __eq__(self, other):
        if not isinstance(other, _Interface):
            return False if isinstance(other, _Address) else NotImplemented
        return self._key() == other._key() and self.network == other.network

    def __lt__(self, other):
        if not isinstance(other, _Address):
            return NotImplemented
        _check_version(self, other)
        if not isinstance(other, _Interface):
            return self.ip < other
        return (self.network, self._ip) < (other.network, other._ip)

    @property
    def exploded(self):
        return f'{self.ip.exploded}/{self._prefixlen}'


class IPv4Interface(_Interface, IPv4Address):
    """An IPv4 address with its network."""
    _address_type, _network_type = IPv4Address, IPv4Network


class IPv6Interface(_Interface, IPv6Address):
    """An IPv6 address with its network."""
    _address_type, _network_type = IPv6Address, IPv6Network


IPv4Address._network_type = IPv4Network
IPv6Address._network_type = IPv6Network
