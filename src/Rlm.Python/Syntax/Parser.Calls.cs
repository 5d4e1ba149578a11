namespace Rlm.Python.Syntax;

internal sealed partial class Parser
{
    private CallExpression ParseCall(int start, Expression function)
    {
        var open = _position;
        Advance();
        var arguments = new List<Expression>();
        var keywords = new List<Keyword>();
        if (Kind != TokenKind.RightParenthesis)
            ParseArguments(open, arguments, keywords);
        Expect(TokenKind.RightParenthesis);
        return new CallExpression(SpanFrom(start), function, arguments.ToArray(), keywords.ToArray());
    }

    private void ParseArguments(int open, List<Expression> arguments, List<Keyword> keywords, bool bases = false)
    {
        var unpacked = false;
        while (true)
        {
            var start = _position;
            switch (Kind)
            {
                case TokenKind.Star:
                    arguments.Add(ParseStarArgument(unpacked));
                    if (Kind is TokenKind.For or TokenKind.Async && !_quiet)
                        throw StarredComprehension(start, arguments.Count + keywords.Count > 1);
                    break;
                case TokenKind.DoubleStar:
                    keywords.Add(ParseDoubleStarArgument());
                    unpacked = true;
                    break;
                case TokenKind.Name when NextKind == TokenKind.Equal:
                    keywords.Add(ParseKeyword());
                    break;
                case TokenKind.True or TokenKind.False or TokenKind.None when NextKind == TokenKind.Equal:
                    throw Error($"cannot assign to {TextOf(Current)}", start, start + 1);
                default:
                    var argument = ParseArgument(open, arguments.Count + keywords.Count, bases);
                    if (keywords.Count > 0)
                        throw PositionalAfterKeyword(unpacked);
                    arguments.Add(argument);
                    break;
            }

            if (!Accept(TokenKind.Comma) || Kind == TokenKind.RightParenthesis)
                return;
        }
    }

    private StarredExpression ParseStarArgument(bool unpacked)
    {
        var start = _position;
        if (unpacked)
            throw Error("iterable argument unpacking follows keyword argument unpacking", start - 1, start + 1);

        ExpectStarred();
        var value = ParseExpression();
        if (Kind == TokenKind.Equal)
            throw AssignmentToStar(start);
        return new StarredExpression(SpanFrom(start), value);
    }

    /// <summary>A star that must have something to unpack.</summary>
    private void ExpectStarred()
    {
        Advance();
        if (!StartsExpression(Kind))
            throw ErrorHere("Invalid star expression");
    }

    private Exception StarredComprehension(int start, bool hasMore)
    {
        var keyword = _position;
        if (Try(ParseComprehensionClauses) is null || Kind is not (TokenKind.RightParenthesis or TokenKind.Comma))
        {
            _position = keyword;
            return Invalid();
        }

        return hasMore || Kind == TokenKind.Comma
            ? Error("Generator expression must be parenthesized", SpanFrom(start))
            : Error("iterable unpacking cannot be used in comprehension", SpanOf(start, keyword - 1));
    }

    private Exception AssignmentToStar(int start)
    {
        var position = _position;
        Advance();
        if (!_quiet && Try(ParseExpression) is not null)
            return Error("cannot assign to iterable argument unpacking", SpanFrom(start));

        _position = position;
        return Invalid();
    }

    private Keyword ParseDoubleStarArgument()
    {
        var start = _position;
        Advance();
        var value = ParseExpression();
        if (Kind == TokenKind.Equal)
        {
            var equal = _position;
            Advance();
            if (!_quiet && Try(ParseExpression) is not null)
                throw Error("cannot assign to keyword argument unpacking", SpanFrom(start));
            _position = equal;
        }

        return new Keyword(SpanFrom(start), null, value);
    }

    private Keyword ParseKeyword()
    {
        var start = _position;
        var name = ExpectName();
        Advance();
        if (Kind is TokenKind.Comma or TokenKind.RightParenthesis)
            throw Error("expected argument value expression", start, start + 1);

        var value = ParseExpression();
        if (Kind is TokenKind.For or TokenKind.Async && !_quiet && Try(ParseComprehensionClauses) is not null)
            throw Error("invalid syntax. Maybe you meant '==' or ':=' instead of '='?", start, start + 1);
        return new Keyword(SpanFrom(start), name, value);
    }

    private Expression ParseArgument(int open, int before, bool bases)
    {
        var start = _position;
        Expression argument;
        if (Kind == TokenKind.Name && NextKind == TokenKind.ColonEqual)
            argument = ParseWalrus();
        else
        {
            argument = ParseExpression();
            if (Kind == TokenKind.ColonEqual)
                throw Invalid();
            if (Kind == TokenKind.Equal)
                throw Error("expression cannot contain assignment, perhaps you meant \"==\"?", SpanOf(start, _position));
        }

        if (Kind is not (TokenKind.For or TokenKind.Async))
            return argument;

        var keyword = _position;
        var clauses = ParseComprehensionClauses();
        if (before > 0 || Kind == TokenKind.Comma)
            throw Error("Generator expression must be parenthesized", SpanFrom(start));

        if (bases)
        {
            _position = keyword;
            throw Invalid();
        }

        // Alone, it borrows the parentheses of the call.
        var span = Kind == TokenKind.RightParenthesis ? SpanOf(open, _position) : SpanFrom(start);
        return new ComprehensionExpression(span, ComprehensionKind.Generator, argument, null, clauses);
    }

    private Exception PositionalAfterKeyword(bool unpacked)
    {
        if (_quiet || Kind is not (TokenKind.Comma or TokenKind.RightParenthesis))
            return Invalid();
        // CPython tells it where it has read the arguments after that.
        if (Accept(TokenKind.Comma) && Kind != TokenKind.RightParenthesis
            && Try(() => { ParseArguments(0, [], []); return this; }) is null)
        {
            _position = _furthest;
        }

        return ErrorHere($"positional argument follows keyword argument{(unpacked ? " unpacking" : "")}");
    }
}
