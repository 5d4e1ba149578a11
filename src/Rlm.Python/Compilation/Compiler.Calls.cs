using Rlm.Python.Syntax;

namespace Rlm.Python.Compilation;

internal sealed partial class Compiler
{
    private void Call(CallExpression e, int target)
    {
        if (e.Arguments.Any(a => a is StarredExpression) || e.Keywords.Any(k => k.Name is null))
        {
            CallUnpacked(e, target);
            return;
        }

        var count = e.Arguments.Count + e.Keywords.Count;
        var names = e.Keywords.Select(k => k.Name!).ToArray();
        if (e.Function is AttributeExpression method)
        {
            var first = _code.Take(2 + count);
            var mark = _code.Top;
            var owner = Operand(method.Value);
            _code.Span = OwnSpan(method);
            _code.Emit(Op.LoadMethod, first, owner, _code.Site(_scope.Mangle(method.Name)));
            _code.Top = mark;
            Arguments(e, first + 2);
            var isApart = method.Span.Line != method.Span.EndLine;
            EmitCall(e, target, first, count, names, isMethod: true, isApart ? OwnSpan(method).To(e.Span) : e.Span);
            return;
        }

        if (count == 0 && e.Function is NameExpression { Id: "super" } && ImplicitSuper() is var (type, self))
        {
            var super = _code.Take(3);
            ExpressionTo(e.Function, super);
            _code.Emit(Op.LoadCell, super + 1, type, _code.Name("__class__"));
            if (IsCell(self))
                _code.Emit(Op.LoadCell, super + 2, _registers[self], _code.Name(self.Name));
            else
                _code.Emit(Op.Move, super + 2, _registers[self]);
            _code.Span = e.Span;
            _code.Emit(Op.Call, target, super, 2);
            return;
        }

        var function = _code.Take(1 + count);
        ExpressionTo(e.Function, function);
        Arguments(e, function + 1);
        EmitCall(e, target, function, count, names, isMethod: false, e.Span);
    }

    private void EmitCall(CallExpression e, int target, int first, int count, string[] names, bool isMethod, SourceSpan span)
    {
        _code.Span = span;
        if (names.Length == 0)
        {
            _code.Emit(isMethod ? Op.CallMethod : Op.Call, target, first, count);
            return;
        }

        var duplicate = names.GroupBy(n => n).FirstOrDefault(g => g.Count() > 1);
        if (duplicate is not null)
            throw new CompilationException($"keyword argument repeated: {duplicate.Key}", e.Span);

        // The instruction knows the registers it reads by B and C alone, so a method's self counts as an argument there.
        _code.Emit(Op.CallKeywords, target, first, isMethod ? count + 1 : count);
        _code.Emit(Op.Extra, _code.Keywords(names), isMethod ? 1 : 0);
    }

    private void Arguments(CallExpression e, int first)
    {
        foreach (var argument in e.Arguments)
            ExpressionTo(argument, first++);
        foreach (var keyword in e.Keywords)
            ExpressionTo(keyword.Value, first++);
    }

    // super() in a method means super(__class__, self).
    private (int Type, Variable Self)? ImplicitSuper()
    {
        if (_scope.Host.Kind != ScopeKind.Function || _scope.Resolve("super") is not null
            || _variables is not [{ IsParameter: true } self, ..])
            return null;
        for (var scope = _scope.Host.Parent; scope is not null; scope = scope.Parent)
        {
            if (scope.Kind == ScopeKind.Class)
                return _scope.Resolve("__class__") is { } type ? (_registers[type], self) : null;
        }

        return null;
    }

    private void CallUnpacked(CallExpression e, int target)
    {
        var first = _code.Take(3);
        ExpressionTo(e.Function, first);
        _code.Span = e.Span;
        Sequence(e.Arguments, first + 1, Op.BuildList, first);
        _code.Emit(Op.ListToTuple, first + 1, first + 1);
        if (e.Keywords.Count == 0)
            _code.Emit(Op.LoadMissing, first + 2);
        else
            KeywordDict(e.Keywords, first + 2, first, e.Span);
        _code.Span = e.Span;
        _code.Emit(Op.CallUnpack, target, first);
    }

    private void KeywordDict(IReadOnlyList<Keyword> keywords, int target, int function, SourceSpan call)
    {
        _code.Emit(Op.BuildDict, target, target, 0);
        foreach (var keyword in keywords)
        {
            var mark = _code.Top;
            if (keyword.Name is null)
            {
                var value = Operand(keyword.Value);
                _code.Span = call;
                _code.Emit(Op.DictMerge, target, value, function);
            }
            else
            {
                var pair = _code.Take(2);
                _code.Emit(Op.Move, pair, _code.Text(keyword.Name));
                ExpressionTo(keyword.Value, pair + 1);
                _code.Span = call;
                _code.Emit(Op.BuildDict, pair, pair, 1);
                _code.Emit(Op.DictMerge, target, pair, function);
            }

            _code.Top = mark;
        }
    }
}
