namespace Rlm.Python.Syntax;

/// <summary>
/// A literal: <c>long</c> or, where it does not fit, <c>BigInteger</c>;
/// <c>double</c> (also for imaginary); <c>string</c>; <c>byte[]</c>; else null.
/// </summary>
internal sealed class ConstantExpression(SourceSpan span, ConstantKind kind, object? value) : Expression(span)
{
    public ConstantKind Kind { get; } = kind;

    public object? Value { get; } = value;
}

internal sealed class NameExpression(SourceSpan span, string id) : Expression(span)
{
    public string Id { get; } = id;
}

internal sealed class BoolOpExpression(SourceSpan span, BoolOperator op, IReadOnlyList<Expression> values) : Expression(span, Above(values))
{
    public BoolOperator Op { get; } = op;

    public IReadOnlyList<Expression> Values { get; } = values;
}

/// <summary><c>target := value</c></summary>
internal sealed class NamedExpression(SourceSpan span, NameExpression target, Expression value) : Expression(span, Above(target, value))
{
    public NameExpression Target { get; } = target;

    public Expression Value { get; } = value;
}

internal sealed class BinaryExpression(SourceSpan span, Expression left, BinaryOperator op, Expression right)
    : Expression(span, Above(left, right))
{
    public Expression Left { get; } = left;

    public BinaryOperator Op { get; } = op;

    public Expression Right { get; } = right;
}

/// <summary>
/// <c>first op operand op operand …</c>, applied from left to right. Stands for nested <see cref="BinaryExpression"/>s where a chain has
/// more than <see cref="Parser.LongChain"/> operators, so that <c>a + b + c + …</c> of any length is a flat tree.
/// </summary>
internal sealed class BinaryChainExpression(
    SourceSpan span, Expression first, IReadOnlyList<BinaryOperator> ops, IReadOnlyList<Expression> operands)
    : Expression(span, Tallest(Above(first), Above(operands)))
{
    public Expression First { get; } = first;

    public IReadOnlyList<BinaryOperator> Ops { get; } = ops;

    public IReadOnlyList<Expression> Operands { get; } = operands;
}

internal sealed class UnaryExpression(SourceSpan span, UnaryOperator op, Expression operand) : Expression(span, Above(operand))
{
    public UnaryOperator Op { get; } = op;

    public Expression Operand { get; } = operand;
}

internal sealed class LambdaExpression(SourceSpan span, Parameters parameters, Expression body) : Expression(span, Above(parameters, body))
{
    public Parameters Parameters { get; } = parameters;

    public Expression Body { get; } = body;
}

/// <summary><c>body if test else orElse</c></summary>
internal sealed class ConditionalExpression(SourceSpan span, Expression test, Expression body, Expression orElse)
    : Expression(span, Above(test, body, orElse))
{
    public Expression Test { get; } = test;

    public Expression Body { get; } = body;

    public Expression OrElse { get; } = orElse;
}

/// <summary>A dict display; a null key stands before <c>**value</c>.</summary>
internal sealed class DictExpression(SourceSpan span, IReadOnlyList<Expression?> keys, IReadOnlyList<Expression> values)
    : Expression(span, Tallest(Above(keys), Above(values)))
{
    public IReadOnlyList<Expression?> Keys { get; } = keys;

    public IReadOnlyList<Expression> Values { get; } = values;
}

internal sealed class SetExpression(SourceSpan span, IReadOnlyList<Expression> elements) : Expression(span, Above(elements))
{
    public IReadOnlyList<Expression> Elements { get; } = elements;
}

internal sealed class ListExpression(SourceSpan span, IReadOnlyList<Expression> elements) : Expression(span, Above(elements))
{
    public IReadOnlyList<Expression> Elements { get; } = elements;
}

internal sealed class TupleExpression(SourceSpan span, IReadOnlyList<Expression> elements) : Expression(span, Above(elements))
{
    public IReadOnlyList<Expression> Elements { get; } = elements;
}

/// <summary>A comprehension or generator; of a dict, <see cref="Element"/> is the key.</summary>
internal sealed class ComprehensionExpression(
    SourceSpan span, ComprehensionKind kind, Expression element, Expression? value, IReadOnlyList<ComprehensionClause> clauses)
    : Expression(span, Tallest(Above(element, value), Above(clauses)))
{
    public ComprehensionKind Kind { get; } = kind;

    public Expression Element { get; } = element;

    public Expression? Value { get; } = value;

    public IReadOnlyList<ComprehensionClause> Clauses { get; } = clauses;
}

internal sealed class AwaitExpression(SourceSpan span, Expression value) : Expression(span, Above(value))
{
    public Expression Value { get; } = value;
}

internal sealed class YieldExpression(SourceSpan span, Expression? value) : Expression(span, Above(value))
{
    public Expression? Value { get; } = value;
}

internal sealed class YieldFromExpression(SourceSpan span, Expression value) : Expression(span, Above(value))
{
    public Expression Value { get; } = value;
}

internal sealed class CompareExpression(
    SourceSpan span, Expression left, IReadOnlyList<CompareOperator> ops, IReadOnlyList<Expression> comparators)
    : Expression(span, Tallest(Above(left), Above(comparators)))
{
    public Expression Left { get; } = left;

    public IReadOnlyList<CompareOperator> Ops { get; } = ops;

    public IReadOnlyList<Expression> Comparators { get; } = comparators;
}

/// <summary>A call; arguments may be <see cref="StarredExpression"/>s.</summary>
internal sealed class CallExpression(
    SourceSpan span, Expression function, IReadOnlyList<Expression> arguments, IReadOnlyList<Keyword> keywords)
    : Expression(span, Tallest(Above(function), Above(arguments), Above(keywords)))
{
    public Expression Function { get; } = function;

    public IReadOnlyList<Expression> Arguments { get; } = arguments;

    public IReadOnlyList<Keyword> Keywords { get; } = keywords;
}

/// <summary>An f-string: string constants and <see cref="FormattedValueExpression"/>s.</summary>
internal sealed class JoinedStringExpression(SourceSpan span, IReadOnlyList<Expression> parts) : Expression(span, Above(parts))
{
    public IReadOnlyList<Expression> Parts { get; } = parts;
}

/// <summary>A replacement field; the conversion is <c>s</c>, <c>r</c>, <c>a</c>, or U+0000 for none.</summary>
internal sealed class FormattedValueExpression(SourceSpan span, Expression value, char conversion, JoinedStringExpression? formatSpec)
    : Expression(span, Above(value, formatSpec))
{
    public Expression Value { get; } = value;

    public char Conversion { get; } = conversion;

    public JoinedStringExpression? FormatSpec { get; } = formatSpec;
}

internal sealed class AttributeExpression(SourceSpan span, Expression value, string name) : Expression(span, Above(value))
{
    public Expression Value { get; } = value;

    public string Name { get; } = name;
}

internal sealed class SubscriptExpression(SourceSpan span, Expression value, Expression index) : Expression(span, Above(value, index))
{
    public Expression Value { get; } = value;

    public Expression Index { get; } = index;
}

internal sealed class SliceExpression(SourceSpan span, Expression? lower, Expression? upper, Expression? step)
    : Expression(span, Above(lower, upper, step))
{
    public Expression? Lower { get; } = lower;

    public Expression? Upper { get; } = upper;

    public Expression? Step { get; } = step;
}

internal sealed class StarredExpression(SourceSpan span, Expression value) : Expression(span, Above(value))
{
    public Expression Value { get; } = value;
}

internal sealed class ComprehensionClause(
    SourceSpan span, Expression target, Expression iterable, IReadOnlyList<Expression> conditions, bool isAsync)
    : Node(span, Tallest(Above(target, iterable), Above(conditions)))
{
    public Expression Target { get; } = target;

    public Expression Iterable { get; } = iterable;

    public IReadOnlyList<Expression> Conditions { get; } = conditions;

    public bool IsAsync { get; } = isAsync;
}

/// <summary><c>name=value</c>, or <c>**value</c> where the name is null.</summary>
internal sealed class Keyword(SourceSpan span, string? name, Expression value) : Node(span, Above(value))
{
    public string? Name { get; } = name;

    public Expression Value { get; } = value;
}

internal sealed class Parameters(
    SourceSpan span, IReadOnlyList<Parameter> positionalOnly, IReadOnlyList<Parameter> positional, Parameter? varArgs,
    IReadOnlyList<Parameter> keywordOnly, Parameter? kwArgs)
    : Node(span, Tallest(Above(varArgs, kwArgs), Above(positionalOnly), Above(positional), Above(keywordOnly)))
{
    public IReadOnlyList<Parameter> PositionalOnly { get; } = positionalOnly;

    public IReadOnlyList<Parameter> Positional { get; } = positional;

    public Parameter? VarArgs { get; } = varArgs;

    public IReadOnlyList<Parameter> KeywordOnly { get; } = keywordOnly;

    public Parameter? KwArgs { get; } = kwArgs;
}

internal sealed class Parameter(SourceSpan span, string name, Expression? annotation, Expression? @default)
    : Node(span, Above(annotation, @default))
{
    public string Name { get; } = name;

    public Expression? Annotation { get; } = annotation;

    public Expression? Default { get; } = @default;
}
