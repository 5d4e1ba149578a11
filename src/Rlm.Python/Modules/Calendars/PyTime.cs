using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Calendars;

/// <summary>A <c>time</c> of day. Its methods are in <see cref="TimeType"/>.</summary>
internal sealed class PyTime(PyType cls, TimeSpan time, Value zone, bool fold) : PyObject
{
    private Attributes _attributes;

    public TimeSpan Time => time;

    /// <summary>A <c>tzinfo</c>, or None.</summary>
    public Value Zone => zone;

    public bool Fold => fold;

    public override PyType Type => cls;

    public override long Size => 72;

    public override ref Attributes Attributes
    {
        get
        {
            if (cls.IsShared)
                return ref base.Attributes;
            return ref _attributes;
        }
    }

    public override void Traverse(Census census)
    {
        census.Add(zone);
        if (cls.IsShared)
            return;
        census.Add(cls);
        _attributes.Traverse(census);
    }

    public override long Hash(Machine m) => (time.Ticks - Ticks(Offset(m))).GetHashCode();

    public override bool? Equal(Machine m, in Value other)
    {
        if (other.Object is not PyTime that)
            return null;
        PyDelta? mine = Offset(m), its = that.Offset(m);
        return (mine is null) == (its is null) && Compare(that, mine, its) == 0;
    }

    public override Value Order(Machine m, CompareOp op, in Value other)
    {
        if (other.Object is not PyTime that)
            return Value.NotImplemented;
        PyDelta? mine = Offset(m), its = that.Offset(m);
        return (mine is null) == (its is null)
            ? Comparing.Result(op, Compare(that, mine, its))
            : m.Raise(PyTypes.TypeError, "can't compare offset-naive and offset-aware times");
    }

    public PyDelta? Offset(Machine m) => Zones.OffsetOf(m, zone, Value.None);

    public override string Repr(Machine m)
    {
        var text = $"{Naming.Of(cls)}({IsoWriter.ClockArguments(time)}";
        if (!zone.IsNone)
            text += $", tzinfo={m.Repr(zone)}";
        return text + (fold ? ", fold=1)" : ")");
    }

    public override string Str(Machine m) => IsoWriter.Time(m, this, "auto");

    private int Compare(PyTime other, PyDelta? mine, PyDelta? its) => (time.Ticks - Ticks(mine)).CompareTo(other.Time.Ticks - Ticks(its));

    private static long Ticks(PyDelta? offset) => offset is null ? 0 : (long)offset.Total * TimeSpan.TicksPerMicrosecond;
}
