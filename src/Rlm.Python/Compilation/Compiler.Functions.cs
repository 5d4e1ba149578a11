using Rlm.Python.Syntax;

namespace Rlm.Python.Compilation;

internal sealed partial class Compiler
{
    private void Define(FunctionDefinition s)
    {
        var generic = TypeParameters(s.TypeParameters);
        var function = Decorated(s.Decorators, out var decorators);
        var code = CompileFunction(_scope.Children[s], s.Name, s.Parameters, s.Span, s.Body, null);
        MakeFunction(code, _scope.Children[s], s.Parameters, s.Returns, function);
        if (generic is not null)
            _code.Emit(Op.StoreAttr, generic.Value, function, _code.Site("__type_params__"));
        Decorate(s.Decorators, decorators, function);
        StoreName(s.Name, function);
    }

    private void Lambda(LambdaExpression e, int target)
    {
        var code = CompileFunction(_scope.Children[e], "<lambda>", e.Parameters, e.Span, [], e.Body);
        MakeFunction(code, _scope.Children[e], e.Parameters, null, target);
    }

    private CodeTemplate CompileFunction(
        Scope scope, string name, Parameters parameters, SourceSpan span, IReadOnlyList<Statement> body, Expression? value)
    {
        var compiler = new Compiler(_unit, scope);
        compiler._code.Span = span;
        compiler.Prepare([.. ScopeBuilder.All(parameters).Select(p => scope.Mangle(p.Name))]);
        if (value is not null)
        {
            compiler._code.Emit(Op.Return, compiler.Operand(value));
        }
        else
        {
            compiler.Statements(body);
            compiler._code.Emit(Op.Return, compiler._code.None());
        }

        return compiler.Finish(name, scope.QualifiedName, span, Documentation(body), parameters);
    }

    private int Decorated(IReadOnlyList<Expression> decorators, out int first)
    {
        first = _code.Take(2 * Math.Max(1, decorators.Count));
        for (var i = 0; i < decorators.Count; i++)
            ExpressionTo(decorators[i], first + (2 * i));
        return _code.Take();
    }

    private void Decorate(IReadOnlyList<Expression> decorators, int first, int target)
    {
        for (var i = decorators.Count - 1; i >= 0; i--)
        {
            _code.Span = decorators[i].Span;
            _code.Emit(Op.Move, first + (2 * i) + 1, target);
            _code.Emit(Op.Call, target, first + (2 * i), 1);
        }
    }

    private void MakeFunction(CodeTemplate code, Scope scope, Parameters? parameters, Expression? returns, int target)
    {
        var operands = _code.Take(3 + code.FreeNames.Length);
        var defaults = parameters is null
            ? []
            : parameters.PositionalOnly.Concat(parameters.Positional).Where(p => p.Default is not null).ToList();
        if (defaults.Count > 0)
            Tuple(new(_code.Span, [.. defaults.Select(p => p.Default!)]), operands);
        else
            _code.Emit(Op.LoadMissing, operands);

        var keywordDefaults = parameters?.KeywordOnly.Where(p => p.Default is not null).ToList() ?? [];
        if (keywordDefaults.Count > 0)
            Pairs(keywordDefaults.Select(p => (_scope.Mangle(p.Name), p.Default!)).ToList(), operands + 1);
        else
            _code.Emit(Op.LoadMissing, operands + 1);

        var annotations = parameters is null
            ? []
            : InOrderOfAnnotations(parameters).Select(p => (_scope.Mangle(p.Name), p.Annotation!)).ToList();
        if (returns is not null)
            annotations.Add(("return", returns));
        if (annotations.Count > 0)
            Pairs(annotations, operands + 2, areAnnotations: true);
        else
            _code.Emit(Op.LoadMissing, operands + 2);

        var cell = operands + 3;
        foreach (var variable in scope.Free)
            _code.Emit(Op.Move, cell++, _registers[variable]);

        _code.Emit(Op.MakeFunction, target, _code.Function(code), operands);
    }

    private static IEnumerable<Parameter> InOrderOfAnnotations(Parameters parameters)
    {
        IEnumerable<Parameter?> all =
            [.. parameters.Positional, .. parameters.PositionalOnly, parameters.VarArgs, .. parameters.KeywordOnly, parameters.KwArgs];
        return all.OfType<Parameter>().Where(p => p.Annotation is not null);
    }

    private void Pairs(List<(string Name, Expression Value)> pairs, int target, bool areAnnotations = false)
    {
        var mark = _code.Top;
        var first = _code.Take(2 * pairs.Count);
        for (var i = 0; i < pairs.Count; i++)
        {
            _code.Emit(Op.Move, first + (2 * i), _code.Text(pairs[i].Name));
            if (areAnnotations)
                Annotation(pairs[i].Value, first + (2 * i) + 1);
            else
                ExpressionTo(pairs[i].Value, first + (2 * i) + 1);
        }

        _code.Emit(Op.BuildDict, target, first, pairs.Count);
        _code.Top = mark;
    }

    private void Annotation(Expression annotation, int target)
    {
        if (_unit.AnnotationSource is { } source)
            _code.Emit(Op.Move, target, _code.Text(source.Slice(annotation.Span)));
        else
            ExpressionTo(annotation is StarredExpression starred ? starred.Value : annotation, target);
    }

    private void Define(ClassDefinition s)
    {
        var generic = TypeParameters(s.TypeParameters);
        var target = Decorated(s.Decorators, out var decorators);
        var operands = _code.Take(4);
        var code = CompileClass(s);
        MakeFunction(code, _scope.Children[s], null, null, operands);
        _code.Emit(Op.Move, operands + 1, _code.Text(s.Name));
        Sequence(s.Bases, operands + 2, Op.BuildList);
        if (generic is not null)
            _code.Emit(Op.ListAppend, operands + 2, Intrinsic(IntrinsicKind.GenericBase, generic.Value));
        if (s.Keywords.Count > 0)
            KeywordDict(s.Keywords, operands + 3, operands, s.Span);
        else
            _code.Emit(Op.LoadMissing, operands + 3);
        _code.Span = s.Span;
        _code.Emit(Op.BuildClass, target, operands);
        if (generic is not null)
            _code.Emit(Op.StoreAttr, generic.Value, target, _code.Site("__type_params__"));
        Decorate(s.Decorators, decorators, target);
        StoreName(s.Name, target);
    }

    // The body returns the cell of __class__, if its methods use it, for the class to be put in.
    private CodeTemplate CompileClass(ClassDefinition s)
    {
        var scope = _scope.Children[s];
        var compiler = new Compiler(_unit, scope);
        compiler._code.Span = s.Span;
        compiler.Prepare([]);
        var documentation = Documentation(s.Body);
        var line = s.Decorators.Count > 0 ? s.Decorators[0].Span.Line : s.Span.Line;
        compiler.StoreName("__firstlineno__", compiler._code.Constant(ConstantKind.Integer, (long)line));
        if (documentation is not null)
            compiler.StoreName("__doc__", compiler._code.Text(documentation));
        compiler.Statements(s.Body);
        compiler._code.Span = s.Span;
        var names = compiler._code.Take(Math.Max(1, scope.StaticAttributes.Count));
        for (var i = 0; i < scope.StaticAttributes.Count; i++)
            compiler._code.Emit(Op.Move, names + i, compiler._code.Text(scope.StaticAttributes[i]));
        compiler._code.Emit(Op.BuildTuple, names, names, scope.StaticAttributes.Count);
        compiler.StoreName("__static_attributes__", names);
        var cell = scope.Own("__class__") is { IsCaptured: true } variable ? compiler._registers[variable] : compiler._code.None();
        compiler._code.Emit(Op.Return, cell);
        return compiler.Finish(s.Name, scope.QualifiedName, s.Span, documentation);
    }

    // Type parameters are ordinary names of the scope around the definition here: nothing but annotations reads them.
    private int? TypeParameters(IReadOnlyList<TypeParameter> parameters)
    {
        if (parameters.Count == 0)
            return null;
        var all = _code.Take(parameters.Count);
        for (var i = 0; i < parameters.Count; i++)
        {
            var parameter = parameters[i];
            var operands = _code.Take(4);
            _code.Emit(Op.Move, operands, _code.Text(parameter.Name));
            var kind = parameter.Bound is TupleExpression ? 3L : (long)parameter.Kind;
            _code.Emit(Op.Move, operands + 1, _code.Constant(ConstantKind.Integer, kind));
            Later(parameter.Bound, parameter.Name, operands + 2);
            Later(parameter.Default, parameter.Name, operands + 3);
            _code.Emit(Op.Intrinsic, all + i, operands, (int)IntrinsicKind.TypeParameter);
            StoreName(parameter.Name, all + i);
        }

        var tuple = _code.Take();
        _code.Emit(Op.BuildTuple, tuple, all, parameters.Count);
        return tuple;
    }

    // A function without parameters that evaluates the expression, which may name what is defined further down.
    private void Later(Expression? expression, string name, int target)
    {
        if (expression is null)
        {
            _code.Emit(Op.LoadMissing, target);
            return;
        }

        var scope = _scope.Children[expression];
        var code = CompileFunction(scope, name, new(expression.Span, [], [], null, [], null), expression.Span, [], expression);
        MakeFunction(code, scope, null, null, target);
    }

    // The type parameters of an alias are names of its own: a function that makes the alias, called at once.
    private void TypeAlias(TypeAliasStatement s)
    {
        var scope = _scope.Children[s];
        var compiler = new Compiler(_unit, scope);
        compiler._code.Span = s.Span;
        compiler.Prepare([]);
        var parameters = compiler.TypeParameters(s.TypeParameters);
        var operands = compiler._code.Take(3);
        compiler._code.Emit(Op.Move, operands, compiler._code.Text(s.Name.Id));
        if (parameters is null)
            compiler._code.Emit(Op.LoadMissing, operands + 1);
        else
            compiler._code.Emit(Op.Move, operands + 1, parameters.Value);
        compiler.Later(s.Value, s.Name.Id, operands + 2);
        compiler._code.Emit(Op.Return, compiler.Intrinsic(IntrinsicKind.TypeAlias, operands));
        var code = compiler.Finish(s.Name.Id, scope.QualifiedName, s.Span, null);

        var call = _code.Take();
        MakeFunction(code, scope, null, null, call);
        _code.Emit(Op.Call, call, call, 0);
        StoreName(s.Name.Id, call);
    }

    private void Comprehension(ComprehensionExpression e, int target)
    {
        var scope = _scope.Children[e];
        if (e.Kind == ComprehensionKind.Generator)
        {
            GeneratorExpression(e, scope, target);
            return;
        }

        var iterable = Operand(e.Clauses[0].Iterable);
        var iterator = _code.Take();
        _code.Span = e.Clauses[0].Iterable.Span;
        _code.Emit(e.Clauses[0].IsAsync ? Op.GetAsyncIter : Op.GetIter, iterator, iterable);
        _code.Span = e.Span;
        var result = _code.Take();
        if (e.Kind == ComprehensionKind.List && e.Clauses is [{ Conditions.Count: 0, IsAsync: false }])
        {
            _code.Emit(Op.BuildListFor, result, iterator);
        }
        else
        {
            _code.Emit(e.Kind switch
            {
                ComprehensionKind.List => Op.BuildList,
                ComprehensionKind.Set => Op.BuildSet,
                _ => Op.BuildDict,
            }, result, result, 0);
        }

        var outer = _scope;
        var before = _assigned.Copy();
        _scope = scope;
        foreach (var variable in scope.Bound)
        {
            var register = _code.Take();
            _registers[variable] = register;
            if (IsCell(variable))
                _code.Emit(Op.MakeEmptyCell, register);
        }

        Clause(e, 0, iterator, () =>
        {
            var element = Operand(e.Element);
            var value = e.Value is null ? 0 : Operand(e.Value);
            _code.Span = e.Value is null ? e.Element.Span : e.Element.Span.To(e.Value.Span);
            if (e.Kind == ComprehensionKind.Dict)
                _code.Emit(Op.DictAdd, result, element, value);
            else
                _code.Emit(e.Kind == ComprehensionKind.List ? Op.ListAppend : Op.SetAdd, result, element);
        });
        _scope = outer;
        _assigned = before;
        _code.Emit(Op.Move, target, result);
    }

    private void Clause(ComprehensionExpression e, int index, int iterator, Action body)
    {
        var clause = e.Clauses[index];
        Label start = new(), next = new(), end = new();
        var mark = _code.Top;
        if (index > 0)
        {
            iterator = _code.Take();
            var iterable = Operand(clause.Iterable);
            _code.Span = clause.Iterable.Span;
            _code.Emit(clause.IsAsync ? Op.GetAsyncIter : Op.GetIter, iterator, iterable);
        }

        if (clause.IsAsync)
        {
            AsyncClause(e, index, iterator, body);
            _code.Top = mark;
            return;
        }

        var direct = clause.Target is NameExpression name ? PlainRegister(name.Id) : null;
        var item = direct ?? _code.Take();
        _code.EmitFar(Op.Jump, 0, next);
        _code.Place(start);
        if (direct is null)
            Store(clause.Target, item);
        foreach (var condition in clause.Conditions)
            JumpIf(condition, false, next);
        if (index + 1 < e.Clauses.Count)
            Clause(e, index + 1, 0, body);
        else
            body();
        _code.Place(next);
        _code.Span = clause.Iterable.Span;
        _code.EmitNear(Op.ForIter, iterator, item, start);
        _code.Place(end);
        _code.Top = mark;
    }

    private void AsyncClause(ComprehensionExpression e, int index, int iterator, Action body)
    {
        var clause = e.Clauses[index];
        Label next = new(), end = new();
        var item = AsyncNext(iterator, next, end);
        Store(clause.Target, item);
        foreach (var condition in clause.Conditions)
            JumpIf(condition, false, next);
        if (index + 1 < e.Clauses.Count)
            Clause(e, index + 1, 0, body);
        else
            body();
        _code.EmitFar(Op.Jump, 0, next);
        _code.Place(end);
    }

    // A function of one argument, the iterator over the first iterable, called at once.
    private void GeneratorExpression(ComprehensionExpression e, Scope scope, int target)
    {
        const string argument = ".0";
        scope.Bind(argument).IsParameter = true;
        var compiler = new Compiler(_unit, scope);
        compiler._code.Span = e.Span;
        compiler.Prepare([argument]);
        compiler.Clause(e, 0, compiler._registers[scope.Own(argument)!], () =>
        {
            var value = compiler.Operand(e.Element);
            compiler.Yield(compiler._code.Take(), value);
        });
        compiler._code.Emit(Op.Return, compiler._code.None());
        var parameters = new Parameters(e.Span, [], [new(e.Span, argument, null, null)], null, [], null);
        var code = compiler.Finish("<genexpr>", scope.QualifiedName, e.Span, null, parameters);

        var call = _code.Take(2);
        MakeFunction(code, scope, null, null, call);
        var iterable = Operand(e.Clauses[0].Iterable);
        _code.Span = e.Clauses[0].Iterable.Span;
        _code.Emit(e.Clauses[0].IsAsync ? Op.GetAsyncIter : Op.GetIter, call + 1, iterable);
        _code.Span = e.Span;
        _code.Emit(Op.Call, target, call, 1);
    }
}
