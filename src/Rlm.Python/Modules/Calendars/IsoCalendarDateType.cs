using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Calendars;

/// <summary>What <c>date.isocalendar()</c> returns: a tuple with named parts.</summary>
internal static class IsoCalendarDateType
{
    public static readonly PyType Instance = new TypeBuilder("IsoCalendarDate", TupleType.Instance, "datetime")
        .Operators("__repr__")
        .Property("year", static (_, self) => ((PyTuple)self.Object!).Items[0])
        .Property("week", static (_, self) => ((PyTuple)self.Object!).Items[1])
        .Property("weekday", static (_, self) => ((PyTuple)self.Object!).Items[2])
        .Sealed()
        .Build();

    public static Value Make(DateTime day)
    {
        var (year, week, weekday) = Gregorian.IsoCalendar(day);
        return new PyIsoCalendarDate([Value.Int(year), Value.Int(week), Value.Int(weekday)]);
    }

    private sealed class PyIsoCalendarDate(Value[] items) : PyTuple(items)
    {
        public override PyType Type => Instance;

        public override string Repr(Machine m) =>
            $"datetime.IsoCalendarDate(year={Items[0].Bits}, week={Items[1].Bits}, weekday={Items[2].Bits})";
    }
}
