namespace Rlm.Python.Modules.Calendars;

/// <summary>What <c>strptime()</c> read.</summary>
/// <param name="Day">1 January 1900 where the text does not say; 29 February without a year is that of 1904.</param>
/// <param name="Year">The year to show: 1900 where the text names none.</param>
/// <param name="DayOfYear">As the text says it, where it does.</param>
/// <param name="Time">The time of day, a leap second as the second before.</param>
/// <param name="Second">The second as it was written, up to 61.</param>
/// <param name="Zone">The offset, named where the text names it; null where there is none.</param>
/// <param name="ZoneName">The zone's name in the text, null where there is none.</param>
internal readonly record struct ParsedDate(
    DateTime Day, int Year, int DayOfYear, TimeSpan Time, int Second, PyZone? Zone, string? ZoneName);
