namespace Rlm.Python.Syntax;

internal sealed partial class Parser
{
    private const string GenericMessage = "invalid syntax";

    /// <summary>What stops a look ahead; never leaves the parser.</summary>
    private sealed class BacktrackException : Exception;

    /// <summary>Whether the source is an expression that ends without a line end, where CPython knows no column.</summary>
    private bool _hasOpenEnd;

    /// <summary>Names without an operator after them around the current token, as in <c>a b c</c>.</summary>
    private int _namesBefore;

    private enum TargetKind { Assignment, Deletion, Loop }

    /// <summary>The error where nothing better is known: the current token has no business here.</summary>
    private Exception Invalid()
    {
        if (Kind == TokenKind.Stop)
            return _stream.Error!;
        if (_quiet)
            return new BacktrackException();
        if (Kind == TokenKind.Indent)
            return UnexpectedIndentation("unexpected indent");
        if (Kind == TokenKind.Dedent)
            return UnexpectedIndentation("unexpected unindent");
        if (Kind == TokenKind.EndMarker || (Kind == TokenKind.Newline && _hasOpenEnd && Current.End >= _text.Length))
            return _source.Error("SyntaxError", GenericMessage, Math.Max(1, _source.LineCount), -1);
        return ErrorHere(GenericMessage);
    }

    private Exception ErrorHere(string message)
    {
        if (_quiet || Kind is not (TokenKind.Dedent or TokenKind.EndMarker))
            return Error(message, SpanOf(Current));
        return Prefer(AtEnd ? _source.ErrorAtEnd("SyntaxError", message) : ErrorAtUnindent("SyntaxError", message));
    }

    private bool AtEnd => Current.Start >= _text.Length;

    // Where a token has no text, CPython's columns count from 0.
    private SyntaxErrorException ErrorAtUnindent(string kind, string message)
    {
        var span = SpanOf(Current);
        return _source.Error(kind, message, span.Line, span.EndColumn - 1);
    }

    /// <summary>An error just before the current token, which covers nothing.</summary>
    private Exception ErrorBefore(string message)
    {
        var span = SpanOf(Current);
        return Error(message, span with { EndLine = span.Line, EndColumn = span.Column });
    }

    private SyntaxErrorException UnexpectedIndentation(string message) =>
        AtEnd ? _source.ErrorAtEnd("IndentationError", message) : ErrorAtUnindent("IndentationError", message);

    private Exception Error(string message, SourceSpan span)
    {
        if (Kind == TokenKind.Stop && !_quiet)
            return _stream.Error!;
        return _quiet ? new BacktrackException() : Prefer(_source.Error(message, span));
    }

    private Exception Error(string message, Node from, Node to) => Error(message, from.Span.To(to.Span));

    private Exception Error(string message, int fromToken, int toToken) => Error(message, SpanOf(fromToken, toToken));

    /// <summary>
    /// An error of the tokenizer further on wins, and a bracket left open on an earlier line is the likelier cause than what is found
    /// after it.
    /// </summary>
    private SyntaxErrorException Prefer(SyntaxErrorException error)
    {
        if (_stream.Error is not { } other)
            return error;
        if (_stream.Wins)
            return error.Message.StartsWith("f-string:", StringComparison.Ordinal) ? error : other;
        return _stream.Unclosed is { Opening: not '\0', InFString: false } unclosed
            && _tokens[Math.Max(_position, _furthest)].Line > unclosed.Line
                ? Tokenizer.Unclosed(_source, unclosed)
                : error;
    }

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
        if (first is NameExpression { Id: var name } && failed == start + 1 && ParseLegacyArguments(failed) is { } arguments && legacy)
            return Error($"Missing parentheses in call to '{name}'. Did you mean {name}(...)?", first, arguments);

        // "a not" could have gone on with "in" and "a[" with an index, so CPython has already looked at the next token.
        _position = _tokens[failed].Kind is TokenKind.Not or TokenKind.LeftBracket ? failed + 1 : failed;
        return Invalid();
    }

    /// <summary>What may be the arguments of a Python 2 statement; errors in them are told first, whatever the name before.</summary>
    private Expression? ParseLegacyArguments(int start)
    {
        const int MostNames = 20;
        if (_namesBefore >= MostNames || Kind == TokenKind.LeftBracket)
            return null;

        _namesBefore++;
        try
        {
            return ParseStarExpressions();
        }
        catch (SyntaxErrorException error) when (error.Message == GenericMessage)
        {
            _position = start;
            var arguments = Try(ParseStarExpressions);
            _position = start;
            return arguments;
        }
        finally
        {
            _namesBefore--;
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
        return atom is ListExpression or ComprehensionExpression { Kind: ComprehensionKind.Generator }
            || (atom is TupleExpression && !group);
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
