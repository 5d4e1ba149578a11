# datetime: dates and times as numbers of days and microseconds.
import time as _time

MINYEAR, MAXYEAR = 1, 9999
_DAYS = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_BEFORE = (0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)
_MONTHS = ('', 'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December')
_WEEKDAYS = ('Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday')
_DAY = 86400000000


def _is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _days_in_month(year, month):
    return 29 if month == 2 and _is_leap(year) else _DAYS[month]


def _to_ordinal(year, month, day):
    y = year - 1
    return y * 365 + y // 4 - y // 100 + y // 400 + _BEFORE[month] + (month > 2 and _is_leap(year)) + day


def _from_ordinal(n):
    n -= 1
    n400, n = divmod(n, 146097)
    n100, n = divmod(n, 36524)
    n4, n = divmod(n, 1461)
    n1, n = divmod(n, 365)
    year = n400 * 400 + n100 * 100 + n4 * 4 + n1 + 1
    if n1 == 4 or n100 == 4:
        return year - 1, 12, 31
    leap = _is_leap(year)
    month = (n + 50) >> 5
    before = _BEFORE[month] + (month > 2 and leap)
    if before > n:
        month -= 1
        before -= _days_in_month(year, month)
    return year, month, n - before + 1


def _int(value):
    if type(value) is int:
        return value
    if isinstance(value, float):
        raise TypeError("'float' object cannot be interpreted as an integer")
    index = getattr(type(value), '__index__', None)
    if index is None:
        raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
    return index(value)


def _check_date(year, month, day):
    year, month, day = _int(year), _int(month), _int(day)
    if not 1 <= year <= 9999:
        raise ValueError(f'year {year} is out of range')
    if not 1 <= month <= 12:
        raise ValueError('month must be in 1..12')
    if not 1 <= day <= _days_in_month(year, month):
        raise ValueError('day is out of range for month')
    return year, month, day


def _check_time(hour, minute, second, microsecond, fold):
    hour, minute, second, microsecond = _int(hour), _int(minute), _int(second), _int(microsecond)
    if not 0 <= hour <= 23:
        raise ValueError('hour must be in 0..23')
    if not 0 <= minute <= 59:
        raise ValueError('minute must be in 0..59')
    if not 0 <= second <= 59:
        raise ValueError('second must be in 0..59')
    if not 0 <= microsecond <= 999999:
        raise ValueError('microsecond must be in 0..999999')
    if fold not in (0, 1):
        raise ValueError('fold must be either 0 or 1')
    return hour, minute, second, microsecond


def _check_zone(tz):
    if tz is not None and not isinstance(tz, tzinfo):
        raise TypeError(f"tzinfo argument must be None or of a tzinfo subclass, not type '{type(tz).__name__}'")


def _round_half_even(x):
    return round(x)


class timedelta:
    """Difference between two datetime values."""
    __slots__ = ('_us',)

    def __new__(cls, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0):
        exact = 0
        fraction = 0.0
        for name, value, unit in (('days', days, _DAY), ('seconds', seconds, 1000000), ('microseconds', microseconds, 1), ('milliseconds', milliseconds, 1000),
                ('minutes', minutes, 60000000), ('hours', hours, 3600000000), ('weeks', weeks, 7 * _DAY)):
            if isinstance(value, int):
                exact += value * unit
            elif isinstance(value, float):
                whole = int(value)
                exact += whole * unit
                fraction += (value - whole) * unit
            else:
                raise TypeError(f'unsupported type for timedelta {name} component: {type(value).__name__}')
        if fraction:
            exact += round(fraction)
        return cls._of(exact)

    @classmethod
    def _of(cls, us):
        days = us // _DAY
        if not -999999999 <= days <= 999999999:
            raise OverflowError(f'days={days}; must have magnitude <= 999999999')
        self = object.__new__(cls)
        self._us = us
        return self

    @property
    def days(self):
        return self._us // _DAY

    @property
    def seconds(self):
        return self._us % _DAY // 1000000

    @property
    def microseconds(self):
        return self._us % 1000000

    def total_seconds(self):
        return self._us / 1000000

    def __repr__(self):
        parts = [f'{name}={value}' for name, value in (('days', self.days), ('seconds', self.seconds), ('microseconds', self.microseconds)) if value]
        return f'{_full_name(self)}({", ".join(parts) or "0"})'

    def __str__(self):
        minutes, seconds = divmod(self.seconds, 60)
        hours, minutes = divmod(minutes, 60)
        days = self.days
        text = f'{hours}:{minutes:02d}:{seconds:02d}'
        if days:
            text = f'{days} day{"s" if abs(days) != 1 else ""}, {text}'
        return text + (f'.{self.microseconds:06d}' if self.microseconds else '')

    def __add__(self, other):
        return timedelta._of(self._us + other._us) if isinstance(other, timedelta) else NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        return timedelta._of(self._us - other._us) if isinstance(other, timedelta) else NotImplemented

    def __neg__(self):
        return timedelta._of(-self._us)

    def __pos__(self):
        return self

    def __abs__(self):
        return timedelta._of(abs(self._us))

    def __mul__(self, other):
        if isinstance(other, int):
            return timedelta._of(self._us * other)
        if isinstance(other, float):
            a, b = other.as_integer_ratio()
            return timedelta._of(_divide(self._us * a, b))
        return NotImplemented

    __rmul__ = __mul__

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            return self._us / other._us
        if isinstance(other, int):
            return timedelta._of(_divide(self._us, other))
        if isinstance(other, float):
            a, b = other.as_integer_ratio()
            return timedelta._of(_divide(self._us * b, a))
        return NotImplemented

    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            return self._us // other._us
        if isinstance(other, int):
            return timedelta._of(self._us // other)
        return NotImplemented

    def __mod__(self, other):
        return timedelta._of(self._us % other._us) if isinstance(other, timedelta) else NotImplemented

    def __divmod__(self, other):
        if isinstance(other, timedelta):
            q, r = divmod(self._us, other._us)
            return q, timedelta._of(r)
        return NotImplemented

    def __eq__(self, other):
        return self._us == other._us if isinstance(other, timedelta) else NotImplemented

    def __lt__(self, other):
        return self._us < other._us if isinstance(other, timedelta) else NotImplemented

    def __le__(self, other):
        return self._us <= other._us if isinstance(other, timedelta) else NotImplemented

    def __gt__(self, other):
        return self._us > other._us if isinstance(other, timedelta) else NotImplemented

    def __ge__(self, other):
        return self._us >= other._us if isinstance(other, timedelta) else NotImplemented

    def __hash__(self):
        return hash(self._us)

    def __bool__(self):
        return self._us != 0

    def __reduce__(self):
        return timedelta, (self.days, self.seconds, self.microseconds)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


def _divide(a, b):
    if b == 0:
        raise ZeroDivisionError('integer division or modulo by zero')
    q, r = divmod(a, b)
    twice = 2 * r
    if (twice > b if b > 0 else twice < b) or twice == b and q % 2:
        q += 1
    return q


def _full_name(x):
    cls = type(x)
    return f'{cls.__module__}.{cls.__qualname__}' if cls.__module__ != 'builtins' else cls.__qualname__


timedelta.min = timedelta(-999999999)
timedelta.max = timedelta(days=999999999, hours=23, minutes=59, seconds=59, microseconds=999999)
timedelta.resolution = timedelta(microseconds=1)


class tzinfo:
    """Abstract base class for time zone info objects."""

    def tzname(self, dt):
        raise NotImplementedError('a tzinfo subclass must implement tzname()')

    def utcoffset(self, dt):
        raise NotImplementedError('a tzinfo subclass must implement utcoffset()')

    def dst(self, dt):
        raise NotImplementedError('a tzinfo subclass must implement dst()')

    def fromutc(self, dt):
        offset = dt.utcoffset()
        standard = offset - (dt.dst() or timedelta(0))
        dt += standard
        return dt + (dt.dst() or timedelta(0))


def _offset_text(offset, separator=':'):
    if offset is None:
        return ''
    us = offset._us
    sign = '-' if us < 0 else '+'
    seconds, us = divmod(abs(us), 1000000)
    text = f'{sign}{seconds // 3600:02d}{separator}{seconds % 3600 // 60:02d}'
    if seconds % 60 or us:
        text += f'{separator}{seconds % 60:02d}'
        if us:
            text += f'.{us:06d}'
    return text


class timezone(tzinfo):
    """Fixed offset from UTC implementation of tzinfo."""

    def __init__(self, offset, name=None):
        if not isinstance(offset, timedelta):
            raise TypeError(f'timezone() argument 1 must be datetime.timedelta, not {type(offset).__name__}')
        if name is not None and not isinstance(name, str):
            raise TypeError(f'timezone() argument 2 must be str, not {type(name).__name__}')
        if not -_DAY < offset._us < _DAY:
            raise ValueError('offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not ' + repr(offset))
        self._offset = offset
        self._name = name

    def utcoffset(self, dt):
        return self._offset

    def tzname(self, dt):
        if self._name is not None:
            return self._name
        return 'UTC' + _offset_text(self._offset) if self._offset else 'UTC'

    def dst(self, dt):
        return None

    def fromutc(self, dt):
        return dt + self._offset

    def __eq__(self, other):
        return self._offset == other._offset if isinstance(other, timezone) else NotImplemented

    def __hash__(self):
        return hash(self._offset)

    def __repr__(self):
        if self is timezone.utc:
            return 'datetime.timezone.utc'
        return f'datetime.timezone({self._offset!r})' if self._name is None else f'datetime.timezone({self._offset!r}, {self._name!r})'

    def __str__(self):
        return self.tzname(None)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


UTC = timezone.utc = timezone(timedelta(0))
timezone.min = timezone(-timedelta(hours=23, minutes=59))
timezone.max = timezone(timedelta(hours=23, minutes=59))


class IsoCalendarDate(tuple):
    def __new__(cls, year, week, weekday):
        return tuple.__new__(cls, (year, week, weekday))

    year = property(lambda self: self[0])
    week = property(lambda self: self[1])
    weekday = property(lambda self: self[2])

    def __repr__(self):
        return f'datetime.IsoCalendarDate(year={self[0]}, week={self[1]}, weekday={self[2]})'


def _iso_year_start(year):
    first = _to_ordinal(year, 1, 1)
    weekday = (first + 6) % 7
    return first - weekday + (7 if weekday > 3 else 0)


def _strftime(x, format, has_date, has_time):
    out = []
    i, n = 0, len(format)
    while i < n:
        c = format[i]
        i += 1
        if c != '%' or i >= n:
            out.append(c)
            continue
        c = format[i]
        i += 1
        plain = c == '-' and i < n
        if plain:
            c = format[i]
            i += 1
        elif c == ':' and format[i:i + 1] == 'z':
            i += 1
            out.append(_offset_text(x.utcoffset() if has_time else None))
            continue
        year, month, day = (x.year, x.month, x.day) if has_date else (1900, 1, 1)
        hour, minute, second, micro = (x.hour, x.minute, x.second, x.microsecond) if has_time else (0, 0, 0, 0)
        ordinal = _to_ordinal(year, month, day)
        weekday = (ordinal + 6) % 7
        yearday = ordinal - _to_ordinal(year, 1, 1)
        if c == 'Y':
            text = str(year)
        elif c == 'm':
            text = f'{month:02d}'
        elif c == 'd':
            text = f'{day:02d}'
        elif c == 'e':
            text = f'{day:2d}'
        elif c == 'H':
            text = f'{hour:02d}'
        elif c == 'k':
            text = f'{hour:2d}'
        elif c == 'M':
            text = f'{minute:02d}'
        elif c == 'S':
            text = f'{second:02d}'
        elif c == 'f':
            text = f'{micro:06d}'
        elif c == 'y':
            text = f'{year % 100:02d}'
        elif c == 'B':
            text = _MONTHS[month]
        elif c == 'b' or c == 'h':
            text = _MONTHS[month][:3]
        elif c == 'A':
            text = _WEEKDAYS[weekday]
        elif c == 'a':
            text = _WEEKDAYS[weekday][:3]
        elif c == 'j':
            text = f'{yearday + 1:03d}'
        elif c == 'I':
            text = f'{hour % 12 or 12:02d}'
        elif c == 'l':
            text = f'{hour % 12 or 12:2d}'
        elif c == 'p':
            text = 'AM' if hour < 12 else 'PM'
        elif c == 'P':
            text = 'am' if hour < 12 else 'pm'
        elif c == 'w':
            text = str((weekday + 1) % 7)
        elif c == 'u':
            text = str(weekday + 1)
        elif c == 'U':
            text = f'{(yearday + 7 - (weekday + 1) % 7) // 7:02d}'
        elif c == 'W':
            text = f'{(yearday + 7 - weekday) // 7:02d}'
        elif c == 'G':
            text = str(date(year, month, day).isocalendar()[0])
        elif c == 'V':
            text = f'{date(year, month, day).isocalendar()[1]:02d}'
        elif c == 'C':
            text = f'{year // 100:02d}'
        elif c == 'z':
            text = _offset_text(x.utcoffset() if has_time else None, '')
        elif c == 'Z':
            text = (x.tzname() if has_time else '') or ''
        elif c == 's':
            text = str(int(x.timestamp())) if has_date and has_time else str((ordinal - 719163) * 86400)
        elif c == 'D':
            text = f'{month:02d}/{day:02d}/{year % 100:02d}'
        elif c == 'x':
            text = f'{month:02d}/{day:02d}/{year % 100:02d}'
        elif c == 'F':
            text = f'{year}-{month:02d}-{day:02d}'
        elif c == 'T' or c == 'X':
            text = f'{hour:02d}:{minute:02d}:{second:02d}'
        elif c == 'R':
            text = f'{hour:02d}:{minute:02d}'
        elif c == 'r':
            text = f'{hour % 12 or 12:02d}:{minute:02d}:{second:02d} {"AM" if hour < 12 else "PM"}'
        elif c == 'c':
            text = f'{_WEEKDAYS[weekday][:3]} {_MONTHS[month][:3]} {day:2d} {hour:02d}:{minute:02d}:{second:02d} {year}'
        elif c == 'n':
            text = '\n'
        elif c == 't':
            text = '\t'
        elif c == '%':
            text = '%'
        else:
            text = '%' + c
        if plain and len(text) > 1:
            text = text.lstrip('0 ') or '0'
        out.append(text)
    return ''.join(out)


def _digits(text, start, count):
    piece = text[start:start + count]
    if len(piece) != count or not piece.isascii() or not piece.isdigit():
        raise ValueError
    return int(piece)


def _parse_iso_date(text):
    year = _digits(text, 0, 4)
    dashed = text[4:5] == '-'
    at = 5 if dashed else 4
    if text[at:at + 1] == 'W':
        week = _digits(text, at + 1, 2)
        at += 3
        weekday = 1
        if len(text) > at:
            if dashed:
                if text[at] != '-':
                    raise ValueError
                at += 1
            weekday = _digits(text, at, 1)
            at += 1
        if len(text) != at:
            raise ValueError
        made = date.fromisocalendar(year, week, weekday)
        return made.year, made.month, made.day
    month = _digits(text, at, 2)
    at += 2
    if dashed:
        if text[at:at + 1] != '-':
            raise ValueError
        at += 1
    day = _digits(text, at, 2)
    if len(text) != at + 2:
        raise ValueError
    return year, month, day


def _parse_clock(text):
    # hh[:mm[:ss[.ffffff]]], with or without the colons.
    parts = [0, 0, 0, 0]
    parts[0] = _digits(text, 0, 2)
    at = 2
    colon = text[2:3] == ':'
    for i in (1, 2):
        if at >= len(text):
            return parts
        if colon:
            if text[at] != ':':
                raise ValueError
            at += 1
        parts[i] = _digits(text, at, 2)
        at += 2
    if at < len(text):
        if text[at] not in '.,':
            raise ValueError
        fraction = text[at + 1:]
        if not fraction or not fraction.isascii() or not fraction.isdigit():
            raise ValueError
        parts[3] = int(fraction[:6].ljust(6, '0'))
    return parts


def _parse_iso_time(text):
    zone = None
    for at, c in enumerate(text):
        if c in '+-Z':
            zone, text = text[at:], text[:at]
            break
    parts = _parse_clock(text)
    tz = None
    if zone == 'Z':
        tz = timezone.utc
    elif zone is not None:
        hours, minutes, seconds, us = _parse_clock(zone[1:])
        offset = timedelta(hours=hours, minutes=minutes, seconds=seconds, microseconds=us)
        tz = timezone(-offset if zone[0] == '-' else offset) if offset else timezone.utc
    return parts, tz


class date:
    """date(year, month, day) --> date object"""

    def __new__(cls, year, month=None, day=None):
        if month is None:
            if isinstance(year, (str, bytes)):
                raise TypeError(f"'{type(year).__name__}' object cannot be interpreted as an integer" if False else
                    f"function missing required argument 'month' (pos 2)")
            raise TypeError("function missing required argument 'month' (pos 2)")
        if day is None:
            raise TypeError("function missing required argument 'day' (pos 3)")
        self = object.__new__(cls)
        self._year, self._month, self._day = _check_date(year, month, day)
        return self

    @classmethod
    def fromtimestamp(cls, timestamp, /):
        return cls(*_time.localtime(timestamp)[:3])

    @classmethod
    def today(cls):
        return cls.fromtimestamp(_time.time())

    @classmethod
    def fromordinal(cls, ordinal, /):
        ordinal = _int(ordinal)
        if ordinal < 1:
            raise ValueError('ordinal must be >= 1')
        if ordinal > 3652059:
            raise ValueError('year is out of range')
        return cls(*_from_ordinal(ordinal))

    @classmethod
    def fromisoformat(cls, date_string, /):
        if not isinstance(date_string, str):
            raise TypeError('fromisoformat: argument must be str')
        try:
            parts = _parse_iso_date(date_string)
        except ValueError:
            raise ValueError(f'Invalid isoformat string: {date_string!r}') from None
        return cls(*parts)

    @classmethod
    def fromisocalendar(cls, year, week, day):
        if not 1 <= year <= 9999:
            raise ValueError(f'Year is out of range: {year}')
        start = _iso_year_start(year)
        if not 1 <= week <= 53 or week == 53 and _iso_year_start(year + 1) - start <= 52 * 7:
            raise ValueError(f'Invalid week: {week}')
        if not 1 <= day <= 7:
            raise ValueError(f'Invalid weekday: {day} (range is [1, 7])')
        return cls(*_from_ordinal(start + (week - 1) * 7 + day - 1))

    @classmethod
    def strptime(cls, date_string, format, /):
        found = datetime.strptime(date_string, format)
        return cls(found.year, found.month, found.day)

    @property
    def year(self):
        return self._year

    @property
    def month(self):
        return self._month

    @property
    def day(self):
        return self._day

    def __repr__(self):
        return f'{_full_name(self)}({self._year}, {self._month}, {self._day})'

    def isoformat(self):
        return f'{self._year:04d}-{self._month:02d}-{self._day:02d}'

    __str__ = isoformat

    def strftime(self, format):
        if not isinstance(format, str):
            raise TypeError(f'strftime() argument 1 must be str, not {type(format).__name__}')
        return _strftime(self, format, True, isinstance(self, datetime))

    def __format__(self, fmt):
        return self.strftime(fmt) if fmt else str(self)

    def ctime(self):
        return self.strftime('%a %b %e %H:%M:%S %Y')

    def timetuple(self):
        ordinal = self.toordinal()
        return _time.struct_time((self._year, self._month, self._day, 0, 0, 0, (ordinal + 6) % 7, ordinal - _to_ordinal(self._year, 1, 1) + 1, -1))

    def toordinal(self):
        return _to_ordinal(self._year, self._month, self._day)

    def weekday(self):
        return (self.toordinal() + 6) % 7

    def isoweekday(self):
        return self.toordinal() % 7 or 7

    def isocalendar(self):
        ordinal = self.toordinal()
        year = self._year
        if ordinal < _iso_year_start(year):
            year -= 1
        elif ordinal >= _iso_year_start(year + 1):
            year += 1
        week, day = divmod(ordinal - _iso_year_start(year), 7)
        return IsoCalendarDate(year, week + 1, day + 1)

    def replace(self, year=None, month=None, day=None):
        return type(self)(self._year if year is None else year, self._month if month is None else month, self._day if day is None else day)

    __replace__ = replace

    def _key(self):
        return (self._year, self._month, self._day)

    def _refuse(self, other):
        raise TypeError(f"can't compare {_full_name(self)} to {_full_name(other)}" if isinstance(other, (date, time)) else '')

    def _other(self, other):
        return isinstance(other, date) and not isinstance(other, datetime)

    def __eq__(self, other):
        return self._key() == other._key() if self._other(other) else NotImplemented

    def __lt__(self, other):
        return self._key() < other._key() if self._other(other) else NotImplemented

    def __le__(self, other):
        return self._key() <= other._key() if self._other(other) else NotImplemented

    def __gt__(self, other):
        return self._key() > other._key() if self._other(other) else NotImplemented

    def __ge__(self, other):
        return self._key() >= other._key() if self._other(other) else NotImplemented

    def __hash__(self):
        return hash(self._key())

    def __add__(self, other):
        if isinstance(other, timedelta):
            ordinal = self.toordinal() + other.days
            if not 0 < ordinal <= 3652059:
                raise OverflowError('date value out of range')
            return type(self)(*_from_ordinal(ordinal))
        return NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + timedelta(-other.days)
        if self._other(other):
            return timedelta(self.toordinal() - other.toordinal())
        return NotImplemented

    def __reduce__(self):
        return type(self), self._key()

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


class time:
    """time([hour[, minute[, second[, microsecond[, tzinfo]]]]]) --> a time object"""

    def __new__(cls, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        self = object.__new__(cls)
        self._hour, self._minute, self._second, self._microsecond = _check_time(hour, minute, second, microsecond, fold)
        _check_zone(tzinfo)
        self._tzinfo = tzinfo
        self._fold = fold
        return self

    hour = property(lambda self: self._hour)
    minute = property(lambda self: self._minute)
    second = property(lambda self: self._second)
    microsecond = property(lambda self: self._microsecond)
    tzinfo = property(lambda self: self._tzinfo)
    fold = property(lambda self: self._fold)

    @classmethod
    def fromisoformat(cls, time_string, /):
        if not isinstance(time_string, str):
            raise TypeError('fromisoformat: argument must be str')
        try:
            parts, tz = _parse_iso_time(time_string.removeprefix('T'))
        except ValueError:
            raise ValueError(f'Invalid isoformat string: {time_string!r}') from None
        return cls(*parts, tzinfo=tz)

    def utcoffset(self):
        return None if self._tzinfo is None else self._tzinfo.utcoffset(None)

    def tzname(self):
        return None if self._tzinfo is None else self._tzinfo.tzname(None)

    def dst(self):
        return None if self._tzinfo is None else self._tzinfo.dst(None)

    def isoformat(self, timespec='auto'):
        return _clock_text(self, timespec) + _offset_text(self.utcoffset())

    __str__ = isoformat

    def __repr__(self):
        parts = [self._hour, self._minute]
        if self._second or self._microsecond:
            parts.append(self._second)
        if self._microsecond:
            parts.append(self._microsecond)
        text = ', '.join([str(p) for p in parts])
        if self._tzinfo is not None:
            text += f', tzinfo={self._tzinfo!r}'
        if self._fold:
            text += ', fold=1'
        return f'{_full_name(self)}({text})'

    def strftime(self, format):
        return _strftime(self, format, False, True)

    def __format__(self, fmt):
        return self.strftime(fmt) if fmt else str(self)

    def replace(self, hour=None, minute=None, second=None, microsecond=None, tzinfo=True, *, fold=None):
        return type(self)(self._hour if hour is None else hour, self._minute if minute is None else minute,
            self._second if second is None else second, self._microsecond if microsecond is None else microsecond,
            self._tzinfo if tzinfo is True else tzinfo, fold=self._fold if fold is None else fold)

    __replace__ = replace

    def _us(self):
        us = ((self._hour * 60 + self._minute) * 60 + self._second) * 1000000 + self._microsecond
        offset = self.utcoffset()
        return us if offset is None else us - offset._us

    def __eq__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        return (self.utcoffset() is None) == (other.utcoffset() is None) and self._us() == other._us()

    def _compared(self, other):
        if (self.utcoffset() is None) != (other.utcoffset() is None):
            raise TypeError("can't compare offset-naive and offset-aware times")
        return self._us() - other._us()

    def __lt__(self, other):
        return self._compared(other) < 0 if isinstance(other, time) else NotImplemented

    def __le__(self, other):
        return self._compared(other) <= 0 if isinstance(other, time) else NotImplemented

    def __gt__(self, other):
        return self._compared(other) > 0 if isinstance(other, time) else NotImplemented

    def __ge__(self, other):
        return self._compared(other) >= 0 if isinstance(other, time) else NotImplemented

    def __hash__(self):
        return hash(self._us())

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


def _clock_text(x, timespec):
    h, m, s, us = x.hour, x.minute, x.second, x.microsecond
    if timespec == 'auto':
        timespec = 'microseconds' if us else 'seconds'
    if timespec == 'hours':
        return f'{h:02d}'
    if timespec == 'minutes':
        return f'{h:02d}:{m:02d}'
    if timespec == 'seconds':
        return f'{h:02d}:{m:02d}:{s:02d}'
    if timespec == 'milliseconds':
        return f'{h:02d}:{m:02d}:{s:02d}.{us // 1000:03d}'
    if timespec == 'microseconds':
        return f'{h:02d}:{m:02d}:{s:02d}.{us:06d}'
    raise ValueError('Unknown timespec value')


class datetime(date):
    """datetime(year, month, day[, hour[, minute[, second[, microsecond[,tzinfo]]]]])"""

    def __new__(cls, year, month=None, day=None, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        if month is None:
            raise TypeError("function missing required argument 'month' (pos 2)")
        if day is None:
            raise TypeError("function missing required argument 'day' (pos 3)")
        self = object.__new__(cls)
        self._year, self._month, self._day = _check_date(year, month, day)
        self._hour, self._minute, self._second, self._microsecond = _check_time(hour, minute, second, microsecond, fold)
        _check_zone(tzinfo)
        self._tzinfo = tzinfo
        self._fold = fold
        return self

    hour = property(lambda self: self._hour)
    minute = property(lambda self: self._minute)
    second = property(lambda self: self._second)
    microsecond = property(lambda self: self._microsecond)
    tzinfo = property(lambda self: self._tzinfo)
    fold = property(lambda self: self._fold)

    @classmethod
    def _from_us(cls, us, tz=None):
        days, us = divmod(us, _DAY)
        if not 0 < days <= 3652059:
            raise OverflowError('date value out of range')
        seconds, us = divmod(us, 1000000)
        return cls(*_from_ordinal(days), seconds // 3600, seconds % 3600 // 60, seconds % 60, us, tz)

    def _local_us(self):
        return self.toordinal() * _DAY + ((self._hour * 60 + self._minute) * 60 + self._second) * 1000000 + self._microsecond

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        _check_zone(tz)
        us = _round_half_even(timestamp * 1000000) if isinstance(timestamp, float) else timestamp * 1000000
        if tz is None:
            return cls._from_us(719163 * _DAY + us + _time._offset(timestamp) * 1000000)
        return tz.fromutc(cls._from_us(719163 * _DAY + us, tz))

    @classmethod
    def utcfromtimestamp(cls, timestamp):
        return cls._from_us(719163 * _DAY + round(timestamp * 1000000))

    @classmethod
    def now(cls, tz=None):
        _check_zone(tz)
        us = _time.time_ns() // 1000
        if tz is None:
            return cls._from_us(719163 * _DAY + us + _time._offset(us / 1000000) * 1000000)
        return tz.fromutc(cls._from_us(719163 * _DAY + us, tz))

    @classmethod
    def today(cls):
        return cls.now()

    @classmethod
    def utcnow(cls):
        return cls._from_us(719163 * _DAY + _time.time_ns() // 1000)

    @classmethod
    def combine(cls, date, time, tzinfo=True):
        return cls(date.year, date.month, date.day, time.hour, time.minute, time.second, time.microsecond,
            time.tzinfo if tzinfo is True else tzinfo, fold=time.fold)

    @classmethod
    def fromisoformat(cls, date_string, /):
        if not isinstance(date_string, str):
            raise TypeError('fromisoformat: argument must be str')
        try:
            if len(date_string) < 7:
                raise ValueError
            size = 10 if date_string[4:5] == '-' else 8
            if date_string[4:6] == '-W':
                size = 10 if date_string[8:9] == '-' else 8
            elif date_string[4:5] == 'W':
                size = 8 if date_string[7:8].isdigit() else 7
            parts = _parse_iso_date(date_string[:size])
            clock, tz = [0, 0, 0, 0], None
            if len(date_string) > size:
                clock, tz = _parse_iso_time(date_string[size + 1:])
        except ValueError:
            raise ValueError(f'Invalid isoformat string: {date_string!r}') from None
        return cls(*parts, *clock, tz)

    @classmethod
    def strptime(cls, date_string, format, /):
        if not isinstance(date_string, str):
            raise TypeError(f'strptime() argument 1 must be str, not {type(date_string).__name__}')
        if not isinstance(format, str):
            raise TypeError(f'strptime() argument 2 must be str, not {type(format).__name__}')
        return _strptime(cls, date_string, format)

    def timestamp(self):
        us = self._local_us() - 719163 * _DAY
        offset = self.utcoffset()
        if offset is not None:
            return (us - offset._us) / 1000000
        guess = us - _time._offset(us / 1000000) * 1000000
        return (us - _time._offset(guess / 1000000) * 1000000) / 1000000

    def date(self):
        return date(self._year, self._month, self._day)

    def time(self):
        return time(self._hour, self._minute, self._second, self._microsecond, fold=self._fold)

    def timetz(self):
        return time(self._hour, self._minute, self._second, self._microsecond, self._tzinfo, fold=self._fold)

    def utcoffset(self):
        return None if self._tzinfo is None else self._tzinfo.utcoffset(self)

    def tzname(self):
        return None if self._tzinfo is None else self._tzinfo.tzname(self)

    def dst(self):
        return None if self._tzinfo is None else self._tzinfo.dst(self)

    def timetuple(self):
        dst = self.dst()
        ordinal = self.toordinal()
        return _time.struct_time((self._year, self._month, self._day, self._hour, self._minute, self._second, (ordinal + 6) % 7,
            ordinal - _to_ordinal(self._year, 1, 1) + 1, -1 if dst is None else int(bool(dst))))

    def utctimetuple(self):
        offset = self.utcoffset()
        moment = self if not offset else self - offset
        return _time.struct_time((*moment.timetuple()[:8], 0))

    def astimezone(self, tz=None):
        offset = self.utcoffset()
        if offset is None:
            us = self._local_us()
            offset = timedelta(seconds=_time._offset((us - 719163 * _DAY) / 1000000))
        utc = self._local_us() - offset._us
        if tz is None:
            tz = timezone(timedelta(seconds=_time._offset((utc - 719163 * _DAY) / 1000000)))
        _check_zone(tz)
        return tz.fromutc(type(self)._from_us(utc, tz))

    def replace(self, year=None, month=None, day=None, hour=None, minute=None, second=None, microsecond=None, tzinfo=True, *, fold=None):
        return type(self)(self._year if year is None else year, self._month if month is None else month, self._day if day is None else day,
            self._hour if hour is None else hour, self._minute if minute is None else minute, self._second if second is None else second,
            self._microsecond if microsecond is None else microsecond, self._tzinfo if tzinfo is True else tzinfo,
            fold=self._fold if fold is None else fold)

    __replace__ = replace

    def isoformat(self, sep='T', timespec='auto'):
        return f'{self._year:04d}-{self._month:02d}-{self._day:02d}{sep}{_clock_text(self, timespec)}{_offset_text(self.utcoffset())}'

    def __str__(self):
        return self.isoformat(' ')

    def __repr__(self):
        parts = [self._year, self._month, self._day, self._hour, self._minute]
        if self._second or self._microsecond:
            parts.append(self._second)
        if self._microsecond:
            parts.append(self._microsecond)
        text = ', '.join([str(p) for p in parts])
        if self._tzinfo is not None:
            text += f', tzinfo={self._tzinfo!r}'
        if self._fold:
            text += ', fold=1'
        return f'{_full_name(self)}({text})'

    def __add__(self, other):
        if isinstance(other, timedelta):
            return type(self)._from_us(self._local_us() + other._us, self._tzinfo)
        return NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return type(self)._from_us(self._local_us() - other._us, self._tzinfo)
        if not isinstance(other, datetime):
            return NotImplemented
        a, b = self.utcoffset(), other.utcoffset()
        if (a is None) != (b is None):
            raise TypeError("can't subtract offset-naive and offset-aware datetimes")
        us = self._local_us() - other._local_us()
        return timedelta._of(us if a is None else us - a._us + b._us)

    def _compared(self, other):
        a, b = self.utcoffset(), other.utcoffset()
        if (a is None) != (b is None):
            raise TypeError("can't compare offset-naive and offset-aware datetimes")
        us = self._local_us() - other._local_us()
        return us if a is None else us - a._us + b._us

    def _refuse_date(self, other):
        if isinstance(other, date):
            raise TypeError(f"can't compare {_full_name(self)} to {_full_name(other)}")
        return NotImplemented

    def __eq__(self, other):
        if not isinstance(other, datetime):
            return NotImplemented
        return (self.utcoffset() is None) == (other.utcoffset() is None) and self._compared(other) == 0

    def __lt__(self, other):
        return self._compared(other) < 0 if isinstance(other, datetime) else self._refuse_date(other)

    def __le__(self, other):
        return self._compared(other) <= 0 if isinstance(other, datetime) else self._refuse_date(other)

    def __gt__(self, other):
        return self._compared(other) > 0 if isinstance(other, datetime) else self._refuse_date(other)

    def __ge__(self, other):
        return self._compared(other) >= 0 if isinstance(other, datetime) else self._refuse_date(other)

    def __hash__(self):
        offset = self.utcoffset()
        us = self._local_us()
        return hash(us if offset is None else us - offset._us)

    def __reduce__(self):
        return type(self), (self._year, self._month, self._day, self._hour, self._minute, self._second, self._microsecond, self._tzinfo)


def _choose(text, at, names):
    lowered = text[at:].lower()
    for i, name in sorted(enumerate(names), key=lambda x: -len(x[1])):
        if name and lowered.startswith(name.lower()):
            return i, at + len(name)
    return None, at


def _number(text, at, most, least=1):
    end = at
    while end < len(text) and end - at < most and '0' <= text[end] <= '9':
        end += 1
    return (int(text[at:end]), end) if end - at >= least else (None, at)


# The directives, with the greatest number of digits and the range of each.
_NUMBERS = {'d': (2, 1, 31), 'H': (2, 0, 23), 'I': (2, 1, 12), 'j': (3, 1, 366), 'm': (2, 1, 12), 'M': (2, 0, 59), 'S': (2, 0, 61), 'U': (2, 0, 53),
    'W': (2, 0, 53), 'w': (1, 0, 6), 'u': (1, 1, 7), 'V': (2, 1, 53), 'y': (2, 0, 99), 'Y': (4, 0, 9999), 'G': (4, 0, 9999)}
_EXPANSIONS = {'D': '%m/%d/%y', 'F': '%Y-%m-%d', 'T': '%H:%M:%S', 'R': '%H:%M', 'x': '%m/%d/%y', 'X': '%H:%M:%S', 'c': '%a %b %d %H:%M:%S %Y', 'r': '%I:%M:%S %p'}


def _match(text, at, pattern, i, found):
    # Matches the rest of the pattern; a number gives back digits where what follows needs them.
    while i < len(pattern):
        c = pattern[i]
        if c.isspace():
            while i < len(pattern) and pattern[i].isspace():
                i += 1
            if at >= len(text) or not text[at].isspace():
                return None
            while at < len(text) and text[at].isspace():
                at += 1
            continue
        if c != '%':
            if text[at:at + 1].lower() != c.lower():
                return None
            at += 1
            i += 1
            continue
        c = pattern[i + 1]
        i += 2
        if c in _NUMBERS:
            most, low, high = _NUMBERS[c]
            least = 4 if c in 'YG' else 2 if c == 'y' else 1
            for size in range(most, least - 1, -1):
                value, end = _number(text, at, size, least)
                if value is None or end - at != size or not low <= value <= high:
                    continue
                result = _match(text, end, pattern, i, {**found, c: value})
                if result is not None:
                    return result
            return None
        if c == 'f':
            value, end = _number(text, at, 6)
            if value is None:
                return None
            found['f'] = int(text[at:end].ljust(6, '0'))
            at = end
        elif c in 'aA':
            value, at = _choose(text, at, [d[:3] for d in _WEEKDAYS] if c == 'a' else _WEEKDAYS)
            if value is None:
                return None
            found['weekday'] = value
        elif c in 'bBh':
            value, at = _choose(text, at, _MONTHS if c == 'B' else [m[:3] for m in _MONTHS])
            if value is None:
                return None
            found['m'] = value
        elif c == 'p':
            value, at = _choose(text, at, ('am', 'pm'))
            if value is None:
                return None
            found['p'] = value
        elif c == 'z':
            if text[at:at + 1] in ('Z', 'z'):
                found['z'] = timedelta(0)
                at += 1
                continue
            sign = text[at:at + 1]
            if sign not in ('+', '-') or not sign:
                return None
            hours, at = _number(text, at + 1, 2, 2)
            at += text[at:at + 1] == ':'
            minutes, at = _number(text, at, 2, 2)
            if hours is None or minutes is None:
                return None
            seconds = us = 0
            colon = text[at:at + 1] == ':'
            value, end = _number(text, at + colon, 2, 2)
            if value is not None:
                seconds, at = value, end
                if text[at:at + 1] == '.':
                    value, end = _number(text, at + 1, 6)
                    if value is not None:
                        us = int(text[at + 1:end].ljust(6, '0'))
                        at = end
            offset = timedelta(hours=hours, minutes=minutes, seconds=seconds, microseconds=us)
            found['z'] = -offset if sign == '-' else offset
        elif c == 'Z':
            value, at = _choose(text, at, ('utc', 'gmt', ''))
            if value is not None:
                found['Z'] = ('UTC', 'GMT')[value]
        elif c == '%':
            if text[at:at + 1] != '%':
                return None
            at += 1
    return at, found


def _strptime(cls, text, format):
    pattern = format
    for c, expansion in _EXPANSIONS.items():
        pattern = pattern.replace('%' + c, expansion) if '%%' not in pattern else pattern
    i = 0
    while True:
        i = pattern.find('%', i)
        if i < 0:
            break
        c = pattern[i + 1:i + 2]
        if not c:
            raise ValueError(f"stray % in format '{format}'")
        if c not in _NUMBERS and c not in 'faAbBhpzZ%':
            raise ValueError(f"'{c}' is a bad directive in format '{format}'")
        i += 2
    result = _match(text, 0, pattern, 0, {})
    if result is None:
        raise ValueError(f'time data {text!r} does not match format {format!r}')
    at, found = result
    if at != len(text):
        raise ValueError(f'unconverted data remains: {text[at:]}')
    year = found.get('Y')
    if year is None and 'y' in found:
        year = found['y'] + (2000 if found['y'] <= 68 else 1900)
    month, day = found.get('m', 1), found.get('d', 1)
    if 'G' in found and 'V' in found:
        weekday = found.get('weekday', found.get('u', 1) - 1)
        made = date.fromisocalendar(found['G'], found['V'], weekday + 1)
        year, month, day = made.year, made.month, made.day
    elif 'j' in found and 'm' not in found:
        made = date.fromordinal(_to_ordinal(year or 1900, 1, 1) + found['j'] - 1)
        year, month, day = made.year, made.month, made.day
    elif ('U' in found or 'W' in found) and ('weekday' in found or 'w' in found or 'u' in found) and year is not None:
        monday = found.get('weekday', (found['w'] - 1) % 7 if 'w' in found else found.get('u', 1) - 1)
        first = _to_ordinal(year, 1, 1)
        if 'W' in found:
            start = first + (7 - (first + 6) % 7) % 7
            ordinal = start + (found['W'] - 1) * 7 + monday
        else:
            start = first + (7 - first % 7) % 7
            ordinal = start + (found['U'] - 1) * 7 + (monday + 1) % 7
        made = date.fromordinal(ordinal)
        year, month, day = made.year, made.month, made.day
    if year is None:
        year = 1904 if month == 2 and day == 29 else 1900
    hour = found.get('H', 0)
    if 'I' in found:
        hour = found['I'] % 12 + (12 if found.get('p') == 1 else 0)
    second = found.get('S', 0)
    tz = None
    if 'z' in found:
        offset = found['z']
        tz = timezone(offset, found['Z']) if 'Z' in found else timezone(offset) if offset else timezone.utc
    return cls(year, month, day, hour, found.get('M', 0), second, found.get('f', 0), tz)


date.min, date.max, date.resolution = date(1, 1, 1), date(9999, 12, 31), timedelta(days=1)
time.min, time.max, time.resolution = time(0), time(23, 59, 59, 999999), timedelta(microseconds=1)
datetime.min, datetime.max, datetime.resolution = datetime(1, 1, 1), datetime(9999, 12, 31, 23, 59, 59, 999999), timedelta(microseconds=1)
