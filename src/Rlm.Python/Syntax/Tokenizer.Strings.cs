namespace Rlm.Python.Syntax;

internal sealed partial class Tokenizer
{
    private const int MaxFStrings = 150;
    private const int MaxFieldDepth = 3;

    private FStringMode[] _fStrings = new FStringMode[4];
    private int _fStringCount;

    private bool InFStringText => _fStringCount > 0 && _fStrings[_fStringCount - 1].InText;

    /// <summary>Whether a colon here ends the expression of a replacement field.</summary>
    private bool StartsFormatSpec
    {
        get
        {
            if (_fStringCount == 0)
                return false;
            var mode = _fStrings[_fStringCount - 1];
            return mode.FieldDepth >= 0 && mode.Depth - 1 == mode.FieldDepth;
        }
    }

    private void ReadString(int start)
    {
        var quote = Current;
        var size = Peek(1) == quote && Peek(2) == quote ? 3 : 1;
        var prefix = _text.AsSpan(start, _position - start);
        var formatted = prefix.ContainsAny('f', 'F');
        var line = _line;
        _position += size;
        if (formatted)
        {
            StartFString(start, quote, size, prefix.ContainsAny('r', 'R'));
            return;
        }

        var escapedQuote = false;
        while (true)
        {
            var stop = _text.AsSpan(_position).IndexOfAny(quote, '\\', '\n');
            if (stop < 0)
                throw Unterminated(start, line, quote, size, escapedQuote, atEnd: true);

            _position += stop;
            var c = _text[_position++];
            if (c == '\n')
            {
                if (size == 1)
                    throw Unterminated(start, line, quote, size, escapedQuote, atEnd: false);
                _line++;
            }
            else if (c == '\\')
            {
                if (Current == quote)
                    escapedQuote = true;
                if (Current == '\n')
                    _line++;
                _position++;
            }
            else if (size == 1 || (Current == quote && Peek(1) == quote))
            {
                _position += size - 1;
                break;
            }
        }

        Add(TokenKind.String, start, _position, line);
    }

    private SyntaxErrorException Unterminated(int start, int line, char quote, int size, bool escapedQuote, bool atEnd)
    {
        if (_fStringCount > 0 && _fStrings[_fStringCount - 1] is var mode && mode.Quote == quote && mode.QuoteSize == size)
            return ErrorAt("f-string: expecting '}'", line, start);

        var last = atEnd ? LastLine() : _line;
        return size == 3
            ? ErrorAt($"unterminated triple-quoted string literal (detected at line {last})", line, start)
            : ErrorAt(
                $"unterminated string literal (detected at line {last}){(escapedQuote ? "; perhaps you escaped the end quote" : "")}",
                line,
                start);
    }

    private int LastLine() => Math.Max(1, _source.LineCount);

    private void StartFString(int start, char quote, int size, bool raw)
    {
        if (_fStringCount >= MaxFStrings)
            throw Error("too many nested f-strings");

        Add(TokenKind.FStringStart, start, _position);
        if (_fStringCount == _fStrings.Length)
            Array.Resize(ref _fStrings, _fStrings.Length * 2);
        _fStrings[_fStringCount++] = new FStringMode
        {
            Quote = quote,
            QuoteSize = size,
            Raw = raw,
            Start = start,
            Line = _line,
            FieldDepth = -1,
            InText = true,
        };
    }

    private void ReadFStringText()
    {
        ref var mode = ref _fStrings[_fStringCount - 1];
        if (Current == '{' && Peek(1) != '{')
        {
            EnterField(ref mode);
            return;
        }

        if (AtClosingQuote(mode, _position))
        {
            Add(TokenKind.FStringEnd, _position, _position + mode.QuoteSize);
            _position += mode.QuoteSize;
            _fStringCount--;
            return;
        }

        var start = _position;
        var line = _line;
        var end = ReadFStringMiddle(ref mode);
        Add(TokenKind.FStringMiddle, start, end, line);
    }

    private void EnterField(ref FStringMode mode)
    {
        if (++mode.FieldDepth >= MaxFieldDepth)
            throw ErrorAt("f-string: expressions nested too deeply", _line, _position - 1);
        mode.InText = false;
    }

    private bool AtClosingQuote(in FStringMode mode, int position) =>
        position + mode.QuoteSize <= _text.Length && _text[position] == mode.Quote
        && (mode.QuoteSize == 1 || (_text[position + 1] == mode.Quote && _text[position + 2] == mode.Quote));

    /// <summary>Reads literal text up to a field, the closing quote, or a doubled brace, of which the token holds one.</summary>
    private int ReadFStringMiddle(ref FStringMode mode)
    {
        var namedEscape = false;
        for (; _position < _text.Length; _position++)
        {
            var inSpec = mode.InSpec && mode.FieldDepth >= 0;
            switch (_text[_position])
            {
                case '\n' when mode.QuoteSize == 1:
                    if (!inSpec)
                        throw UnterminatedFString(mode, _line);

                    // A line end closes a format specification; the parser then misses the brace.
                    mode.InText = mode.InSpec = false;
                    return _position;

                case '\n':
                    _line++;
                    break;

                case '{' when namedEscape:
                    break;

                case '{':
                    if (Peek(1) == '{' && !inSpec)
                    {
                        _position += 2;
                        return _position - 1;
                    }

                    EnterField(ref mode);
                    return _position;

                case '}' when namedEscape:
                    namedEscape = false;
                    break;

                case '}':
                    if (Peek(1) == '}' && !inSpec && mode.Depth == 0)
                    {
                        _position += 2;
                        return _position - 1;
                    }

                    mode.InText = false;
                    return _position;

                case '\\':
                    var next = Peek(1);
                    if (next is '{' or '}')
                        break;
                    if (next == '\n')
                        _line++;
                    if (!mode.Raw && next == 'N' && Peek(2) == '{')
                    {
                        namedEscape = true;
                        _position++;
                    }

                    _position++;
                    break;

                case var c when c == mode.Quote && AtClosingQuote(mode, _position):
                    return _position;
            }
        }

        throw UnterminatedFString(mode, LastLine());
    }

    private SyntaxErrorException UnterminatedFString(in FStringMode mode, int line) => ErrorAt(
        $"unterminated {(mode.QuoteSize == 3 ? "triple-quoted " : "")}f-string literal (detected at line {line})", mode.Line, mode.Start);

    private void TakeColon()
    {
        var spec = StartsFormatSpec;
        Take(TokenKind.Colon, 1);
        if (spec)
            _fStrings[_fStringCount - 1].InText = _fStrings[_fStringCount - 1].InSpec = true;
    }

    private void CloseInFString(char c)
    {
        ref var mode = ref _fStrings[_fStringCount - 1];
        if (--mode.Depth < 0)
            throw Error($"f-string: unmatched '{c}'");
        if (c != '}' || mode.Depth != mode.FieldDepth)
            return;

        mode.FieldDepth--;
        mode.InText = true;
        mode.InSpec = false;
    }

    private struct FStringMode
    {
        public char Quote;
        public int QuoteSize;
        public bool Raw;
        public int Start;
        public int Line;

        /// <summary>Brackets open inside this f-string.</summary>
        public int Depth;

        /// <summary>How many brackets were open where the innermost replacement field began; -1 outside of any.</summary>
        public int FieldDepth;

        /// <summary>Reading text or a format specification, not an expression.</summary>
        public bool InText;

        public bool InSpec;
    }
}
