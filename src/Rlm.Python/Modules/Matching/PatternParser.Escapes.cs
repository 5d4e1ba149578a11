using System.Globalization;
using System.Text;
using Rlm.Python.Syntax;
using Rlm.Python.Text;

namespace Rlm.Python.Modules.Matching;

// What follows a backslash.
internal sealed partial class PatternParser
{
    private PatternNode ParseEscape(int c)
    {
        switch (c)
        {
            case 'A':
                return new PlaceNode(Place.TextBeginning);
            case 'Z':
                return new PlaceNode(Place.TextEnd);
            case 'b':
                return new PlaceNode(Place.Boundary);
            case 'B':
                return new PlaceNode(Place.NoBoundary);
            case 'd' or 'D' or 's' or 'S' or 'w' or 'W':
                return new SetNode([new(0, 0, (char)c)], false);
            case '0':
                var octal = new StringBuilder("0");
                _source.ReadWhile(octal, 2, IsOctal);
                return new LiteralNode(Convert.ToInt32(octal.ToString(), 8));
            case >= '1' and <= '9':
                return ParseReference(c);
        }

        return new LiteralNode(SimpleEscape(c) is >= 0 and var simple ? simple : NumericEscape(c));
    }

    private SetItem ParseSetEscape(int c)
    {
        if (c is 'd' or 'D' or 's' or 'S' or 'w' or 'W')
            return new(0, 0, (char)c);
        var point = c == 'b' ? 8 : SimpleEscape(c);
        if (point < 0 && IsOctal(c))
        {
            var text = new StringBuilder().Append((char)c);
            _source.ReadWhile(text, 2, IsOctal);
            point = Octal(text.ToString());
        }
        else if (point < 0)
        {
            point = c is '8' or '9' ? throw BadEscape(c) : NumericEscape(c);
        }

        return new(point, point);
    }

    private static int SimpleEscape(int c) => c switch
    {
        'a' => 7,
        'f' => 12,
        'n' => 10,
        'r' => 13,
        't' => 9,
        'v' => 11,
        '\\' => '\\',
        _ => -1,
    };

    // \x, \u, \U, \N, or a character that stands for itself.
    private int NumericEscape(int c)
    {
        var digits = c switch { 'x' => 2, 'u' when _source.IsText => 4, 'U' when _source.IsText => 8, _ => 0 };
        if (digits > 0)
        {
            var text = new StringBuilder();
            _source.ReadWhile(text, digits, static d => d < 128 && char.IsAsciiHexDigit((char)d));
            if (text.Length != digits)
                throw _source.Error($"incomplete escape \\{(char)c}{text}", text.Length + 2);
            var value = long.Parse(text.ToString(), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            return value <= 0x10FFFF ? (int)value : throw _source.Error($"bad escape \\U{text}", text.Length + 2);
        }

        if (c == 'N' && _source.IsText)
        {
            if (!_source.Match('{'))
                throw _source.Error("missing {");
            var name = _source.ReadUntil('}', "character name");
            var text = UnicodeNames.Shared.Find(name, withSequences: false);
            if (text is null)
                throw _source.Error($"undefined character name {TextRepr.Of(name)}", name.Length + 4);
            return UnicodeData.PointAt(text, 0, out _);
        }

        return c < 128 && char.IsAsciiLetter((char)c) ? throw BadEscape(c) : c;
    }

    private PatternNode ParseReference(int c)
    {
        var text = new StringBuilder().Append((char)c);
        if (IsDigit(_source.Next))
        {
            text.Append((char)_source.Read());
            if (IsOctal(text[0]) && IsOctal(text[1]) && IsOctal(_source.Next))
            {
                text.Append((char)_source.Read());
                return new LiteralNode(Octal(text.ToString()));
            }
        }

        var group = int.Parse(text.ToString(), CultureInfo.InvariantCulture);
        if (group >= _widths.Count)
            throw _source.Error($"invalid group reference {group}", text.Length);
        if (_widths[group] is null)
            throw _source.Error("cannot refer to an open group", text.Length + 1);
        CheckLookBehindGroup(group);
        return new ReferenceNode(group);
    }

    private int Octal(string digits) => Convert.ToInt32(digits, 8) is <= 255 and var value
        ? value
        : throw _source.Error($"octal escape value \\{digits} outside of range 0-0o377", digits.Length + 1);

    private PatternSyntaxException BadEscape(int c) => _source.Error("bad escape \\" + UnicodeData.Text(c), 2);

    private static bool IsOctal(int c) => c is >= '0' and <= '7';

    private static bool IsDigit(int c) => c is >= '0' and <= '9';
}
