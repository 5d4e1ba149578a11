namespace Rlm.Python.Syntax;

internal sealed partial class Parser
{
    /// <summary>A compound statement, or null where none begins here.</summary>
    private Statement? ParseCompound()
    {
        switch (Kind)
        {
            case TokenKind.If:
                return ParseIf();
            case TokenKind.While:
                return ParseWhile();
            case TokenKind.For:
                return ParseFor(_position);
            case TokenKind.Try:
                return ParseTry();
            case TokenKind.With:
                return ParseWith(_position);
            case TokenKind.Def:
                return ParseFunction(_position, []);
            case TokenKind.Class:
                return ParseClass(_position, []);
            case TokenKind.At:
                return ParseDecorated();
            case TokenKind.Async:
                return ParseAsync();
            case TokenKind.Name when IsWord(Current, "match") && StartsMatch():
                return ParseMatch();
            default:
                return null;
        }
    }

    private Statement ParseAsync()
    {
        var start = _position;
        Advance();
        return Kind switch
        {
            TokenKind.Def => ParseFunction(start, []),
            TokenKind.For => ParseFor(start),
            TokenKind.With => ParseWith(start),
            _ => throw Invalid(),
        };
    }

    /// <summary>The statements after a colon: the rest of the line, or an indented block.</summary>
    /// <param name="owner">What the block belongs to, as errors name it.</param>
    /// <param name="opening">The first token of that.</param>
    private Statement[] ParseBlock(string owner, int opening)
    {
        var body = new List<Statement>();
        if (Kind != TokenKind.Newline)
        {
            ParseSimpleStatements(body);
            return body.ToArray();
        }

        Advance();
        if (Kind != TokenKind.Indent)
        {
            throw MissingBlock($"expected an indented block after {owner} on line {_tokens[opening].Line}");
        }

        Advance();
        while (Kind is not (TokenKind.Dedent or TokenKind.EndMarker))
            ParseStatement(body);
        Expect(TokenKind.Dedent);
        return body.ToArray();
    }

    private Exception MissingBlock(string message)
    {
        if (_quiet || Kind == TokenKind.Stop)
            return Invalid();
        if (Kind is TokenKind.EndMarker or TokenKind.Dedent)
            return Prefer(UnexpectedIndentation(message));

        var span = SpanOf(Current);
        return Prefer(_source.Error("IndentationError", message, span.Line, span.Column, span.EndLine, span.EndColumn));
    }

    /// <summary>The colon of a statement whose head ends at the end of the line without one.</summary>
    private void ExpectColon()
    {
        if (Kind == TokenKind.Newline)
            throw ErrorHere("expected ':'");
        Expect(TokenKind.Colon);
    }

    private SourceSpan SpanTo(int start, IReadOnlyList<Statement> body) => SpanOf(_tokens[start]).To(body[^1].Span);

    /// <summary>An <c>if</c> with all of its <c>elif</c>s, read in a loop and nested from the last one upwards.</summary>
    private IfStatement ParseIf()
    {
        var clauses = new List<(int Start, Expression Test, Statement[] Body)>();
        do
        {
            var start = _position;
            var owner = Kind == TokenKind.If ? "'if' statement" : "'elif' statement";
            Advance();
            var test = ParseNamedExpression();
            ExpectColon();
            clauses.Add((start, test, ParseBlock(owner, start)));
        }
        while (Kind == TokenKind.Elif);

        var orElse = ParseElse();
        for (var i = clauses.Count - 1; ; i--)
        {
            var (start, test, body) = clauses[i];
            var statement = new IfStatement(SpanTo(start, orElse.Length > 0 ? orElse : body), test, body, orElse);
            if (i == 0)
                return statement;
            orElse = [statement];
        }
    }

    private Statement[] ParseElse()
    {
        if (Kind != TokenKind.Else)
            return [];

        var start = _position;
        Advance();
        ExpectNamed(TokenKind.Colon, ":");
        return ParseBlock("'else' statement", start);
    }

    private WhileStatement ParseWhile()
    {
        var start = _position;
        Advance();
        var test = ParseNamedExpression();
        ExpectColon();
        var body = ParseBlock("'while' statement", start);
        var orElse = ParseElse();
        return new WhileStatement(SpanTo(start, orElse.Length > 0 ? orElse : body), test, body, orElse);
    }

    private ForStatement ParseFor(int start)
    {
        var isAsync = _tokens[start].Kind == TokenKind.Async;
        var keyword = _position;
        Advance();
        var target = ParseLoopTarget();
        Expect(TokenKind.In);
        var iterable = ParseStarExpressions();
        ExpectColon();
        var body = ParseBlock("'for' statement", keyword);
        var orElse = ParseElse();
        return new ForStatement(SpanTo(start, orElse.Length > 0 ? orElse : body), target, iterable, body, orElse, isAsync);
    }

    private WithStatement ParseWith(int start)
    {
        var isAsync = _tokens[start].Kind == TokenKind.Async;
        var keyword = _position;
        Advance();
        var items = new List<WithItem>();
        if (Kind == TokenKind.LeftParenthesis && HasParenthesizedItems())
        {
            Advance();
            do
                items.Add(ParseWithItem());
            while (Accept(TokenKind.Comma) && Kind != TokenKind.RightParenthesis);
            Expect(TokenKind.RightParenthesis);
        }
        else
        {
            do
                items.Add(ParseWithItem());
            while (Accept(TokenKind.Comma));
        }

        ExpectColon();
        var body = ParseBlock("'with' statement", keyword);
        return new WithStatement(SpanTo(start, body), items.ToArray(), body, isAsync);
    }

    private WithItem ParseWithItem()
    {
        var start = _position;
        var context = ParseExpression();
        if (!Accept(TokenKind.As))
            return new WithItem(SpanFrom(start), context, null);

        var target = ParseTargetElement();
        if (Kind is TokenKind.Comma or TokenKind.RightParenthesis or TokenKind.Colon
            && InvalidTarget(target, TargetKind.Assignment) is { } error)
        {
            throw error;
        }

        return new WithItem(SpanFrom(start), context, target);
    }

    /// <summary>Whether the parenthesis after <c>with</c> holds items; else it begins an expression.</summary>
    private bool HasParenthesizedItems()
    {
        var level = Current.Level;
        var expression = NextKind is TokenKind.RightParenthesis or TokenKind.Star or TokenKind.Yield;
        var i = _position + 1;
        for (; _tokens[i].Level >= level && _tokens[i].Kind is not (TokenKind.EndMarker or TokenKind.Stop); i++)
        {
            if (_tokens[i].Level != level)
                continue;

            switch (_tokens[i].Kind)
            {
                case TokenKind.As:
                    return true;
                case TokenKind.ColonEqual or TokenKind.For:
                case TokenKind.Comma when _tokens[i + 1].Kind == TokenKind.Star:
                    expression = true;
                    break;
            }
        }

        return !expression && _tokens[i].Kind == TokenKind.RightParenthesis && _tokens[i + 1].Kind == TokenKind.Colon;
    }

    private TryStatement ParseTry()
    {
        var start = _position;
        Advance();
        ExpectNamed(TokenKind.Colon, ":");
        var body = ParseBlock("'try' statement", start);
        var handlers = new List<ExceptHandler>();
        bool? isStar = null;
        while (Kind == TokenKind.Except)
        {
            var star = NextKind == TokenKind.Star;
            if (isStar is not null && isStar != star)
                throw Error("cannot have both 'except' and 'except*' on the same 'try'", _position, star ? _position + 1 : _position);
            isStar = star;
            handlers.Add(ParseHandler());
        }

        Statement[] orElse = handlers.Count > 0 ? ParseElse() : [];
        Statement[] finalBody = [];
        if (Kind == TokenKind.Finally)
        {
            var opening = _position;
            Advance();
            ExpectNamed(TokenKind.Colon, ":");
            finalBody = ParseBlock("'finally' statement", opening);
        }
        else if (handlers.Count == 0)
            throw ErrorHere("expected 'except' or 'finally' block");

        var last = finalBody.Length > 0 ? finalBody[^1].Span : orElse.Length > 0 ? orElse[^1].Span : handlers[^1].Span;
        return new TryStatement(SpanOf(_tokens[start]).To(last), body, handlers.ToArray(), orElse, finalBody, isStar == true);
    }

    private ExceptHandler ParseHandler()
    {
        var start = _position;
        Advance();
        var star = Accept(TokenKind.Star);
        Expression? type = null;
        string? name = null;
        if (star && Kind is TokenKind.Newline or TokenKind.Colon)
            throw ErrorHere("expected one or more exception types");
        if (Kind is not (TokenKind.Colon or TokenKind.Newline))
        {
            type = ParseExpression();
            if (Kind == TokenKind.Comma)
                throw UnparenthesizedExceptions(type);
            if (Accept(TokenKind.As))
                name = ExpectName();
        }

        ExpectColon();
        var body = ParseBlock(star ? "'except*' statement" : "'except' statement", start);
        return new ExceptHandler(SpanTo(start, body), type, name, body);
    }

    private Exception UnparenthesizedExceptions(Expression first)
    {
        var comma = _position;
        Advance();
        if (!_quiet && Try(ParseExpressions) is not null)
        {
            var named = Kind == TokenKind.As && NextKind == TokenKind.Name;
            if (_tokens[named ? _position + 2 : _position].Kind == TokenKind.Colon)
            {
                _position += named ? 2 : 0;
                return Error("multiple exception types must be parenthesized", SpanFrom(first.Span));
            }
        }

        _position = comma;
        return Invalid();
    }

    private Statement ParseDecorated()
    {
        var decorators = new List<Expression>();
        while (Accept(TokenKind.At))
        {
            decorators.Add(ParseNamedExpression());
            Expect(TokenKind.Newline);
        }

        var definition = _position;
        switch (Kind)
        {
            case TokenKind.Def:
                return ParseFunction(definition, decorators.ToArray());
            case TokenKind.Class:
                return ParseClass(definition, decorators.ToArray());
            case TokenKind.Async when NextKind == TokenKind.Def:
                Advance();
                return ParseFunction(definition, decorators.ToArray());
            default:
                if (Kind == TokenKind.Async)
                    Advance();
                throw Invalid();
        }
    }

    private FunctionDefinition ParseFunction(int start, Expression[] decorators)
    {
        var isAsync = _tokens[start].Kind == TokenKind.Async;
        var keyword = _position;
        Advance();
        var name = ExpectName();
        var typeParameters = ParseFunctionTypeParameters();
        ExpectNamed(TokenKind.LeftParenthesis, "(");
        var parameters = ParseParameters(TokenKind.RightParenthesis);
        Expect(TokenKind.RightParenthesis);
        var returns = Kind == TokenKind.Arrow ? ParseReturns() : null;
        ExpectNamed(TokenKind.Colon, ":");
        var body = ParseBlock("function definition", keyword);
        return new FunctionDefinition(SpanTo(start, body), name, parameters, body, decorators, returns, isAsync, typeParameters);
    }

    /// <summary>The annotation after an arrow; one that goes wrong is told as a missing colon.</summary>
    private Expression ParseReturns()
    {
        var arrow = _position;
        Advance();
        try
        {
            return ParseExpression();
        }
        catch (SyntaxErrorException error) when (error.Message == GenericMessage && Kind != TokenKind.Stop)
        {
            StayAfterLongestExpression(arrow + 1);
            if (_position == arrow + 1)
                _position = arrow;
            throw ErrorHere("expected ':'");
        }
    }

    /// <summary>Type parameters that are none are told as a missing parenthesis.</summary>
    private TypeParameter[] ParseFunctionTypeParameters()
    {
        var start = _position;
        try
        {
            return ParseTypeParameters();
        }
        catch (SyntaxErrorException error) when (error.Message == GenericMessage)
        {
            _position = start;
            throw ErrorHere("expected '('");
        }
    }

    private ClassDefinition ParseClass(int start, Expression[] decorators)
    {
        Advance();
        var name = ExpectName();
        var typeParameters = ParseTypeParameters();
        var bases = new List<Expression>();
        var keywords = new List<Keyword>();
        if (Kind == TokenKind.LeftParenthesis)
        {
            var open = _position;
            Advance();
            if (Kind != TokenKind.RightParenthesis)
                ParseArguments(open, bases, keywords, bases: true);
            Expect(TokenKind.RightParenthesis);
        }

        ExpectColon();
        var body = ParseBlock("class definition", start);
        return new ClassDefinition(SpanTo(start, body), name, bases.ToArray(), keywords.ToArray(), body, decorators, typeParameters);
    }

    private TypeParameter[] ParseTypeParameters()
    {
        if (!Accept(TokenKind.LeftBracket))
            return [];
        if (Kind == TokenKind.RightBracket)
            throw ErrorBefore("Type parameter list cannot be empty");

        var parameters = new List<TypeParameter>();
        do
        {
            var start = _position;
            var kind = Accept(TokenKind.Star) ? TypeParameterKind.TypeVarTuple
                : Accept(TokenKind.DoubleStar) ? TypeParameterKind.ParamSpec
                : TypeParameterKind.TypeVar;
            var name = ExpectName();
            Expression? bound = null;
            if (Kind == TokenKind.Colon)
            {
                var colon = _position;
                Advance();
                bound = ParseExpression();
                if (kind != TypeParameterKind.TypeVar)
                {
                    throw Error(
                        $"cannot use {(bound is TupleExpression ? "constraints" : "bound")} with {kind}", SpanFrom(colon));
                }
            }

            Expression? value = null;
            if (Accept(TokenKind.Equal))
                value = kind == TypeParameterKind.TypeVarTuple ? ParseStarExpression() : ParseExpression();
            parameters.Add(new TypeParameter(SpanFrom(start), name, kind, bound, value));
        }
        while (Accept(TokenKind.Comma) && Kind != TokenKind.RightBracket);

        Expect(TokenKind.RightBracket);
        return parameters.ToArray();
    }
}
