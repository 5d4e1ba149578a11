using System.Text.RegularExpressions;

namespace Rlm.Contexts;

/// <summary>
/// Reads a regular expression as a tree, if it is one an automaton can follow within a line: no references back, no looking around, no
/// groups that give up choices. What a class or an escape contains is asked of the real engine, so that both mean the same.
/// </summary>
internal ref struct PatternParser
{
    private const int MaxDepth = 50;
    private const int MaxCount = 1_000;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly ReadOnlySpan<char> _pattern;
    private readonly RegexOptions _options;
    private readonly bool _isMultiline;
    private int _position;
    private int _depth;

    private PatternParser(ReadOnlySpan<char> pattern, RegexOptions options)
    {
        _pattern = pattern;
        _isMultiline = (options & RegexOptions.Multiline) != 0;
        _options = options & (RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ECMAScript);
    }

    /// <summary>Gives the tree; <see langword="null"/> where the expression has anything that is not understood here.</summary>
    public static PatternNode? Parse(string pattern, RegexOptions options)
    {
        const RegexOptions Unknown = RegexOptions.IgnorePatternWhitespace | RegexOptions.Singleline | RegexOptions.RightToLeft;
        if ((options & Unknown) != 0) return null;
        var text = pattern.AsSpan();
        if (text.StartsWith("(?i)"))
        {
            options |= RegexOptions.IgnoreCase;
            text = text[4..];
        }

        try
        {
            var parser = new PatternParser(text, options);
            var node = parser.ReadChoice();
            return parser._position == text.Length ? node : null;
        }
        catch (NotSupportedException)
        {
            return null;
        }
    }

    private PatternNode ReadChoice()
    {
        if (++_depth > MaxDepth) throw new NotSupportedException();
        List<PatternNode> choices = [];
        List<PatternNode> parts = [];
        while (_position < _pattern.Length && _pattern[_position] != ')')
        {
            if (_pattern[_position] == '|')
            {
                _position++;
                choices.Add(SequenceOf(parts));
                parts = [];
                continue;
            }

            parts.Add(ReadQuantified());
        }

        _depth--;
        choices.Add(SequenceOf(parts));
        return choices.Count == 1 ? choices[0] : new PatternNode.Choice(choices);
    }

    private static PatternNode SequenceOf(List<PatternNode> parts) => parts.Count == 1 ? parts[0] : new PatternNode.Sequence(parts);

    private PatternNode ReadQuantified()
    {
        var start = _position;
        var node = ReadOne();
        while (_position < _pattern.Length)
        {
            int min;
            int? max;
            switch (_pattern[_position])
            {
                case '*':
                    (min, max) = (0, null);
                    _position++;
                    break;
                case '+':
                    (min, max) = (1, null);
                    _position++;
                    break;
                case '?':
                    (min, max) = (0, 1);
                    _position++;
                    break;
                case '{' when ReadCount(out min, out max):
                    break;
                default:
                    return node;
            }

            // Few or many makes no difference to whether there is a match.
            if (_position < _pattern.Length && _pattern[_position] == '?') _position++;
            if (node is PatternNode.Assertion || _position == start) throw new NotSupportedException();
            node = new PatternNode.Repeat(node, min, max);
        }

        return node;
    }

    private bool ReadCount(out int min, out int? max)
    {
        (min, max) = (0, null);
        var end = _pattern[_position..].IndexOf('}');
        if (end < 2) return false;
        var inner = _pattern.Slice(_position + 1, end - 1);
        var comma = inner.IndexOf(',');
        var first = comma < 0 ? inner : inner[..comma];
        if (!int.TryParse(first, System.Globalization.NumberStyles.None, null, out min)) return false;
        if (comma < 0) max = min;
        else if (comma < inner.Length - 1)
        {
            if (!int.TryParse(inner[(comma + 1)..], System.Globalization.NumberStyles.None, null, out var most)) return false;
            max = most;
        }

        if (min > MaxCount || max > MaxCount) throw new NotSupportedException();
        _position += end + 1;
        return true;
    }

    private PatternNode ReadOne()
    {
        var c = _pattern[_position];
        switch (c)
        {
            case '(':
                return ReadGroup();
            case '[':
                return ReadClass();
            case '\\':
                return ReadEscape();
            case '.':
                _position++;
                return new PatternNode.Set(new AsciiSet(ulong.MaxValue, ulong.MaxValue, true).Without('\n'));
            case '^' or '$' when !_isMultiline:
                throw new NotSupportedException();
            case '^':
                _position++;
                return new PatternNode.Assertion(PatternAssertion.LineStart);
            case '$':
                _position++;
                return new PatternNode.Assertion(PatternAssertion.LineEnd);
            case '*' or '+' or '?':
                throw new NotSupportedException();
            default:
                _position++;
                if (char.IsSurrogate(c)) throw new NotSupportedException();
                return new PatternNode.Set((_options & RegexOptions.IgnoreCase) == 0 ? AsciiSet.Of(c) : SetOf(Regex.Escape(c.ToString())));
        }
    }

    private PatternNode ReadGroup()
    {
        _position++;
        var rest = _pattern[_position..];
        if (rest.StartsWith("?:")) _position += 2;
        else if (rest.StartsWith("?P") || rest.StartsWith("?<=") || rest.StartsWith("?<!")) throw new NotSupportedException();
        else if (rest.StartsWith("?<") && rest.IndexOf('>') is > 2 and var end && !rest[..end].Contains('-')) _position += end + 1;
        else if (rest.StartsWith("?")) throw new NotSupportedException();
        var node = ReadChoice();
        if (_position == _pattern.Length) throw new NotSupportedException();
        _position++;
        return node;
    }

    private PatternNode.Set ReadClass()
    {
        var start = _position++;
        if (_position < _pattern.Length && _pattern[_position] == '^') _position++;
        if (_position < _pattern.Length && _pattern[_position] == ']') _position++;
        for (; _position < _pattern.Length && _pattern[_position] != ']'; _position++)
        {
            // One class taken from another, or something of other dialects.
            if (_pattern[_position] == '[') throw new NotSupportedException();
            if (_pattern[_position] == '\\') _position++;
        }

        if (_position >= _pattern.Length) throw new NotSupportedException();
        _position++;
        var text = _pattern[start.._position];
        var isPlain = text.IndexOf('\\') < 0 && text[1] != '^' && System.Text.Ascii.IsValid(text)
            && (_options & RegexOptions.IgnoreCase) == 0;
        return new PatternNode.Set(SetOf(text.ToString()) with { HasOthers = !isPlain });
    }

    private PatternNode ReadEscape()
    {
        if (_position + 1 >= _pattern.Length) throw new NotSupportedException();
        var c = _pattern[_position + 1];
        var start = _position;
        _position += 2;
        switch (c)
        {
            case 'b':
                return new PatternNode.Assertion(PatternAssertion.WordBorder);
            case 'B':
                return new PatternNode.Assertion(PatternAssertion.NoWordBorder);
            case 'p' or 'P' when _position < _pattern.Length && _pattern[_position] == '{'
                && _pattern[_position..].IndexOf('}') is > 0 and var end:
                _position += end + 1;
                break;
            case 'x':
                _position += 2;
                break;
            case 'u':
                _position += 4;
                break;
            case 'd' or 'D' or 'w' or 'W' or 's' or 'S' or 't' or 'r' or 'n' or 'f' or 'v' or 'e' or 'a':
                break;
            default:
                if (char.IsAsciiLetterOrDigit(c) || char.IsSurrogate(c)) throw new NotSupportedException();
                return new PatternNode.Set(AsciiSet.Of(c));
        }

        if (_position > _pattern.Length) throw new NotSupportedException();
        return new PatternNode.Set(SetOf(_pattern[start.._position].ToString()));
    }

    private readonly AsciiSet SetOf(string one)
    {
        ulong low = 0, high = 0;
        Span<char> text = stackalloc char[1];
        try
        {
            var regex = new Regex($@"\A{one}\z", _options, Patience);
            for (var c = 0; c < 128; c++)
            {
                text[0] = (char)c;
                if (!regex.IsMatch(text)) continue;
                if (c < 64) low |= 1UL << c;
                else high |= 1UL << (c - 64);
            }
        }
        catch (ArgumentException)
        {
            throw new NotSupportedException();
        }

        return new AsciiSet(low, high, HasOthers: true);
    }
}
