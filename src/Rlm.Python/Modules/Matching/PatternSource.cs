using System.Text;
using Rlm.Python.Text;

namespace Rlm.Python.Modules.Matching;

/// <summary>The tokens of a pattern or a template: code points, a backslash together with what follows it.</summary>
internal sealed class PatternSource
{
    public const int End = -1;

    private readonly int[] _points;
    private int _index;

    public PatternSource(string text, bool isText)
    {
        IsText = isText;
        var points = new List<int>(text.Length);
        for (var i = 0; i < text.Length;)
        {
            points.Add(UnicodeData.PointAt(text, i, out var units));
            i += units;
        }

        _points = [.. points];
        Advance();
    }

    /// <summary>Whether it is a str; else it is bytes.</summary>
    public bool IsText { get; }

    /// <summary>The first code point of the next token, or <see cref="End"/>.</summary>
    public int Next { get; private set; }

    /// <summary>What follows the backslash in the next token.</summary>
    public int NextEscaped { get; private set; }

    /// <summary>Where the next token begins.</summary>
    public int Position => _index - (Next == End ? 0 : Next == '\\' ? 2 : 1);

    public int Read(out int escaped)
    {
        var token = Next;
        escaped = NextEscaped;
        Advance();
        return token;
    }

    public int Read() => Read(out _);

    public bool Match(char c)
    {
        if (Next != c)
            return false;
        Advance();
        return true;
    }

    public void Seek(int position)
    {
        _index = position;
        Advance();
    }

    public void ReadWhile(StringBuilder to, int limit, Func<int, bool> accepts)
    {
        for (var i = 0; i < limit && Next != End && accepts(Next); i++)
            UnicodeData.AppendPoint(to, Read());
    }

    public string ReadUntil(char terminator, string what)
    {
        var result = new StringBuilder();
        var length = 0;
        while (true)
        {
            var c = Read(out var escaped);
            if (c == End)
                throw length == 0 ? Error("missing " + what) : Error($"missing {terminator}, unterminated name", length);
            if (c == terminator)
                return length == 0 ? throw Error("missing " + what, 1) : result.ToString();
            UnicodeData.AppendPoint(result, c);
            length++;
            if (c != '\\')
                continue;
            UnicodeData.AppendPoint(result, escaped);
            length++;
        }
    }

    public PatternSyntaxException Error(string message, int offset = 0) => new(message, Position - offset);

    private void Advance()
    {
        NextEscaped = End;
        if (_index >= _points.Length)
        {
            Next = End;
            return;
        }

        Next = _points[_index++];
        if (Next != '\\')
            return;
        if (_index >= _points.Length)
            throw new PatternSyntaxException("bad escape (end of pattern)", _points.Length - 1);
        NextEscaped = _points[_index++];
    }
}
