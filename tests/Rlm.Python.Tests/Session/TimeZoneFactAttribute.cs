namespace Rlm.Python.Tests.Session;

/// <summary>A fact that needs the host's database of time zones.</summary>
internal sealed class TimeZoneFactAttribute : FactAttribute
{
    public TimeZoneFactAttribute()
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById("America/New_York", out _))
            Skip = "The host has no database of time zones.";
    }
}
