__all__ = [
    'match', 'fullmatch', 'search', 'sub', 'subn', 'split', 'findall', 'finditer', 'compile', 'purge', 'escape', 'error', 'Pattern',
    'Match', 'A', 'I', 'L', 'M', 'S', 'X', 'U', 'ASCII', 'IGNORECASE', 'LOCALE', 'MULTILINE', 'DOTALL', 'VERBOSE', 'UNICODE', 'NOFLAG',
    'RegexFlag', 'PatternError']

_NAMES = {256: 'ASCII', 2: 'IGNORECASE', 4: 'LOCALE', 32: 'UNICODE', 8: 'MULTILINE', 16: 'DOTALL', 64: 'VERBOSE', 128: 'DEBUG'}
_KNOWN = 510
_ALL = 511


class RegexFlag(int):
    """Flags of a regular expression; made from one another by |, &, ^ and ~."""

    @property
    def value(self):
        return int(self)

    @property
    def name(self):
        if self == 0:
            return 'NOFLAG'
        known = '|'.join(name for bit, name in _NAMES.items() if self & bit)
        return known or None

    def __or__(self, other):
        return RegexFlag(int(self) | int(other)) if isinstance(other, int) else NotImplemented

    def __and__(self, other):
        return RegexFlag(int(self) & int(other)) if isinstance(other, int) else NotImplemented

    def __xor__(self, other):
        return RegexFlag(int(self) ^ int(other)) if isinstance(other, int) else NotImplemented

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__

    def __invert__(self):
        return RegexFlag(_ALL & ~int(self))

    def __contains__(self, other):
        return int(self) & int(other) == int(other)

    def __iter__(self):
        for bit in sorted(_NAMES):
            if int(self) & bit:
                yield RegexFlag(bit)

    def __len__(self):
        return int(self).bit_count()

    def __bool__(self):
        return int(self) != 0

    def __repr__(self):
        value = int(self)
        if value == 0:
            return 're.NOFLAG'
        parts = ['re.' + _NAMES[bit] for bit in _NAMES if value & bit]
        if value & ~_KNOWN:
            parts.append(hex(value & ~_KNOWN))
        return '|'.join(parts)

    __str__ = __repr__

    def __format__(self, spec):
        return format(int(self), spec)

    def __hash__(self):
        return hash(int(self))


NOFLAG = RegexFlag(0)
A = ASCII = RegexFlag(256)
I = IGNORECASE = RegexFlag(2)
L = LOCALE = RegexFlag(4)
U = UNICODE = RegexFlag(32)
M = MULTILINE = RegexFlag(8)
S = DOTALL = RegexFlag(16)
X = VERBOSE = RegexFlag(64)
DEBUG = RegexFlag(128)
for _bit, _name in _NAMES.items():
    setattr(RegexFlag, _name, RegexFlag(_bit))
RegexFlag.NOFLAG = NOFLAG
RegexFlag.A, RegexFlag.I, RegexFlag.L, RegexFlag.U, RegexFlag.M, RegexFlag.S, RegexFlag.X = A, I, L, U, M, S, X


class Scanner:
    """Splits a text into tokens: the first pattern that matches where the last match ended says what is done with the piece."""

    def __init__(self, lexicon, flags=0):
        self.lexicon = lexicon
        self._patterns = [(compile(phrase, flags), action) for phrase, action in lexicon]
        self.match = None

    def scan(self, string):
        result = []
        at = 0
        while True:
            for pattern, action in self._patterns:
                found = pattern.match(string, at)
                if found:
                    break
            else:
                break
            if found.end() == at:
                break
            if callable(action):
                self.match = found
                action = action(self, found.group())
            if action is not None:
                result.append(action)
            at = found.end()
        return result, string[at:]
