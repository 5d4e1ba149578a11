using System.Globalization;
using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Calendars;

/// <summary>A <c>date</c>: midnight of its day. Its methods are in <see cref="DateType"/>.</summary>
internal class PyDate(PyType cls, DateTime moment) : PyObject
{
    private Attributes _attributes;

    /// <summary>The day, and in a <see cref="PyDateTime"/> the time of day.</summary>
    public DateTime Moment => moment;

    public override PyType Type => cls;

    public override long Size => 48;

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
        if (cls.IsShared)
            return;
        census.Add(cls);
        _attributes.Traverse(census);
    }

    public override long Hash(Machine m) => moment.GetHashCode();

    public override bool? Equal(Machine m, in Value other) => other.Object is PyDate date and not PyDateTime ? moment == date.Moment : null;

    public override Value Order(Machine m, CompareOp op, in Value other) =>
        other.Object is PyDate date and not PyDateTime ? Comparing.Result(op, moment.CompareTo(date.Moment)) : Value.NotImplemented;

    public override Value Binary(Machine m, BinaryOp op, in Value other) => (op, other.Object) switch
    {
        (BinaryOp.Add, PyDelta delta) => Shift(m, delta.Days),
        (BinaryOp.Sub, PyDelta delta) => Shift(m, -delta.Days),
        (BinaryOp.Sub, PyDate date and not PyDateTime) => PyDelta.Of(m, (Int128)(moment - date.Moment).Days * PyDelta.Day),
        _ => Value.NotImplemented,
    };

    public override Value BinaryReflected(Machine m, BinaryOp op, in Value other) =>
        op == BinaryOp.Add ? Binary(m, op, other) : Value.NotImplemented;

    public override string Repr(Machine m) => $"{Naming.Of(cls)}({moment.Year}, {moment.Month}, {moment.Day})";

    public override string Str(Machine m) => moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private Value Shift(Machine m, int days)
    {
        var ordinal = Gregorian.Ordinal(moment) + (long)days;
        return ordinal is > 0 and <= Gregorian.MaxOrdinal
            ? DateType.Make(m, cls, Gregorian.FromOrdinal((int)ordinal))
            : m.Raise(PyTypes.OverflowError, "date value out of range");
    }
}
