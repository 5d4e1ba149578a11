namespace Rlm.Python.Syntax;

internal sealed partial class Parser
{
    private const string GenericMessage = "invalid syntax";

    /// <summary>What stops a look ahead; never leaves the parser.</summary>
    private sealed class BacktrackException : Exception;

    private enum TargetKind { Assignment, Deletion, Loop }

    /// <summary>The error where nothing better is known: the current token has no business here.</summary>
    private Exception Invalid()
    {
        if (Kind == TokenKind.Unclosed)
            return Tokenizer.Unclosed(_source, _unclosed);
        if (_quiet)
            return new BacktrackException();
        if (Kind == TokenKind.Indent)
            return IndentationHere("unexpected indent");
        if (Kind == TokenKind.Dedent)
            return IndentationHere("unexpected unindent");
        return ErrorHere(GenericMessage);
    }

    private Exception ErrorHere(string message) => Error(message, SpanOf(Current));

    private SyntaxErrorException IndentationHere(string message)
    {
        var span = SpanOf(Current);
        return Prefer(_source.Error("IndentationError", message, span.Line, Math.Max(0, span.EndColumn - 1)));
    }

    private Exception Error(string message, SourceSpan span)
    {
        if (Kind == TokenKind.Unclosed && !_quiet)
            return Tokenizer.Unclosed(_source, _unclosed);
        return _quiet ? new BacktrackException() : Prefer(_source.Error(message, span));
    }

    private Exception Error(string message, Node from, Node to) => Error(message, from.Span.To(to.Span));

    private Exception Error(string message, int fromToken, int toToken) => Error(message, SpanOf(fromToken, toToken));

    /// <summary>A bracket left open on an earlier line is the likelier cause than the error found after it.</summary>
    private SyntaxErrorException Prefer(SyntaxErrorException error) =>
        _unclosed != default && _tokens[Math.Max(_position, _furthest)].Line > _unclosed.Line
            ? Tokenizer.Unclosed(_source, _unclosed)
            : error;

    /// <summary>
    /// Parses without telling errors, and stays after what was parsed; where that fails, returns null and stays where it was.
    /// Never looks ahead from within a look ahead.
    /// </summary>
    private T? Try<T>(Func<T> parse)
        where T : class
    {
        var (position, depth, quiet) = (_position, _depth, _quiet);
        _quiet = true;
        try
        {
            var result = parse();
            _furthest = Math.Max(_furthest, _position);
            return result;
        }
        catch (BacktrackException)
        {
            _furthest = Math.Max(_furthest, _position);
            _position = position;
            return null;
        }
        finally
        {
            _depth = depth;
            _quiet = quiet;
        }
    }

    /// <summary>After a complete expression, another one begins: a comma is missing, or it is Python 2.</summary>
    private Exception MissingComma(int start, Expression first)
    {
        if (_quiet)
            return Invalid();

        var failed = _position;
        var legacy = first is NameExpression { Id: "print" or "exec" } && failed == start + 1;
        var excluded = legacy || IsSoftKeyword(_tokens[start])
            || (_tokens[start].Kind == TokenKind.Name && _tokens[start + 1].Kind == TokenKind.String);
        if (!excluded && Try(ParseTernary) is { } second && _tokens[_position - 1].Level > 0)
            return Error("invalid syntax. Perhaps you forgot a comma?", first, second);

        _position = failed;
        if (legacy && ParseLegacyArguments(failed) is { } arguments)
        {
            var name = ((NameExpression)first).Id;
            return Error($"Missing parentheses in call to '{name}'. Did you mean {name}(...)?", first, arguments);
        }

        _position = failed;
        return Invalid();
    }

    private Expression? ParseLegacyArguments(int start)
    {
        try
        {
            return ParseStarExpressions();
        }
        catch (SyntaxErrorException error) when (error.Message == GenericMessage)
        {
            _position = start;
            return Try(ParseStarExpressions);
        }
    }

    private bool IsSoftKeyword(in Token token) =>
        token.Kind == TokenKind.Name && TextOf(token) is "match" or "case" or "type" or "_";

    /// <summary>A <c>=</c> after an expression where only <c>==</c> or <c>:=</c> make sense.</summary>
    private Exception MisplacedEqual(int start)
    {
        if (_quiet)
            return Invalid();

        var equal = _position;
        _position = start;
        var left = Try(ParseBitwiseOr);
        if (left is not null && _position == equal)
        {
            Advance();
            var right = Try(ParseBitwiseOr);
            if (right is not null && Kind is not (TokenKind.Equal or TokenKind.ColonEqual))
            {
                if (left is NameExpression && equal == start + 1)
                    return Error("invalid syntax. Maybe you meant '==' or ':=' instead of '='?", left, right);
                if (!StartsWithPlainTarget(start))
                    return Error($"cannot assign to {Describe(left)} here. Maybe you meant '==' instead of '='?", left.Span);
            }
        }

        _position = equal;
        return Invalid();
    }

    private bool StartsWithPlainTarget(int start)
    {
        if (_tokens[start].Kind is TokenKind.True or TokenKind.False or TokenKind.None)
            return true;
        if (_tokens[start].Kind is not (TokenKind.LeftParenthesis or TokenKind.LeftBracket))
            return false;

        var position = _position;
        _position = start;
        var atom = Try(ParseAtom);
        var group = atom is not TupleExpression
            || atom.Span != SpanFrom(start);
        _position = position;
        return atom is ListExpression or ComprehensionExpression { Kind: ComprehensionKind.Generator } || (atom is TupleExpression && !group);
    }

    private Exception? InvalidTarget(Expression target, TargetKind kind) =>
        FindInvalidTarget(target, kind) is not { } culprit ? null
        : culprit is TupleExpression or ListExpression ? Invalid()
        : Error($"cannot {(kind == TargetKind.Deletion ? "delete" : "assign to")} {Describe(culprit)}", culprit.Span);

    /// <summary>The first part of an expression that cannot be assigned to or deleted.</summary>
    private static Expression? FindInvalidTarget(Expression target, TargetKind kind)
    {
        switch (target)
        {
            case NameExpression or AttributeExpression or SubscriptExpression:
                return null;
            case StarredExpression starred:
                return kind == TargetKind.Deletion ? starred : FindInvalidTarget(starred.Value, kind);
            case TupleExpression tuple:
                return FindInvalidTarget(tuple.Elements, kind);
            case ListExpression list:
                return FindInvalidTarget(list.Elements, kind);
            case CompareExpression { Ops: [CompareOperator.In, ..] } compare when kind == TargetKind.Loop:
                return FindInvalidTarget(compare.Left, kind);
            default:
                return target;
        }
    }

    private static Expression? FindInvalidTarget(IReadOnlyList<Expression> targets, TargetKind kind)
    {
        foreach (var target in targets)
        {
            if (FindInvalidTarget(target, kind) is { } culprit)
                return culprit;
        }

        return null;
    }

    private static string Describe(Expression expression) => expression switch
    {
        AttributeExpression => "attribute",
        SubscriptExpression => "subscript",
        StarredExpression => "starred",
        NameExpression => "name",
        ListExpression => "list",
        TupleExpression => "tuple",
        LambdaExpression => "lambda",
        CallExpression => "function call",
        BoolOpExpression or BinaryExpression or BinaryChainExpression or UnaryExpression => "expression",
        ComprehensionExpression { Kind: ComprehensionKind.Generator } => "generator expression",
        ComprehensionExpression { Kind: ComprehensionKind.List } => "list comprehension",
        ComprehensionExpression { Kind: ComprehensionKind.Set } => "set comprehension",
        ComprehensionExpression => "dict comprehension",
        YieldExpression or YieldFromExpression => "yield expression",
        AwaitExpression => "await expression",
        DictExpression => "dict literal",
        SetExpression => "set display",
        JoinedStringExpression or FormattedValueExpression => "f-string expression",
        ConstantExpression constant => constant.Kind switch
        {
            ConstantKind.None => "None",
            ConstantKind.True => "True",
            ConstantKind.False => "False",
            ConstantKind.Ellipsis => "ellipsis",
            _ => "literal",
        },
        CompareExpression => "comparison",
        ConditionalExpression => "conditional expression",
        NamedExpression => "named expression",
        _ => "expression",
    };
}
