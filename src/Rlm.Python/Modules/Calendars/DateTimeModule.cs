using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Calendars;

/// <summary><c>datetime</c>.</summary>
internal static class DateTimeModule
{
    public static ModuleDefinition Create() => new ModuleBuilder("datetime")
        .Doc("Concrete date/time and related types.")
        .Type(DateType.Instance)
        .Type(TimeType.Instance)
        .Type(DateTimeType.Instance)
        .Type(DeltaType.Instance)
        .Type(TzInfoType.Instance)
        .Type(ZoneType.Instance)
        .Constant("UTC", ZoneType.Utc)
        .Constant("MINYEAR", Value.Int(Gregorian.MinYear))
        .Constant("MAXYEAR", Value.Int(Gregorian.MaxYear))
        .Build();
}
