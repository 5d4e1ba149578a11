namespace Rlm.Python.Fuzzing.Agreement;

/// <summary><c>datetime</c>: arithmetic, formatting and reading.</summary>
internal sealed class Dates() : Area("dates")
{
    public override string Make(Random random)
    {
        var moment = $"datetime({random.Next(1, 10000)}, {random.Next(1, 13)}, {random.Next(1, 32)}, {random.Next(24)}, {random.Next(60)}, {random.Next(60)}, {random.Pick(0, random.Next(1_000_000))})";
        var delta = $"timedelta({random.Next(-4000, 4000)}, {Literals.Float(random).Replace("float", "0 * float", StringComparison.Ordinal)}, {random.Next(-1_000_000, 1_000_000)})";
        // A directive twice is an error there that names a place in a regular expression.
        string[] directives =
        [
            "%Y", "%m", "%d", "%H", "%M", "%S", "%f", "%j", "%a", "%A", "%b", "%B", "%y", "%I", "%p", "%U", "%W", "%u", "%w", "%G-%V", "%%", "-", " ", "/", "T", "%e", "%-d", "%Q",
        ];
        random.Shuffle(directives);
        var format = string.Concat(directives.AsSpan(0, random.Next(1, 6)).ToArray());
        return "from datetime import datetime, date, time, timedelta, timezone\n" + random.Next(8) switch
        {
            0 => $"r = {moment} {random.Pick("+", "-")} {delta}",
            1 => $"r = {moment} - {moment.Replace("datetime(", "datetime(1+", StringComparison.Ordinal)}",
            2 => $"r = {moment}.strftime({Literals.Quote(format)})",
            3 => $"r = datetime.strptime({moment}.strftime({Literals.Quote(format)}), {Literals.Quote(format)})",
            4 => $"x = {moment}\nr = x.isoformat(), x.isocalendar(), x.weekday(), x.timetuple()[:], x.toordinal(), str(x.date()), repr(x.time())",
            5 => $"r = {delta} {random.Pick("*", "/", "//")} {random.Pick("3", "7", "2.5", "-0.1", "0")}, str({delta})",
            6 => $"r = datetime.fromisoformat({Literals.Quote(Iso(random))})",
            _ => $"r = {moment}.replace({random.Pick("year", "month", "day", "hour", "microsecond")}={random.Next(0, 40)}, tzinfo=timezone(timedelta(minutes={random.Next(-1500, 1500)}))).isoformat()",
        };
    }

    private static string Iso(Random random) =>
        random.Pick("2024-02-29", "20240229", "2024-W09-4", "2024W09", "2023-02-29", "2024-2-9") + random.Pick(
            "", "T12", " 12:30", "T12:30:45", "x123045", " 12:30:45.5", "T12:30:45,123456", "T24:00", " 12:60", "T12:3", "T")
        + random.Pick("", "Z", "+05:30", "-0800", "+24:00", "+01");
}
