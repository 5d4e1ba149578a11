# calendar: months and weeks as numbers, text and HTML.
import datetime as _dates
from enum import IntEnum as _IntEnum, global_enum as _global_enum

__all__ = """
APRIL AUGUST Calendar DECEMBER Day FEBRUARY FRIDAY HTMLCalendar IllegalMonthError IllegalWeekdayError JANUARY JULY JUNE MARCH MAY MONDAY
Month NOVEMBER OCTOBER SATURDAY SEPTEMBER SUNDAY THURSDAY TUESDAY TextCalendar WEDNESDAY calendar day_abbr day_name firstweekday isleap
leapdays month month_abbr month_name monthcalendar monthrange prcal prmonth setfirstweekday timegm weekday weekheader
""".split()

error = ValueError


class IllegalMonthError(ValueError, IndexError):
    def __init__(self, month):
        self.month = month

    def __str__(self):
        return f'bad month number {self.month!r}; must be 1-12'


class IllegalWeekdayError(ValueError):
    def __init__(self, weekday):
        self.weekday = weekday

    def __str__(self):
        return f'bad weekday number {self.weekday!r}; must be 0 (Monday) to 6 (Sunday)'


@_global_enum
class Month(_IntEnum):
    JANUARY, FEBRUARY, MARCH, APRIL, MAY, JUNE, JULY, AUGUST, SEPTEMBER, OCTOBER, NOVEMBER, DECEMBER = range(1, 13)


@_global_enum
class Day(_IntEnum):
    MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY = range(7)


mdays = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]


class _Names:
    # The names that strftime gives, looked up as a sequence.
    def __init__(self, directive, moments, first=()):
        self._names = [*first, *(moment.strftime(directive) for moment in moments)]

    def __getitem__(self, index):
        return self._names[index]

    def __len__(self):
        return len(self._names)


_WEEK = [_dates.date(2001, 1, day) for day in range(1, 8)]
_YEAR = [_dates.date(2001, number, 1) for number in range(1, 13)]
day_name, day_abbr = _Names('%A', _WEEK), _Names('%a', _WEEK)
month_name, month_abbr = _Names('%B', _YEAR, ['']), _Names('%b', _YEAR, [''])


def isleap(year):
    """Return True for leap years, False for non-leap years."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def leapdays(y1, y2):
    """Return number of leap years in range [y1, y2).
Assume y1 <= y2."""
    def before(year):
        year -= 1
        return year // 4 - year // 100 + year // 400
    return before(y2) - before(y1)


def weekday(year, month, day):
    """Return weekday (0-6 ~ Mon-Sun) for year, month (1-12), day (1-31)."""
    if not _dates.MINYEAR <= year <= _dates.MAXYEAR:
        year = 2000 + year % 400
    return Day(_dates.date(year, month, day).weekday())


def _length(year, month):
    return mdays[month] + (month == 2 and isleap(year))


def monthrange(year, month):
    """Return weekday of first day of month (0-6 ~ Mon-Sun)
and number of days (28-31) for year, month."""
    if not 1 <= month <= 12:
        raise IllegalMonthError(month)
    return weekday(year, month, 1), _length(year, month)


def _next(year, month, step):
    count = year * 12 + month - 1 + step
    return count // 12, count % 12 + 1


class Calendar:
    """Base calendar class. This class doesn't do any formatting. It simply
provides data to subclasses."""

    def __init__(self, firstweekday=0):
        self.firstweekday = firstweekday

    @property
    def firstweekday(self):
        return self._firstweekday % 7

    @firstweekday.setter
    def firstweekday(self, firstweekday):
        self._firstweekday = firstweekday

    def getfirstweekday(self):
        return self.firstweekday

    def setfirstweekday(self, firstweekday):
        self.firstweekday = firstweekday

    def iterweekdays(self):
        """Return an iterator for one week of weekday numbers starting with the
configured first one."""
        first = self.firstweekday
        yield from ((first + i) % 7 for i in range(7))

    def itermonthdays3(self, year, month):
        """Like itermonthdates(), but will yield (year, month, day) tuples.  Can be
used for dates outside of datetime.date range."""
        first, days = monthrange(year, month)
        before = (first - self.firstweekday) % 7
        y, m = _next(year, month, -1)
        last = _length(y, m)
        for day in range(last - before + 1, last + 1):
            yield y, m, day
        for day in range(1, days + 1):
            yield year, month, day
        y, m = _next(year, month, 1)
        for day in range(1, -(before + days) % 7 + 1):
            yield y, m, day

    def itermonthdates(self, year, month):
        """Return an iterator for one month. The iterator will yield datetime.date
values and will always iterate through complete weeks, so it will yield
dates outside the specified month."""
        for parts in self.itermonthdays3(year, month):
            yield _dates.date(*parts)

    def itermonthdays4(self, year, month):
        """Like itermonthdates(), but will yield (year, month, day, day_of_week) tuples.
Can be used for dates outside of datetime.date range."""
        for i, parts in enumerate(self.itermonthdays3(year, month)):
            yield *parts, (self.firstweekday + i) % 7

    def itermonthdays(self, year, month):
        """Like itermonthdates(), but will yield day numbers. For days outside
the specified month the day number is 0."""
        for _, m, day in self.itermonthdays3(year, month):
            yield day if m == month else 0

    def itermonthdays2(self, year, month):
        """Like itermonthdates(), but will yield (day number, weekday number)
tuples. For days outside the specified month the day number is 0."""
        for i, day in enumerate(self.itermonthdays(year, month), self.firstweekday):
            yield day, i % 7

    def monthdatescalendar(self, year, month):
        return _weeks(self.itermonthdates(year, month))

    def monthdays2calendar(self, year, month):
        return _weeks(self.itermonthdays2(year, month))

    def monthdayscalendar(self, year, month):
        return _weeks(self.itermonthdays(year, month))

    def yeardatescalendar(self, year, width=3):
        return _rows([self.monthdatescalendar(year, m) for m in range(1, 13)], width)

    def yeardays2calendar(self, year, width=3):
        return _rows([self.monthdays2calendar(year, m) for m in range(1, 13)], width)

    def yeardayscalendar(self, year, width=3):
        return _rows([self.monthdayscalendar(year, m) for m in range(1, 13)], width)


def _rows(items, width):
    return [items[i:i + width] for i in range(0, len(items), width)]


def _weeks(days):
    return _rows(list(days), 7)


class TextCalendar(Calendar):
    """Subclass of Calendar that outputs a calendar as a simple plain text
similar to the UNIX program cal."""

    def prweek(self, theweek, width):
        print(self.formatweek(theweek, width), end='')

    def formatday(self, day, weekday, width):
        return (f'{day:2d}' if day else '').center(width)

    def formatweek(self, theweek, width):
        return ' '.join(self.formatday(day, weekday, width) for day, weekday in theweek)

    def formatweekday(self, day, width):
        return (day_name if width >= 9 else day_abbr)[day][:width].center(width)

    def formatweekheader(self, width):
        return ' '.join(self.formatweekday(day, width) for day in self.iterweekdays())

    def formatmonthname(self, theyear, themonth, width, withyear=True):
        if not 1 <= themonth <= 12:
            raise IllegalMonthError(themonth)
        name = month_name[themonth]
        return (f'{name} {theyear!r}' if withyear else name).center(width)

    def prmonth(self, theyear, themonth, w=0, l=0):
        print(self.formatmonth(theyear, themonth, w, l), end='')

    def formatmonth(self, theyear, themonth, w=0, l=0):
        w, l = max(2, w), max(1, l)
        lines = [self.formatmonthname(theyear, themonth, 7 * (w + 1) - 1), self.formatweekheader(w)]
        lines += [self.formatweek(week, w) for week in self.monthdays2calendar(theyear, themonth)]
        return ''.join(line.rstrip() + '\n' * l for line in lines)

    def formatyear(self, theyear, w=2, l=1, c=6, m=3):
        w, l, c = max(2, w), max(1, l), max(2, c)
        width = (w + 1) * 7 - 1
        out = [repr(theyear).center(width * m + c * (m - 1)).rstrip() + '\n' * l]
        header = self.formatweekheader(w)
        for i, row in enumerate(self.yeardays2calendar(theyear, m)):
            months = range(m * i + 1, min(m * (i + 1) + 1, 13))
            names = [self.formatmonthname(theyear, k, width, False) for k in months]
            out.append('\n' * l + formatstring(names, width, c).rstrip() + '\n' * l)
            out.append(formatstring([header for _ in months], width, c).rstrip() + '\n' * l)
            for j in range(max(len(weeks) for weeks in row)):
                cells = [self.formatweek(weeks[j], w) if j < len(weeks) else '' for weeks in row]
                out.append(formatstring(cells, width, c).rstrip() + '\n' * l)
        return ''.join(out)

    def pryear(self, theyear, w=0, l=0, c=6, m=3):
        print(self.formatyear(theyear, w, l, c, m), end='')


class HTMLCalendar(Calendar):
    """This calendar returns complete HTML pages."""
    cssclasses = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
    cssclasses_weekday_head = cssclasses
    cssclass_noday = 'noday'
    cssclass_month_head = 'month'
    cssclass_month = 'month'
    cssclass_year_head = 'year'
    cssclass_year = 'year'

    def formatday(self, day, weekday):
        if day == 0:
            return f'<td class="{self.cssclass_noday}">&nbsp;</td>'
        return f'<td class="{self.cssclasses[weekday]}">{day}</td>'

    def formatweek(self, theweek):
        return f'<tr>{"".join(self.formatday(day, weekday) for day, weekday in theweek)}</tr>'

    def formatweekday(self, day):
        return f'<th class="{self.cssclasses_weekday_head[day]}">{day_abbr[day]}</th>'

    def formatweekheader(self):
        return f'<tr>{"".join(self.formatweekday(i) for i in self.iterweekdays())}</tr>'

    def formatmonthname(self, theyear, themonth, withyear=True):
        if not 1 <= themonth <= 12:
            raise IllegalMonthError(themonth)
        name = f'{month_name[themonth]} {theyear}' if withyear else month_name[themonth]
        return f'<tr><th colspan="7" class="{self.cssclass_month_head}">{name}</th></tr>'

    def formatmonth(self, theyear, themonth, withyear=True):
        rows = [f'<table border="0" cellpadding="0" cellspacing="0" class="{self.cssclass_month}">',
            self.formatmonthname(theyear, themonth, withyear=withyear), self.formatweekheader()]
        rows += [self.formatweek(week) for week in self.monthdays2calendar(theyear, themonth)]
        return '\n'.join([*rows, '</table>', ''])

    def formatyear(self, theyear, width=3):
        width = max(width, 1)
        out = [f'<table border="0" cellpadding="0" cellspacing="0" class="{self.cssclass_year}">\n'
            f'<tr><th colspan="{width}" class="{self.cssclass_year_head}">{theyear}</th></tr>']
        for months in _rows(list(range(1, 13)), width):
            out.append(f'<tr>{"".join(f"<td>{self.formatmonth(theyear, m, withyear=False)}</td>" for m in months)}</tr>')
        return ''.join(['\n'.join(out[:1]), *out[1:], '</table>'])

    def formatyearpage(self, theyear, width=3, css='calendar.css', encoding=None):
        encoding = encoding or 'utf-8'
        style = '' if css is None else f'<link rel="stylesheet" type="text/css" href="{css}" />\n'
        page = (f'<?xml version="1.0" encoding="{encoding}"?>\n'
            '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">\n'
            f'<html>\n<head>\n<meta http-equiv="Content-Type" content="text/html; charset={encoding}" />\n{style}'
            f'<title>Calendar for {theyear}</title>\n</head>\n<body>\n{self.formatyear(theyear, width)}</body>\n</html>\n')
        return page.encode(encoding, 'xmlcharrefreplace')


c = TextCalendar()
firstweekday = c.getfirstweekday
monthcalendar = c.monthdayscalendar
prweek = c.prweek
week = c.formatweek
weekheader = c.formatweekheader
prmonth = c.prmonth
month = c.formatmonth
calendar = c.formatyear
prcal = c.pryear


def setfirstweekday(firstweekday):
    if not Day.MONDAY <= firstweekday <= Day.SUNDAY:
        raise IllegalWeekdayError(firstweekday)
    c.firstweekday = firstweekday


def formatstring(cols, colwidth=20, spacing=6):
    """Returns a string formatted from n strings, centered within n columns."""
    return (' ' * spacing).join(col.center(colwidth) for col in cols)


def format(cols, colwidth=20, spacing=6):
    """Prints multi-column formatting for year calendars"""
    print(formatstring(cols, colwidth, spacing))


EPOCH = 1970


def timegm(tuple):
    """Unrelated but handy function to calculate Unix timestamp from GMT."""
    year, month, day, hour, minute, second = tuple[:6]
    days = _dates.date(year, month, 1).toordinal() - _dates.date(EPOCH, 1, 1).toordinal() + day - 1
    return ((days * 24 + hour) * 60 + minute) * 60 + second
