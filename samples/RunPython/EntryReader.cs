namespace Rlm.Samples.RunPython;

/// <summary>Tells where an entry at the prompt ends: brackets and long strings are closed, a block ends with an empty line.</summary>
internal sealed class EntryReader
{
    private readonly List<string> _lines = [];
    private int _brackets;
    private string? _longString;
    private bool _isBlock;
    private bool _isContinued;

    /// <summary>Whether lines are missing.</summary>
    public bool NeedsMore => _lines.Count > 0 && (_brackets > 0 || _longString is not null || _isContinued || _isBlock);

    /// <summary>The entry so far.</summary>
    public string Text => string.Join('\n', _lines) + "\n";

    /// <summary>Adds a line.</summary>
    public void Add(string line)
    {
        bool isEmpty = string.IsNullOrWhiteSpace(line) && _longString is null;
        _lines.Add(line);
        Scan(line);
        if (isEmpty && _brackets == 0)
        {
            _isBlock = false;
            return;
        }

        string code = line.TrimEnd();
        bool opensBlock = _brackets == 0 && _longString is null && (code.EndsWith(':') || code.StartsWith('@'));
        _isBlock |= opensBlock;
    }

    private void Scan(string line)
    {
        _isContinued = false;
        for (int i = 0; i < line.Length; i++)
        {
            if (_longString is not null)
                i = SkipLongString(line, i);
            else if (line[i] == '#')
                return;
            else if (line[i] is '"' or '\'')
                i = SkipString(line, i);
            else if (line[i] is '(' or '[' or '{')
                _brackets++;
            else if (line[i] is ')' or ']' or '}')
                _brackets = Math.Max(0, _brackets - 1);
            else if (line[i] == '\\' && i == line.Length - 1)
                _isContinued = true;
        }
    }

    // Each skip gives back the place of the last character it went over.
    private int SkipLongString(string line, int at)
    {
        int end = line.IndexOf(_longString!, at, StringComparison.Ordinal);
        if (end < 0)
            return line.Length;
        _longString = null;
        return end + 2;
    }

    private int SkipString(string line, int at)
    {
        string triple = new(line[at], 3);
        if (line.AsSpan(at).StartsWith(triple))
        {
            _longString = triple;
            return at + 3 <= line.Length - 1 ? SkipLongString(line, at + 3) : line.Length;
        }

        int end = at + 1;
        while (end < line.Length && line[end] != line[at])
            end += line[end] == '\\' ? 2 : 1;
        return end;
    }
}
