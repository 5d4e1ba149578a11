using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Text;

/// <summary>A parsed format specification: <c>[[fill]align][sign][z][#][0][width][grouping][.precision][type]</c>.</summary>
internal struct FormatSpec
{
    /// <summary>The code point to pad with.</summary>
    public int Fill;

    /// <summary>One of <c>&lt; &gt; = ^</c>.</summary>
    public char Align;

    /// <summary><c>+</c>, <c>-</c> or space; 0 where none is given.</summary>
    public char Sign;

    /// <summary><c>z</c>: write negative zero without its sign.</summary>
    public bool NoNegativeZero;

    /// <summary><c>#</c>.</summary>
    public bool Alternate;

    /// <summary>The least width; -1 where none is given.</summary>
    public long Width;

    /// <summary><c>,</c> or <c>_</c>; 0 where none is given.</summary>
    public char Grouping;

    /// <summary>-1 where none is given.</summary>
    public long Precision;

    /// <summary>The presentation type, a code point; 0 where there is neither one nor a default.</summary>
    public int Type;

    /// <summary>Digits in a group.</summary>
    public readonly int GroupSize => Type is 'b' or 'o' or 'x' or 'X' ? 4 : 3;

    public static FormatSpec Parse(Machine m, ReadOnlySpan<char> spec, char defaultType, char defaultAlign, string typeName)
    {
        var result = new FormatSpec { Fill = ' ', Align = defaultAlign, Width = -1, Precision = -1, Type = defaultType };
        var i = 0;
        bool aligned = false, filled = false;
        if (spec.Length > 0)
        {
            var fill = UnicodeData.PointAt(spec, 0, out var units);
            if (units < spec.Length && IsAlign(spec[units]))
            {
                result.Fill = fill;
                result.Align = spec[units];
                filled = aligned = true;
                i = units + 1;
            }
            else if (IsAlign(spec[0]))
            {
                result.Align = spec[0];
                aligned = true;
                i = 1;
            }
        }

        if (i < spec.Length && spec[i] is '+' or '-' or ' ')
            result.Sign = spec[i++];
        if (i < spec.Length && spec[i] == 'z')
        {
            result.NoNegativeZero = true;
            i++;
        }

        if (i < spec.Length && spec[i] == '#')
        {
            result.Alternate = true;
            i++;
        }

        if (!filled && i < spec.Length && spec[i] == '0')
        {
            result.Fill = '0';
            if (!aligned && defaultAlign == '>')
                result.Align = '=';
            i++;
        }

        ReadNumber(m, spec, ref i, ref result.Width);
        if (i < spec.Length && spec[i] == ',')
            result.Grouping = spec[i++];
        if (i < spec.Length && spec[i] == '_')
        {
            if (result.Grouping != 0)
                throw Both(m);
            result.Grouping = spec[i++];
        }

        if (i < spec.Length && spec[i] == ',' && result.Grouping == '_')
            throw Both(m);
        if (i < spec.Length && spec[i] == '.')
        {
            i++;
            if (!ReadNumber(m, spec, ref i, ref result.Precision))
                throw m.Error(PyTypes.ValueError, "Format specifier missing precision");
        }

        if (i < spec.Length)
        {
            result.Type = UnicodeData.PointAt(spec, i, out var units);
            if (i + units < spec.Length)
                throw m.Error(PyTypes.ValueError, $"Invalid format specifier '{spec}' for object of type '{typeName}'");
        }

        if (result.Grouping != 0 && !AllowsGrouping(result))
        {
            var type = result.Type is > 32 and < 128 ? ((char)result.Type).ToString() : $"\\x{result.Type:x}";
            throw m.Error(PyTypes.ValueError, $"Cannot specify '{result.Grouping}' with '{type}'.");
        }

        return result;
    }

    /// <summary>The error for a presentation type that the value does not have.</summary>
    public readonly PyError Unknown(Machine m, string typeName)
    {
        var code = Type is > 32 and < 128 ? ((char)Type).ToString() : $"\\x{Type:x}";
        return m.Error(PyTypes.ValueError, $"Unknown format code '{code}' for object of type '{typeName}'");
    }

    private static bool AllowsGrouping(in FormatSpec spec) => spec.Type switch
    {
        'd' or 'e' or 'f' or 'g' or 'E' or 'G' or '%' or 'F' or 0 => true,
        'b' or 'o' or 'x' or 'X' => spec.Grouping == '_',
        _ => false,
    };

    private static bool IsAlign(char c) => c is '<' or '>' or '=' or '^';

    private static PyError Both(Machine m) => m.Error(PyTypes.ValueError, "Cannot specify both ',' and '_'.");

    // Digits of any script count, as they do for CPython.
    private static bool ReadNumber(Machine m, ReadOnlySpan<char> text, ref int i, ref long number)
    {
        var start = i;
        long value = 0;
        while (i < text.Length)
        {
            var digit = UnicodeData.DecimalValue(UnicodeData.PointAt(text, i, out var units));
            if (digit < 0)
                break;
            if (value > (long.MaxValue - digit) / 10)
                throw m.Error(PyTypes.ValueError, "Too many decimal digits in format string");
            value = (value * 10) + digit;
            i += units;
        }

        if (i == start)
            return false;
        number = value;
        return true;
    }
}
