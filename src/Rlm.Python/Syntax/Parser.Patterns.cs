namespace Rlm.Python.Syntax;

internal sealed partial class Parser
{
    /// <summary>Whether <c>match</c> here is the keyword: its line ends with a colon, or it can be nothing else.</summary>
    private bool StartsMatch()
    {
        if (!StartsExpression(NextKind) && NextKind != TokenKind.Star)
            return false;
        if (!ContinuesName(NextKind) && !(NextKind == TokenKind.Not && _tokens[_position + 2].Kind == TokenKind.In))
            return true;

        var level = Current.Level;
        var i = _position + 1;
        for (; _tokens[i].Kind is not (TokenKind.Newline or TokenKind.EndMarker or TokenKind.Stop); i++)
        {
            // A colon outside brackets ends the head even if the case stands wrongly on the same line.
            if (_tokens[i].Kind == TokenKind.Semicolon && _tokens[i].Level == level)
                return false;
        }

        return _tokens[i - 1].Kind == TokenKind.Colon
            || (_tokens[i].Kind == TokenKind.Newline && _tokens[i + 1].Kind == TokenKind.Indent && IsWord(_tokens[i + 2], "case"));
    }

    private static bool ContinuesName(TokenKind kind) => kind is TokenKind.LeftParenthesis or TokenKind.LeftBracket
        or TokenKind.Minus or TokenKind.Plus or TokenKind.Star or TokenKind.Not;

    private MatchStatement ParseMatch()
    {
        var start = _position;
        Advance();
        var subjectStart = _position;
        Expression subject = ParseStarNamedExpression();
        if (Kind == TokenKind.Comma)
        {
            var elements = new List<Expression> { subject };
            while (Accept(TokenKind.Comma) && Kind != TokenKind.Colon)
                elements.Add(ParseStarNamedExpression());
            subject = new TupleExpression(SpanFrom(subjectStart), elements.ToArray());
        }
        else if (subject is StarredExpression)
            throw Invalid();

        ExpectColon();
        Expect(TokenKind.Newline);
        if (Kind != TokenKind.Indent)
            throw MissingBlock($"expected an indented block after 'match' statement on line {_tokens[start].Line}");

        Advance();
        var cases = new List<MatchCase>();
        do
            cases.Add(ParseCase());
        while (Kind is not (TokenKind.Dedent or TokenKind.EndMarker));

        Expect(TokenKind.Dedent);
        return new MatchStatement(SpanOf(_tokens[start]).To(cases[^1].Span), subject, cases.ToArray());
    }

    private MatchCase ParseCase()
    {
        var start = _position;
        if (!IsWord(Current, "case"))
            throw Invalid();

        Advance();
        var pattern = ParseOpenPattern();
        var guard = Accept(TokenKind.If) ? ParseNamedExpression() : null;
        ExpectColon();
        var body = ParseBlock("'case' statement", start);
        return new MatchCase(SpanTo(start, body), Bounded(pattern), guard, body);
    }

    /// <summary>A pattern, or several separated by commas, which are a sequence without brackets.</summary>
    private Pattern ParseOpenPattern()
    {
        var start = _position;
        var first = ParseMaybeStarPattern();
        if (Kind != TokenKind.Comma)
            return first is StarPattern ? throw Invalid() : first;

        var patterns = new List<Pattern> { first };
        while (Accept(TokenKind.Comma) && Kind is not (TokenKind.Colon or TokenKind.If or TokenKind.Newline))
            patterns.Add(ParseMaybeStarPattern());
        return new SequencePattern(SpanFrom(start), patterns.ToArray());
    }

    private Pattern ParseMaybeStarPattern()
    {
        if (Kind != TokenKind.Star)
            return ParseAsPattern();

        var start = _position;
        Advance();
        var name = ExpectName();
        return new StarPattern(SpanFrom(start), name == "_" ? null : name);
    }

    private Pattern ParseAsPattern()
    {
        Enter();
        var start = _position;
        var pattern = ParseOrPattern();
        if (Accept(TokenKind.As))
        {
            var name = ParsePatternTarget();
            pattern = new AsPattern(SpanFrom(start), pattern, name);
        }

        Leave();
        return pattern;
    }

    private string ParsePatternTarget()
    {
        if (IsWord(Current, "_"))
            throw ErrorHere("cannot use '_' as a target");
        if (Kind == TokenKind.Name && NextKind is not (TokenKind.Dot or TokenKind.LeftParenthesis or TokenKind.LeftBracket))
            return ExpectName();

        if (Kind == TokenKind.Name)
        {
            Advance();
            throw Invalid();
        }

        var position = _position;
        if (!_quiet && Try(ParseTernary) is { } target)
            throw Error("invalid pattern target", target.Span);

        _position = position;
        throw Invalid();
    }

    private Pattern ParseOrPattern()
    {
        var start = _position;
        var first = ParseClosedPattern();
        if (Kind != TokenKind.VerticalBar)
            return first;

        var patterns = new List<Pattern> { first };
        while (Accept(TokenKind.VerticalBar))
            patterns.Add(ParseClosedPattern());
        return new OrPattern(SpanFrom(start), patterns.ToArray());
    }

    private Pattern ParseClosedPattern()
    {
        var span = SpanOf(Current);
        switch (Kind)
        {
            case TokenKind.None:
                Advance();
                return new SingletonPattern(span, ConstantKind.None);
            case TokenKind.True:
                Advance();
                return new SingletonPattern(span, ConstantKind.True);
            case TokenKind.False:
                Advance();
                return new SingletonPattern(span, ConstantKind.False);
            case TokenKind.Number or TokenKind.Minus:
                var number = ParsePatternNumber();
                return new ValuePattern(number.Span, number);
            case TokenKind.String or TokenKind.FStringStart:
                var text = ParseStrings();
                return new ValuePattern(text.Span, text);
            case TokenKind.LeftParenthesis:
                return ParseGroupPattern();
            case TokenKind.LeftBracket:
                return ParseListPattern();
            case TokenKind.LeftBrace:
                return ParseMappingPattern();
            case TokenKind.Name:
                return ParseNamePattern();
            default:
                throw Invalid();
        }
    }

    private Expression ParsePatternNumber()
    {
        var start = _position;
        var left = ParseSignedNumber();
        if (Kind is not (TokenKind.Plus or TokenKind.Minus))
            return left;

        var op = Kind == TokenKind.Plus ? BinaryOperator.Add : BinaryOperator.Sub;
        if (IsImaginary(left))
            throw Error("real number required in complex literal", left.Span);

        Advance();
        if (Kind != TokenKind.Number)
            throw Invalid();
        var right = ParseNumber(SpanOf(Current));
        if (!IsImaginary(right))
            throw Error("imaginary number required in complex literal", right.Span);
        return new BinaryExpression(SpanFrom(start), left, op, right);
    }

    private static bool IsImaginary(Expression number) =>
        number is ConstantExpression { Kind: ConstantKind.Imaginary }
            or UnaryExpression { Operand: ConstantExpression { Kind: ConstantKind.Imaginary } };

    private Expression ParseSignedNumber()
    {
        var start = _position;
        var negative = Accept(TokenKind.Minus);
        if (Kind != TokenKind.Number)
            throw Invalid();

        var number = ParseNumber(SpanOf(Current));
        return negative ? new UnaryExpression(SpanFrom(start), UnaryOperator.Minus, number) : number;
    }

    private Pattern ParseGroupPattern()
    {
        var start = _position;
        Advance();
        if (Accept(TokenKind.RightParenthesis))
            return new SequencePattern(SpanFrom(start), []);

        var first = ParseMaybeStarPattern();
        if (Kind == TokenKind.RightParenthesis && first is not StarPattern)
        {
            Advance();
            return first;
        }

        var patterns = new List<Pattern> { first };
        if (Kind != TokenKind.Comma)
            throw Invalid();
        while (Accept(TokenKind.Comma) && Kind != TokenKind.RightParenthesis)
            patterns.Add(ParseMaybeStarPattern());
        Expect(TokenKind.RightParenthesis);
        return new SequencePattern(SpanFrom(start), patterns.ToArray());
    }

    private SequencePattern ParseListPattern()
    {
        var start = _position;
        Advance();
        var patterns = new List<Pattern>();
        while (Kind != TokenKind.RightBracket)
        {
            patterns.Add(ParseMaybeStarPattern());
            if (!Accept(TokenKind.Comma))
                break;
        }

        Expect(TokenKind.RightBracket);
        return new SequencePattern(SpanFrom(start), patterns.ToArray());
    }

    private MappingPattern ParseMappingPattern()
    {
        var start = _position;
        Advance();
        var keys = new List<Expression>();
        var patterns = new List<Pattern>();
        string? rest = null;
        while (Kind != TokenKind.RightBrace)
        {
            if (Accept(TokenKind.DoubleStar))
            {
                if (IsWord(Current, "_"))
                    throw Invalid();
                rest = ExpectName();
                Accept(TokenKind.Comma);
                break;
            }

            keys.Add(ParseMappingKey());
            Expect(TokenKind.Colon);
            patterns.Add(ParseAsPattern());
            if (!Accept(TokenKind.Comma))
                break;
        }

        Expect(TokenKind.RightBrace);
        return new MappingPattern(SpanFrom(start), keys.ToArray(), patterns.ToArray(), rest);
    }

    private Expression ParseMappingKey()
    {
        switch (Kind)
        {
            case TokenKind.None:
                return Constant(ConstantKind.None);
            case TokenKind.True:
                return Constant(ConstantKind.True);
            case TokenKind.False:
                return Constant(ConstantKind.False);
            case TokenKind.Number or TokenKind.Minus:
                return ParsePatternNumber();
            case TokenKind.String or TokenKind.FStringStart:
                return ParseStrings();
            default:
                var name = ParseDottedExpression();
                return name is AttributeExpression ? name : throw Invalid();
        }
    }

    private Expression ParseDottedExpression()
    {
        var start = _position;
        Expression value = ParseNameExpression();
        while (Accept(TokenKind.Dot))
        {
            var name = ExpectName();
            value = new AttributeExpression(SpanFrom(start), value, name);
        }

        return value;
    }

    private Pattern ParseNamePattern()
    {
        var start = _position;
        var value = ParseDottedExpression();
        if (Kind == TokenKind.LeftParenthesis)
            return ParseClassPattern(start, value);
        if (value is NameExpression name)
            return new AsPattern(value.Span, null, name.Id == "_" ? null : name.Id);
        return new ValuePattern(value.Span, value);
    }

    private ClassPattern ParseClassPattern(int start, Expression type)
    {
        Advance();
        var patterns = new List<Pattern>();
        var names = new List<string>();
        var keywordPatterns = new List<Pattern>();
        while (Kind != TokenKind.RightParenthesis)
        {
            if (Kind == TokenKind.Name && NextKind == TokenKind.Equal)
            {
                names.Add(ExpectName());
                Advance();
                keywordPatterns.Add(ParseAsPattern());
            }
            else
            {
                var pattern = ParseAsPattern();
                if (names.Count > 0)
                    throw Error("positional patterns follow keyword patterns", pattern.Span);
                patterns.Add(pattern);
            }

            if (!Accept(TokenKind.Comma))
                break;
        }

        Expect(TokenKind.RightParenthesis);
        return new ClassPattern(SpanFrom(start), type, patterns.ToArray(), names.ToArray(), keywordPatterns.ToArray());
    }
}
