# time: calendar forms of moments.
timezone = -_offset(0)
altzone = timezone
daylight = 0
tzname = ('UTC', 'UTC')
CLOCK_MONOTONIC = 1
CLOCK_REALTIME = 0


class struct_time(tuple):
    n_fields = 11
    n_sequence_fields = 9

    def __new__(cls, sequence, zone=None, offset=None):
        self = tuple.__new__(cls, tuple(sequence)[:9])
        self._zone = zone
        self._offset = offset
        return self

    tm_year = property(lambda self: self[0])
    tm_mon = property(lambda self: self[1])
    tm_mday = property(lambda self: self[2])
    tm_hour = property(lambda self: self[3])
    tm_min = property(lambda self: self[4])
    tm_sec = property(lambda self: self[5])
    tm_wday = property(lambda self: self[6])
    tm_yday = property(lambda self: self[7])
    tm_isdst = property(lambda self: self[8])
    tm_zone = property(lambda self: self._zone)
    tm_gmtoff = property(lambda self: self._offset)

    def __repr__(self):
        names = ('tm_year', 'tm_mon', 'tm_mday', 'tm_hour', 'tm_min', 'tm_sec', 'tm_wday', 'tm_yday', 'tm_isdst')
        return f'time.struct_time({", ".join([f"{n}={v}" for n, v in zip(names, self)])})'


def _split(seconds, zone, offset):
    from datetime import datetime, timedelta
    moment = datetime(1970, 1, 1) + timedelta(seconds=int(seconds // 1) + offset)
    return struct_time((*moment.timetuple()[:8], 0), zone, offset)


def gmtime(seconds=None, /):
    return _split(time() if seconds is None else seconds, 'UTC', 0)


def localtime(seconds=None, /):
    seconds = time() if seconds is None else seconds
    return _split(seconds, tzname[0], _offset(seconds))


def mktime(t, /):
    from datetime import datetime
    seconds = (datetime(*t[:6]) - datetime(1970, 1, 1)).total_seconds()
    return seconds - _offset(seconds)


def _moment(t):
    from datetime import datetime
    return datetime(*(localtime() if t is None else t)[:6])


def strftime(format, t=None, /):
    return _moment(t).strftime(format)


def strptime(string, format='%a %b %d %H:%M:%S %Y', /):
    from datetime import datetime
    moment = datetime.strptime(string, format)
    return struct_time((*moment.timetuple()[:8], -1))


def asctime(t=None, /):
    return _moment(t).ctime()


def ctime(seconds=None, /):
    return asctime(localtime(seconds))


def get_clock_info(name, /):
    from types import SimpleNamespace
    return SimpleNamespace(implementation='session clock', monotonic=name != 'time', adjustable=name == 'time', resolution=1e-07)
