namespace Rlm.Python.Syntax;

internal sealed class ValuePattern(SourceSpan span, Expression value) : Pattern(span, Above(value))
{
    public Expression Value { get; } = value;
}

internal sealed class SingletonPattern(SourceSpan span, ConstantKind kind) : Pattern(span)
{
    public ConstantKind Kind { get; } = kind;
}

internal sealed class SequencePattern(SourceSpan span, IReadOnlyList<Pattern> patterns) : Pattern(span, Above(patterns))
{
    public IReadOnlyList<Pattern> Patterns { get; } = patterns;
}

internal sealed class MappingPattern(SourceSpan span, IReadOnlyList<Expression> keys, IReadOnlyList<Pattern> patterns, string? rest)
    : Pattern(span, Tallest(Above(keys), Above(patterns)))
{
    public IReadOnlyList<Expression> Keys { get; } = keys;

    public IReadOnlyList<Pattern> Patterns { get; } = patterns;

    public string? Rest { get; } = rest;
}

internal sealed class ClassPattern(
    SourceSpan span, Expression @class, IReadOnlyList<Pattern> patterns, IReadOnlyList<string> keywordNames,
    IReadOnlyList<Pattern> keywordPatterns)
    : Pattern(span, Tallest(Above(@class), Above(patterns), Above(keywordPatterns)))
{
    public Expression Class { get; } = @class;

    public IReadOnlyList<Pattern> Patterns { get; } = patterns;

    public IReadOnlyList<string> KeywordNames { get; } = keywordNames;

    public IReadOnlyList<Pattern> KeywordPatterns { get; } = keywordPatterns;
}

/// <summary><c>*name</c>, or <c>*_</c> where the name is null.</summary>
internal sealed class StarPattern(SourceSpan span, string? name) : Pattern(span)
{
    public string? Name { get; } = name;
}

/// <summary>A capture; with a pattern <c>pattern as name</c>, with neither the wildcard <c>_</c>.</summary>
internal sealed class AsPattern(SourceSpan span, Pattern? pattern, string? name) : Pattern(span, Above(pattern))
{
    public Pattern? Pattern { get; } = pattern;

    public string? Name { get; } = name;
}

internal sealed class OrPattern(SourceSpan span, IReadOnlyList<Pattern> patterns) : Pattern(span, Above(patterns))
{
    public IReadOnlyList<Pattern> Patterns { get; } = patterns;
}
