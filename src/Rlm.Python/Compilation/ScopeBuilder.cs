using Rlm.Python.Syntax;

namespace Rlm.Python.Compilation;

/// <summary>Finds which names each part of a program binds, before any code is made.</summary>
internal sealed partial class ScopeBuilder
{
    private Scope _scope;

    private ScopeBuilder(Scope scope) => _scope = scope;

    public static Scope Build(Module module)
    {
        var root = new Scope(ScopeKind.Module, null, "<module>");
        new ScopeBuilder(root).Visit(module.Body);
        ResolveAll(root);
        return root;
    }

    public static Scope Build(Expression expression)
    {
        var root = new Scope(ScopeKind.Module, null, "<module>");
        new ScopeBuilder(root).Visit(expression);
        ResolveAll(root);
        return root;
    }

    private void Visit(IReadOnlyList<Statement> statements)
    {
        foreach (var statement in statements)
            Visit(statement);
    }

    private void Visit(IEnumerable<Expression?> expressions)
    {
        foreach (var expression in expressions)
            Visit(expression);
    }

    private void Bind(string name, bool isVolatile = false, Scope? scope = null)
    {
        scope ??= _scope;
        name = _scope.Mangle(name);
        if (scope.IsGlobal(name) || scope.IsNonlocal(name))
            return;
        var variable = scope.Bind(name);
        variable.IsVolatile |= isVolatile;
    }

    private void Declare(string name, string what, Statement statement)
    {
        if (_scope.IsBound(name) && name != "__class__")
        {
            throw Error(_scope.Own(name)!.IsParameter
                ? $"name '{name}' is parameter and {what}"
                : $"name '{name}' is assigned to before {what} declaration", statement);
        }

        if (_scope.Uses.Contains(name))
            throw Error($"name '{name}' is used prior to {what} declaration", statement);
        if (what == "global" ? _scope.IsNonlocal(name) : _scope.IsGlobal(name))
            throw Error($"name '{name}' is nonlocal and global", statement);
    }

    private void Visit(IReadOnlyList<TypeParameter> parameters)
    {
        foreach (var parameter in parameters)
        {
            Bind(parameter.Name);
            VisitLater(parameter.Bound, parameter.Name);
            VisitLater(parameter.Default, parameter.Name);
        }
    }

    // What is evaluated on first need only is a function of its own, so it may name what comes later.
    private void VisitLater(Expression? expression, string name)
    {
        if (expression is not null)
            Enter(expression, ScopeKind.Function, name, () => Visit(expression));
    }

    private void VisitDefaults(Parameters parameters)
    {
        foreach (var parameter in parameters.PositionalOnly.Concat(parameters.Positional).Concat(parameters.KeywordOnly))
            Visit(parameter.Default);
    }

    private void VisitAnnotations(Parameters parameters)
    {
        foreach (var parameter in All(parameters))
            Visit(parameter.Annotation);
    }

    private void BindParameters(Parameters parameters)
    {
        foreach (var parameter in All(parameters))
        {
            _scope.Bind(_scope.Mangle(parameter.Name)).IsParameter = true;
        }
    }

    public static IEnumerable<Parameter> All(Parameters parameters)
    {
        foreach (var parameter in parameters.PositionalOnly)
            yield return parameter;
        foreach (var parameter in parameters.Positional)
            yield return parameter;
        foreach (var parameter in parameters.KeywordOnly)
            yield return parameter;
        if (parameters.VarArgs is not null)
            yield return parameters.VarArgs;
        if (parameters.KwArgs is not null)
            yield return parameters.KwArgs;
    }

    private void Enter(Node node, ScopeKind kind, string name, Action visit)
    {
        var outer = _scope;
        var inner = new Scope(kind, outer, name);
        outer.Children[node] = inner;
        _scope = inner;
        visit();
        _scope = outer;
    }

    // Only once all bindings are known is it clear what a name means: an outer function may bind it further down.
    private static void ResolveAll(Scope scope)
    {
        foreach (var (name, statement) in scope.Nonlocals)
        {
            if (scope.Resolve(name) is null)
                throw Error($"no binding for nonlocal '{name}' found", statement);
        }

        foreach (var name in scope.Uses)
            scope.Resolve(name);
        foreach (var child in scope.Children.Values)
            ResolveAll(child);
    }

    private static CompilationException Error(string message, Node node) => new(message, node.Span);
}
