using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Text;

/// <summary><c>text % arguments</c>, for <c>str</c> and for <c>bytes</c>.</summary>
internal static class Percent
{
    public static string Format(Machine m, PyStr format, in Value args) => Format(m, format.ToString(), args, isBytes: false);

    /// <summary>The same for bytes, each of which stands as one unit in the text and in the result.</summary>
    public static string FormatBytes(Machine m, string format, in Value args) => Format(m, format, args, isBytes: true);

    private static string Format(Machine m, string format, in Value args, bool isBytes)
    {
        var arguments = new PercentArguments(m, args);
        var result = new PaidBuilder(m);
        for (var i = 0; i < format.Length;)
        {
            var next = format.IndexOf('%', i);
            if (next < 0)
                next = format.Length;
            result.Append(format.AsSpan(i, next - i));
            m.Tick(1);
            i = next + 1;
            if (next == format.Length)
                break;
            if (i < format.Length && format[i] == '%')
            {
                result.Append('%');
                i++;
                continue;
            }

            var spec = Parse(m, format, ref i, ref arguments, isBytes);
            var value = arguments.Next();
            result.Append(isBytes ? ConvertForBytes(m, format, i, spec, value) : Convert(m, format, i, spec, value));
        }

        if (arguments.HasMore)
            throw m.Error(PyTypes.TypeError, $"not all arguments converted during {(isBytes ? "bytes" : "string")} formatting");
        return result.ToString();
    }

    private static string Convert(Machine m, string format, int end, in PercentSpec spec, in Value value)
    {
        switch (spec.Type)
        {
            case 's' when spec.Width < 0 && spec.Precision < 0:
                return m.Str(value);
            case 's':
                return Text(m, spec, m.Str(value));
            case 'r':
                return Text(m, spec, m.Repr(value));
            case 'a':
                return Text(m, spec, m.Ascii(value));
            case 'c':
                return spec.Pad(m, Character(m, value), 1);
            default:
                return Number(m, format, end, spec, value);
        }
    }

    private static string ConvertForBytes(Machine m, string format, int end, in PercentSpec spec, in Value value)
    {
        switch (spec.Type)
        {
            case 's' or 'b':
                return Text(m, spec, ToBytes(m, value));
            case 'r' or 'a':
                return Text(m, spec, m.Ascii(value));
            case 'c':
                return spec.Pad(m, Byte(m, value), 1);
            default:
                return Number(m, format, end, spec, value);
        }
    }

    private static string Number(Machine m, string format, int end, in PercentSpec spec, in Value value)
    {
        switch (spec.Type)
        {
            case 'd' or 'i' or 'u' or 'o' or 'x' or 'X':
                return spec.Integer(m, value);
            case 'e' or 'E' or 'f' or 'F' or 'g' or 'G':
                return spec.Float(m, value);
            default:
                var index = CodePointIndex.Count(format.AsSpan(0, end)) - 1;
                var shown = spec.Type is > 31 and < 127 ? (char)spec.Type : '?';
                throw m.Error(PyTypes.ValueError, $"unsupported format character '{shown}' (0x{spec.Type:x}) at index {index}");
        }
    }

    private static string Text(Machine m, in PercentSpec spec, string text)
    {
        if (spec.Precision < 0 && spec.Width < 0)
            return text;
        var whole = PyStr.From(text);
        if (spec.Precision >= 0 && spec.Precision < whole.PointCount)
            whole = whole.SlicePoints(0, spec.Precision);
        return spec.Pad(m, whole.ToString(), whole.PointCount);
    }

    private static string Character(Machine m, in Value value)
    {
        if (value.Object is PyStr text)
            return text.Units is 1 or 2 && text.PointCount == 1
                ? text.ToString()
                : throw m.Error(PyTypes.TypeError, "%c requires int or char");
        if (!Indexing.TryRead(m, value, out var point))
            throw m.Error(PyTypes.TypeError, "%c requires int or char");
        return point is >= 0 and <= 0x10FFFF
            ? UnicodeData.Text((int)point)
            : throw m.Error(PyTypes.OverflowError, "%c arg not in range(0x110000)");
    }

    private static string Byte(Machine m, in Value value)
    {
        if (value.Object is PyByteSequence { Count: 1 } one)
            return ((char)one.Span[0]).ToString();
        if (value.Object is PyByteSequence || !Indexing.TryRead(m, value, out var code))
            throw m.Error(PyTypes.TypeError, "%c requires an integer in range(256) or a single byte");
        return code is >= 0 and < 256 ? ((char)code).ToString() : throw m.Error(PyTypes.OverflowError, "%c arg not in range(256)");
    }

    private static string ToBytes(Machine m, in Value value)
    {
        if (ByteArguments.TryBytes(value, out var bytes))
            return Latin1.ToText(bytes.Span);
        if (value.Type.HasSlot(Dunder.Bytes) && m.CallMethod(value, "__bytes__").Object is PyByteSequence made)
            return Latin1.ToText(made.Span);
        throw m.Error(
            PyTypes.TypeError, $"%b requires a bytes-like object, or an object that implements __bytes__, not '{value.Type.NameInMessages}'");
    }

    private static PercentSpec Parse(Machine m, string format, ref int i, ref PercentArguments arguments, bool isBytes)
    {
        var spec = new PercentSpec { Width = -1, Precision = -1, IsBytes = isBytes };
        if (i < format.Length && format[i] == '(')
            arguments.Select(Key(m, format, ref i, arguments.IsMapping, isBytes));
        while (i < format.Length && spec.SetFlag(format[i]))
            i++;
        if (i < format.Length && format[i] == '*')
        {
            i++;
            spec.Width = Star(m, arguments.Next());
            if (spec.Width < 0)
            {
                spec.Left = true;
                spec.Width = -spec.Width;
            }
        }
        else
        {
            ReadNumber(m, format, ref i, ref spec.Width, long.MaxValue, "width too big");
        }

        if (i < format.Length && format[i] == '.')
        {
            i++;
            spec.Precision = 0;
            if (i < format.Length && format[i] == '*')
            {
                i++;
                spec.Precision = Math.Max(0, Star(m, arguments.Next()));
            }
            else
            {
                ReadNumber(m, format, ref i, ref spec.Precision, int.MaxValue, isBytes ? "prec too big" : "precision too big");
            }
        }

        if (i < format.Length && format[i] is 'h' or 'l' or 'L')
            i++;
        if (i >= format.Length)
            throw m.Error(PyTypes.ValueError, "incomplete format");
        spec.Type = UnicodeData.PointAt(format, i, out var units);
        i += units;
        return spec;
    }

    // The text between brackets, which may be nested.
    private static Value Key(Machine m, string format, ref int i, bool isMapping, bool isBytes)
    {
        if (!isMapping)
            throw m.Error(PyTypes.TypeError, "format requires a mapping");
        var start = ++i;
        for (var depth = 1; depth > 0 && i < format.Length; i++)
            depth += format[i] switch { '(' => 1, ')' => -1, _ => 0 };
        if (i > format.Length || format[i - 1] != ')' || i == start)
            throw m.Error(PyTypes.ValueError, "incomplete format key");
        var key = format[start..(i - 1)];
        if (Depth(key) != 0)
            throw m.Error(PyTypes.ValueError, "incomplete format key");
        return isBytes ? PyBytes.From(Latin1.ToBytes(key)) : Value.Str(key);
    }

    private static int Depth(string text)
    {
        var depth = 0;
        foreach (var c in text)
            depth += c switch { '(' => 1, ')' => -1, _ => 0 };
        return depth;
    }

    private static long Star(Machine m, in Value value)
    {
        if (value.IsBool || value.IsInt)
        {
            return value.Bits is >= -int.MaxValue and <= int.MaxValue
                ? value.Bits
                : throw m.Error(PyTypes.OverflowError, "Python int too large to convert to C int");
        }

        throw value.Object is PyInt
            ? m.Error(PyTypes.OverflowError, "Python int too large to convert to C int")
            : m.Error(PyTypes.TypeError, "* wants int");
    }

    private static void ReadNumber(Machine m, string format, ref int i, ref long number, long limit, string message)
    {
        for (; i < format.Length && char.IsAsciiDigit(format[i]); i++)
        {
            number = Math.Max(0, number);
            if (number > (limit - 9) / 10)
                throw m.Error(PyTypes.ValueError, message);
            number = (number * 10) + format[i] - '0';
        }
    }
}
