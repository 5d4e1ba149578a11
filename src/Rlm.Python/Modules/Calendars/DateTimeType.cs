using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Calendars;

/// <summary><c>datetime.datetime</c>.</summary>
internal static class DateTimeType
{
    private static readonly KeywordNames FoldKeyword = new(["fold"]);

    public static readonly PyType Instance = Create();

    private static PyType Create()
    {
        const string Fields = "hour=None, minute=None, second=None, microsecond=None, tzinfo=True, *, fold=0";
        var builder = new TypeBuilder("datetime", DateType.Instance, "datetime")
            .Doc("datetime(year, month, day[, hour[, minute[, second[, microsecond[,tzinfo]]]]])\n\n"
                + "The year, month and day arguments are required. tzinfo may be None, or an\n"
                + "instance of a tzinfo subclass. The remaining arguments may be ints.")
            .New("__new__(cls, year=None, month=None, day=None, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0)", New)
            .Operators("__add__ __radd__ __sub__ __rsub__ __eq__ __ne__ __lt__ __le__ __gt__ __ge__ __hash__ __repr__ __str__")
            .Property("hour", static (_, self) => Value.Int(Self(self).Moment.Hour))
            .Property("minute", static (_, self) => Value.Int(Self(self).Moment.Minute))
            .Property("second", static (_, self) => Value.Int(Self(self).Moment.Second))
            .Property("microsecond", static (_, self) => Value.Int(Micros(Self(self).Moment)))
            .Property("tzinfo", static (_, self) => Self(self).Zone)
            .Property("fold", static (_, self) => Value.Int(Self(self).Fold ? 1 : 0))
            .ClassMethod("now(cls, /, tz=None)", static (m, a) => FromUtc(m, a[0], Clock.UtcNow(m), a[1]))
            .ClassMethod("utcnow(cls, /)", static (m, a) => Make(m, (PyType)a[0].Object!, Clock.UtcNow(m), Value.None, fold: false))
            .ClassMethod("today(cls, /)", static (m, a) => FromUtc(m, a[0], Clock.UtcNow(m), Value.None))
            .ClassMethod("fromtimestamp(cls, /, timestamp, tz=None)", static (m, a) => FromUtc(m, a[0], Clock.FromTimestamp(m, a[1]), a[2]))
            .ClassMethod("utcfromtimestamp(cls, timestamp, /)", static (m, a) =>
                Make(m, (PyType)a[0].Object!, Clock.FromTimestamp(m, a[1]), Value.None, fold: false))
            .ClassMethod("combine(cls, /, date, time, tzinfo=True)", Combine)
            .ClassMethod("fromisoformat(cls, date_string, /)", FromIsoFormat)
            .ClassMethod("strptime(cls, date_string, format, /)", StrpTime)
            .Method("timestamp(self, /)", static (m, a) => Value.Float(Clock.ToMicros(ToUtc(m, Self(a[0]))) / 1e6))
            .Method("date(self, /)", static (m, a) => new PyDate(DateType.Instance, Self(a[0]).Moment.Date))
            .Method("time(self, /)", static (m, a) =>
                new PyTime(TimeType.Instance, Self(a[0]).Moment.TimeOfDay, Value.None, Self(a[0]).Fold))
            .Method("timetz(self, /)", static (m, a) =>
                new PyTime(TimeType.Instance, Self(a[0]).Moment.TimeOfDay, Self(a[0]).Zone, Self(a[0]).Fold))
            .Method("utcoffset(self, /)", static (m, a) => OrNone(Zones.OffsetOf(m, Self(a[0]).Zone, a[0])))
            .Method("dst(self, /)", static (m, a) => OrNone(Zones.SavingOf(m, Self(a[0]).Zone, a[0])))
            .Method("tzname(self, /)", static (m, a) => Zones.NameOf(m, Self(a[0]).Zone, a[0]))
            .Method("timetuple(self, /)", static (m, a) => StructTimeType.Make(Self(a[0]).Moment,
                Zones.SavingOf(m, Self(a[0]).Zone, a[0]) is { } saving ? saving.IsZero ? 0 : 1 : -1))
            .Method("utctimetuple(self, /)", static (m, a) => StructTimeType.Make(
                Zones.OffsetOf(m, Self(a[0]).Zone, a[0]) is { } offset ? Move(m, Self(a[0]).Moment, -offset.Total) : Self(a[0]).Moment, 0))
            .Method("astimezone(self, /, tz=None)", AsTimeZone)
            .Method("isoformat(self, /, sep='T', timespec='auto')", IsoFormat)
            .Method($"replace(self, /, year=None, month=None, day=None, {Fields})", Replace)
            .Method($"__replace__(self, /, year=None, month=None, day=None, {Fields})", Replace)
            .Method("__reduce__(self, /)", static (_, a) =>
                new PyTuple([a[0].Type, new PyTuple(Arguments(Self(a[0]).Moment, Self(a[0]).Zone))]));
        var type = builder.Type;
        return builder
            .Constant("min", new PyDateTime(type, DateTime.MinValue, Value.None, fold: false))
            .Constant("max", new PyDateTime(type, new(DateTime.MaxValue.Ticks - 9), Value.None, fold: false))
            .Constant("resolution", new PyDelta(DeltaType.Instance, 0, 1))
            .Build();
    }

    /// <summary>A moment of a class: one written in Python is called, as its constructor may differ.</summary>
    public static Value Make(Machine m, PyType cls, DateTime moment, in Value zone, bool fold)
    {
        if (cls.IsShared)
            return new PyDateTime(cls, moment, zone, fold);
        return fold
            ? m.Finish(m.CallValue(cls, [.. Arguments(moment, zone), Value.Int(1)], FoldKeyword))
            : m.Call(cls, Arguments(moment, zone));
    }

    /// <summary>The same zone, so many microseconds later on the clock.</summary>
    public static Value Shift(Machine m, PyDateTime moment, Int128 micros) =>
        Make(m, moment.Type, Move(m, moment.Moment, micros), moment.Zone, fold: false);

    public static long Micros(DateTime moment) => moment.Ticks / TimeSpan.TicksPerMicrosecond % PyDelta.Second;

    /// <summary>The moment in UTC; without a zone the session's is meant.</summary>
    public static DateTime ToUtc(Machine m, PyDateTime moment) => Zones.OffsetOf(m, moment.Zone, moment) is { } offset
        ? Move(m, moment.Moment, -offset.Total)
        : Clock.FromLocal(m, moment.Moment, moment.Fold);

    private static PyDateTime Self(in Value self) => (PyDateTime)self.Object!;

    private static Value OrNone(PyDelta? delta) => delta is null ? Value.None : delta;

    private static DateTime Move(Machine m, DateTime moment, Int128 micros) => Int128.Abs(micros) < 1L << 59
        ? Clock.Add(m, moment, (long)micros * TimeSpan.TicksPerMicrosecond)
        : throw m.Error(PyTypes.OverflowError, "date value out of range");

    private static Value[] Arguments(DateTime moment, in Value zone) =>
    [
        .. DateType.Fields(moment), Value.Int(moment.Hour), Value.Int(moment.Minute), Value.Int(moment.Second),
        Value.Int(Micros(moment)), zone,
    ];

    private static Value New(Machine m, ReadOnlySpan<Value> a)
    {
        DateType.Require(m, a);
        var day = DateType.Day(m, a[1], a[2], a[3]);
        var time = Clock.TimeOfDay(m, a[4], a[5], a[6], a[7], a[9]);
        return new PyDateTime((PyType)a[0].Object!, day + time, Zones.Check(m, a[8]), !a[9].IsMissing && m.ToIndex(a[9]) == 1);
    }

    private static Value FromUtc(Machine m, in Value cls, DateTime utc, in Value zone)
    {
        var type = (PyType)cls.Object!;
        if (Zones.Check(m, zone) is { IsNone: false } there)
            return m.CallMethod(there, "fromutc", Make(m, type, utc, there, fold: false));
        var local = Clock.ToLocal(m, utc);
        return Make(m, type, local, Value.None, fold: Clock.FromLocal(m, local, fold: false) != utc);
    }

    private static Value Combine(Machine m, ReadOnlySpan<Value> a)
    {
        if (a[1].Object is not PyDate day)
            return m.Raise(PyTypes.TypeError, $"combine() argument 1 must be datetime.date, not {StrArguments.NameOf(a[1])}");
        if (a[2].Object is not PyTime time)
            return m.Raise(PyTypes.TypeError, $"combine() argument 2 must be datetime.time, not {StrArguments.NameOf(a[2])}");
        return Make(m, (PyType)a[0].Object!, day.Moment.Date + time.Time, a[3].IsMissing ? time.Zone : Zones.Check(m, a[3]), time.Fold);
    }

    private static Value FromIsoFormat(Machine m, ReadOnlySpan<Value> a)
    {
        var text = m.ToStr(a[1], "fromisoformat: argument must be str");
        return IsoReader.TryReadDateTime(m, text.ToString(), out var moment, out var zone)
            ? Make(m, (PyType)a[0].Object!, moment, zone, fold: false)
            : throw DateType.InvalidIso(m, a[1]);
    }

    private static Value StrpTime(Machine m, ReadOnlySpan<Value> a)
    {
        var text = m.ToStr(a[1], $"strptime() argument 1 must be str, not {StrArguments.NameOf(a[1])}");
        var format = m.ToStr(a[2], $"strptime() argument 2 must be str, not {StrArguments.NameOf(a[2])}");
        var read = DateParser.Parse(m, text.ToString(), format.ToString());
        if (read.Year != read.Day.Year)
            return m.Raise(PyTypes.ValueError, "day is out of range for month");
        if (read.Second > 59)
            return m.Raise(PyTypes.ValueError, "second must be in 0..59");
        return Make(m, (PyType)a[0].Object!, read.Day + read.Time, read.Zone is null ? Value.None : read.Zone, fold: false);
    }

    private static Value AsTimeZone(Machine m, ReadOnlySpan<Value> a)
    {
        var self = Self(a[0]);
        var zone = Zones.Check(m, a[1]);
        if (!zone.IsNone && Value.Same(zone, self.Zone))
            return self;
        var utc = ToUtc(m, self);
        if (zone.IsNone)
        {
            var offset = PyDelta.Of(m, Clock.LocalOffset(m, utc).Ticks / TimeSpan.TicksPerMicrosecond);
            zone = ZoneType.Of(offset, PyStr.From(Clock.LocalName(m, utc)));
        }

        return m.CallMethod(zone, "fromutc", Make(m, self.Type, utc, zone, fold: false));
    }

    private static Value IsoFormat(Machine m, ReadOnlySpan<Value> a)
    {
        var separator = a[1].IsMissing
            ? "T"
            : m.ToStr(a[1], $"isoformat() argument 1 must be a unicode character, not {a[1].Type.NameInMessages}").ToString();
        if (new System.Globalization.StringInfo(separator).LengthInTextElements != 1)
            return m.Raise(PyTypes.TypeError,
                $"isoformat() argument 1 must be a unicode character, not a string of length {((PyStr)a[1].Object!).PointCount}");
        return Value.Str(IsoWriter.DateTime(m, Self(a[0]), separator, TimeType.Precision(m, a[2])));
    }

    private static Value Replace(Machine m, ReadOnlySpan<Value> a)
    {
        var self = Self(a[0]);
        var now = Arguments(self.Moment, self.Zone);
        for (var i = 0; i < 7; i++)
        {
            if (!a[i + 1].IsMissing)
                now[i] = a[i + 1];
        }

        var day = DateType.Day(m, now[0], now[1], now[2]);
        var time = Clock.TimeOfDay(m, now[3], now[4], now[5], now[6], a[9]);
        return Make(
            m, self.Type, day + time, a[8].IsMissing ? self.Zone : Zones.Check(m, a[8]), a[9].IsMissing ? self.Fold : m.ToIndex(a[9]) == 1);
    }
}
