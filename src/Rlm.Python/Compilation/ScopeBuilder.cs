using Rlm.Python.Syntax;

namespace Rlm.Python.Compilation;

/// <summary>Finds which names each part of a program binds, before any code is made.</summary>
internal sealed class ScopeBuilder
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

    private void Visit(Statement statement)
    {
        switch (statement)
        {
            case FunctionDefinition s:
                Visit(s.Decorators);
                VisitDefaults(s.Parameters);
                VisitAnnotations(s.Parameters);
                Visit(s.Returns);
                Visit(s.TypeParameters);
                Bind(s.Name);
                Enter(s, ScopeKind.Function, s.Name, () =>
                {
                    _scope.IsCoroutine = s.IsAsync;
                    BindParameters(s.Parameters);
                    Visit(s.Body);
                });
                break;
            case ClassDefinition s:
                Visit(s.Decorators);
                Visit(s.Bases);
                foreach (var keyword in s.Keywords)
                    Visit(keyword.Value);
                Visit(s.TypeParameters);
                Bind(s.Name);
                Enter(s, ScopeKind.Class, s.Name, () =>
                {
                    Bind("__class__");
                    Visit(s.Body);
                });
                break;
            case ReturnStatement s:
                Visit(s.Value);
                break;
            case DeleteStatement s:
                foreach (var target in s.Targets)
                    VisitTarget(target, isVolatile: true);
                break;
            case AssignStatement s:
                Visit(s.Value);
                foreach (var target in s.Targets)
                    VisitTarget(target);
                break;
            case AugmentedAssignStatement s:
                VisitTarget(s.Target);
                Visit(s.Value);
                break;
            case AnnotatedAssignStatement s:
                Visit(s.Annotation);
                Visit(s.Value);
                if (s.Target is NameExpression && !s.IsSimple && s.Value is null)
                    Visit(s.Target);
                else
                    VisitTarget(s.Target);
                break;
            case TypeAliasStatement s:
                Bind(s.Name.Id);
                Enter(s, ScopeKind.Function, s.Name.Id, () =>
                {
                    Visit(s.TypeParameters);
                    VisitLater(s.Value, s.Name.Id);
                });
                break;
            case ForStatement s:
                Visit(s.Iterable);
                VisitTarget(s.Target);
                Visit(s.Body);
                Visit(s.OrElse);
                break;
            case WhileStatement s:
                Visit(s.Test);
                Visit(s.Body);
                Visit(s.OrElse);
                break;
            case IfStatement s:
                Visit(s.Test);
                Visit(s.Body);
                Visit(s.OrElse);
                break;
            case WithStatement s:
                foreach (var item in s.Items)
                {
                    Visit(item.ContextExpression);
                    if (item.Target is not null)
                        VisitTarget(item.Target);
                }

                Visit(s.Body);
                break;
            case MatchStatement s:
                Visit(s.Subject);
                foreach (var matchCase in s.Cases)
                {
                    Visit(matchCase.Pattern);
                    Visit(matchCase.Guard);
                    Visit(matchCase.Body);
                }

                break;
            case RaiseStatement s:
                Visit(s.Exception);
                Visit(s.Cause);
                break;
            case TryStatement s:
                Visit(s.Body);
                foreach (var handler in s.Handlers)
                {
                    Visit(handler.Type);
                    if (handler.Name is not null)
                        Bind(handler.Name, isVolatile: true);
                    Visit(handler.Body);
                }

                Visit(s.OrElse);
                Visit(s.FinalBody);
                break;
            case AssertStatement s:
                Visit(s.Test);
                Visit(s.Message);
                break;
            case ImportStatement s:
                foreach (var alias in s.Names)
                    Bind(alias.AsName ?? alias.Name.Split('.')[0]);
                break;
            case ImportFromStatement s:
                foreach (var alias in s.Names)
                {
                    if (alias.Name != "*")
                        Bind(alias.AsName ?? alias.Name);
                    else if (_scope.Kind != ScopeKind.Module)
                        throw Error("import * only allowed at module level", s);
                }

                break;
            case GlobalStatement s:
                foreach (var name in s.Names.Select(_scope.Mangle))
                {
                    Declare(name, "global", s);
                    _scope.DeclareGlobal(name);
                }

                break;
            case NonlocalStatement s:
                if (_scope.Kind == ScopeKind.Module)
                    throw Error("nonlocal declaration not allowed at module level", s);
                foreach (var name in s.Names.Select(_scope.Mangle))
                {
                    Declare(name, "nonlocal", s);
                    _scope.DeclareNonlocal(name, s);
                }

                break;
            case ExpressionStatement s:
                Visit(s.Value);
                break;
        }
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

    private void Visit(Pattern pattern)
    {
        switch (pattern)
        {
            case ValuePattern p:
                Visit(p.Value);
                break;
            case SequencePattern p:
                foreach (var inner in p.Patterns)
                    Visit(inner);
                break;
            case MappingPattern p:
                Visit(p.Keys);
                foreach (var inner in p.Patterns)
                    Visit(inner);
                if (p.Rest is not null)
                    Bind(p.Rest);
                break;
            case ClassPattern p:
                Visit(p.Class);
                foreach (var inner in p.Patterns)
                    Visit(inner);
                foreach (var inner in p.KeywordPatterns)
                    Visit(inner);
                break;
            case StarPattern { Name: { } name }:
                Bind(name);
                break;
            case AsPattern p:
                if (p.Pattern is not null)
                    Visit(p.Pattern);
                if (p.Name is not null)
                    Bind(p.Name);
                break;
            case OrPattern p:
                foreach (var inner in p.Patterns)
                    Visit(inner);
                break;
        }
    }

    private void VisitTarget(Expression target, bool isVolatile = false)
    {
        switch (target)
        {
            case NameExpression e:
                Bind(e.Id, isVolatile);
                break;
            case TupleExpression e:
                foreach (var element in e.Elements)
                    VisitTarget(element, isVolatile);
                break;
            case ListExpression e:
                foreach (var element in e.Elements)
                    VisitTarget(element, isVolatile);
                break;
            case StarredExpression e:
                VisitTarget(e.Value, isVolatile);
                break;
            case AttributeExpression { Value: NameExpression { Id: "self" } } e:
                if (_scope.EnclosingClass is { } owner && !owner.StaticAttributes.Contains(e.Name))
                    owner.StaticAttributes.Add(e.Name);
                Visit(target);
                break;
            default:
                Visit(target);
                break;
        }
    }

    private void Visit(Expression? expression)
    {
        switch (expression)
        {
            case null or ConstantExpression:
                break;
            case NameExpression e:
                _scope.Uses.Add(_scope.Mangle(e.Id));
                if (e.Id == "super" && _scope.Host.Kind == ScopeKind.Function)
                    _scope.Uses.Add("__class__");
                if (e.Id is "locals" or "vars" or "dir" or "eval" or "exec")
                    _scope.Host.ShowsLocals = true;
                break;
            case BoolOpExpression e:
                Visit(e.Values);
                break;
            case NamedExpression e:
                Visit(e.Value);
                var binder = _scope.Binder;
                Bind(e.Target.Id, scope: binder);
                _scope.Uses.Add(_scope.Mangle(e.Target.Id));
                if (binder.Own(_scope.Mangle(e.Target.Id)) is { } variable)
                    variable.IsAssignedInExpression = true;
                break;
            case BinaryExpression e:
                Visit(e.Left);
                Visit(e.Right);
                break;
            case BinaryChainExpression e:
                Visit(e.First);
                Visit(e.Operands);
                break;
            case UnaryExpression e:
                Visit(e.Operand);
                break;
            case LambdaExpression e:
                VisitDefaults(e.Parameters);
                Enter(e, ScopeKind.Function, "<lambda>", () =>
                {
                    BindParameters(e.Parameters);
                    Visit(e.Body);
                });
                break;
            case ConditionalExpression e:
                Visit(e.Test);
                Visit(e.Body);
                Visit(e.OrElse);
                break;
            case DictExpression e:
                Visit(e.Keys);
                Visit(e.Values);
                break;
            case SetExpression e:
                Visit(e.Elements);
                break;
            case ListExpression e:
                Visit(e.Elements);
                break;
            case TupleExpression e:
                Visit(e.Elements);
                break;
            case ComprehensionExpression e:
                VisitComprehension(e);
                break;
            case AwaitExpression e:
                MarkAsynchronous();
                Visit(e.Value);
                break;
            case YieldExpression e:
                _scope.Host.IsGenerator = true;
                Visit(e.Value);
                break;
            case YieldFromExpression e:
                _scope.Host.IsGenerator = true;
                Visit(e.Value);
                break;
            case CompareExpression e:
                Visit(e.Left);
                Visit(e.Comparators);
                break;
            case CallExpression e:
                Visit(e.Function);
                Visit(e.Arguments);
                foreach (var keyword in e.Keywords)
                    Visit(keyword.Value);
                break;
            case JoinedStringExpression e:
                Visit(e.Parts);
                break;
            case FormattedValueExpression e:
                Visit(e.Value);
                Visit(e.FormatSpec);
                break;
            case AttributeExpression e:
                Visit(e.Value);
                break;
            case SubscriptExpression e:
                Visit(e.Value);
                Visit(e.Index);
                break;
            case SliceExpression e:
                Visit(e.Lower);
                Visit(e.Upper);
                Visit(e.Step);
                break;
            case StarredExpression e:
                Visit(e.Value);
                break;
        }
    }

    // A generator expression that waits is an asynchronous generator; functions say by themselves what they are.
    private void MarkAsynchronous()
    {
        if (_scope.Host.IsGeneratorExpression)
            _scope.Host.IsCoroutine = true;
    }

    // The first iterable belongs to the scope around the comprehension.
    private void VisitComprehension(ComprehensionExpression e)
    {
        Visit(e.Clauses[0].Iterable);
        var isGenerator = e.Kind == ComprehensionKind.Generator;
        var name = e.Kind switch
        {
            ComprehensionKind.List => "<listcomp>",
            ComprehensionKind.Set => "<setcomp>",
            ComprehensionKind.Dict => "<dictcomp>",
            _ => "<genexpr>",
        };
        Enter(e, isGenerator ? ScopeKind.Function : ScopeKind.Comprehension, name, () =>
        {
            _scope.IsGenerator = _scope.IsGeneratorExpression = isGenerator;
            for (var i = 0; i < e.Clauses.Count; i++)
            {
                var clause = e.Clauses[i];
                if (clause.IsAsync)
                    MarkAsynchronous();
                VisitTarget(clause.Target);
                if (i > 0)
                    Visit(clause.Iterable);
                Visit(clause.Conditions);
            }

            Visit(e.Element);
            Visit(e.Value);
        });
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
