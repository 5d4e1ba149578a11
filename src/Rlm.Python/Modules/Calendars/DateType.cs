using System.Globalization;
using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Calendars;

/// <summary><c>datetime.date</c>.</summary>
internal static class DateType
{
    public static readonly PyType Instance = Create();

    private static PyType Create()
    {
        var builder = new TypeBuilder("date", null, "datetime")
            .Doc("date(year, month, day) --> date object")
            .New("__new__(cls, year=None, month=None, day=None)", New)
            .Operators("__add__ __radd__ __sub__ __rsub__ __eq__ __ne__ __lt__ __le__ __gt__ __ge__ __hash__ __repr__ __str__")
            .Property("year", static (_, self) => Value.Int(Self(self).Moment.Year))
            .Property("month", static (_, self) => Value.Int(Self(self).Moment.Month))
            .Property("day", static (_, self) => Value.Int(Self(self).Moment.Day))
            .ClassMethod("today(cls, /)", static (m, a) => Make(m, (PyType)a[0].Object!, Clock.Now(m).Date))
            .ClassMethod("fromtimestamp(cls, timestamp, /)", static (m, a) =>
                Make(m, (PyType)a[0].Object!, Clock.ToLocal(m, Clock.FromTimestamp(m, a[1])).Date))
            .ClassMethod("fromordinal(cls, ordinal, /)", FromOrdinal)
            .ClassMethod("fromisoformat(cls, date_string, /)", FromIsoFormat)
            .ClassMethod("fromisocalendar(cls, year, week, day)", FromIsoCalendar)
            .Method("isoformat(self, /)", static (m, a) =>
                Value.Str(Self(a[0]).Moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)))
            .Method("ctime(self, /)", static (m, a) => Value.Str(DateFormat.Ctime(Self(a[0]).Moment)))
            .Method("strftime(self, format)", static (m, a) =>
                Value.Str(DateFormat.Format(m, DateFields.Of(a[0]), FormatText(m, a[1], "strftime"))))
            .Method("__format__(self, format, /)", Format)
            .Method("timetuple(self, /)", static (m, a) => StructTimeType.Make(Self(a[0]).Moment, -1))
            .Method("toordinal(self, /)", static (m, a) => Value.Int(Gregorian.Ordinal(Self(a[0]).Moment)))
            .Method("weekday(self, /)", static (m, a) => Value.Int(Gregorian.Weekday(Self(a[0]).Moment)))
            .Method("isoweekday(self, /)", static (m, a) => Value.Int(Gregorian.Weekday(Self(a[0]).Moment) + 1))
            .Method("isocalendar(self, /)", static (m, a) => IsoCalendarDateType.Make(Self(a[0]).Moment))
            .Method("replace(self, /, year=None, month=None, day=None)", Replace)
            .Method("__replace__(self, /, year=None, month=None, day=None)", Replace)
            .Method("__reduce__(self, /)", static (_, a) => new PyTuple([a[0].Type, new PyTuple(Fields(Self(a[0]).Moment))]))
            .Method("__copy__(self, /)", static (_, a) => a[0])
            .Method("__deepcopy__(self, memo, /)", static (_, a) => a[0]);
        var type = builder.Type;
        return builder
            .Constant("min", new PyDate(type, DateTime.MinValue))
            .Constant("max", new PyDate(type, DateTime.MaxValue.Date))
            .Constant("resolution", new PyDelta(DeltaType.Instance, 1, 0))
            .Build();
    }

    /// <summary>A date of a class: one written in Python is called, as its constructor may differ.</summary>
    public static Value Make(Machine m, PyType cls, DateTime day) =>
        cls.IsShared ? new PyDate(cls, day) : m.Call(cls, Fields(day));

    public static Value[] Fields(DateTime day) => [Value.Int(day.Year), Value.Int(day.Month), Value.Int(day.Day)];

    /// <exception cref="PyError">ValueError: there is no such day.</exception>
    public static DateTime Day(Machine m, in Value year, in Value month, in Value day) =>
        Day(m, m.ToInt32(year, "year"), m.ToInt32(month, "month"), m.ToInt32(day, "day"));

    public static DateTime Day(Machine m, int year, int month, int day)
    {
        if (year is < Gregorian.MinYear or > Gregorian.MaxYear)
            throw m.Error(PyTypes.ValueError, $"year {year} is out of range");
        if (month is < 1 or > 12)
            throw m.Error(PyTypes.ValueError, "month must be in 1..12");
        if (day < 1 || (day > 28 && day > DateTime.DaysInMonth(year, month)))
            throw m.Error(PyTypes.ValueError, "day is out of range for month");
        return new(year, month, day);
    }

    /// <summary>The three arguments that every date begins with are there.</summary>
    public static void Require(Machine m, ReadOnlySpan<Value> a)
    {
        ReadOnlySpan<string> names = ["year", "month", "day"];
        for (var i = 0; i < names.Length; i++)
        {
            if (a[i + 1].IsMissing)
                throw m.Error(PyTypes.TypeError, $"function missing required argument '{names[i]}' (pos {i + 1})");
            _ = m.ToIndex(a[i + 1]);
        }
    }

    public static string FormatText(Machine m, in Value value, string method) =>
        m.ToStr(value, $"{method}() argument 1 must be str, not {StrArguments.NameOf(value)}").ToString();

    public static Value Format(Machine m, ReadOnlySpan<Value> a)
    {
        var format = m.ToStr(a[1], $"__format__() argument 1 must be str, not {StrArguments.NameOf(a[1])}");
        return format.Units == 0 ? Value.Str(m.Str(a[0])) : m.CallMethod(a[0], "strftime", format);
    }

    public static PyError InvalidIso(Machine m, in Value text) => m.Error(PyTypes.ValueError, $"Invalid isoformat string: {m.Repr(text)}");

    private static PyDate Self(in Value self) => (PyDate)self.Object!;

    private static Value New(Machine m, ReadOnlySpan<Value> a)
    {
        Require(m, a);
        return new PyDate((PyType)a[0].Object!, Day(m, a[1], a[2], a[3]));
    }

    private static Value FromOrdinal(Machine m, ReadOnlySpan<Value> a)
    {
        var ordinal = m.ToIndex(a[1]);
        if (ordinal < 1)
            return m.Raise(PyTypes.ValueError, "ordinal must be >= 1");
        if (ordinal > Gregorian.MaxOrdinal)
            return m.Raise(PyTypes.ValueError, $"year {Gregorian.YearOf(ordinal)} is out of range");
        return OfDay(m, a[0], Gregorian.FromOrdinal((int)ordinal));
    }

    private static Value FromIsoFormat(Machine m, ReadOnlySpan<Value> a)
    {
        var text = m.ToStr(a[1], "fromisoformat: argument must be str");
        return IsoReader.TryReadDate(m, text.ToString(), out var day) ? Make(m, (PyType)a[0].Object!, day) : throw InvalidIso(m, a[1]);
    }

    private static Value FromIsoCalendar(Machine m, ReadOnlySpan<Value> a)
    {
        int year = m.ToInt32(a[1], "year"), week = m.ToInt32(a[2], "week"), weekday = m.ToInt32(a[3], "day");
        if (year is < Gregorian.MinYear or > Gregorian.MaxYear)
            return m.Raise(PyTypes.ValueError, $"Year is out of range: {year}");
        if (week < 1 || week > Gregorian.IsoWeeks(year))
            return m.Raise(PyTypes.ValueError, $"Invalid week: {week}");
        if (weekday is < 1 or > 7)
            return m.Raise(PyTypes.ValueError, $"Invalid day: {weekday} (range is [1, 7])");
        var ordinal = Gregorian.IsoYearStart(year) + ((week - 1) * 7) + weekday - 1;
        return ordinal is >= 1 and <= Gregorian.MaxOrdinal
            ? OfDay(m, a[0], Gregorian.FromOrdinal(ordinal))
            : m.Raise(PyTypes.ValueError, $"year {(ordinal < 1 ? 0 : 10000)} is out of range");
    }

    // The class methods serve datetime too, whose instances begin their day at midnight.
    private static Value OfDay(Machine m, in Value cls, DateTime day) =>
        ((PyType)cls.Object!) is var type && type.IsSubclassOf(DateTimeType.Instance)
        ? DateTimeType.Make(m, type, day, Value.None, fold: false)
        : Make(m, type, day);

    private static Value Replace(Machine m, ReadOnlySpan<Value> a)
    {
        var now = Self(a[0]).Moment;
        return Make(m, a[0].Type, Day(m,
            a[1].IsMissing ? Value.Int(now.Year) : a[1],
            a[2].IsMissing ? Value.Int(now.Month) : a[2],
            a[3].IsMissing ? Value.Int(now.Day) : a[3]));
    }
}
