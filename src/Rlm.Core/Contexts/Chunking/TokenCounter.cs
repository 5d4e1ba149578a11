namespace Rlm.Contexts;

/// <summary>Counts the tokens a text takes, one UTF-16 unit after the other.</summary>
internal struct TokenCounter
{
    private Kind _kind;
    private char _previous;
    private int _run;

    private enum Kind : byte
    {
        Nothing,
        Space,
        LineEnd,
        Word,
        OtherWord,
        Digits,
        Signs,
        Ideograph,
    }

    /// <summary>Gets the number of tokens so far.</summary>
    public long Tokens { get; private set; }

    public void Add(char c)
    {
        var kind = KindOf(c);
        var goesOn = kind == _kind && !(kind == Kind.Word && char.IsAsciiLetterUpper(c) && char.IsAsciiLetterLower(_previous));
        _run = goesOn ? _run + 1 : 0;
        var begins = kind switch
        {
            // The first of several belongs to what follows.
            Kind.Space => _run > 0 && _run % 16 == 1,
            Kind.LineEnd => _run % 4 == 0,
            Kind.Word => _run % 6 == 0,
            Kind.OtherWord or Kind.Digits => _run % 3 == 0,
            Kind.Signs => _run % 2 == 0,
            _ => true,
        };
        if (begins) Tokens++;
        (_kind, _previous) = (kind, c);
    }

    private static Kind KindOf(char c)
    {
        if (char.IsAsciiLetter(c)) return Kind.Word;
        if (c == ' ' || c == '\t') return Kind.Space;
        if (c is '\n' or '\r') return Kind.LineEnd;
        if (char.IsAsciiDigit(c)) return Kind.Digits;
        if (c < 0x80) return Kind.Signs;
        if (c is (>= '\u2E80' and <= '\u9FFF') or (>= '\uA960' and <= '\uA97F') or (>= '\uAC00' and <= '\uDFFF')
            or (>= '\uF900' and <= '\uFAFF'))
            return Kind.Ideograph;
        if (char.IsLetterOrDigit(c)) return Kind.OtherWord;
        return char.IsWhiteSpace(c) ? Kind.Space : Kind.Ideograph;
    }
}
