using System.Runtime.CompilerServices;

namespace Rlm.Python.Syntax;

/// <summary>What CPython's compiler refuses although its parser accepts it, apart from names: see <see cref="ScopeChecker"/>.</summary>
internal sealed partial class SyntaxChecker(SourceText source, ParserLimits limits)
{
    private static readonly HashSet<string> Features =
    [
        "nested_scopes", "generators", "division", "absolute_import", "with_statement", "print_function", "unicode_literals",
        "barry_as_FLUFL", "generator_stop", "annotations",
    ];

    private readonly bool _topLevelAwait = limits.TopLevelAwait;

    private Frame _frame = new(FrameKind.Module);
    private SourceSpan _futureEnd;

    private enum FrameKind { Module, Class, Function, AsyncFunction, Comprehension, Generator }

    public void Check(Module module)
    {
        new ScopeChecker(source).Check(module);
        _futureEnd = CheckFutures(module);
        Visit(module.Body);
    }

    public void Check(Expression expression)
    {
        new ScopeChecker(source).Check(expression);
        Visit(expression);
    }

    private SourceSpan CheckFutures(Module module)
    {
        var i = module.Body is [ExpressionStatement { Value: ConstantExpression { Kind: ConstantKind.String } }, ..] ? 1 : 0;
        for (; i < module.Body.Count && module.Body[i] is ImportFromStatement { Module: "__future__", Level: 0 } import; i++)
        {
            foreach (var name in import.Names)
            {
                if (!Features.Contains(name.Name))
                {
                    throw source.Error(
                        "SyntaxError",
                        name.Name == "braces" ? "not a chance" : $"future feature {name.Name} is not defined",
                        import.Span.Line,
                        0);
                }
            }
        }

        return i < module.Body.Count ? module.Body[i].Span : module.Span with { Line = int.MaxValue };
    }

    private void Visit(IReadOnlyList<Statement> body)
    {
        for (var i = 0; i < body.Count; i++)
            Visit(body[i]);
    }

    private void Visit(Statement statement)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw source.Error("too many nested expressions", statement.Span);

        switch (statement)
        {
            case ExpressionStatement expression:
                Visit(expression.Value);
                break;
            case AssignStatement assign:
                Visit(assign.Value);
                foreach (var target in assign.Targets)
                    VisitTarget(target);
                break;
            case AugmentedAssignStatement augmented:
                VisitTarget(augmented.Target);
                Visit(augmented.Value);
                break;
            case AnnotatedAssignStatement annotated:
                VisitAnnotated(annotated);
                break;
            case IfStatement @if:
                Visit(@if.Test);
                Visit(@if.Body);
                Visit(@if.OrElse);
                break;
            case WhileStatement @while:
                Visit(@while.Test);
                VisitLoop(@while.Body);
                Visit(@while.OrElse);
                break;
            case ForStatement @for:
                VisitFor(@for);
                break;
            case WithStatement with:
                VisitWith(with);
                break;
            case TryStatement @try:
                VisitTry(@try);
                break;
            case FunctionDefinition function:
                VisitFunction(function);
                break;
            case ClassDefinition @class:
                VisitClass(@class);
                break;
            case ReturnStatement @return:
                VisitReturn(@return);
                break;
            case DeleteStatement delete:
                foreach (var target in delete.Targets)
                    VisitDeleted(target);
                break;
            case RaiseStatement raise:
                VisitOptional(raise.Exception);
                VisitOptional(raise.Cause);
                break;
            case AssertStatement assert:
                Visit(assert.Test);
                VisitOptional(assert.Message);
                break;
            case MatchStatement match:
                VisitMatch(match);
                break;
            case BreakStatement:
                CheckJump(statement, "'break' outside loop");
                break;
            case ContinueStatement:
                CheckJump(statement, "'continue' not properly in loop");
                break;
            case ImportFromStatement import:
                VisitImportFrom(import);
                break;
            case ImportStatement import:
                foreach (var name in import.Names)
                    RefuseDebug(name.AsName ?? name.Name, name);
                break;
            case TypeAliasStatement alias:
                VisitTypeParameters(alias.TypeParameters);
                VisitInside(FrameKind.Function, alias.Value);
                break;
        }
    }

    private void VisitAnnotated(AnnotatedAssignStatement annotated)
    {
        VisitTarget(annotated.Target);
        if (_frame.Kind is FrameKind.Module or FrameKind.Class || !annotated.IsSimple)
            Visit(annotated.Annotation);
        VisitOptional(annotated.Value);
    }

    private void VisitLoop(IReadOnlyList<Statement> body)
    {
        var (loops, exceptStar) = (_frame.Loops, _frame.InExceptStar);
        _frame.Loops++;
        _frame.InExceptStar = false;
        Visit(body);
        (_frame.Loops, _frame.InExceptStar) = (loops, exceptStar);
    }

    private void CheckJump(Statement jump, string message)
    {
        if (_frame.InExceptStar)
            throw ExceptStarLeft(jump);
        if (_frame.Loops == 0)
            throw source.Error(message, jump.Span);
    }

    private SyntaxErrorException ExceptStarLeft(Statement statement) =>
        source.Error("'break', 'continue' and 'return' cannot appear in an except* block", statement.Span);

    private void VisitFor(ForStatement statement)
    {
        if (statement.IsAsync)
            RequireAsync(statement.Span, "'async for' outside async function");
        Visit(statement.Iterable);
        VisitTarget(statement.Target);
        VisitLoop(statement.Body);
        Visit(statement.OrElse);
    }

    private void VisitWith(WithStatement statement)
    {
        if (statement.IsAsync)
            RequireAsync(statement.Span, "'async with' outside async function");
        foreach (var item in statement.Items)
        {
            Visit(item.ContextExpression);
            if (item.Target is { } target)
                VisitTarget(target);
        }

        Visit(statement.Body);
    }

    private void RequireAsync(SourceSpan span, string message)
    {
        if (_frame.Kind != FrameKind.AsyncFunction && !MayAwaitAtTop)
            throw source.Error(message, span);
    }

    private bool MayAwaitAtTop => _topLevelAwait && _frame.Kind == FrameKind.Module;

    private void VisitTry(TryStatement statement)
    {
        Visit(statement.Body);
        for (var i = 0; i < statement.Handlers.Count; i++)
        {
            var handler = statement.Handlers[i];
            if (handler.Type is { } type)
                Visit(type);
            else if (i < statement.Handlers.Count - 1)
                throw source.Error("default 'except:' must be last", handler.Span);

            if (handler.Name is { } name)
                RefuseDebug(name, handler);
            var (exceptStar, inStar) = (_frame.InExceptStar, _frame.ReturnsForbidden);
            _frame.InExceptStar |= statement.IsStar;
            _frame.ReturnsForbidden |= statement.IsStar;
            Visit(handler.Body);
            (_frame.InExceptStar, _frame.ReturnsForbidden) = (exceptStar, inStar);
        }

        Visit(statement.OrElse);
        Visit(statement.FinalBody);
    }

    private void VisitReturn(ReturnStatement statement)
    {
        if (_frame.Kind is FrameKind.Module or FrameKind.Class)
            throw source.Error("'return' outside function", statement.Span);
        if (_frame.ReturnsForbidden)
            throw ExceptStarLeft(statement);

        if (statement.Value is { } value)
        {
            _frame.ReturnWithValue ??= statement;
            Visit(value);
        }
    }

    private void VisitFunction(FunctionDefinition function)
    {
        RefuseDebug(function.Name, function);
        Visit(function.Decorators);
        VisitTypeParameters(function.TypeParameters);
        VisitParameters(function.Parameters);
        VisitOptional(function.Returns);

        var outer = Push(function.IsAsync ? FrameKind.AsyncFunction : FrameKind.Function);
        Visit(function.Body);
        if (_frame is { Kind: FrameKind.AsyncFunction, Yields: true, ReturnWithValue: { } @return })
            throw source.Error("'return' with value in async generator", @return.Span);
        _frame = outer;
    }

    private void VisitParameters(Parameters parameters)
    {
        foreach (var parameter in parameters.PositionalOnly)
            VisitParameter(parameter);
        foreach (var parameter in parameters.Positional)
            VisitParameter(parameter);
        VisitParameter(parameters.VarArgs);
        foreach (var parameter in parameters.KeywordOnly)
            VisitParameter(parameter);
        VisitParameter(parameters.KwArgs);
    }

    private void VisitParameter(Parameter? parameter)
    {
        if (parameter is null)
            return;

        RefuseDebug(parameter.Name, parameter);
        VisitOptional(parameter.Default);
        VisitOptional(parameter.Annotation is StarredExpression starred ? starred.Value : parameter.Annotation);
    }

    private void VisitTypeParameters(IReadOnlyList<TypeParameter> parameters)
    {
        var seenDefault = false;
        foreach (var parameter in parameters)
        {
            seenDefault |= parameter.Default is not null;
            if (seenDefault && parameter.Default is null)
                throw source.Error($"non-default type parameter '{parameter.Name}' follows default type parameter", parameter.Span);

            if (parameter.Bound is { } bound)
                VisitInside(FrameKind.Function, bound);
            if (parameter.Default is { } value)
                VisitInside(FrameKind.Function, value is StarredExpression starred ? starred.Value : value);
        }
    }

    private void VisitInside(FrameKind kind, Expression expression)
    {
        var outer = Push(kind);
        Visit(expression);
        _frame = outer;
    }

    private void VisitClass(ClassDefinition @class)
    {
        RefuseDebug(@class.Name, @class);
        Visit(@class.Decorators);
        VisitTypeParameters(@class.TypeParameters);
        VisitArguments(@class.Bases, @class.Keywords);
        var outer = Push(FrameKind.Class);
        Visit(@class.Body);
        _frame = outer;
    }

    private void VisitImportFrom(ImportFromStatement import)
    {
        if (import is { Module: "__future__", Level: 0 } && (_frame.Kind != FrameKind.Module || !Precedes(import.Span, _futureEnd)))
            throw source.Error("from __future__ imports must occur at the beginning of the file", import.Span);
        foreach (var name in import.Names)
            RefuseDebug(name.AsName ?? name.Name, name);
    }

    private static bool Precedes(SourceSpan span, SourceSpan other) => (span.Line, span.Column).CompareTo((other.Line, other.Column)) < 0;

    private Frame Push(FrameKind kind)
    {
        var outer = _frame;
        _frame = new Frame(kind);
        return outer;
    }

    private void RefuseDebug(string name, Node place)
    {
        if (name == "__debug__")
            throw source.Error("cannot assign to __debug__", place.Span);
    }

    /// <summary>A scope of code, and where in it the checker stands.</summary>
    private sealed class Frame(FrameKind kind)
    {
        public FrameKind Kind { get; } = kind;

        public int Loops { get; set; }

        public bool InExceptStar { get; set; }

        public bool ReturnsForbidden { get; set; }

        public bool Yields { get; set; }

        /// <summary>Of a comprehension: whether it awaits, so that it needs an asynchronous function around it.</summary>
        public bool Awaits { get; set; }

        public ReturnStatement? ReturnWithValue { get; set; }
    }
}
