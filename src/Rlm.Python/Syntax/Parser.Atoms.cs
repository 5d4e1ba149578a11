namespace Rlm.Python.Syntax;

internal sealed partial class Parser
{
    private Expression ParseAtom()
    {
        var span = SpanOf(Current);
        switch (Kind)
        {
            case TokenKind.Name:
                return new NameExpression(span, NameOf(_tokens[_position++]));
            case TokenKind.Number:
                return ParseNumber(span);
            case TokenKind.String or TokenKind.FStringStart:
                return ParseStrings();
            case TokenKind.LeftParenthesis:
                return ParseParenthesized();
            case TokenKind.LeftBracket:
                return ParseListDisplay();
            case TokenKind.LeftBrace:
                return ParseBraceDisplay();
            case TokenKind.True:
                return Constant(ConstantKind.True);
            case TokenKind.False:
                return Constant(ConstantKind.False);
            case TokenKind.None:
                return Constant(ConstantKind.None);
            case TokenKind.Ellipsis:
                return Constant(ConstantKind.Ellipsis);
            default:
                throw Invalid();
        }
    }

    private ConstantExpression Constant(ConstantKind kind) => new(SpanOf(_tokens[_position++]), kind, null);

    private ConstantExpression ParseNumber(SourceSpan span)
    {
        var token = _tokens[_position++];
        var (kind, value) = NumberLiteral.Parse(TextOf(token), out var digits);
        if (digits > NumberLiteral.MaxDigits)
        {
            throw _source.Error(
                "SyntaxError",
                $"Exceeds the limit ({NumberLiteral.MaxDigits} digits) for integer string conversion: value has {digits} digits; "
                + "use sys.set_int_max_str_digits() to increase the limit "
                + "- Consider hexadecimal for huge integer literals to avoid decimal conversion limits.",
                token.Line,
                -1);
        }

        return new ConstantExpression(span, kind, value);
    }

    private Expression ParseParenthesized()
    {
        var start = _position;
        Advance();
        if (Accept(TokenKind.RightParenthesis))
            return new TupleExpression(SpanFrom(start), []);

        if (Kind == TokenKind.DoubleStar)
            throw DoubleStarInGroup();

        if (Kind == TokenKind.Yield)
        {
            var yield = ParseYield();
            Expect(TokenKind.RightParenthesis);
            return yield;
        }

        RefuseBareStar();
        var first = ParseStarNamedExpression();
        if (Kind is TokenKind.For or TokenKind.Async)
            return FinishComprehension(start, ComprehensionKind.Generator, TokenKind.RightParenthesis, first);

        if (Kind == TokenKind.Comma)
        {
            var elements = ParseRestOfElements(first, TokenKind.RightParenthesis);
            return new TupleExpression(SpanFrom(start), elements);
        }

        if (Kind == TokenKind.RightParenthesis && first is StarredExpression)
            throw Error("cannot use starred expression here", first.Span);

        Expect(TokenKind.RightParenthesis);
        return first;
    }

    private Exception DoubleStarInGroup()
    {
        var start = _position;
        Advance();
        if (!_quiet && Try(ParseExpression) is not null && Kind == TokenKind.RightParenthesis)
            return Error("cannot use double starred expression here", start, start);

        _position = start;
        return Invalid();
    }

    private Expression ParseListDisplay()
    {
        var start = _position;
        Advance();
        if (Accept(TokenKind.RightBracket))
            return new ListExpression(SpanFrom(start), []);

        RefuseBareStar();
        var first = ParseStarNamedExpression();
        if (Kind is TokenKind.For or TokenKind.Async)
            return FinishComprehension(start, ComprehensionKind.List, TokenKind.RightBracket, first);

        var elements = ParseRestOfElements(first, TokenKind.RightBracket);
        return new ListExpression(SpanFrom(start), elements);
    }

    private void RefuseBareStar()
    {
        if (Kind != TokenKind.Star || StartsExpression(NextKind))
            return;

        Advance();
        throw ErrorHere("Invalid star expression");
    }

    /// <summary>The elements after the first one, and the closing bracket.</summary>
    private Expression[] ParseRestOfElements(Expression first, TokenKind closing)
    {
        var elements = new List<Expression> { first };
        while (Accept(TokenKind.Comma) && Kind != closing)
        {
            if (Kind is TokenKind.For or TokenKind.Async || !(StartsExpression(Kind) || Kind == TokenKind.Star))
                break;
            elements.Add(ParseStarNamedExpression());
        }

        if (Kind is TokenKind.For or TokenKind.Async && closing != TokenKind.RightParenthesis)
            throw UnparenthesizedTarget(elements);
        Expect(closing);
        return elements.ToArray();
    }

    private Exception UnparenthesizedTarget(List<Expression> elements)
    {
        var position = _position;
        var afterComma = _tokens[position - 1].Kind == TokenKind.Comma && elements.Count == 1;
        var end = afterComma ? SpanOf(_tokens[position - 1]) : elements[^1].Span;
        if (!_quiet && Try(ParseComprehensionClauses) is not null)
            return Error("did you forget parentheses around the comprehension target?", elements[0].Span.To(end));

        _position = position;
        return Invalid();
    }

    private ComprehensionExpression FinishComprehension(int start, ComprehensionKind kind, TokenKind closing, Expression element)
    {
        var clauses = ParseComprehensionClauses();
        if (element is StarredExpression && _tokens[start + 1].Kind == TokenKind.Star)
            throw Error("iterable unpacking cannot be used in comprehension", element.Span);

        Expect(closing);
        return new ComprehensionExpression(SpanFrom(start), kind, element, null, clauses);
    }

    private Expression ParseBraceDisplay()
    {
        var start = _position;
        Advance();
        if (Accept(TokenKind.RightBrace))
            return new DictExpression(SpanFrom(start), [], []);
        if (Kind == TokenKind.DoubleStar)
            return ParseDict(start);

        RefuseBareStar();
        var first = ParseStarNamedExpression();
        if (Kind == TokenKind.Colon && first is not StarredExpression && (first is not NamedExpression || IsParenthesized(start + 1)))
        {
            var value = ParseDictValue();
            return Kind is TokenKind.For or TokenKind.Async
                ? FinishDictComprehension(start, first, value)
                : ParseDict(start, first, value);
        }

        if (Kind is TokenKind.For or TokenKind.Async)
            return FinishComprehension(start, ComprehensionKind.Set, TokenKind.RightBrace, first);

        var elements = ParseRestOfElements(first, TokenKind.RightBrace);
        return new SetExpression(SpanFrom(start), elements);
    }

    private ComprehensionExpression FinishDictComprehension(int start, Expression key, Expression value)
    {
        var clauses = ParseComprehensionClauses();
        Expect(TokenKind.RightBrace);
        return new ComprehensionExpression(SpanFrom(start), ComprehensionKind.Dict, key, value, clauses);
    }

    private DictExpression ParseDict(int start, Expression? firstKey = null, Expression? firstValue = null)
    {
        var keys = new List<Expression?>();
        var values = new List<Expression>();
        if (firstValue is not null)
        {
            keys.Add(firstKey);
            values.Add(firstValue);
            if (Kind != TokenKind.RightBrace)
                Expect(TokenKind.Comma);
        }

        while (Kind != TokenKind.RightBrace)
        {
            keys.Add(ParseDictItem(out var value));
            values.Add(value);
            if (!Accept(TokenKind.Comma))
                break;
        }

        Expect(TokenKind.RightBrace);
        return new DictExpression(SpanFrom(start), keys.ToArray(), values.ToArray());
    }

    private Expression? ParseDictItem(out Expression value)
    {
        var start = _position;
        if (Accept(TokenKind.DoubleStar))
        {
            value = ParseBitwiseOr();
            if (Kind is TokenKind.For or TokenKind.Async && _tokens[start - 1].Kind == TokenKind.LeftBrace
                && !_quiet && Try(ParseComprehensionClauses) is not null && Kind == TokenKind.RightBrace)
            {
                throw Error("dict unpacking cannot be used in dict comprehension", start, start);
            }

            return null;
        }

        var key = ParseTernary();
        if (Kind != TokenKind.Colon)
        {
            var span = key.Span;
            throw Kind == TokenKind.Stop
                ? Invalid()
                : Error("':' expected after dictionary key", span with { Line = span.Line, Column = Math.Max(0, span.EndColumn - 1) });
        }

        value = ParseDictValue();
        return key;
    }

    private Expression ParseDictValue()
    {
        var colon = _position;
        Advance();
        if (Kind is TokenKind.RightBrace or TokenKind.Comma)
            throw Error("expression expected after dictionary key and ':'", colon, colon);

        if (Kind == TokenKind.Star)
        {
            var star = _position;
            Advance();
            if (!_quiet && Try(ParseBitwiseOr) is not null)
                throw Error("cannot use a starred expression in a dictionary value", SpanFrom(star));
            _position = star;
        }

        return ParseExpression();
    }
}
