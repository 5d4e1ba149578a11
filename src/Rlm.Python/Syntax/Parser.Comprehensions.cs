namespace Rlm.Python.Syntax;

internal sealed partial class Parser
{
    private ComprehensionClause[] ParseComprehensionClauses()
    {
        var clauses = new List<ComprehensionClause>();
        while (Kind is TokenKind.For or TokenKind.Async)
        {
            var start = _position;
            var isAsync = Accept(TokenKind.Async);
            Expect(TokenKind.For);
            var target = ParseLoopTargets();
            if (Kind != TokenKind.In)
                throw ErrorHere("'in' expected after for-loop variables");
            if (InvalidTarget(target, TargetKind.Loop) is { } error)
                throw error;

            Advance();
            var iterable = ParseDisjunction();
            var conditions = new List<Expression>();
            while (Accept(TokenKind.If))
                conditions.Add(ParseDisjunction());
            clauses.Add(new ComprehensionClause(SpanFrom(start), target, iterable, conditions.ToArray(), isAsync));
        }

        return clauses.ToArray();
    }

    /// <summary>The targets of a <c>for</c>, up to its <c>in</c>.</summary>
    private Expression ParseLoopTarget()
    {
        var target = ParseLoopTargets();
        if (InvalidTarget(target, TargetKind.Loop) is { } error)
            throw error;
        return target;
    }

    private Expression ParseLoopTargets()
    {
        var start = _position;
        var target = ParseTargetElement();
        if (Kind == TokenKind.Comma)
        {
            var elements = new List<Expression> { target };
            while (Accept(TokenKind.Comma) && (StartsExpression(Kind) || Kind == TokenKind.Star))
                elements.Add(ParseTargetElement());
            target = new TupleExpression(SpanFrom(start), elements.ToArray());
        }

        return target;
    }

    private Expression ParseTargetElement() => Kind == TokenKind.Star ? ParseStarred() : ParseBitwiseOr();
}
