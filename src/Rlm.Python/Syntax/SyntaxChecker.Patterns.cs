using System.Globalization;

namespace Rlm.Python.Syntax;

internal sealed partial class SyntaxChecker
{
    private void VisitMatch(MatchStatement match)
    {
        Visit(match.Subject);
        for (var i = 0; i < match.Cases.Count; i++)
        {
            var @case = match.Cases[i];
            Visit(@case.Pattern, @case.Guard is not null || i == match.Cases.Count - 1, new HashSet<string>(StringComparer.Ordinal));
            VisitOptional(@case.Guard);
            Visit(@case.Body);
        }
    }

    /// <param name="pattern">The pattern.</param>
    /// <param name="mayMatchAll">Whether nothing after the pattern would be lost if it matched everything.</param>
    /// <param name="names">The names bound so far in the case.</param>
    private void Visit(Pattern pattern, bool mayMatchAll, HashSet<string> names)
    {
        switch (pattern)
        {
            case ValuePattern value:
                if (value.Value is JoinedStringExpression)
                    throw source.Error("patterns may only match literals and attribute lookups", pattern.Span);
                break;
            case SequencePattern sequence:
                CheckStars(sequence);
                VisitAll(sequence.Patterns, names);
                break;
            case MappingPattern mapping:
                CheckKeys(mapping);
                VisitAll(mapping.Patterns, names);
                Bind(mapping.Rest, pattern, names);
                break;
            case ClassPattern type:
                CheckAttributes(type);
                VisitAll(type.Patterns, names);
                VisitAll(type.KeywordPatterns, names);
                break;
            case StarPattern star:
                Bind(star.Name, pattern, names);
                break;
            case AsPattern { Pattern: null } capture:
                if (!mayMatchAll)
                {
                    throw source.Error(
                        capture.Name is { } name
                            ? $"name capture '{name}' makes remaining patterns unreachable"
                            : "wildcard makes remaining patterns unreachable",
                        pattern.Span);
                }

                Bind(capture.Name, pattern, names);
                break;
            case AsPattern named:
                Visit(named.Pattern!, mayMatchAll, names);
                Bind(named.Name, pattern, names);
                break;
            case OrPattern or:
                VisitAlternatives(or, mayMatchAll, names);
                break;
        }
    }

    private void VisitAll(IReadOnlyList<Pattern> patterns, HashSet<string> names)
    {
        foreach (var pattern in patterns)
            Visit(pattern, mayMatchAll: true, names);
    }

    private void VisitAlternatives(OrPattern or, bool mayMatchAll, HashSet<string> names)
    {
        HashSet<string>? expected = null;
        for (var i = 0; i < or.Patterns.Count; i++)
        {
            var own = new HashSet<string>(StringComparer.Ordinal);
            Visit(or.Patterns[i], mayMatchAll && i == or.Patterns.Count - 1, own);
            expected ??= own;
            if (!expected.SetEquals(own))
                throw source.Error("alternative patterns bind different names", or.Span);
        }

        foreach (var name in expected!)
            Bind(name, or, names);
    }

    private void Bind(string? name, Pattern pattern, HashSet<string> names)
    {
        if (name is null)
            return;

        RefuseDebug(name, pattern);
        if (!names.Add(name))
            throw source.Error($"multiple assignments to name '{name}' in pattern", pattern.Span);
    }

    private void CheckStars(SequencePattern sequence)
    {
        var stars = 0;
        foreach (var pattern in sequence.Patterns)
        {
            if (pattern is StarPattern && ++stars > 1)
                throw source.Error("multiple starred names in sequence pattern", sequence.Span);
        }
    }

    private void CheckAttributes(ClassPattern type)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < type.KeywordNames.Count; i++)
        {
            if (!seen.Add(type.KeywordNames[i]))
            {
                throw source.Error(
                    $"attribute name repeated in class pattern: {type.KeywordNames[i]}", type.KeywordPatterns[i].Span);
            }
        }
    }

    private void CheckKeys(MappingPattern mapping)
    {
        var seen = new HashSet<object>();
        foreach (var key in mapping.Keys)
        {
            if (key is JoinedStringExpression)
                throw source.Error("mapping pattern keys may only match literals and attribute lookups", mapping.Span);
            if (KeyOf(key) is { } value && !seen.Add(value))
                throw source.Error($"mapping pattern checks duplicate key ({Show(key)})", mapping.Span);
        }
    }

    /// <summary>A value that is equal for keys that are equal in Python, or null for keys known only when the program runs.</summary>
    private static object? KeyOf(Expression key) => key switch
    {
        ConstantExpression { Kind: ConstantKind.None } => ConstantKind.None,
        ConstantExpression { Kind: ConstantKind.True } => 1d,
        ConstantExpression { Kind: ConstantKind.False } => 0d,
        ConstantExpression { Value: long number } when Math.Abs(number) < 1L << 53 => (double)number,
        ConstantExpression { Kind: ConstantKind.Imaginary, Value: double imaginary } => (imaginary, "j"),
        ConstantExpression { Value: byte[] bytes } => "b" + Convert.ToHexString(bytes) + "\0",
        ConstantExpression constant => constant.Value,
        UnaryExpression { Op: UnaryOperator.Minus } negative => KeyOf(negative.Operand) switch
        {
            double number => -number,
            { } other => (other, "-"),
            null => null,
        },
        _ => null,
    };

    private static string Show(Expression key) => key switch
    {
        ConstantExpression { Value: string text } => $"'{text}'",
        ConstantExpression { Value: double number } => number.ToString("R", CultureInfo.InvariantCulture),
        ConstantExpression { Value: null } constant => constant.Kind.ToString(),
        ConstantExpression { Value: byte[] bytes } => $"b'{System.Text.Encoding.Latin1.GetString(bytes)}'",
        ConstantExpression constant => Convert.ToString(constant.Value, CultureInfo.InvariantCulture)!,
        UnaryExpression negative => "-" + Show(negative.Operand),
        _ => "",
    };
}
