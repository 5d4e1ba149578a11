using System.Numerics;
using Rlm.Python.Syntax;

namespace Rlm.Python.Compilation;

internal sealed partial class Compiler
{
    /// <summary>
    /// Evaluates an expression to where it is at hand: a variable's own register, a constant, <paramref name="variable"/> if its last
    /// instruction alone writes the result, else a new register.
    /// </summary>
    private int Operand(Expression expression, int? variable = null)
    {
        switch (expression)
        {
            case ConstantExpression e:
                return _code.Constant(e.Kind, e.Value);
            case NameExpression e:
                _code.Span = e.Span;
                return LoadName(e.Id);
        }

        if (TryFold(expression, out var kind, out var value))
            return _code.Constant(kind, value);
        var target = variable is not null && WritesOnce(expression) ? variable.Value : _code.Take();
        ExpressionTo(expression, target);
        return target;
    }

    private static bool WritesOnce(Expression e) => e is BinaryExpression or UnaryExpression or AttributeExpression or SubscriptExpression
        or CallExpression or LambdaExpression or YieldExpression or CompareExpression { Ops.Count: 1 };

    /// <summary>Evaluates an expression into a register that nobody reads meanwhile.</summary>
    private void ExpressionTo(Expression expression, int target)
    {
        var mark = _code.Top;
        _code.Span = expression.Span;
        switch (expression)
        {
            case ConstantExpression e:
                _code.Emit(Op.Move, target, _code.Constant(e.Kind, e.Value));
                break;
            case NameExpression e:
                LoadNameTo(e.Id, target);
                break;
            case BinaryExpression e:
                Binary(e, target);
                break;
            case BinaryChainExpression e:
                Chain(e, target);
                break;
            case CallExpression e:
                Call(e, target);
                break;
            case AttributeExpression e:
                {
                    var owner = Operand(e.Value);
                    _code.Span = OwnSpan(e);
                    _code.Emit(Op.LoadAttr, target, owner, _code.Site(_scope.Mangle(e.Name)));
                    break;
                }

            case SubscriptExpression e:
                Subscript(e, target);
                break;
            case CompareExpression e:
                Compare(e, target);
                break;
            case BoolOpExpression e:
                BoolOp(e, target);
                break;
            case UnaryExpression e:
                {
                    if (TryFold(e, out var kind, out var value))
                    {
                        _code.Emit(Op.Move, target, _code.Constant(kind, value));
                        break;
                    }

                    var operand = Operand(e.Operand);
                    _code.Span = e.Span;
                    _code.Emit(Op.Invert + (int)e.Op, target, operand);
                    break;
                }

            case ConditionalExpression e:
                Conditional(e, target);
                break;
            case ListExpression e:
                Sequence(e.Elements, target, Op.BuildList);
                break;
            case TupleExpression e:
                Tuple(e, target);
                break;
            case SetExpression e:
                Sequence(e.Elements, target, Op.BuildSet);
                break;
            case DictExpression e:
                Dict(e, target);
                break;
            case JoinedStringExpression e:
                JoinedString(e, target);
                break;
            case FormattedValueExpression e:
                FormattedValue(e, target);
                break;
            case ComprehensionExpression e:
                Comprehension(e, target);
                break;
            case LambdaExpression e:
                Lambda(e, target);
                break;
            case NamedExpression e:
                {
                    var value = Operand(e.Value);
                    _code.Span = e.Span;
                    StoreName(e.Target.Id, value);
                    _code.Emit(Op.Move, target, value);
                    break;
                }

            case SliceExpression e:
                {
                    var first = _code.Take(3);
                    SliceParts(e, first, 3);
                    _code.Emit(Op.BuildSlice, target, first);
                    break;
                }

            case YieldExpression e:
                {
                    var value = e.Value is null ? _code.None() : Operand(e.Value);
                    _code.Span = e.Span;
                    Yield(target, value);
                    break;
                }

            case YieldFromExpression e:
                {
                    var iterator = _code.Take();
                    var iterable = Operand(e.Value);
                    _code.Span = e.Span;
                    _code.Emit(Op.GetIter, iterator, iterable);
                    _code.Emit(Op.Move, target, _code.None());
                    _code.Emit(Op.Send, target, iterator);
                    break;
                }

            case AwaitExpression e:
                {
                    var value = Operand(e.Value);
                    _code.Span = e.Span;
                    Await(target, value);
                    break;
                }

            case StarredExpression:
                throw new CompilationException("can't use starred expression here", expression.Span);
            default:
                throw new CompilationException($"{expression.GetType().Name} is not supported", expression.Span);
        }

        _code.Top = mark;
    }

    // An attribute that stands on a later line than what it is taken from is shown alone.
    private static SourceSpan OwnSpan(AttributeExpression e)
    {
        var span = e.Span;
        return span.Line == span.EndLine ? span : new(span.EndLine, Math.Max(0, span.EndColumn - e.Name.Length), span.EndLine, span.EndColumn);
    }

    private void Binary(BinaryExpression e, int target)
    {
        if (TryFold(e, out var kind, out var value))
        {
            _code.Emit(Op.Move, target, _code.Constant(kind, value));
            return;
        }

        // Left-leaning chains are walked in a loop, so that they may be long.
        var left = Operand(e.Left);
        var right = Operand(e.Right);
        _code.Span = e.Span;
        _code.Emit(Op.Add + (int)e.Op, target, left, right);
    }

    private void Chain(BinaryChainExpression e, int target)
    {
        var left = Operand(e.First);
        for (var i = 0; i < e.Operands.Count; i++)
        {
            var mark = _code.Top;
            var right = Operand(e.Operands[i]);
            _code.Span = e.Span;
            _code.Emit(Op.Add + (int)e.Ops[i], target, left, right);
            left = target;
            _code.Top = mark;
        }
    }

    private static bool TryFold(Expression e, out ConstantKind kind, out object? value)
    {
        kind = ConstantKind.Integer;
        value = null;
        switch (e)
        {
            case UnaryExpression { Op: UnaryOperator.Minus, Operand: ConstantExpression { Kind: ConstantKind.Integer, Value: long l } }
                when l != long.MinValue:
                value = -l;
                return true;
            case UnaryExpression
            {
                Op: UnaryOperator.Minus, Operand: ConstantExpression { Kind: ConstantKind.Integer, Value: BigInteger b },
            }:
                value = -b >= long.MinValue ? (long)-b : -b;
                return true;
            case UnaryExpression { Op: UnaryOperator.Minus, Operand: ConstantExpression { Kind: ConstantKind.Float, Value: double d } }:
                kind = ConstantKind.Float;
                value = -d;
                return true;
            case BinaryExpression
            {
                Left: ConstantExpression { Kind: ConstantKind.Integer, Value: long x },
                Right: ConstantExpression { Kind: ConstantKind.Integer, Value: long y },
            } binary when Math.Abs(x) < 1L << 31 && Math.Abs(y) < 1L << 31:
                value = binary.Op switch
                {
                    BinaryOperator.Add => x + y,
                    BinaryOperator.Sub => x - y,
                    BinaryOperator.Mult => x * y,
                    BinaryOperator.LShift when y is >= 0 and < 31 => x << (int)y,
                    BinaryOperator.Pow when y is >= 0 and < 8 && Math.Abs(x) < 128 => (long)BigInteger.Pow(x, (int)y),
                    BinaryOperator.Pow when y is >= 0 and < 63 && x == 2 => 1L << (int)y,
                    _ => null,
                };
                return value is not null;
            default:
                return false;
        }
    }

    private void Subscript(SubscriptExpression e, int target)
    {
        var owner = Operand(e.Value);
        if (e.Index is SliceExpression { Step: null } slice)
        {
            var bounds = _code.Take(2);
            SliceParts(slice, bounds, 2);
            _code.Span = e.Span;
            _code.Emit(Op.GetSlice, target, owner, bounds);
            return;
        }

        var index = Operand(e.Index);
        _code.Span = e.Span;
        _code.Emit(Op.GetItem, target, owner, index);
    }

    private void SliceParts(SliceExpression e, int first, int count)
    {
        ReadOnlySpan<Expression?> parts = [e.Lower, e.Upper, e.Step];
        for (var i = 0; i < count; i++)
        {
            if (parts[i] is { } part)
                ExpressionTo(part, first + i);
            else
                _code.Emit(Op.Move, first + i, _code.None());
        }
    }

    private void JoinedString(JoinedStringExpression e, int target)
    {
        switch (e.Parts)
        {
            case []:
                _code.Emit(Op.Move, target, _code.Text(""));
                return;
            case [var only]:
                ExpressionTo(only, target);
                return;
        }

        var first = _code.Take(e.Parts.Count);
        for (var i = 0; i < e.Parts.Count; i++)
            ExpressionTo(e.Parts[i], first + i);
        _code.Span = e.Span;
        _code.Emit(Op.BuildString, target, first, e.Parts.Count);
    }

    private void FormattedValue(FormattedValueExpression e, int target)
    {
        var value = Operand(e.Value);
        _code.Span = e.Span;
        if (e.Conversion != '\0')
        {
            var converted = _code.Take();
            _code.Emit(Op.Convert, converted, value, e.Conversion);
            value = converted;
        }

        var spec = e.FormatSpec is null ? _code.Text("") : Operand(e.FormatSpec);
        _code.Span = e.Span;
        _code.Emit(Op.Format, target, value, spec);
    }
}
