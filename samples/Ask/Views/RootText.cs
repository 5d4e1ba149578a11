using System.Text;

namespace Rlm.Samples.Ask.Views;

/// <summary>What the root model writes, line by line as the lines become whole, told apart into prose and code.</summary>
internal sealed class RootText
{
    private readonly StringBuilder _line = new();
    private bool _inCode;

    /// <summary>The lines that became whole.</summary>
    public IEnumerable<RootLine> Add(string text)
    {
        foreach (char letter in text)
        {
            if (letter != '\n')
                _line.Append(letter);
            else if (Take() is { } line)
                yield return line;
        }
    }

    /// <summary>The line that was not ended, where there is one; the next reply starts with prose.</summary>
    public RootLine? End()
    {
        RootLine? line = _line.Length > 0 ? Take() : null;
        _inCode = false;
        return line;
    }

    // The fences themselves are not shown: colour or indent tell code from prose.
    private RootLine? Take()
    {
        string line = _line.ToString().TrimEnd('\r');
        _line.Clear();
        if (!line.TrimStart().StartsWith("```", StringComparison.Ordinal))
            return new RootLine(line, _inCode);
        _inCode = !_inCode;
        return null;
    }
}
