using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Text;

/// <summary><c>str.format</c>: literal text, and replacement fields with look-ups, conversions and nested specifications.</summary>
internal sealed class StrFormat
{
    // A specification may have fields of its own, those not.
    private const int MaxDepth = 2;

    private readonly Machine _machine;
    private readonly Value[]? _positional;
    private readonly Value _named;
    private readonly bool _isMap;
    private int _nextIndex;
    private Numbering _numbering;

    private StrFormat(Machine machine, Value[]? positional, in Value named, bool isMap)
    {
        _machine = machine;
        _positional = positional;
        _named = named;
        _isMap = isMap;
    }

    private enum Numbering
    {
        Undecided,
        Automatic,
        Manual,
    }

    public static PyStr Format(Machine m, ReadOnlySpan<char> format, ReadOnlySpan<Value> positional, PyDict? named) =>
        PyStr.From(new StrFormat(m, positional.ToArray(), named is null ? Value.Missing : named, isMap: false)
            .Render(format.ToString(), MaxDepth));

    /// <summary><c>str.format_map</c>: every field is looked up in the mapping.</summary>
    public static PyStr FormatMap(Machine m, ReadOnlySpan<char> format, in Value mapping) =>
        PyStr.From(new StrFormat(m, null, mapping, isMap: true).Render(format.ToString(), MaxDepth));

    private string Render(string format, int depth)
    {
        if (depth == 0)
            throw Error("Max string recursion exceeded");
        var result = new PaidBuilder(_machine);
        var i = 0;
        while (i < format.Length)
        {
            var brace = format.AsSpan(i).IndexOfAny('{', '}');
            if (brace < 0)
                brace = format.Length - i;
            result.Append(format.AsSpan(i, brace));
            i += brace;
            if (i == format.Length)
                break;
            var c = format[i++];
            if (i < format.Length && format[i] == c)
            {
                result.Append(c);
                i++;
            }
            else if (c == '}' || i == format.Length)
            {
                throw Error($"Single '{c}' encountered in format string");
            }
            else
            {
                _machine.Tick(1);
                result.Append(Field(format, ref i, depth));
            }
        }

        return result.ToString();
    }

    private string Field(string format, ref int i, int depth)
    {
        var (name, conversion, spec, isNested) = Parse(format, ref i);
        var value = Lookup(name);
        switch (conversion)
        {
            case 0:
                break;
            case 's':
                value = Value.Str(_machine.Str(value));
                break;
            case 'r':
                value = Value.Str(_machine.Repr(value));
                break;
            case 'a':
                value = Value.Str(_machine.Ascii(value));
                break;
            default:
                throw Error(conversion is > 32 and < 127
                    ? $"Unknown conversion specifier {(char)conversion}"
                    : $"Unknown conversion specifier \\x{conversion:x}");
        }

        if (isNested)
            spec = Render(spec, depth - 1);
        return _machine.Format(value, spec);
    }

    // From behind the opening brace to behind the closing one.
    private (string Name, int Conversion, string Spec, bool IsNested) Parse(string format, ref int i)
    {
        var start = i;
        var inBrackets = false;
        var c = '\0';
        while (i < format.Length)
        {
            c = format[i++];
            if (c == '{' && !inBrackets)
                throw Error("unexpected '{' in field name");
            if (c == '[')
                inBrackets = true;
            else if (c == ']')
                inBrackets = false;
            else if (!inBrackets && c is '}' or ':' or '!')
                break;
            c = '\0';
        }

        if (c == '\0')
            throw Error("expected '}' before end of string");
        var name = format[start..(i - 1)];
        if (c == '}')
            return (name, 0, "", false);
        var conversion = 0;
        if (c == '!')
        {
            if (i == format.Length)
                throw Error("end of string while looking for conversion specifier");
            conversion = UnicodeData.PointAt(format, i, out var units);
            i += units;
            if (i == format.Length)
                throw Error("unmatched '{' in format spec");
            c = format[i++];
            if (c == '}')
                return (name, conversion, "", false);
            if (c != ':')
                throw Error("expected ':' after conversion specifier");
        }

        var specStart = i;
        var isNested = false;
        for (var depth = 1; i < format.Length;)
        {
            c = format[i++];
            if (c == '{')
            {
                isNested = true;
                depth++;
            }
            else if (c == '}' && --depth == 0)
            {
                return (name, conversion, format[specStart..(i - 1)], isNested);
            }
        }

        throw Error("unmatched '{' in format spec");
    }

    private Value Lookup(string name)
    {
        var end = name.AsSpan().IndexOfAny('.', '[');
        if (end < 0)
            end = name.Length;
        var value = First(name[..end]);
        for (var i = end; i < name.Length;)
        {
            if (name[i++] == '.')
            {
                var next = name.AsSpan(i).IndexOfAny('.', '[');
                var attribute = next < 0 ? name[i..] : name.Substring(i, next);
                if (attribute.Length == 0)
                    throw Error("Empty attribute in format string");
                value = _machine.GetAttr(value, attribute);
                i += attribute.Length;
                continue;
            }

            var close = name.IndexOf(']', i);
            if (close < 0)
                throw Error("Missing ']' in format string");
            var key = name[i..close];
            if (key.Length == 0)
                throw Error("Empty attribute in format string");
            value = _machine.GetItem(value, TryNumber(key, out var index) ? Value.Int(index) : Value.Str(key));
            i = close + 1;
            if (i < name.Length && name[i] is not ('.' or '['))
                throw Error("Only '.' or '[' may follow ']' in format field specifier");
        }

        return value;
    }

    private Value First(string name)
    {
        var isNumber = TryNumber(name, out var index);
        if (isNumber || name.Length == 0)
        {
            var numbering = isNumber ? Numbering.Manual : Numbering.Automatic;
            if (_numbering == Numbering.Undecided)
                _numbering = numbering;
            else if (_numbering != numbering)
            {
                throw Error(isNumber
                    ? "cannot switch from automatic field numbering to manual field specification"
                    : "cannot switch from manual field specification to automatic field numbering");
            }

            if (!isNumber)
                index = _nextIndex++;
            if (_positional is null)
                throw Error("Format string contains positional fields");
            return index < _positional.Length
                ? _positional[index]
                : throw _machine.Error(PyTypes.IndexError, $"Replacement index {index} out of range for positional args tuple");
        }

        var key = Value.Str(name);
        if (_isMap)
            return _machine.GetItem(_named, key);
        var found = _named.IsMissing ? Value.Missing : ((PyDict)_named.Object!).GetStr(name);
        return found.IsMissing ? throw _machine.Error(PyException.Create(PyTypes.KeyError, key)) : found;
    }

    // A name made of digits alone is an index.
    private bool TryNumber(string text, out long number)
    {
        number = 0;
        if (text.Length == 0)
            return false;
        for (int i = 0, units; i < text.Length; i += units)
        {
            var digit = UnicodeData.DecimalValue(UnicodeData.PointAt(text, i, out units));
            if (digit < 0)
                return false;
            if (number > (long.MaxValue - digit) / 10)
                throw Error("Too many decimal digits in format string");
            number = (number * 10) + digit;
        }

        return true;
    }

    private PyError Error(string message) => _machine.Error(PyTypes.ValueError, message);
}
