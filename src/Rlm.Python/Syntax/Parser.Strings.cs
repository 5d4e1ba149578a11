using System.Text;

namespace Rlm.Python.Syntax;

internal sealed partial class Parser
{
    /// <summary>One or more literals next to each other, which make one string.</summary>
    private Expression ParseStrings()
    {
        var start = _position;
        if (Kind == TokenKind.String && NextKind is not (TokenKind.String or TokenKind.FStringStart))
            return ParseSingleString();

        var pieces = new StringPieces();
        List<byte>? bytes = null;
        var formatted = false;
        var texts = false;
        while (true)
        {
            if (Kind == TokenKind.FStringStart)
            {
                formatted = texts = true;
                ParseFString(pieces);
            }
            else if (Kind == TokenKind.String)
            {
                var piece = ParseSingleString();
                if (piece.Value is byte[] some)
                    (bytes ??= []).AddRange(some);
                else
                {
                    texts = true;
                    pieces.Add((string)piece.Value!, piece.Span);
                }
            }
            else
                break;
        }

        if (bytes is not null && texts)
            throw ErrorHere("cannot mix bytes and nonbytes literals");

        var span = SpanFrom(start);
        return bytes is not null ? new ConstantExpression(span, ConstantKind.Bytes, bytes.ToArray())
            : formatted ? new JoinedStringExpression(span, pieces.ToArray())
            : new ConstantExpression(span, ConstantKind.String, pieces.Text);
    }

    private ConstantExpression ParseSingleString()
    {
        var token = _tokens[_position++];
        var text = TextOf(token);
        var prefix = text.IndexOfAny('"', '\'');
        var quotes = text.Length >= prefix + 6 && text[prefix + 1] == text[prefix] && text[prefix + 2] == text[prefix] ? 3 : 1;
        var raw = text[..prefix].ContainsAny('r', 'R');
        var body = text[(prefix + quotes)..^quotes];
        if (text[..prefix].ContainsAny('b', 'B'))
        {
            if (!Ascii.IsValid(body))
                throw Error("bytes can only contain ASCII literal characters", SpanOf(token));
            return StringLiteral.DecodeBytes(body, raw, out var problem) is { } bytes
                ? new ConstantExpression(SpanOf(token), ConstantKind.Bytes, bytes)
                : throw Error(problem!, SpanOf(token));
        }

        return new ConstantExpression(SpanOf(token), ConstantKind.String, DecodeText(body, raw, token));
    }

    private string DecodeText(ReadOnlySpan<char> body, bool raw, in Token token) =>
        raw ? body.ToString() : StringLiteral.DecodeText(body, out var problem) ?? throw Error(problem!, SpanOf(token));

    private void ParseFString(StringPieces pieces)
    {
        var raw = TextOf(Current).ContainsAny('r', 'R');
        Advance();
        ParseFStringParts(pieces, raw);
        if (_fStringProblem is { } problem && Kind == TokenKind.FStringEnd)
            throw ErrorHere(problem);
        Expect(TokenKind.FStringEnd);
    }

    private void ParseFStringParts(StringPieces pieces, bool raw)
    {
        string? problem = null;
        while (true)
        {
            if (Kind == TokenKind.FStringMiddle)
            {
                var token = _tokens[_position++];
                var text = raw ? TextOf(token).ToString() : StringLiteral.DecodeText(TextOf(token), out problem);
                _fStringProblem ??= problem;
                pieces.Add(text ?? "", SpanOf(token));
            }
            else if (Kind == TokenKind.LeftBrace)
                ParseReplacementField(pieces, raw);
            else
                return;
        }
    }

    private void ParseReplacementField(StringPieces pieces, bool raw)
    {
        Enter();
        var start = _position;
        var outerField = _fieldLevel;
        _fieldLevel = Current.Level;
        Advance();
        if (Kind is TokenKind.Equal or TokenKind.Exclamation or TokenKind.Colon or TokenKind.RightBrace)
            throw ErrorHere($"f-string: valid expression required before '{TextOf(Current)}'");

        var value = ParseFieldExpression();
        var debug = Accept(TokenKind.Equal);
        if (debug)
            pieces.Add(DebugText(_tokens[start].End, Current.Start), SpanFrom(start + 1));

        var conversion = ParseConversion(debug);
        JoinedStringExpression? spec = null;
        if (Kind == TokenKind.Colon)
            spec = ParseFormatSpec(raw);

        if (debug && conversion == '\0' && spec is null)
            conversion = 'r';
        if (Kind != TokenKind.RightBrace)
            throw ErrorHere(spec is null ? "f-string: expecting '}'" : "f-string: expecting '}', or format specs");

        Advance();
        pieces.Add(new FormattedValueExpression(SpanFrom(start), value, conversion, spec));
        _fieldLevel = outerField;
        Leave();
    }

    private Expression ParseFieldExpression()
    {
        if (!_quiet && !(StartsExpression(Kind) || Kind is TokenKind.Star or TokenKind.Yield or TokenKind.Stop))
            throw ErrorHere("f-string: expecting a valid expression after '{'");

        var start = _position;
        try
        {
            var value = Kind == TokenKind.Yield ? ParseYield() : ParseStarExpressions();
            if (Kind is TokenKind.Equal or TokenKind.Exclamation or TokenKind.Colon or TokenKind.RightBrace)
                return value;
        }
        catch (SyntaxErrorException error) when (error.Message == GenericMessage && Kind != TokenKind.Stop)
        {
            StayAfterLongestExpression(start);
        }

        throw ErrorHere(
            _position == start ? "f-string: expecting a valid expression after '{'" : "f-string: expecting '=', or '!', or ':', or '}'");
    }

    /// <summary>CPython takes as much for the expression as it can and complains about the token after that.</summary>
    private void StayAfterLongestExpression(int start)
    {
        const int Attempts = 50;
        var failed = _position;
        for (var end = failed; end > start && end > failed - Attempts; end--)
        {
            var token = _tokens[end];
            _tokens[end] = token with { Kind = TokenKind.EndMarker };
            _position = start;
            var found = Try(ParseStarExpressions) is not null && _position == end;
            _tokens[end] = token;
            if (found)
                return;
        }

        _position = start;
    }

    private char ParseConversion(bool debug)
    {
        if (Kind != TokenKind.Exclamation)
        {
            if (Kind is not (TokenKind.Colon or TokenKind.RightBrace))
                throw ErrorHere(debug ? "f-string: expecting '!', or ':', or '}'" : "f-string: expecting '=', or '!', or ':', or '}'");
            return '\0';
        }

        Advance();
        if (Kind is TokenKind.Colon or TokenKind.RightBrace)
            throw ErrorHere("f-string: missing conversion character");
        if (Kind != TokenKind.Name)
            throw ErrorHere("f-string: invalid conversion character");

        var token = Current;
        if (token.Start != _tokens[_position - 1].End)
            throw Error("f-string: conversion type must come right after the exclamanation mark", _position - 1, _position);

        var text = TextOf(token);
        if (text is not ("s" or "r" or "a"))
            throw ErrorHere($"f-string: invalid conversion character '{text}': expected 's', 'r', or 'a'");

        Advance();
        if (Kind is not (TokenKind.Colon or TokenKind.RightBrace))
            throw ErrorHere("f-string: expecting ':' or '}'");
        return text[0];
    }

    private JoinedStringExpression ParseFormatSpec(bool raw)
    {
        Advance();
        var start = _position;
        var pieces = new StringPieces();
        ParseFStringParts(pieces, raw);
        return new JoinedStringExpression(SpanFrom(start), pieces.ToArray());
    }

    /// <summary>The source of <c>{expression=}</c> as it is shown, without comments.</summary>
    private string DebugText(int start, int end)
    {
        var text = _text.AsSpan(start, end - start);
        if (!text.Contains('#'))
            return text.ToString();

        var shown = new StringBuilder();
        var quote = '\0';
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '"' or '\'')
                quote = quote == '\0' ? text[i] : quote == text[i] ? '\0' : quote;
            if (text[i] == '#' && quote == '\0')
            {
                while (i < text.Length && text[i] != '\n')
                    i++;
                if (i == text.Length)
                    break;
            }

            shown.Append(text[i]);
        }

        return shown.ToString();
    }

    /// <summary>The parts of an f-string, where texts next to each other become one.</summary>
    private sealed class StringPieces
    {
        private readonly List<Expression> _parts = [];
        private StringBuilder? _builder;
        private string? _single;
        private SourceSpan _span;

        public string Text => _builder?.ToString() ?? _single ?? "";

        public void Add(string text, SourceSpan span)
        {
            if (text.Length == 0)
                return;

            if (_single is null && _builder is null)
                (_single, _span) = (text, span);
            else
            {
                _builder ??= new StringBuilder(_single);
                _single = null;
                _builder.Append(text);
                _span = _span.To(span);
            }
        }

        public void Add(FormattedValueExpression field)
        {
            Flush();
            _parts.Add(field);
        }

        public Expression[] ToArray()
        {
            Flush();
            return _parts.ToArray();
        }

        private void Flush()
        {
            if (Text is not { Length: > 0 } text)
                return;

            _parts.Add(new ConstantExpression(_span, ConstantKind.String, text));
            (_builder, _single) = (null, null);
        }
    }
}
