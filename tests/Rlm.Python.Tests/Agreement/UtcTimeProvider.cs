namespace Rlm.Python.Tests.Agreement;

/// <summary>The system's clock in the zone that the cases were recorded in.</summary>
internal sealed class UtcTimeProvider : TimeProvider
{
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;
}
