using System.Buffers;
using System.Text.RegularExpressions;

namespace Rlm.Contexts;

/// <summary>
/// Finds a text that every match of a regular expression contains, judged from the expression's text: runs of plain characters that no
/// alternation or quantifier makes optional.
/// </summary>
internal ref struct RequiredLiteral
{
    private const int MinLength = 2;

    private static readonly SearchValues<char> CountCharacters = SearchValues.Create("0123456789,");

    private readonly ReadOnlySpan<char> _pattern;
    private readonly List<char> _run = [];
    private string _best = "";
    private int _position;

    private RequiredLiteral(ReadOnlySpan<char> pattern) => _pattern = pattern;

    /// <summary>Gives the longest such text of ASCII characters, <see langword="null"/> where there is none.</summary>
    public static string? Of(string pattern, RegexOptions options, out bool ignoreCase)
    {
        ignoreCase = (options & RegexOptions.IgnoreCase) != 0;
        if ((options & RegexOptions.IgnorePatternWhitespace) != 0) return null;
        var text = pattern.AsSpan();
        if (text.StartsWith("(?i)"))
        {
            ignoreCase = true;
            text = text[4..];
        }

        // Other changes of options in the middle are left to the engine.
        for (var i = 0; i + 2 < text.Length; i++)
        {
            if (text[i] == '(' && text[i + 1] == '?' && text[i + 2] is not (':' or '<' or '>' or '=' or '!' or '\'')) return null;
        }

        var finder = new RequiredLiteral(text);
        var isSingle = finder.ReadAlternatives(out var best);
        return isSingle && finder._position == text.Length && best.Length >= MinLength ? best : null;
    }

    // Reads up to the end of the group or pattern; says whether there is one alternative only, and the best run in it.
    private bool ReadAlternatives(out string best)
    {
        var isSingle = true;
        _run.Clear();
        _best = "";
        while (_position < _pattern.Length && _pattern[_position] != ')')
        {
            switch (_pattern[_position])
            {
                case '|':
                    isSingle = false;
                    EndRun();
                    _position++;
                    break;
                case '(':
                    ReadGroup();
                    break;
                case '[':
                    EndRun();
                    SkipClass();
                    SkipQuantifier(out _, out _);
                    break;
                default:
                    ReadCharacter();
                    break;
            }
        }

        EndRun();
        best = _best;
        return isSingle;
    }

    private void ReadGroup()
    {
        EndRun();
        var outer = _best;
        _position++;
        var looksAround = false;
        if (_position < _pattern.Length && _pattern[_position] == '?')
        {
            var rest = _pattern[_position..];
            looksAround = rest.StartsWith("?=") || rest.StartsWith("?!") || rest.StartsWith("?<=") || rest.StartsWith("?<!");
            _position += rest.StartsWith("?<") && !looksAround ? Math.Max(2, rest.IndexOf('>') + 1)
                : rest.StartsWith("?'") ? Math.Max(2, rest[2..].IndexOf('\'') + 3)
                : rest.StartsWith("?<") ? 3 : 2;
        }

        var isSingle = ReadAlternatives(out var inner);
        if (_position < _pattern.Length) _position++;
        SkipQuantifier(out var isOptional, out _);
        _best = isSingle && !looksAround && !isOptional && inner.Length > outer.Length ? inner : outer;
        _run.Clear();
    }

    private void ReadCharacter()
    {
        var c = _pattern[_position++];
        var isPlain = c is not ('.' or '^' or '$' or '*' or '+' or '?' or '{') && c < 0x80;
        if (c == '\\')
        {
            if (_position == _pattern.Length) return;
            c = _pattern[_position++];
            isPlain = c < 0x80 && !char.IsAsciiLetterOrDigit(c);
            SkipArgument(c);
        }

        SkipQuantifier(out var isOptional, out var isQuantified);
        if (isPlain && !isOptional) _run.Add(c);
        if (!isPlain || isQuantified) EndRun();
    }

    private void SkipArgument(char escape)
    {
        var length = escape switch { 'x' => 2, 'u' => 4, 'c' => 1, _ => 0 };
        _position = Math.Min(_pattern.Length, _position + length);
        if (char.IsAsciiDigit(escape))
        {
            while (_position < _pattern.Length && char.IsAsciiDigit(_pattern[_position])) _position++;
        }

        if (escape is not ('k' or 'p' or 'P')) return;
        if (_position >= _pattern.Length || _pattern[_position] is not ('{' or '<' or '\'')) return;
        var close = _pattern[_position] switch { '{' => '}', '<' => '>', _ => '\'' };
        var end = _pattern[(_position + 1)..].IndexOf(close);
        if (end >= 0) _position += end + 2;
    }

    private void SkipClass()
    {
        var depth = 0;
        var start = _position;
        for (; _position < _pattern.Length; _position++)
        {
            var c = _pattern[_position];
            if (c == '\\') _position++;
            else if (c == '[' && (depth == 0 || _pattern[_position - 1] == '-')) depth++;
            else if (c == ']' && !IsFirstInClass(start) && --depth == 0) break;
        }

        _position = Math.Min(_pattern.Length, _position + 1);
    }

    private readonly bool IsFirstInClass(int start) => _position == start + 1 || (_position == start + 2 && _pattern[start + 1] == '^');

    private void SkipQuantifier(out bool isOptional, out bool isQuantified)
    {
        isOptional = isQuantified = false;
        if (_position >= _pattern.Length) return;
        var c = _pattern[_position];
        if (c is '*' or '?' or '+')
        {
            isQuantified = true;
            isOptional = c != '+';
            _position++;
        }
        else if (c == '{')
        {
            var end = _pattern[_position..].IndexOf('}');
            var inner = end > 1 ? _pattern.Slice(_position + 1, end - 1) : default;

            // A brace that is no quantifier is a character, and rare enough to end the run.
            isQuantified = true;
            isOptional = true;
            if (inner.IsEmpty || inner.ContainsAnyExcept(CountCharacters)) return;
            isOptional = inner[0] is '0' or ',';
            _position += end + 1;
        }

        if (isQuantified && _position < _pattern.Length && _pattern[_position] is '?' or '+') _position++;
    }

    private void EndRun()
    {
        if (_run.Count > _best.Length) _best = string.Concat(_run);
        _run.Clear();
    }
}
