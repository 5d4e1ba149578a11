namespace Rlm.Python.Tests.Session;

/// <summary>Time zones by name and the zone of the session itself; what is expected is what CPython 3.13 prints.</summary>
public sealed class TimeZoneTests
{
    private const string Imports = "from datetime import datetime, timedelta, timezone, time\nfrom zoneinfo import ZoneInfo\n";

    [TimeZoneFact]
    public async Task ZonesKnowOffsetsNamesAndSavingTime() => Assert.Equal(
        """
        2024-01-15 12:00:00-05:00 EST 0:00:00
        2024-07-15 12:00:00-04:00 EDT 1:00:00
        2024-07-15 12:00:00+01:00 BST 1:00:00
        2024-07-15 12:00:00+05:30 IST 0:00:00
        2024-07-15 12:00:00+05:45 +0545 0:00:00
        2024-01-15 12:00:00+00:00 GMT -1 day, 23:00:00
        2024-01-15 12:00:00+11:00 AEDT 1:00:00

        """,
        await PrintAsync("""
            def show(zone, month):
                d = datetime(2024, month, 15, 12, tzinfo=ZoneInfo(zone))
                print(d, d.tzname(), d.dst())
            show('America/New_York', 1)
            show('America/New_York', 7)
            show('Europe/London', 7)
            show('Asia/Kolkata', 7)
            show('Asia/Kathmandu', 7)
            show('Europe/Dublin', 1)
            show('Australia/Sydney', 1)
            """));

    [TimeZoneFact]
    public async Task FoldTellsTheTwoPassesOfAnHourApart() => Assert.Equal(
        """
        2024-11-03 01:30:00-04:00 EDT 2024-11-03 05:30:00+00:00
        2024-11-03 01:30:00-05:00 EST 2024-11-03 06:30:00+00:00
        2024-03-10 02:30:00-05:00 EST 2024-03-10 07:30:00+00:00
        2024-03-10 02:30:00-04:00 EDT 2024-03-10 06:30:00+00:00
        1 2024-11-03 01:15:00-05:00

        """,
        await PrintAsync("""
            zone = ZoneInfo('America/New_York')
            for moment in datetime(2024, 11, 3, 1, 30), datetime(2024, 3, 10, 2, 30):
                for fold in 0, 1:
                    d = moment.replace(tzinfo=zone, fold=fold)
                    print(d, d.tzname(), d.astimezone(timezone.utc))
            d = datetime(2024, 11, 3, 6, 15, tzinfo=timezone.utc).astimezone(zone)
            print(d.fold, d)
            """));

    [TimeZoneFact]
    public async Task ZonesAreTheSameObjectAndUnknownOnesAnError() => Assert.Equal(
        """
        True True zoneinfo.ZoneInfo(key='Europe/Paris') Europe/Paris
        ZoneInfoNotFoundError 'No time zone found with key Nope/Zone'
        ZoneInfoNotFoundError 'No time zone found with key ../../etc/passwd'
        12:00:00 12:00:00+00:00

        """,
        await PrintAsync("""
            import zoneinfo
            paris = ZoneInfo('Europe/Paris')
            print(paris is ZoneInfo('Europe/Paris'), 'Europe/Paris' in zoneinfo.available_timezones(), repr(paris), paris)
            for key in 'Nope/Zone', '../../etc/passwd':
                try:
                    ZoneInfo(key)
                except KeyError as e:
                    print(type(e).__name__, e)
            print(time(12, tzinfo=paris), time(12, tzinfo=ZoneInfo('UTC')))
            """));

    [TimeZoneFact]
    public async Task LocalTimesAreThoseOfTheSessionsZone()
    {
        var clock = new BerlinClock();
        Assert.Equal(
            """
            2024-07-01 14:00:00 2024-07-01 14:00:00+02:00 CEST
            1719835200.0 -3600 1
            Mon Jul  1 14:00:00 2024

            """,
            await PrintAsync("""
                import time as t
                now = datetime.now()
                print(now, now.astimezone(), now.astimezone().tzname())
                print(now.timestamp(), t.timezone, t.localtime().tm_isdst)
                print(t.ctime())
                """,
                clock));
    }

    private static async Task<string> PrintAsync(string source, TimeProvider? clock = null)
    {
        var output = new System.Text.StringBuilder();
        var options = new PythonOptions { OnOutput = text => output.Append(text) };
        if (clock is not null)
            options.TimeProvider = clock;
        var result = await new PythonSession(options).RunAsync(Imports + source);
        Assert.True(result.Status == PythonStatus.Completed, result.Error?.Traceback);
        return output.ToString();
    }

    private sealed class BerlinClock : TimeProvider
    {
        public override TimeZoneInfo LocalTimeZone { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

        public override DateTimeOffset GetUtcNow() => new(2024, 7, 1, 12, 0, 0, TimeSpan.Zero);
    }
}
