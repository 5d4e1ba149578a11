namespace Rlm.Python.Syntax;

/// <summary>Cuts source into tokens, all at once: as in CPython, most errors of the tokenizer win over any error of the parser.</summary>
internal sealed partial class Tokenizer
{
    private const int TabSize = 8;

    private readonly SourceText _source;
    private readonly string _text;
    private readonly ParserLimits _limits;

    private Token[] _tokens;
    private int _count;
    private int _position;
    private int _line = 1;
    private bool _wins = true;
    private int _commentStart = -1;

    private IndentColumns[] _indents = new IndentColumns[8];
    private int _indent;
    private Bracket[] _brackets = new Bracket[8];
    private int _level;

    private Tokenizer(SourceText source, ParserLimits limits)
    {
        _source = source;
        _text = source.Text;
        _limits = limits;
        _tokens = new Token[(_text.Length / 4) + 16];
    }

    private char Current => _position < _text.Length ? _text[_position] : '\0';

    public static TokenStream Tokenize(SourceText source, ParserLimits limits)
    {
        var tokenizer = new Tokenizer(source, limits);
        SyntaxErrorException? error = null;
        try
        {
            tokenizer.Run();
        }
        catch (SyntaxErrorException problem)
        {
            error = problem;
            tokenizer.Add(TokenKind.Stop, tokenizer._position, tokenizer._position);
        }

        var unclosed = tokenizer._level > 0 ? tokenizer._brackets[tokenizer._level - 1] : default;
        var wins = error is not null && tokenizer._wins;
        if (error is null && tokenizer._level > 0)
            error = Unclosed(source, unclosed);
        return new TokenStream(tokenizer._tokens, error, wins, unclosed);
    }

    private void Run()
    {
        var atLineStart = true;
        while (true)
        {
            if (atLineStart)
            {
                atLineStart = false;
                if (!BeginLine())
                {
                    atLineStart = true;
                    continue;
                }
            }

            if (InFStringText)
            {
                ReadFStringText();
                continue;
            }

            SkipBlanks();
            if (_position >= _text.Length)
                break;

            var c = _text[_position];
            if (c == '\n')
            {
                if (_level == 0)
                {
                    // A comment belongs to the line end, as errors see it.
                    Add(TokenKind.Newline, _commentStart >= _source.StartOfLine(_line) ? _commentStart : _position, _position + 1);
                    atLineStart = true;
                }

                _position++;
                _line++;
            }
            else if (char.IsAsciiLetter(c) || c == '_' || c >= 128)
                ReadWord();
            else if (char.IsAsciiDigit(c) || (c == '.' && char.IsAsciiDigit(Peek(1))))
                ReadNumber();
            else if (c is '"' or '\'')
                ReadString(_position);
            else
                ReadOperator(c);
        }

        Finish();
    }

    /// <summary>Reads the indentation of a line; false for a line of blanks or a comment only, which is skipped.</summary>
    private bool BeginLine()
    {
        var column = 0;
        var alternative = 0;
        var continued = -1;
        for (; _position < _text.Length; _position++)
        {
            var c = _text[_position];
            if (c == ' ')
            {
                column++;
                alternative++;
            }
            else if (c == '\t')
            {
                column = ((column / TabSize) + 1) * TabSize;
                alternative++;
            }
            else if (c == '\f')
                column = alternative = 0;
            else if (c == '\\')
            {
                continued = continued < 0 ? column : continued;
                SkipContinuation();
                _position--;
            }
            else
                break;
        }

        if (Current == '#')
            SkipComment();

        if (_position >= _text.Length)
            return true;

        if (_text[_position] == '\n')
        {
            _position++;
            _line++;
            return false;
        }

        if (continued >= 0)
            column = alternative = continued;
        Indent(column, alternative);
        return true;
    }

    private void Indent(int column, int alternative)
    {
        var current = _indents[_indent];
        if (column == current.Column)
        {
            if (alternative != current.Alternative)
                throw InconsistentTabs();
        }
        else if (column > current.Column)
        {
            if (_indent + 1 >= _limits.Indentation)
                throw IndentationError("too many levels of indentation");
            if (alternative <= current.Alternative)
                throw InconsistentTabs();

            if (++_indent == _indents.Length)
                Array.Resize(ref _indents, _indents.Length * 2);
            _indents[_indent] = new IndentColumns(column, alternative);
            Add(TokenKind.Indent, _position, _position);
        }
        else
        {
            var levels = 0;
            while (_indent > 0 && column < _indents[_indent].Column)
            {
                _indent--;
                levels++;
            }

            if (column != _indents[_indent].Column)
                throw UnmatchedDedent();
            if (alternative != _indents[_indent].Alternative)
                throw InconsistentTabs();
            for (; levels > 0; levels--)
                Add(TokenKind.Dedent, _position, _position);
        }
    }

    private void Finish()
    {
        if (_level > 0)
        {
            Add(TokenKind.Stop, _position, _position);
            return;
        }

        if (_count > 0 && _tokens[_count - 1].Kind is not (TokenKind.Newline or TokenKind.Dedent))
            Add(TokenKind.Newline, _position, _position);
        for (; _indent > 0; _indent--)
            Add(TokenKind.Dedent, _position, _position);
        Add(TokenKind.EndMarker, _position, _position);
    }

    private void SkipBlanks()
    {
        while (_position < _text.Length)
        {
            var c = _text[_position];
            if (c is ' ' or '\t' or '\f')
                _position++;
            else if (c == '#')
                SkipComment();
            else if (c == '\\')
                SkipContinuation();
            else
                break;
        }
    }

    private void SkipComment()
    {
        _commentStart = _position;
        var end = _text.IndexOf('\n', _position);
        _position = end < 0 ? _text.Length : end;
    }

    private void SkipContinuation()
    {
        _position++;
        if (Current != '\n')
            throw Quiet(ErrorAt("unexpected character after line continuation character", _line, _position));

        if (_position + 1 >= _text.Length)
        {
            throw Quiet(
                _level > 0 ? Unclosed(_source, _brackets[_level - 1]) : ErrorAt("unexpected EOF while parsing", _line, _position));
        }

        _position++;
        _line++;
    }

    private char Peek(int distance) => _position + distance < _text.Length ? _text[_position + distance] : '\0';

    private void Add(TokenKind kind, int start, int end) => Add(kind, start, end, _line);

    private void Add(TokenKind kind, int start, int end, int line)
    {
        if (_count == _tokens.Length)
            Array.Resize(ref _tokens, _tokens.Length * 2);
        _tokens[_count++] = new Token(kind, (byte)Math.Min(_level, byte.MaxValue), start, end, line, _line);
    }

    public static SyntaxErrorException Unclosed(SourceText source, Bracket bracket) =>
        source.Error("SyntaxError", $"'{bracket.Opening}' was never closed", bracket.Line, source.Column(bracket.Position, bracket.Line),
            bracket.Line, -1);

    private SyntaxErrorException InconsistentTabs()
    {
        return Quiet(new(
            "TabError", "inconsistent use of tabs and spaces in indentation", _source.FileName, _line, 1, _line, 0, LineText()));
    }

    // CPython has read the line to its end when it finds that an indentation matches none.
    private SyntaxErrorException UnmatchedDedent() =>
        IndentationError("unindent does not match any outer indentation level");

    private SyntaxErrorException IndentationError(string message)
    {
        var line = LineText();
        return Quiet(new("IndentationError", message, _source.FileName, _line, line.TrimEnd('\n').Length + 1, _line, 0, line));
    }

    private string LineText() => _text[_source.StartOfLine(_line).._source.StartOfLine(_line + 1)];

    private SyntaxErrorException ErrorAt(string message, int line, int position) =>
        _source.Error("SyntaxError", message, line, Math.Max(0, position - _source.StartOfLine(line)));

    /// <summary>Marks an error that is told only if the parser comes that far.</summary>
    private SyntaxErrorException Quiet(SyntaxErrorException error)
    {
        _wins = false;
        return error;
    }

    /// <summary>An error at the character before the current one, which is where CPython's tokenizer stands.</summary>
    private SyntaxErrorException Error(string message) => ErrorAt(message, _line, _position - 1);

    private readonly record struct IndentColumns(int Column, int Alternative);
}
