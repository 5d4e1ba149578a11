namespace Rlm.Python.Syntax;

internal sealed partial class Parser
{
    /// <summary>The parameters of a function, up to its closing parenthesis, or of a lambda, up to its colon.</summary>
    private Parameters ParseParameters(TokenKind closing)
    {
        var start = _position;
        var lambda = closing == TokenKind.Colon;
        List<Parameter>? positionalOnly = null;
        var positional = new List<Parameter>();
        var keywordOnly = new List<Parameter>();
        Parameter? varArgs = null;
        Parameter? kwArgs = null;
        var star = false;
        while (Kind != closing)
        {
            switch (Kind)
            {
                case TokenKind.Slash:
                    if (star)
                        throw ErrorHere("/ must be ahead of *");
                    if (positionalOnly is not null)
                        throw ErrorHere("/ may appear only once");
                    if (positional.Count == 0)
                        throw NextKind == TokenKind.Comma ? ErrorHere("at least one argument must precede /") : Invalid();

                    positionalOnly = positional;
                    positional = [];
                    Advance();
                    if (Kind == TokenKind.Star)
                        throw ErrorHere("expected comma between / and *");
                    break;

                case TokenKind.Star:
                    if (star)
                        throw ErrorHere("* argument may appear only once");
                    star = true;
                    varArgs = ParseVarArgs(closing, lambda);
                    break;

                case TokenKind.DoubleStar:
                    Advance();
                    kwArgs = ParseParameterName(lambda, starred: false);
                    if (Kind == TokenKind.Equal)
                        throw ErrorHere("var-keyword argument cannot have default value");
                    if (Accept(TokenKind.Comma) && Kind is TokenKind.Name or TokenKind.Star or TokenKind.DoubleStar or TokenKind.Slash)
                        throw ErrorHere("arguments cannot follow var-keyword argument");
                    if (Kind != closing)
                        throw Invalid();
                    continue;

                case TokenKind.LeftParenthesis when !star:
                    throw ParenthesizedParameters(lambda);

                default:
                    var parameter = ParseParameter(lambda);
                    if (star)
                        keywordOnly.Add(parameter);
                    else
                    {
                        if (parameter.Default is null && (Kind == closing || Kind == TokenKind.Comma)
                            && FollowsDefault(positional, positionalOnly))
                        {
                            throw DefaultOrder(parameter);
                        }

                        positional.Add(parameter);
                    }

                    break;
            }

            if (Kind != closing)
                Expect(TokenKind.Comma);
        }

        var span = _position > start ? SpanFrom(start) : SpanOf(Current);
        return new Parameters(
            span, positionalOnly?.ToArray() ?? [], positional.ToArray(), varArgs, keywordOnly.ToArray(), kwArgs);
    }

    private static bool FollowsDefault(List<Parameter> positional, List<Parameter>? positionalOnly) =>
        positional.Count > 0 ? positional[^1].Default is not null : positionalOnly is [.., { Default: not null }];

    private Exception DefaultOrder(Parameter parameter) =>
        Error("parameter without a default follows parameter with a default", parameter.Span);

    private Parameter? ParseVarArgs(TokenKind closing, bool lambda)
    {
        var start = _position;
        Advance();
        if (Kind == closing)
            throw BareStar(start, lambda);

        if (Kind == TokenKind.Comma)
        {
            if (NextKind == closing || NextKind == TokenKind.DoubleStar)
                throw BareStar(start, lambda);
            return null;
        }

        var parameter = ParseParameterName(lambda, starred: true);
        if (Kind == TokenKind.Equal)
            throw ErrorHere("var-positional argument cannot have default value");
        return parameter;
    }

    // Of a lambda, CPython points at what follows.
    private Exception BareStar(int star, bool lambda)
    {
        var place = !lambda ? star : _tokens[star + 1].Kind == TokenKind.Comma ? star + 2 : star + 1;
        return Error("named arguments must follow bare *", place, place);
    }

    private Parameter ParseParameterName(bool lambda, bool starred)
    {
        var start = _position;
        var name = ExpectName();
        Expression? annotation = null;
        if (!lambda && Accept(TokenKind.Colon))
            annotation = starred && Kind == TokenKind.Star ? ParseStarred() : ParseExpression();
        return new Parameter(SpanFrom(start), name, annotation, null);
    }

    private Parameter ParseParameter(bool lambda)
    {
        var named = ParseParameterName(lambda, starred: false);
        if (Kind != TokenKind.Equal)
            return named;

        var equal = _position;
        Advance();
        if (Kind is TokenKind.RightParenthesis or TokenKind.Comma)
            throw Error("expected default value expression", equal, equal);

        var value = ParseExpression();
        return new Parameter(named.Span, named.Name, named.Annotation, value);
    }

    private Exception ParenthesizedParameters(bool lambda)
    {
        var start = _position;
        Advance();
        while (Kind == TokenKind.Name)
        {
            Advance();
            if (!Accept(TokenKind.Comma))
                break;
        }

        if (Kind == TokenKind.RightParenthesis && _position > start + 1)
        {
            return Error(
                lambda ? "Lambda expression parameters cannot be parenthesized" : "Function parameters cannot be parenthesized",
                start,
                _position);
        }

        _position = start;
        return Invalid();
    }
}
