using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Calendars;

/// <summary><c>datetime.time</c>.</summary>
internal static class TimeType
{
    private static readonly KeywordNames FoldKeyword = new(["fold"]);

    public static readonly PyType Instance = Create();

    private static PyType Create()
    {
        const string Fields = "hour=None, minute=None, second=None, microsecond=None, tzinfo=True, *, fold=0";
        var builder = new TypeBuilder("time", null, "datetime")
            .Doc("time([hour[, minute[, second[, microsecond[, tzinfo]]]]]) --> a time object\n\n"
                + "All arguments are optional. tzinfo may be None, or an instance of\n"
                + "a tzinfo subclass. The remaining arguments may be ints.")
            .New("__new__(cls, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0)", static (m, a) =>
                new PyTime((PyType)a[0].Object!,
                Clock.TimeOfDay(m, a[1], a[2], a[3], a[4], a[6]), Zones.Check(m, a[5]), !a[6].IsMissing && m.ToIndex(a[6]) == 1))
            .Operators("__eq__ __ne__ __lt__ __le__ __gt__ __ge__ __hash__ __repr__ __str__")
            .Property("hour", static (_, self) => Value.Int(Self(self).Time.Hours))
            .Property("minute", static (_, self) => Value.Int(Self(self).Time.Minutes))
            .Property("second", static (_, self) => Value.Int(Self(self).Time.Seconds))
            .Property("microsecond", static (_, self) => Value.Int(Micros(Self(self).Time)))
            .Property("tzinfo", static (_, self) => Self(self).Zone)
            .Property("fold", static (_, self) => Value.Int(Self(self).Fold ? 1 : 0))
            .ClassMethod("fromisoformat(cls, string, /)", FromIsoFormat)
            .Method("isoformat(self, /, timespec='auto')", static (m, a) => Value.Str(IsoWriter.Time(m, Self(a[0]), Precision(m, a[1]))))
            .Method("strftime(self, /, format)", static (m, a) =>
                Value.Str(DateFormat.Format(m, DateFields.Of(a[0]), DateType.FormatText(m, a[1], "strftime"))))
            .Method("__format__(self, format, /)", DateType.Format)
            .Method("utcoffset(self, /)", static (m, a) => Self(a[0]).Offset(m) is { } offset ? offset : Value.None)
            .Method("dst(self, /)", static (m, a) => Zones.SavingOf(m, Self(a[0]).Zone, Value.None) is { } saving ? saving : Value.None)
            .Method("tzname(self, /)", static (m, a) => Zones.NameOf(m, Self(a[0]).Zone, Value.None))
            .Method($"replace(self, /, {Fields})", Replace)
            .Method($"__replace__(self, /, {Fields})", Replace)
            .Method("__reduce__(self, /)", static (_, a) =>
                new PyTuple([a[0].Type, new PyTuple(Arguments(Self(a[0]).Time, Self(a[0]).Zone))]))
            .Method("__copy__(self, /)", static (_, a) => a[0])
            .Method("__deepcopy__(self, memo, /)", static (_, a) => a[0]);
        var type = builder.Type;
        return builder
            .Constant("min", new PyTime(type, TimeSpan.Zero, Value.None, fold: false))
            .Constant("max", new PyTime(type, new((PyDelta.Day - 1) * TimeSpan.TicksPerMicrosecond), Value.None, fold: false))
            .Constant("resolution", new PyDelta(DeltaType.Instance, 0, 1))
            .Build();
    }

    public static long Micros(TimeSpan time) => time.Ticks / TimeSpan.TicksPerMicrosecond % PyDelta.Second;

    /// <summary>The <c>timespec</c> of <c>isoformat()</c>.</summary>
    public static string Precision(Machine m, in Value value) => value.IsMissing ? "auto"
        : m.ToStr(value, $"isoformat() argument 'timespec' must be str, not {StrArguments.NameOf(value)}").ToString();

    private static PyTime Self(in Value self) => (PyTime)self.Object!;

    private static Value[] Arguments(TimeSpan time, in Value zone) =>
        [Value.Int(time.Hours), Value.Int(time.Minutes), Value.Int(time.Seconds), Value.Int(Micros(time)), zone];

    private static Value Make(Machine m, PyType cls, TimeSpan time, in Value zone, bool fold)
    {
        if (cls.IsShared)
            return new PyTime(cls, time, zone, fold);
        return fold
            ? m.Finish(m.CallValue(cls, [.. Arguments(time, zone), Value.Int(1)], FoldKeyword))
            : m.Call(cls, Arguments(time, zone));
    }

    private static Value FromIsoFormat(Machine m, ReadOnlySpan<Value> a)
    {
        var text = m.ToStr(a[1], "fromisoformat: argument must be str").ToString();
        return IsoReader.TryReadTime(m, text.StartsWith('T') ? text[1..] : text, out var time, out var zone)
            ? Make(m, (PyType)a[0].Object!, time, zone, fold: false)
            : throw DateType.InvalidIso(m, a[1]);
    }

    private static Value Replace(Machine m, ReadOnlySpan<Value> a)
    {
        var self = Self(a[0]);
        var now = Arguments(self.Time, self.Zone);
        for (var i = 0; i < 4; i++)
        {
            if (!a[i + 1].IsMissing)
                now[i] = a[i + 1];
        }

        var time = Clock.TimeOfDay(m, now[0], now[1], now[2], now[3], a[6]);
        return Make(
            m, self.Type, time, a[5].IsMissing ? self.Zone : Zones.Check(m, a[5]), a[6].IsMissing ? self.Fold : m.ToIndex(a[6]) == 1);
    }
}
