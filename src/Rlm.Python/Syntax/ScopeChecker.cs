using System.Runtime.CompilerServices;

namespace Rlm.Python.Syntax;

/// <summary>What CPython's symbol table refuses: declarations that come too late, name nothing, or say two things.</summary>
internal sealed partial class ScopeChecker(SourceText source)
{
    private readonly List<(Scope Scope, string Name, SourceSpan Span)> _nonlocals = [];
    private Scope _scope = new(ScopeKind.Module, null);

    private enum ScopeKind { Module, Class, Function, Comprehension, TypeParameters }

    [Flags]
    private enum Uses
    {
        None = 0,
        Global = 1,
        Nonlocal = 2,
        Bound = 4,
        Parameter = 8,
        Used = 16,
        Annotated = 32,
        Iterated = 64,
        TypeParameter = 128,
    }

    public void Check(Module module)
    {
        Visit(module.Body);
        ResolveNonlocals();
    }

    public void Check(Expression expression)
    {
        Visit(expression);
        ResolveNonlocals();
    }

    private void ResolveNonlocals()
    {
        foreach (var (scope, name, span) in _nonlocals)
        {
            if (scope.Find(name).HasFlag(Uses.Global))
                throw source.Error($"name '{name}' is nonlocal and global", scope.Directives![name]);
            if (scope.Kind == ScopeKind.Module)
                throw source.Error("nonlocal declaration not allowed at module level", span);

            var binding = Binding(scope.Parent, name);
            if (binding is null)
                throw source.Error($"no binding for nonlocal '{name}' found", span);
            if (binding.Kind == ScopeKind.TypeParameters)
                throw source.Error($"nonlocal binding not allowed for type parameter '{name}'", span);
        }
    }

    /// <summary>The scope of a function that a nonlocal name means, from <paramref name="scope"/> outwards.</summary>
    private static Scope? Binding(Scope? scope, string name)
    {
        for (; scope is not null && scope.Kind != ScopeKind.Module; scope = scope.Parent)
        {
            if (scope.Kind == ScopeKind.Class)
            {
                if (name == "__class__")
                    return scope;
                continue;
            }

            var uses = scope.Find(name);
            if (uses.HasFlag(Uses.Global))
                return null;
            if (!uses.HasFlag(Uses.Nonlocal)
                && (uses & (Uses.Bound | Uses.Parameter | Uses.Iterated | Uses.TypeParameter | Uses.Annotated)) != 0)
            {
                return scope;
            }
        }

        return null;
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
                foreach (var target in assign.Targets)
                    VisitTarget(target);
                Visit(assign.Value);
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
                Visit(@while.Body);
                Visit(@while.OrElse);
                break;
            case ForStatement @for:
                VisitTarget(@for.Target);
                Visit(@for.Iterable);
                Visit(@for.Body);
                Visit(@for.OrElse);
                break;
            case WithStatement with:
                foreach (var item in with.Items)
                {
                    Visit(item.ContextExpression);
                    if (item.Target is { } target)
                        VisitTarget(target);
                }

                Visit(with.Body);
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
                VisitOptional(@return.Value);
                break;
            case DeleteStatement delete:
                foreach (var target in delete.Targets)
                    VisitTarget(target);
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
            case ImportStatement import:
                foreach (var name in import.Names)
                    Bind(name.AsName ?? name.Name.Split('.')[0]);
                break;
            case ImportFromStatement import:
                VisitImportFrom(import);
                break;
            case GlobalStatement global:
                Declare(global.Names, global.Span, Uses.Global, "global");
                break;
            case NonlocalStatement nonlocal:
                Declare(nonlocal.Names, nonlocal.Span, Uses.Nonlocal, "nonlocal");
                break;
            case TypeAliasStatement alias:
                Bind(alias.Name.Id);
                VisitGeneric(alias.TypeParameters, () => VisitAlone(alias.Value, "a type alias"));
                break;
        }
    }

    private void Declare(IReadOnlyList<string> names, SourceSpan span, Uses declaration, string word)
    {
        foreach (var name in names)
        {
            var uses = _scope.Find(name);
            if (uses.HasFlag(Uses.Parameter))
                throw source.Error($"name '{name}' is parameter and {word}", span);
            if (uses.HasFlag(Uses.Used))
                throw source.Error($"name '{name}' is used prior to {word} declaration", span);
            if (uses.HasFlag(Uses.Annotated))
                throw source.Error($"annotated name '{name}' can't be {word}", span);
            if (uses.HasFlag(Uses.Bound))
                throw source.Error($"name '{name}' is assigned to before {word} declaration", span);

            _scope.Add(name, declaration);
            (_scope.Directives ??= new(StringComparer.Ordinal)).TryAdd(name, span);
            if (declaration == Uses.Nonlocal)
                _nonlocals.Add((_scope, name, span));
        }
    }

    private void VisitAnnotated(AnnotatedAssignStatement annotated)
    {
        if (annotated.Target is NameExpression name)
        {
            var uses = _scope.Find(name.Id);
            if (annotated.IsSimple && _scope.Kind != ScopeKind.Module && (uses & (Uses.Global | Uses.Nonlocal)) != 0)
            {
                var word = uses.HasFlag(Uses.Global) ? "global" : "nonlocal";
                throw source.Error($"annotated name '{name.Id}' can't be {word}", annotated.Span);
            }

            if (annotated.IsSimple)
                _scope.Add(name.Id, Uses.Annotated | Uses.Bound);
            else if (annotated.Value is not null)
                Bind(name.Id);
        }
        else
            VisitTarget(annotated.Target);

        Visit(annotated.Annotation);
        VisitOptional(annotated.Value);
    }

    private void VisitTry(TryStatement statement)
    {
        Visit(statement.Body);
        foreach (var handler in statement.Handlers)
        {
            VisitOptional(handler.Type);
            if (handler.Name is { } name)
                Bind(name);
            Visit(handler.Body);
        }

        Visit(statement.OrElse);
        Visit(statement.FinalBody);
    }

    private void VisitFunction(FunctionDefinition function)
    {
        Bind(function.Name);
        Visit(function.Decorators);
        VisitDefaults(function.Parameters);
        VisitGeneric(function.TypeParameters, () =>
        {
            VisitAnnotations(function.Parameters);
            VisitOptional(function.Returns);
            var outer = Push(ScopeKind.Function);
            BindParameters(function.Parameters);
            Visit(function.Body);
            _scope = outer;
        });
    }

    private void VisitClass(ClassDefinition @class)
    {
        Bind(@class.Name);
        Visit(@class.Decorators);
        VisitGeneric(@class.TypeParameters, () =>
        {
            VisitElements(@class.Bases);
            foreach (var keyword in @class.Keywords)
                Visit(keyword.Value);
            var outer = Push(ScopeKind.Class);
            Visit(@class.Body);
            _scope = outer;
        });
    }

    private void VisitGeneric(IReadOnlyList<TypeParameter> parameters, Action visit)
    {
        if (parameters.Count == 0)
        {
            visit();
            return;
        }

        var outer = Push(ScopeKind.TypeParameters);
        _scope.Alone = "the definition of a generic";
        foreach (var parameter in parameters)
        {
            if (_scope.Find(parameter.Name).HasFlag(Uses.TypeParameter))
                throw source.Error($"duplicate type parameter '{parameter.Name}'", parameter.Span);
            _scope.Add(parameter.Name, Uses.TypeParameter);
            VisitAlone(parameter.Bound, parameter.Bound is TupleExpression ? "a TypeVar constraint" : "a TypeVar bound");
            VisitAlone(parameter.Default, $"a {parameter.Kind} default");
        }

        visit();
        _scope = outer;
    }

    /// <summary>An expression that is evaluated later, on its own, so that it can neither yield nor bind.</summary>
    private void VisitAlone(Expression? expression, string what)
    {
        if (expression is null)
            return;

        var outer = Push(ScopeKind.Function);
        _scope.Alone = what;
        VisitElement(expression);
        _scope = outer;
    }

    private void VisitDefaults(Parameters parameters)
    {
        foreach (var parameter in parameters.PositionalOnly)
            VisitOptional(parameter.Default);
        foreach (var parameter in parameters.Positional)
            VisitOptional(parameter.Default);
        foreach (var parameter in parameters.KeywordOnly)
            VisitOptional(parameter.Default);
    }

    private void VisitAnnotations(Parameters parameters)
    {
        foreach (var parameter in parameters.PositionalOnly)
            VisitOptional(parameter.Annotation);
        foreach (var parameter in parameters.Positional)
            VisitOptional(parameter.Annotation);
        if (parameters.VarArgs?.Annotation is { } annotation)
            VisitElement(annotation);
        foreach (var parameter in parameters.KeywordOnly)
            VisitOptional(parameter.Annotation);
        VisitOptional(parameters.KwArgs?.Annotation);
    }

    private void BindParameters(Parameters parameters)
    {
        foreach (var parameter in parameters.PositionalOnly)
            BindParameter(parameter);
        foreach (var parameter in parameters.Positional)
            BindParameter(parameter);
        foreach (var parameter in parameters.KeywordOnly)
            BindParameter(parameter);
        BindParameter(parameters.VarArgs);
        BindParameter(parameters.KwArgs);
    }

    private void BindParameter(Parameter? parameter)
    {
        if (parameter is null)
            return;

        if (_scope.Find(parameter.Name).HasFlag(Uses.Parameter))
            throw source.Error($"duplicate argument '{parameter.Name}' in function definition", parameter.Span);
        _scope.Add(parameter.Name, Uses.Parameter);
    }

    private void VisitImportFrom(ImportFromStatement import)
    {
        foreach (var name in import.Names)
        {
            if (name.Name != "*")
                Bind(name.AsName ?? name.Name);
            else if (_scope.Kind != ScopeKind.Module)
                throw source.Error("import * only allowed at module level", name.Span);
        }
    }

    private void VisitMatch(MatchStatement match)
    {
        Visit(match.Subject);
        foreach (var @case in match.Cases)
        {
            Visit(@case.Pattern);
            VisitOptional(@case.Guard);
            Visit(@case.Body);
        }
    }

    private void Visit(Pattern pattern)
    {
        switch (pattern)
        {
            case ValuePattern value:
                Visit(value.Value);
                break;
            case SequencePattern sequence:
                Visit(sequence.Patterns);
                break;
            case MappingPattern mapping:
                Visit(mapping.Keys);
                Visit(mapping.Patterns);
                BindOptional(mapping.Rest);
                break;
            case ClassPattern type:
                Visit(type.Class);
                Visit(type.Patterns);
                Visit(type.KeywordPatterns);
                break;
            case StarPattern star:
                BindOptional(star.Name);
                break;
            case AsPattern named:
                if (named.Pattern is { } inner)
                    Visit(inner);
                BindOptional(named.Name);
                break;
            case OrPattern or:
                Visit(or.Patterns);
                break;
        }
    }

    private void Visit(IReadOnlyList<Pattern> patterns)
    {
        foreach (var pattern in patterns)
            Visit(pattern);
    }

    private void Bind(string name) => _scope.Add(name, Uses.Bound);

    private void BindOptional(string? name)
    {
        if (name is not null)
            Bind(name);
    }

    private Scope Push(ScopeKind kind)
    {
        var outer = _scope;
        _scope = new Scope(kind, outer);
        return outer;
    }

    /// <summary>The names of one scope and what was done with them so far.</summary>
    private sealed class Scope(ScopeKind kind, Scope? parent)
    {
        private readonly Dictionary<string, Uses> _names = new(StringComparer.Ordinal);

        public ScopeKind Kind { get; } = kind;

        public Scope? Parent { get; } = parent;

        /// <summary>Of a comprehension, which one.</summary>
        public ComprehensionKind? Comprehension { get; set; }

        /// <summary>Comprehension iterables around the current expression.</summary>
        public int InIterable { get; set; }

        /// <summary>What the scope is, where nothing in it may yield, await or bind.</summary>
        public string? Alone { get; set; }

        /// <summary>Where names were first declared global or nonlocal.</summary>
        public Dictionary<string, SourceSpan>? Directives { get; set; }

        public Uses Find(string name) => _names.GetValueOrDefault(name);

        public void Add(string name, Uses uses) => _names[name] = Find(name) | uses;
    }
}
