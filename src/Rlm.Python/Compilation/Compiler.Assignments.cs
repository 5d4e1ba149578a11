using Rlm.Python.Syntax;

namespace Rlm.Python.Compilation;

// What binds and unbinds: assignment in its forms, unpacking, del.
internal sealed partial class Compiler
{
    private void Assign(AssignStatement s)
    {
        if (s.Targets is [NameExpression name] && PlainRegister(name.Id) is { } register)
        {
            var result = Operand(s.Value, register);
            if (result != register)
                _code.Emit(Op.Move, register, result);
            _assigned.Add(register);
            return;
        }

        // a, b = x, y without the tuple in between: all values first, then the assignments.
        if (s.Targets is [TupleExpression targets] && s.Value is TupleExpression values && targets.Elements.Count == values.Elements.Count
            && !targets.Elements.Any(e => e is StarredExpression) && !values.Elements.Any(e => e is StarredExpression))
        {
            var first = _code.Take(values.Elements.Count);
            for (var i = 0; i < values.Elements.Count; i++)
                ExpressionTo(values.Elements[i], first + i);
            for (var i = 0; i < values.Elements.Count; i++)
                Store(targets.Elements[i], first + i);
            return;
        }

        var value = Operand(s.Value);
        foreach (var target in s.Targets)
            Store(target, value);
    }

    private void Store(Expression target, int source)
    {
        var span = _code.Span;
        switch (target)
        {
            case NameExpression e:
                StoreName(e.Id, source);
                break;
            case AttributeExpression e:
                {
                    var mark = _code.Top;
                    var owner = Operand(e.Value);
                    _code.Span = OwnSpan(e);
                    _code.Emit(Op.StoreAttr, source, owner, _code.Site(_scope.Mangle(e.Name)));
                    _code.Top = mark;
                    break;
                }

            case SubscriptExpression e:
                {
                    var mark = _code.Top;
                    var owner = Operand(e.Value);
                    var index = Operand(e.Index);
                    _code.Span = e.Span;
                    _code.Emit(Op.SetItem, owner, index, source);
                    _code.Top = mark;
                    break;
                }

            case TupleExpression e:
                Unpack(e.Elements, e.Span, source);
                break;
            case ListExpression e:
                Unpack(e.Elements, e.Span, source);
                break;
            default:
                throw new CompilationException("cannot assign to expression", target.Span);
        }

        _code.Span = span;
    }

    private void Unpack(IReadOnlyList<Expression> targets, SourceSpan span, int source)
    {
        var mark = _code.Top;
        var star = -1;
        for (var i = 0; i < targets.Count; i++)
        {
            if (targets[i] is not StarredExpression)
                continue;
            if (star >= 0)
                throw new CompilationException("multiple starred expressions in assignment", targets[i].Span);
            star = i;
        }

        var first = _code.Take(Math.Max(1, targets.Count));
        _code.Span = span;
        if (star < 0)
        {
            _code.Emit(Op.Unpack, first, source, targets.Count);
        }
        else
        {
            if (star > 255 || targets.Count - star - 1 > 255)
                throw new CompilationException("too many expressions in star-unpacking assignment", span);
            _code.Emit(Op.UnpackStar, first, source, star | ((targets.Count - star - 1) << 8));
        }

        for (var i = 0; i < targets.Count; i++)
            Store(targets[i] is StarredExpression starred ? starred.Value : targets[i], first + i);
        _code.Top = mark;
    }

    private void AugmentedAssign(AugmentedAssignStatement s)
    {
        var op = Op.InPlaceAdd + (int)s.Op;
        switch (s.Target)
        {
            case NameExpression e:
                {
                    if (PlainRegister(e.Id) is { } register)
                    {
                        var variable = LoadName(e.Id);
                        var value = Operand(s.Value);
                        _code.Span = s.Span;
                        _code.Emit((Op)op, register, variable, value);
                        _assigned.Add(register);
                    }
                    else
                    {
                        var old = LoadName(e.Id);
                        var value = Operand(s.Value);
                        _code.Span = s.Span;
                        _code.Emit((Op)op, old, old, value);
                        StoreName(e.Id, old);
                    }

                    break;
                }

            case AttributeExpression e:
                {
                    var owner = Operand(e.Value);
                    var old = _code.Take();
                    _code.Span = OwnSpan(e);
                    _code.Emit(Op.LoadAttr, old, owner, _code.Site(_scope.Mangle(e.Name)));
                    var value = Operand(s.Value);
                    _code.Span = s.Span;
                    _code.Emit((Op)op, old, old, value);
                    _code.Span = OwnSpan(e);
                    _code.Emit(Op.StoreAttr, old, owner, _code.Site(_scope.Mangle(e.Name)));
                    break;
                }

            case SubscriptExpression e:
                {
                    var owner = Operand(e.Value);
                    var index = Operand(e.Index);
                    var old = _code.Take();
                    _code.Span = e.Span;
                    _code.Emit(Op.GetItem, old, owner, index);
                    var value = Operand(s.Value);
                    _code.Span = s.Span;
                    _code.Emit((Op)op, old, old, value);
                    _code.Span = e.Span;
                    _code.Emit(Op.SetItem, owner, index, old);
                    break;
                }

            default:
                throw new CompilationException("illegal expression for augmented assignment", s.Target.Span);
        }
    }

    private void AnnotatedAssign(AnnotatedAssignStatement s)
    {
        if (s.Value is not null)
        {
            var value = Operand(s.Value);
            Store(s.Target, value);
        }

        if (_scope.Kind == ScopeKind.Function || !s.IsSimple || s.Target is not NameExpression name)
            return;
        var operands = _code.Take(2);
        _code.Emit(Op.Move, operands, _code.Text(_scope.Mangle(name.Id)));
        Annotation(s.Annotation, operands + 1);
        Intrinsic(IntrinsicKind.SetAnnotation, operands);
    }

    private void Delete(Expression target)
    {
        var mark = _code.Top;
        switch (target)
        {
            case NameExpression e:
                DeleteName(e.Id);
                break;
            case AttributeExpression e:
                {
                    var owner = Operand(e.Value);
                    _code.Span = OwnSpan(e);
                    _code.Emit(Op.DeleteAttr, 0, owner, _code.Site(_scope.Mangle(e.Name)));
                    break;
                }

            case SubscriptExpression e:
                {
                    var owner = Operand(e.Value);
                    var index = Operand(e.Index);
                    _code.Span = e.Span;
                    _code.Emit(Op.DelItem, owner, index);
                    break;
                }

            case TupleExpression e:
                foreach (var element in e.Elements)
                    Delete(element);
                break;
            case ListExpression e:
                foreach (var element in e.Elements)
                    Delete(element);
                break;
            default:
                throw new CompilationException("cannot delete expression", target.Span);
        }

        _code.Top = mark;
    }
}
