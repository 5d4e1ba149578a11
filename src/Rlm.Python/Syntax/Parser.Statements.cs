namespace Rlm.Python.Syntax;

internal sealed partial class Parser
{
    private void ParseStatement(List<Statement> body)
    {
        if (ParseCompound() is { } compound)
        {
            body.Add(Bounded(compound));
            return;
        }

        ParseSimpleStatements(body);
    }

    /// <summary>Simple statements up to the end of the line.</summary>
    private void ParseSimpleStatements(List<Statement> body)
    {
        do
            body.Add(Bounded(ParseSimple()));
        while (Accept(TokenKind.Semicolon) && Kind != TokenKind.Newline);

        Expect(TokenKind.Newline);
    }

    private Statement ParseSimple()
    {
        var start = _position;
        switch (Kind)
        {
            case TokenKind.Pass:
                Advance();
                return new PassStatement(SpanFrom(start));
            case TokenKind.Break:
                Advance();
                return new BreakStatement(SpanFrom(start));
            case TokenKind.Continue:
                Advance();
                return new ContinueStatement(SpanFrom(start));
            case TokenKind.Return:
                Advance();
                var result = EndsSimple(Kind) ? null : ParseStarExpressions();
                return new ReturnStatement(SpanFrom(start), result);
            case TokenKind.Raise:
                return ParseRaise();
            case TokenKind.Global:
                var globals = ParseNames();
                return new GlobalStatement(SpanFrom(start), globals);
            case TokenKind.Nonlocal:
                var nonlocals = ParseNames();
                return new NonlocalStatement(SpanFrom(start), nonlocals);
            case TokenKind.Del:
                return ParseDelete();
            case TokenKind.Assert:
                return ParseAssert();
            case TokenKind.Import:
                return ParseImport();
            case TokenKind.From:
                return ParseImportFrom();
            case TokenKind.Name when NextKind == TokenKind.Name && IsWord(Current, "type"):
                return ParseTypeAlias();
            default:
                return ParseExpressionOrAssignment();
        }
    }

    private static bool EndsSimple(TokenKind kind) => kind is TokenKind.Newline or TokenKind.Semicolon;

    private RaiseStatement ParseRaise()
    {
        var start = _position;
        Advance();
        if (EndsSimple(Kind))
            return new RaiseStatement(SpanFrom(start), null, null);

        var exception = ParseExpression();
        var cause = Accept(TokenKind.From) ? ParseExpression() : null;
        return new RaiseStatement(SpanFrom(start), exception, cause);
    }

    private string[] ParseNames()
    {
        Advance();
        var names = new List<string>();
        do
            names.Add(ExpectName());
        while (Accept(TokenKind.Comma));

        return names.ToArray();
    }

    private DeleteStatement ParseDelete()
    {
        var start = _position;
        Advance();
        var first = _position;
        var targets = ParseStarExpressions();
        if (InvalidTarget(targets, TargetKind.Deletion) is { } error)
            throw error;
        if (!EndsSimple(Kind))
            throw Invalid();

        var list = targets is TupleExpression tuple && !IsWholeGroup(first)
            ? tuple.Elements
            : [targets];
        return new DeleteStatement(SpanFrom(start), list);
    }

    /// <summary>Whether the tokens from here to the current one are one pair of parentheses.</summary>
    private bool IsWholeGroup(int first)
    {
        if (_tokens[first].Kind != TokenKind.LeftParenthesis)
            return false;

        var level = _tokens[first].Level;
        for (var i = first + 1; i < _position; i++)
        {
            if (_tokens[i].Level < level)
                return i == _position - 1;
        }

        return false;
    }

    private AssertStatement ParseAssert()
    {
        var start = _position;
        Advance();
        var test = ParseExpression();
        var message = Accept(TokenKind.Comma) ? ParseExpression() : null;
        return new AssertStatement(SpanFrom(start), test, message);
    }

    private ImportStatement ParseImport()
    {
        var start = _position;
        Advance();
        if (Kind == TokenKind.Newline)
            throw ErrorBefore("Expected one or more names after 'import'");

        var names = new List<ImportAlias>();
        do
        {
            var first = _position;
            var name = ParseDottedName();
            var alias = ParseAlias();
            names.Add(new ImportAlias(SpanFrom(first), name, alias));
        }
        while (Accept(TokenKind.Comma));

        if (Kind == TokenKind.From)
        {
            var from = _position;
            Advance();
            if (!_quiet && names.TrueForAll(static name => name.AsName is null) && Try(ParseDottedName) is not null)
                throw Error("Did you mean to use 'from ... import ...' instead?", SpanFrom(start));
            _position = from;
        }

        return new ImportStatement(SpanFrom(start), names.ToArray());
    }

    private string ParseDottedName()
    {
        var name = ExpectName();
        if (Kind != TokenKind.Dot)
            return name;

        var names = new List<string> { name };
        while (Accept(TokenKind.Dot))
            names.Add(ExpectName());
        return string.Join('.', names);
    }

    private string? ParseAlias() => Accept(TokenKind.As) ? ExpectName() : null;

    private ImportFromStatement ParseImportFrom()
    {
        var start = _position;
        Advance();
        var level = 0;
        for (; Kind is TokenKind.Dot or TokenKind.Ellipsis; Advance())
            level += Kind == TokenKind.Dot ? 1 : 3;

        var module = level > 0 && Kind == TokenKind.Import ? null : ParseDottedName();
        Expect(TokenKind.Import);
        if (Kind == TokenKind.Newline)
            throw ErrorBefore("Expected one or more names after 'import'");

        if (Kind == TokenKind.Star)
        {
            Advance();
            return new ImportFromStatement(SpanFrom(start), module, [new ImportAlias(SpanFrom(_position - 1), "*", null)], level);
        }

        var parenthesized = Accept(TokenKind.LeftParenthesis);
        var names = new List<ImportAlias>();
        do
        {
            if (parenthesized && names.Count > 0 && Kind == TokenKind.RightParenthesis)
                break;
            if (!parenthesized && names.Count > 0 && Kind == TokenKind.Newline)
                throw ErrorHere("trailing comma not allowed without surrounding parentheses");

            var first = _position;
            var name = ExpectName();
            var alias = ParseAlias();
            names.Add(new ImportAlias(SpanFrom(first), name, alias));
        }
        while (Accept(TokenKind.Comma));

        if (parenthesized)
            Expect(TokenKind.RightParenthesis);
        return new ImportFromStatement(SpanFrom(start), module, names.ToArray(), level);
    }

    private TypeAliasStatement ParseTypeAlias()
    {
        var start = _position;
        Advance();
        var name = ParseNameExpression();
        var parameters = ParseTypeParameters();
        Expect(TokenKind.Equal);
        var value = ParseExpression();
        return new TypeAliasStatement(SpanFrom(start), name, parameters, value);
    }

    private Statement ParseExpressionOrAssignment()
    {
        var start = _position;
        var first = Kind == TokenKind.Yield ? ParseYield() : ParseStarExpressions();
        switch (Kind)
        {
            case TokenKind.Equal:
                return ParseAssignment(start, first);
            case TokenKind.Colon:
                return ParseAnnotated(start, first);
            case >= TokenKind.PlusEqual and <= TokenKind.DoubleSlashEqual:
                return ParseAugmented(start, first);
            default:
                return new ExpressionStatement(SpanFrom(start), first);
        }
    }

    private AssignStatement ParseAssignment(int start, Expression first)
    {
        var targets = new List<Expression>();
        var value = first;
        while (Kind == TokenKind.Equal)
        {
            if (value is YieldExpression or YieldFromExpression)
                throw InvalidAssignment(start, value, targets.Count == 0);
            if (FindInvalidTarget(value, TargetKind.Assignment) is not null)
                throw InvalidAssignment(start, value, targets.Count == 0);

            targets.Add(value);
            Advance();
            value = Kind == TokenKind.Yield ? ParseYield() : ParseStarExpressions();
        }

        return new AssignStatement(SpanFrom(start), targets.ToArray(), value);
    }

    /// <summary>CPython first reads the targets as conditions, which may hold a misplaced <c>=</c>, then as targets.</summary>
    private Exception InvalidAssignment(int start, Expression target, bool isFirst)
    {
        if (_quiet)
            return Invalid();

        var equal = _position;
        if (_tokens[start].Kind != TokenKind.Yield)
        {
            _position = start;
            try
            {
                do
                    ParseStarNamedExpression();
                while (Accept(TokenKind.Comma) && (StartsExpression(Kind) || Kind == TokenKind.Star));
            }
            catch (SyntaxErrorException error) when (error.Message == GenericMessage)
            {
                // Nothing to say about the elements; the targets below have.
            }
        }

        _position = equal;
        return target is YieldExpression or YieldFromExpression && !(isFirst && _tokens[start].Kind != TokenKind.Yield)
            ? Error("assignment to yield expression not possible", target.Span)
            : InvalidTarget(target, TargetKind.Assignment) ?? Invalid();
    }

    private AnnotatedAssignStatement ParseAnnotated(int start, Expression target)
    {
        var colon = _position;
        if (target is not (NameExpression or AttributeExpression or SubscriptExpression))
            throw IllegalAnnotation(start, target);

        Advance();
        var annotation = ParseExpression();
        var value = Accept(TokenKind.Equal) ? (Kind == TokenKind.Yield ? ParseYield() : ParseStarExpressions()) : null;
        var simple = target is NameExpression && colon == start + 1;
        return new AnnotatedAssignStatement(SpanFrom(start), target, annotation, value, simple);
    }

    private Exception IllegalAnnotation(int start, Expression target)
    {
        var colon = _position;
        Advance();
        var annotated = !_quiet && Try(ParseTernary) is not null;
        _position = colon;
        if (!annotated)
            return Invalid();
        if (target is StarredExpression)
            return Invalid();

        var what = target is ListExpression ? "list" : target is TupleExpression ? "tuple" : null;
        if (what is null)
            return Error("illegal target for annotation", target.Span);

        var span = what == "tuple" && !IsWholeGroup(start) ? ((TupleExpression)target).Elements[0].Span : target.Span;
        return Error($"only single target (not {what}) can be annotated", span);
    }

    private AugmentedAssignStatement ParseAugmented(int start, Expression target)
    {
        if (target is not (NameExpression or AttributeExpression or SubscriptExpression))
            throw IllegalAugmented(target);

        var op = (BinaryOperator)(Kind - TokenKind.PlusEqual);
        Advance();
        var value = Kind == TokenKind.Yield ? ParseYield() : ParseStarExpressions();
        return new AugmentedAssignStatement(SpanFrom(start), target, op, value);
    }

    private Exception IllegalAugmented(Expression target)
    {
        var position = _position;
        Advance();
        var valued = !_quiet && (Kind == TokenKind.Yield ? Try(ParseYield) : Try(ParseStarExpressions)) is not null;
        if (valued)
            return Error($"'{Describe(target)}' is an illegal expression for augmented assignment", target.Span);

        _position = position;
        return Invalid();
    }
}
