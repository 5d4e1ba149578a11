namespace Rlm.Python.Syntax;

internal sealed class Module(SourceSpan span, IReadOnlyList<Statement> body) : Node(span, Above(body))
{
    public IReadOnlyList<Statement> Body { get; } = body;
}

internal sealed class FunctionDefinition(
    SourceSpan span, string name, Parameters parameters, IReadOnlyList<Statement> body, IReadOnlyList<Expression> decorators,
    Expression? returns, bool isAsync, IReadOnlyList<TypeParameter> typeParameters)
    : Statement(span, Tallest(Above(parameters, returns), Above(body), Above(decorators), Above(typeParameters)))
{
    public string Name { get; } = name;

    public Parameters Parameters { get; } = parameters;

    public IReadOnlyList<Statement> Body { get; } = body;

    public IReadOnlyList<Expression> Decorators { get; } = decorators;

    public Expression? Returns { get; } = returns;

    public bool IsAsync { get; } = isAsync;

    public IReadOnlyList<TypeParameter> TypeParameters { get; } = typeParameters;
}

internal sealed class ClassDefinition(
    SourceSpan span, string name, IReadOnlyList<Expression> bases, IReadOnlyList<Keyword> keywords, IReadOnlyList<Statement> body,
    IReadOnlyList<Expression> decorators, IReadOnlyList<TypeParameter> typeParameters)
    : Statement(span, Math.Max(Tallest(Above(bases), Above(keywords), Above(body), Above(decorators)), Above(typeParameters)))
{
    public string Name { get; } = name;

    public IReadOnlyList<Expression> Bases { get; } = bases;

    public IReadOnlyList<Keyword> Keywords { get; } = keywords;

    public IReadOnlyList<Statement> Body { get; } = body;

    public IReadOnlyList<Expression> Decorators { get; } = decorators;

    public IReadOnlyList<TypeParameter> TypeParameters { get; } = typeParameters;
}

internal sealed class TypeParameter(SourceSpan span, string name, TypeParameterKind kind, Expression? bound, Expression? @default)
    : Node(span, Above(bound, @default))
{
    public string Name { get; } = name;

    public TypeParameterKind Kind { get; } = kind;

    public Expression? Bound { get; } = bound;

    public Expression? Default { get; } = @default;
}

internal sealed class ReturnStatement(SourceSpan span, Expression? value) : Statement(span, Above(value))
{
    public Expression? Value { get; } = value;
}

internal sealed class DeleteStatement(SourceSpan span, IReadOnlyList<Expression> targets) : Statement(span, Above(targets))
{
    public IReadOnlyList<Expression> Targets { get; } = targets;
}

internal sealed class AssignStatement(SourceSpan span, IReadOnlyList<Expression> targets, Expression value)
    : Statement(span, Tallest(Above(value), Above(targets)))
{
    public IReadOnlyList<Expression> Targets { get; } = targets;

    public Expression Value { get; } = value;
}

internal sealed class AugmentedAssignStatement(SourceSpan span, Expression target, BinaryOperator op, Expression value)
    : Statement(span, Above(target, value))
{
    public Expression Target { get; } = target;

    public BinaryOperator Op { get; } = op;

    public Expression Value { get; } = value;
}

internal sealed class AnnotatedAssignStatement(SourceSpan span, Expression target, Expression annotation, Expression? value, bool isSimple)
    : Statement(span, Above(target, annotation, value))
{
    public Expression Target { get; } = target;

    public Expression Annotation { get; } = annotation;

    public Expression? Value { get; } = value;

    public bool IsSimple { get; } = isSimple;
}

internal sealed class TypeAliasStatement(
    SourceSpan span, NameExpression name, IReadOnlyList<TypeParameter> typeParameters, Expression value)
    : Statement(span, Tallest(Above(name, value), Above(typeParameters)))
{
    public NameExpression Name { get; } = name;

    public IReadOnlyList<TypeParameter> TypeParameters { get; } = typeParameters;

    public Expression Value { get; } = value;
}

internal sealed class ForStatement(
    SourceSpan span, Expression target, Expression iterable, IReadOnlyList<Statement> body, IReadOnlyList<Statement> orElse,
    bool isAsync)
    : Statement(span, Tallest(Above(target, iterable), Above(body), Above(orElse)))
{
    public Expression Target { get; } = target;

    public Expression Iterable { get; } = iterable;

    public IReadOnlyList<Statement> Body { get; } = body;

    public IReadOnlyList<Statement> OrElse { get; } = orElse;

    public bool IsAsync { get; } = isAsync;
}

internal sealed class WhileStatement(SourceSpan span, Expression test, IReadOnlyList<Statement> body, IReadOnlyList<Statement> orElse)
    : Statement(span, Tallest(Above(test), Above(body), Above(orElse)))
{
    public Expression Test { get; } = test;

    public IReadOnlyList<Statement> Body { get; } = body;

    public IReadOnlyList<Statement> OrElse { get; } = orElse;
}

/// <summary>An <c>elif</c> is an <see cref="IfStatement"/> alone in <see cref="OrElse"/>.</summary>
internal sealed class IfStatement(SourceSpan span, Expression test, IReadOnlyList<Statement> body, IReadOnlyList<Statement> orElse)
    : Statement(span, Tallest(Above(test), Above(body), Above(orElse)))
{
    public Expression Test { get; } = test;

    public IReadOnlyList<Statement> Body { get; } = body;

    public IReadOnlyList<Statement> OrElse { get; } = orElse;
}

internal sealed class WithStatement(SourceSpan span, IReadOnlyList<WithItem> items, IReadOnlyList<Statement> body, bool isAsync)
    : Statement(span, Tallest(Above(items), Above(body)))
{
    public IReadOnlyList<WithItem> Items { get; } = items;

    public IReadOnlyList<Statement> Body { get; } = body;

    public bool IsAsync { get; } = isAsync;
}

internal sealed class WithItem(SourceSpan span, Expression contextExpression, Expression? target)
    : Node(span, Above(contextExpression, target))
{
    public Expression ContextExpression { get; } = contextExpression;

    public Expression? Target { get; } = target;
}

internal sealed class MatchStatement(SourceSpan span, Expression subject, IReadOnlyList<MatchCase> cases)
    : Statement(span, Tallest(Above(subject), Above(cases)))
{
    public Expression Subject { get; } = subject;

    public IReadOnlyList<MatchCase> Cases { get; } = cases;
}

internal sealed class MatchCase(SourceSpan span, Pattern pattern, Expression? guard, IReadOnlyList<Statement> body)
    : Node(span, Tallest(Above(pattern, guard), Above(body)))
{
    public Pattern Pattern { get; } = pattern;

    public Expression? Guard { get; } = guard;

    public IReadOnlyList<Statement> Body { get; } = body;
}

internal sealed class RaiseStatement(SourceSpan span, Expression? exception, Expression? cause) : Statement(span, Above(exception, cause))
{
    public Expression? Exception { get; } = exception;

    public Expression? Cause { get; } = cause;
}

internal sealed class TryStatement(
    SourceSpan span, IReadOnlyList<Statement> body, IReadOnlyList<ExceptHandler> handlers, IReadOnlyList<Statement> orElse,
    IReadOnlyList<Statement> finalBody, bool isStar)
    : Statement(span, Tallest(Above(body), Above(handlers), Above(orElse), Above(finalBody)))
{
    public IReadOnlyList<Statement> Body { get; } = body;

    public IReadOnlyList<ExceptHandler> Handlers { get; } = handlers;

    public IReadOnlyList<Statement> OrElse { get; } = orElse;

    public IReadOnlyList<Statement> FinalBody { get; } = finalBody;

    public bool IsStar { get; } = isStar;
}

internal sealed class ExceptHandler(SourceSpan span, Expression? type, string? name, IReadOnlyList<Statement> body)
    : Node(span, Tallest(Above(type), Above(body)))
{
    public Expression? Type { get; } = type;

    public string? Name { get; } = name;

    public IReadOnlyList<Statement> Body { get; } = body;
}

internal sealed class AssertStatement(SourceSpan span, Expression test, Expression? message) : Statement(span, Above(test, message))
{
    public Expression Test { get; } = test;

    public Expression? Message { get; } = message;
}

internal sealed class ImportStatement(SourceSpan span, IReadOnlyList<ImportAlias> names) : Statement(span, Above(names))
{
    public IReadOnlyList<ImportAlias> Names { get; } = names;
}

internal sealed class ImportFromStatement(SourceSpan span, string? module, IReadOnlyList<ImportAlias> names, int level)
    : Statement(span, Above(names))
{
    public string? Module { get; } = module;

    public IReadOnlyList<ImportAlias> Names { get; } = names;

    public int Level { get; } = level;
}

internal sealed class ImportAlias(SourceSpan span, string name, string? asName) : Node(span)
{
    public string Name { get; } = name;

    public string? AsName { get; } = asName;
}

internal sealed class GlobalStatement(SourceSpan span, IReadOnlyList<string> names) : Statement(span)
{
    public IReadOnlyList<string> Names { get; } = names;
}

internal sealed class NonlocalStatement(SourceSpan span, IReadOnlyList<string> names) : Statement(span)
{
    public IReadOnlyList<string> Names { get; } = names;
}

internal sealed class ExpressionStatement(SourceSpan span, Expression value) : Statement(span, Above(value))
{
    public Expression Value { get; } = value;
}

internal sealed class PassStatement(SourceSpan span) : Statement(span);

internal sealed class BreakStatement(SourceSpan span) : Statement(span);

internal sealed class ContinueStatement(SourceSpan span) : Statement(span);
