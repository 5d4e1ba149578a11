using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Calendars;

/// <summary><c>time.struct_time</c>.</summary>
internal static class StructTimeType
{
    private static readonly string[] Names =
        ["tm_year", "tm_mon", "tm_mday", "tm_hour", "tm_min", "tm_sec", "tm_wday", "tm_yday", "tm_isdst"];

    public static readonly PyType Instance = Create();

    public static Value Make(DateTime moment, int isSaving, string? zone = null, long? offset = null) =>
        Make(moment, moment.Year, moment.Second, moment.DayOfYear, isSaving, zone, offset);

    public static Value Make(in ParsedDate date)
    {
        long? offset = date.Zone is { } zone ? (long)(zone.Offset.Total / PyDelta.Second) : null;
        return Make(date.Day + date.Time, date.Year, date.Second, date.DayOfYear, date.ZoneName is null ? -1 : 0, date.ZoneName, offset);
    }

    private static PyStructTime Make(DateTime moment, int year, int second, int dayOfYear, int isSaving, string? zone, long? offset) => new(
    [
        Value.Int(year), Value.Int(moment.Month), Value.Int(moment.Day),
        Value.Int(moment.Hour), Value.Int(moment.Minute), Value.Int(second),
        Value.Int(Gregorian.Weekday(moment)), Value.Int(dayOfYear), Value.Int(isSaving),
    ], zone, offset);

    /// <summary>The moment that nine numbers tell, whether as a <c>struct_time</c> or as a tuple.</summary>
    public static DateTime Read(Machine m, in Value value)
    {
        if (value.Object is not PyTuple tuple)
            throw m.Error(PyTypes.TypeError, "Tuple or struct_time argument required");
        if (tuple.Items.Length != Names.Length)
            throw m.Error(PyTypes.TypeError, "function takes exactly 9 arguments (" + tuple.Items.Length + " given)");
        var items = tuple.Items;
        // Zeros stand for what was left out; a leap second is shown as the one before.
        var day = DateType.Day(m, m.ToInt32(items[0], "year"), Math.Max(1, m.ToInt32(items[1], "month")), Math.Max(1, m.ToInt32(items[2], "day")));
        var second = m.ToInt32(items[5], "second");
        if (m.ToInt32(items[3], "hour") is not (>= 0 and <= 23))
            throw m.Error(PyTypes.ValueError, "hour out of range");
        if (m.ToInt32(items[4], "minute") is not (>= 0 and <= 59))
            throw m.Error(PyTypes.ValueError, "minute out of range");
        if (second is < 0 or > 61)
            throw m.Error(PyTypes.ValueError, "seconds out of range");
        return day.AddHours(m.ToIndex(items[3])).AddMinutes(m.ToIndex(items[4])).AddSeconds(Math.Min(second, 59));
    }

    internal static string Describe(Machine m, PyStructTime time)
    {
        var parts = new string[Names.Length];
        for (var i = 0; i < parts.Length; i++)
            parts[i] = $"{Names[i]}={m.Repr(time.Items[i])}";
        return $"time.struct_time({string.Join(", ", parts)})";
    }

    private static PyType Create()
    {
        var builder = new TypeBuilder("struct_time", TupleType.Instance, "time")
            .New("__new__(cls, sequence, dict=None, /)", New, drains: 1 << 1)
            .Operators("__repr__")
            .Member("tm_zone", static (_, self) => ((PyStructTime)self.Object!).ZoneName is { } name ? Value.Str(name) : Value.None)
            .Member("tm_gmtoff", static (_, self) => ((PyStructTime)self.Object!).Offset is { } offset ? Value.Int(offset) : Value.None)
            .Constant("n_fields", Value.Int(11))
            .Constant("n_sequence_fields", Value.Int(Names.Length))
            .Constant("n_unnamed_fields", Value.Int(0))
            .Constant("__match_args__", PyTuple.Of([.. Names.Select(Value.Str)]))
            .Sealed();
        for (var i = 0; i < Names.Length; i++)
        {
            var index = i;
            builder.Member(Names[i], (_, self) => ((PyTuple)self.Object!).Items[index]);
        }

        return builder.Build();
    }

    private static Value New(Machine m, ReadOnlySpan<Value> a)
    {
        var items = m.ToSpan(a[1]);
        if (items.Length < Names.Length)
            return m.Raise(PyTypes.TypeError, $"time.struct_time() takes an at least 9-sequence ({items.Length}-sequence given)");
        if (items.Length > 11)
            return m.Raise(PyTypes.TypeError, $"time.struct_time() takes an at most 11-sequence ({items.Length}-sequence given)");
        return new PyStructTime(
            items[..Names.Length].ToArray(),
            items.Length > 9 && items[9].Object is PyStr zone ? zone.ToString() : null,
            items.Length > 10 && items[10].IsInt ? items[10].Bits : null);
    }
}
