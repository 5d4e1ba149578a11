using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Calendars;

/// <summary>A <c>datetime</c>. Its methods are in <see cref="DateTimeType"/>.</summary>
internal sealed class PyDateTime(PyType cls, DateTime moment, Value zone, bool fold) : PyDate(cls, moment)
{
    /// <summary>A <c>tzinfo</c>, or None.</summary>
    public Value Zone => zone;

    /// <summary>The second of two moments that the clock shows alike.</summary>
    public bool Fold => fold;

    public override long Size => 72;

    public override void Traverse(Census census)
    {
        base.Traverse(census);
        census.Add(zone);
    }

    public override long Hash(Machine m)
    {
        var first = fold ? new PyDateTime(DateTimeType.Instance, Moment, zone, fold: false) : this;
        return Zones.OffsetOf(m, zone, first) is { } offset
            ? (Moment.Ticks - (long)(offset.Total * 10)).GetHashCode()
            : Moment.Ticks.GetHashCode();
    }

    public override bool? Equal(Machine m, in Value other)
    {
        if (other.Object is not PyDateTime moment)
            return null;
        if (Value.Same(zone, moment.Zone))
            return Moment == moment.Moment;
        PyDelta? mine = Zones.OffsetOf(m, zone, this), its = Zones.OffsetOf(m, moment.Zone, moment);
        return (mine is null) == (its is null) && Compare(moment, mine, its) == 0;
    }

    public override Value Order(Machine m, CompareOp op, in Value other)
    {
        if (other.Object is not PyDateTime moment)
            return Value.NotImplemented;
        if (Value.Same(zone, moment.Zone))
            return Comparing.Result(op, Moment.CompareTo(moment.Moment));
        PyDelta? mine = Zones.OffsetOf(m, zone, this), its = Zones.OffsetOf(m, moment.Zone, moment);
        return (mine is null) == (its is null)
            ? Comparing.Result(op, Compare(moment, mine, its))
            : m.Raise(PyTypes.TypeError, "can't compare offset-naive and offset-aware datetimes");
    }

    public override Value Binary(Machine m, BinaryOp op, in Value other) => (op, other.Object) switch
    {
        (BinaryOp.Add, PyDelta delta) => DateTimeType.Shift(m, this, delta.Total),
        (BinaryOp.Sub, PyDelta delta) => DateTimeType.Shift(m, this, -delta.Total),
        (BinaryOp.Sub, PyDateTime moment) => Subtract(m, moment),
        _ => Value.NotImplemented,
    };

    public override string Repr(Machine m)
    {
        var text = $"{Naming.Of(Type)}({Moment.Year}, {Moment.Month}, {Moment.Day}, {IsoWriter.ClockArguments(Moment.TimeOfDay)}";
        if (fold)
            text += ", fold=1";
        return zone.IsNone ? text + ")" : $"{text}, tzinfo={m.Repr(zone)})";
    }

    public override string Str(Machine m) => IsoWriter.DateTime(m, this, " ", "auto");

    private int Compare(PyDateTime other, PyDelta? mine, PyDelta? its) =>
        (Moment.Ticks - Ticks(mine)).CompareTo(other.Moment.Ticks - Ticks(its));

    private Value Subtract(Machine m, PyDateTime other)
    {
        var ticks = Moment.Ticks - other.Moment.Ticks;
        if (Value.Same(zone, other.Zone))
            return PyDelta.Of(m, ticks / TimeSpan.TicksPerMicrosecond);
        PyDelta? mine = Zones.OffsetOf(m, zone, this), its = Zones.OffsetOf(m, other.Zone, other);
        return (mine is null) == (its is null)
            ? PyDelta.Of(m, (ticks - Ticks(mine) + Ticks(its)) / TimeSpan.TicksPerMicrosecond)
            : m.Raise(PyTypes.TypeError, "can't subtract offset-naive and offset-aware datetimes");
    }

    private static long Ticks(PyDelta? offset) => offset is null ? 0 : (long)offset.Total * TimeSpan.TicksPerMicrosecond;
}
