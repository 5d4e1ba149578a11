using System.Globalization;
using System.Text;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Calendars;

/// <summary><c>strftime()</c> as it is in the C locale on Linux.</summary>
internal static class DateFormat
{
    private const string DateTimeForm = "%a %b %e %H:%M:%S %Y", TwelveHours = "%I:%M:%S %p";

    public static string Format(Machine m, DateFields fields, string format)
    {
        var text = new StringBuilder(format.Length + 16);
        Append(m, text, fields, format);
        return text.ToString();
    }

    public static string Ctime(DateTime moment) => string.Create(CultureInfo.InvariantCulture,
        $"{Gregorian.Weekdays[Gregorian.Weekday(moment)][..3]} {Gregorian.Months[moment.Month - 1][..3]} {moment.Day,2} {moment:HH:mm:ss} "
            + $"{moment.Year:0000}");

    private static void Append(Machine m, StringBuilder text, in DateFields fields, string format)
    {
        for (var i = 0; i < format.Length; i++)
        {
            if (format[i] != '%' || i + 1 == format.Length)
            {
                text.Append(format[i]);
                continue;
            }

            m.Tick(1);
            var start = i++;
            if (format[i] == ':' && i + 1 < format.Length && format[i + 1] == 'z')
            {
                text.Append(IsoWriter.Offset(fields.Offset(m), ":"));
                i++;
                continue;
            }

            // Flags of the GNU C library: no padding, other padding, other case.
            var flag = '\0';
            if (i + 1 < format.Length && format[i] is '-' or '_' or '0' or '^' or '#')
                flag = format[i++];
            var from = text.Length;
            if (!TryAppend(m, text, fields, format[i]))
                text.Append(format, start, i + 1 - start);
            else if (flag != '\0')
                Apply(flag, text, from);
        }
    }

    private static void Apply(char flag, StringBuilder text, int from)
    {
        var written = text.ToString(from, text.Length - from);
        var digits = written.TrimStart('0', ' ');
        if (digits.Length == 0 || !char.IsAsciiDigit(digits[0]))
            digits = written.Length > 0 && written[^1] == '0' ? "0" : written;
        text.Length = from;
        text.Append(flag switch
        {
            '-' => digits,
            '_' => digits.PadLeft(written.Length),
            '0' => digits.PadLeft(written.Length, '0'),
            '#' when written is "AM" or "PM" => written.ToLowerInvariant(),
            _ => written.ToUpperInvariant(),
        });
    }

    private static bool TryAppend(Machine m, StringBuilder text, in DateFields fields, char directive)
    {
        var moment = fields.Moment;
        var weekday = Gregorian.Weekday(moment);
        var hour12 = moment.Hour % 12 == 0 ? 12 : moment.Hour % 12;
        switch (directive)
        {
            case 'Y': text.Append(moment.Year); break;
            case 'm': Two(text, moment.Month); break;
            case 'd': Two(text, moment.Day); break;
            case 'H': Two(text, moment.Hour); break;
            case 'M': Two(text, moment.Minute); break;
            case 'S': Two(text, moment.Second); break;
            case 'f': text.Append(CultureInfo.InvariantCulture, $"{DateTimeType.Micros(moment):000000}"); break;
            case 'y': Two(text, moment.Year % 100); break;
            case 'C': text.Append(moment.Year / 100); break;
            case 'B': text.Append(Gregorian.Months[moment.Month - 1]); break;
            case 'b' or 'h': text.Append(Gregorian.Months[moment.Month - 1], 0, 3); break;
            case 'A': text.Append(Gregorian.Weekdays[weekday]); break;
            case 'a': text.Append(Gregorian.Weekdays[weekday], 0, 3); break;
            case 'I': Two(text, hour12); break;
            case 'e': text.Append(CultureInfo.InvariantCulture, $"{moment.Day,2}"); break;
            case 'k': text.Append(CultureInfo.InvariantCulture, $"{moment.Hour,2}"); break;
            case 'l': text.Append(CultureInfo.InvariantCulture, $"{hour12,2}"); break;
            case 'p': text.Append(moment.Hour < 12 ? "AM" : "PM"); break;
            case 'P': text.Append(moment.Hour < 12 ? "am" : "pm"); break;
            case 'j': text.Append(CultureInfo.InvariantCulture, $"{moment.DayOfYear:000}"); break;
            case 'u': text.Append(weekday + 1); break;
            case 'w': text.Append((weekday + 1) % 7); break;
            case 'U': Two(text, (moment.DayOfYear + 6 - ((weekday + 1) % 7)) / 7); break;
            case 'W': Two(text, (moment.DayOfYear + 6 - weekday) / 7); break;
            case 'G': text.Append(Gregorian.IsoCalendar(moment).Year); break;
            case 'g': Two(text, Gregorian.IsoCalendar(moment).Year % 100); break;
            case 'V': Two(text, Gregorian.IsoCalendar(moment).Week); break;
            case 'z': text.Append(IsoWriter.Offset(fields.Offset(m), "")); break;
            case 'Z': text.Append(fields.ZoneName(m)); break;
            case 's': text.Append(fields.Timestamp(m)); break;
            case 'D' or 'x': Append(m, text, fields, "%m/%d/%y"); break;
            case 'F': Append(m, text, fields, "%Y-%m-%d"); break;
            case 'T' or 'X': Append(m, text, fields, "%H:%M:%S"); break;
            case 'R': Append(m, text, fields, "%H:%M"); break;
            case 'r': Append(m, text, fields, TwelveHours); break;
            case 'c': Append(m, text, fields, DateTimeForm); break;
            case 'n': text.Append('\n'); break;
            case 't': text.Append('\t'); break;
            case '%': text.Append('%'); break;
            default: return false;
        }

        return true;
    }

    private static void Two(StringBuilder text, int number) => text.Append((char)('0' + (number / 10))).Append((char)('0' + (number % 10)));
}
