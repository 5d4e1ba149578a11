using Rlm.Python.Syntax;

namespace Rlm.Python.Compilation;

// Comparisons, and where a condition leads: jumps take the place of booleans that nobody needs.
internal sealed partial class Compiler
{
    private void Compare(CompareExpression e, int target)
    {
        var left = Operand(e.Left);
        if (e.Ops.Count == 1)
        {
            var right = Operand(e.Comparators[0]);
            _code.Span = e.Span;
            _code.Emit(Op.Eq + (int)e.Ops[0], target, left, right);
            return;
        }

        var end = new Label();
        AssignedSet? after = null;
        for (var i = 0; i < e.Ops.Count; i++)
        {
            var right = Operand(e.Comparators[i]);
            after ??= _assigned.Copy();
            _code.Span = e.Span;
            _code.Emit(Op.Eq + (int)e.Ops[i], target, left, right);
            if (i < e.Ops.Count - 1)
                _code.EmitFar(Op.JumpIfFalse, target, end);
            left = right;
        }

        _code.Place(end);
        _assigned = after!;
    }

    private void BoolOp(BoolOpExpression e, int target)
    {
        var end = new Label();
        AssignedSet? after = null;
        for (var i = 0; i < e.Values.Count; i++)
        {
            ExpressionTo(e.Values[i], target);
            after ??= _assigned.Copy();
            _code.Span = e.Values[i].Span;
            if (i < e.Values.Count - 1)
                _code.EmitFar(e.Op == BoolOperator.And ? Op.JumpIfFalse : Op.JumpIfTrue, target, end);
        }

        _code.Place(end);
        _assigned = after!;
    }

    private void Conditional(ConditionalExpression e, int target)
    {
        Label orElse = new(), end = new();
        JumpIf(e.Test, false, orElse);
        var before = _assigned.Copy();
        ExpressionTo(e.Body, target);
        _code.EmitFar(Op.Jump, 0, end);
        _code.Place(orElse);
        _assigned = before.Copy();
        ExpressionTo(e.OrElse, target);
        _code.Place(end);
        _assigned = before;
    }

    /// <summary>Jumps where the truth of a condition is as wanted; goes on behind otherwise.</summary>
    private void JumpIf(Expression condition, bool wanted, Label target)
    {
        var mark = _code.Top;
        switch (condition)
        {
            case UnaryExpression { Op: UnaryOperator.Not } e:
                JumpIf(e.Operand, !wanted, target);
                break;
            case BoolOpExpression e:
                {
                    // A part decides at once when its truth is that of the whole; the others are skipped.
                    var decides = e.Op == BoolOperator.Or;
                    var skip = new Label();
                    AssignedSet? after = null;
                    for (var i = 0; i < e.Values.Count; i++)
                    {
                        if (i == e.Values.Count - 1)
                            JumpIf(e.Values[i], wanted, target);
                        else
                            JumpIf(e.Values[i], decides, decides == wanted ? target : skip);
                        after ??= _assigned.Copy();
                    }

                    _code.Place(skip);
                    _assigned = after!;
                    break;
                }

            case CompareExpression e:
                JumpIfCompare(e, wanted, target);
                break;
            case ConstantExpression e when IsConstant(e, out var value):
                if (value == wanted)
                    _code.EmitFar(Op.Jump, 0, target);
                break;
            default:
                {
                    var value = Operand(condition);
                    _code.Span = condition.Span;
                    _code.EmitFar(wanted ? Op.JumpIfTrue : Op.JumpIfFalse, value, target);
                    break;
                }
        }

        _code.Top = mark;
    }

    private void JumpIfCompare(CompareExpression e, bool wanted, Label target)
    {
        var skip = new Label();
        var left = Operand(e.Left);
        AssignedSet? after = null;
        for (var i = 0; i < e.Ops.Count; i++)
        {
            var right = Operand(e.Comparators[i]);
            after ??= _assigned.Copy();
            _code.Span = e.Span;
            var isLast = i == e.Ops.Count - 1;
            if (isLast)
                JumpIfCompare(e.Ops[i], left, right, wanted, target);
            else
                JumpIfCompare(e.Ops[i], left, right, false, wanted ? skip : target);
            left = right;
        }

        _code.Place(skip);
        _assigned = after!;
    }

    private void JumpIfCompare(CompareOperator op, int left, int right, bool wanted, Label target)
    {
        Op? jump = (op, wanted) switch
        {
            (CompareOperator.Eq, true) => Op.JumpIfEq,
            (CompareOperator.NotEq, true) => Op.JumpIfNotEq,
            (CompareOperator.Lt, true) => Op.JumpIfLt,
            (CompareOperator.LtE, true) => Op.JumpIfLtE,
            (CompareOperator.Gt, true) => Op.JumpIfGt,
            (CompareOperator.GtE, true) => Op.JumpIfGtE,
            (CompareOperator.Lt, false) => Op.JumpUnlessLt,
            (CompareOperator.LtE, false) => Op.JumpUnlessLtE,
            (CompareOperator.Gt, false) => Op.JumpUnlessGt,
            (CompareOperator.GtE, false) => Op.JumpUnlessGtE,
            (CompareOperator.Is, true) or (CompareOperator.IsNot, false) => Op.JumpIfIs,
            (CompareOperator.Is, false) or (CompareOperator.IsNot, true) => Op.JumpIfIsNot,
            _ => null,
        };
        if (jump is not null)
        {
            _code.EmitNear(jump.Value, left, right, target);
            return;
        }

        var result = _code.Take();
        _code.Emit(Op.Eq + (int)op, result, left, right);
        _code.EmitFar(wanted ? Op.JumpIfTrue : Op.JumpIfFalse, result, target);
    }

    private static bool IsConstant(Expression test, out bool value)
    {
        value = test is ConstantExpression { Kind: ConstantKind.True } or ConstantExpression { Kind: ConstantKind.Integer, Value: not 0L };
        return value || test is ConstantExpression { Kind: ConstantKind.False or ConstantKind.None }
            or ConstantExpression { Kind: ConstantKind.Integer };
    }
}
