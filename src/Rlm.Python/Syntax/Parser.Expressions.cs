namespace Rlm.Python.Syntax;

internal sealed partial class Parser
{
    /// <summary>Expressions separated by commas, stars allowed: what may stand after <c>return</c>, <c>=</c> and <c>in</c>.</summary>
    private Expression ParseStarExpressions()
    {
        var start = _position;
        var first = ParseStarExpression();
        return Kind == TokenKind.Comma ? FinishTuple(start, first, starsAllowed: true) : first;
    }

    private Expression ParseExpressions()
    {
        var start = _position;
        var first = ParseExpression();
        return Kind == TokenKind.Comma ? FinishTuple(start, first, starsAllowed: false) : first;
    }

    private TupleExpression FinishTuple(int start, Expression first, bool starsAllowed)
    {
        var elements = new List<Expression> { first };
        while (Accept(TokenKind.Comma) && (StartsExpression(Kind) || (starsAllowed && Kind == TokenKind.Star)))
            elements.Add(starsAllowed ? ParseStarExpression() : ParseExpression());

        return new TupleExpression(SpanFrom(start), elements.ToArray());
    }

    private Expression ParseStarExpression() => Kind == TokenKind.Star ? ParseStarred() : ParseExpression();

    private StarredExpression ParseStarred()
    {
        var start = _position;
        Advance();
        var value = ParseBitwiseOr();
        return new StarredExpression(SpanFrom(start), value);
    }

    private Expression ParseStarNamedExpression() => Kind == TokenKind.Star ? ParseStarred() : ParseNamedExpression();

    private Expression ParseNamedExpression()
    {
        var start = _position;
        if (Kind == TokenKind.Name && NextKind == TokenKind.ColonEqual)
            return ParseWalrus();

        var expression = ParseExpression();
        if (Kind == TokenKind.ColonEqual)
            throw MisplacedWalrus(expression);
        if (!_quiet && Kind == TokenKind.Equal)
            throw MisplacedEqual(start);
        return expression;
    }

    private NamedExpression ParseWalrus()
    {
        var start = _position;
        var target = ParseNameExpression();
        Advance();
        var value = ParseExpression();
        return new NamedExpression(SpanFrom(start), target, value);
    }

    private Exception MisplacedWalrus(Expression target)
    {
        var position = _position;
        Advance();
        if (_quiet || Try(ParseExpression) is null)
        {
            _position = position;
            return Invalid();
        }

        return Error($"cannot use assignment expressions with {Describe(target)}", target.Span);
    }

    private NameExpression ParseNameExpression()
    {
        var span = SpanOf(Current);
        return new NameExpression(span, ExpectName());
    }

    /// <summary>One expression: a conditional, a lambda, or anything that binds tighter.</summary>
    private Expression ParseExpression()
    {
        var start = _position;
        var expression = ParseTernary();
        if (!_quiet && StartsExpression(Kind))
            throw MissingComma(start, expression);
        return expression;
    }

    private Expression ParseTernary()
    {
        Enter();
        var start = _position;
        Expression expression;
        if (Kind == TokenKind.Lambda)
            expression = ParseLambda();
        else
        {
            expression = ParseDisjunction();
            if (Kind == TokenKind.If)
                expression = ParseConditional(start, expression);
        }

        Leave();
        return expression;
    }

    private Expression ParseConditional(int start, Expression body)
    {
        var keyword = _position;
        Advance();
        var test = ParseDisjunction();
        if (Kind != TokenKind.Else)
        {
            if (!_quiet)
                throw Kind == TokenKind.Colon ? Invalid() : Error("expected 'else' after 'if' expression", body, test);
            _position = keyword;
            return body;
        }

        Advance();
        var orElse = ParseExpression();
        return new ConditionalExpression(SpanFrom(start), test, body, orElse);
    }

    private LambdaExpression ParseLambda()
    {
        var start = _position;
        Advance();
        var parameters = ParseParameters(TokenKind.Colon);
        var colon = _position;
        ExpectNamed(TokenKind.Colon, ":");
        if (Kind == TokenKind.FStringMiddle || (Kind == TokenKind.LeftBrace && _fieldLevel > 0 && _tokens[colon].Level == _fieldLevel))
            throw Error("f-string: lambda expressions are not allowed without parentheses", start, colon);

        var body = ParseExpression();
        return new LambdaExpression(SpanFrom(start), parameters, body);
    }

    private Expression ParseDisjunction()
    {
        var start = _position;
        var first = ParseConjunction();
        if (Kind != TokenKind.Or)
            return first;

        var values = new List<Expression> { first };
        while (Accept(TokenKind.Or))
            values.Add(ParseConjunction());
        return new BoolOpExpression(SpanFrom(start), BoolOperator.Or, values.ToArray());
    }

    private Expression ParseConjunction()
    {
        var start = _position;
        var first = ParseInversion();
        if (Kind != TokenKind.And)
            return first;

        var values = new List<Expression> { first };
        while (Accept(TokenKind.And))
            values.Add(ParseInversion());
        return new BoolOpExpression(SpanFrom(start), BoolOperator.And, values.ToArray());
    }

    private Expression ParseInversion()
    {
        if (Kind != TokenKind.Not)
            return ParseComparison();

        Enter();
        var start = _position;
        Advance();
        var operand = ParseInversion();
        Leave();
        return new UnaryExpression(SpanFrom(start), UnaryOperator.Not, operand);
    }

    private Expression ParseComparison()
    {
        var start = _position;
        var left = ParseBitwiseOr();
        if (!TryReadCompareOperator(out var op))
            return left;

        var ops = new List<CompareOperator>();
        var comparators = new List<Expression>();
        do
        {
            ops.Add(op);
            comparators.Add(ParseBitwiseOr());
        }
        while (TryReadCompareOperator(out op));

        return new CompareExpression(SpanFrom(start), left, ops.ToArray(), comparators.ToArray());
    }

    private bool TryReadCompareOperator(out CompareOperator op)
    {
        op = Kind switch
        {
            TokenKind.EqualEqual => CompareOperator.Eq,
            TokenKind.NotEqual => CompareOperator.NotEq,
            TokenKind.Less => CompareOperator.Lt,
            TokenKind.LessEqual => CompareOperator.LtE,
            TokenKind.Greater => CompareOperator.Gt,
            TokenKind.GreaterEqual => CompareOperator.GtE,
            TokenKind.In => CompareOperator.In,
            TokenKind.Is => NextKind == TokenKind.Not ? CompareOperator.IsNot : CompareOperator.Is,
            TokenKind.Not when NextKind == TokenKind.In => CompareOperator.NotIn,
            _ => (CompareOperator)(-1),
        };
        if (op < 0)
            return false;

        _position += op is CompareOperator.IsNot or CompareOperator.NotIn ? 2 : 1;
        return true;
    }

    private Expression ParseBitwiseOr() => ParseBinary(1);

    private Expression ParseBinary(int lowest)
    {
        var start = _position;
        var left = ParseFactor();
        var precedence = Precedence(Kind);
        if (precedence < lowest)
            return left;

        List<BinaryOperator>? ops = null;
        List<Expression>? operands = null;
        var links = 0;
        do
        {
            var op = OperatorOf(Kind);
            Advance();
            if (Kind == TokenKind.Not && precedence >= ArithmeticPrecedence)
                throw MisplacedNot();
            var right = ParseBinary(precedence + 1);
            if (links++ < LongChain)
                left = new BinaryExpression(SpanFrom(start), left, op, right);
            else
            {
                (ops ??= []).Add(op);
                (operands ??= []).Add(right);
            }

            precedence = Precedence(Kind);
        }
        while (precedence >= lowest);

        return ops is null ? left : new BinaryChainExpression(SpanFrom(start), left, ops.ToArray(), operands!.ToArray());
    }

    private const int ArithmeticPrecedence = 5;

    private Exception MisplacedNot()
    {
        var start = _position;
        if (!_quiet && Try(ParseInversion) is not null)
            return Error("'not' after an operator must be parenthesized", SpanFrom(start));

        _position = start;
        return Invalid();
    }

    private static int Precedence(TokenKind kind) => kind switch
    {
        TokenKind.VerticalBar => 1,
        TokenKind.Circumflex => 2,
        TokenKind.Ampersand => 3,
        TokenKind.LeftShift or TokenKind.RightShift => 4,
        TokenKind.Plus or TokenKind.Minus => 5,
        TokenKind.Star or TokenKind.Slash or TokenKind.DoubleSlash or TokenKind.Percent or TokenKind.At => 6,
        _ => 0,
    };

    private static BinaryOperator OperatorOf(TokenKind kind) => kind switch
    {
        TokenKind.VerticalBar => BinaryOperator.BitOr,
        TokenKind.Circumflex => BinaryOperator.BitXor,
        TokenKind.Ampersand => BinaryOperator.BitAnd,
        TokenKind.LeftShift => BinaryOperator.LShift,
        TokenKind.RightShift => BinaryOperator.RShift,
        TokenKind.Plus => BinaryOperator.Add,
        TokenKind.Minus => BinaryOperator.Sub,
        TokenKind.Star => BinaryOperator.Mult,
        TokenKind.Slash => BinaryOperator.Div,
        TokenKind.DoubleSlash => BinaryOperator.FloorDiv,
        TokenKind.Percent => BinaryOperator.Mod,
        _ => BinaryOperator.MatMult,
    };

    private Expression ParseFactor()
    {
        UnaryOperator op;
        switch (Kind)
        {
            case TokenKind.Minus:
                op = UnaryOperator.Minus;
                break;
            case TokenKind.Plus:
                op = UnaryOperator.Plus;
                break;
            case TokenKind.Tilde:
                op = UnaryOperator.Invert;
                break;
            default:
                return ParsePower();
        }

        Enter();
        var start = _position;
        Advance();
        if (Kind == TokenKind.Not)
            throw MisplacedNot();
        var operand = ParseFactor();
        Leave();
        return new UnaryExpression(SpanFrom(start), op, operand);
    }

    private Expression ParsePower()
    {
        var start = _position;
        var left = Kind == TokenKind.Await ? ParseAwait() : ParsePrimary();
        if (Kind != TokenKind.DoubleStar)
            return left;

        Enter();
        Advance();
        var right = ParseFactor();
        Leave();
        return new BinaryExpression(SpanFrom(start), left, BinaryOperator.Pow, right);
    }

    private AwaitExpression ParseAwait()
    {
        var start = _position;
        Advance();
        var value = ParsePrimary();
        return new AwaitExpression(SpanFrom(start), value);
    }

    private Expression ParsePrimary()
    {
        var start = _position;
        var primary = ParseAtom();
        while (true)
        {
            switch (Kind)
            {
                case TokenKind.Dot:
                    Advance();
                    var name = ExpectName();
                    primary = new AttributeExpression(SpanFrom(start), primary, name);
                    break;
                case TokenKind.LeftParenthesis:
                    primary = ParseCall(start, primary);
                    break;
                case TokenKind.LeftBracket:
                    if (NextKind == TokenKind.RightBracket)
                        return primary;
                    Advance();
                    var index = ParseSlices();
                    Expect(TokenKind.RightBracket);
                    primary = new SubscriptExpression(SpanFrom(start), primary, index);
                    break;
                default:
                    return primary;
            }
        }
    }

    private Expression ParseSlices()
    {
        var start = _position;
        var first = ParseSliceOrStarred();
        if (Kind != TokenKind.Comma && first is not StarredExpression)
            return first;

        var elements = new List<Expression> { first };
        while (Accept(TokenKind.Comma) && Kind != TokenKind.RightBracket)
            elements.Add(ParseSliceOrStarred());
        return new TupleExpression(SpanFrom(start), elements.ToArray());
    }

    private Expression ParseSliceOrStarred()
    {
        var start = _position;
        if (Kind == TokenKind.Star)
        {
            ExpectStarred();
            var value = ParseExpression();
            if (Kind == TokenKind.Equal)
                throw AssignmentToStar(start);
            return new StarredExpression(SpanFrom(start), value);
        }

        Expression? lower = null;
        if (Kind != TokenKind.Colon)
        {
            lower = ParseNamedExpression();
            if (Kind != TokenKind.Colon || lower is NamedExpression && !IsParenthesized(start))
                return lower;
        }

        Advance();
        var upper = Kind is TokenKind.Colon or TokenKind.Comma or TokenKind.RightBracket ? null : ParseExpression();
        Expression? step = null;
        if (Accept(TokenKind.Colon) && Kind is not (TokenKind.Comma or TokenKind.RightBracket))
            step = ParseExpression();
        return new SliceExpression(SpanFrom(start), lower, upper, step);
    }

    private bool IsParenthesized(int start) => _tokens[start].Kind == TokenKind.LeftParenthesis;

    private Expression ParseYield()
    {
        var start = _position;
        Advance();
        if (Accept(TokenKind.From))
        {
            var source = ParseExpression();
            return new YieldFromExpression(SpanFrom(start), source);
        }

        var value = StartsExpression(Kind) || Kind == TokenKind.Star ? ParseStarExpressions() : null;
        return new YieldExpression(SpanFrom(start), value);
    }

    private static bool StartsExpression(TokenKind kind) => kind is TokenKind.Name or TokenKind.Number or TokenKind.String
        or TokenKind.FStringStart or TokenKind.LeftParenthesis or TokenKind.LeftBracket or TokenKind.LeftBrace or TokenKind.Ellipsis
        or TokenKind.Minus or TokenKind.Plus or TokenKind.Tilde or TokenKind.Not or TokenKind.Lambda or TokenKind.Await
        or TokenKind.None or TokenKind.True or TokenKind.False;
}
