using Rlm.Python.Syntax;

namespace Rlm.Python.Compilation;

// Tuples, lists, sets and dicts as they are written out.
internal sealed partial class Compiler
{
    /// <summary>Elements of a display that are put together at once; longer ones are built in pieces.</summary>
    private const int PieceSize = 64;

    private void Tuple(TupleExpression e, int target)
    {
        if (e.Elements.All(IsConstant))
        {
            _code.Emit(Op.Move, target, ConstantTuple(e.Elements));
        }
        else if (e.Elements.Count <= PieceSize && !e.Elements.Any(x => x is StarredExpression))
        {
            Sequence(e.Elements, target, Op.BuildTuple);
        }
        else
        {
            var list = _code.Take();
            Sequence(e.Elements, list, Op.BuildList);
            _code.Emit(Op.ListToTuple, target, list);
        }
    }

    private static bool IsConstant(Expression e) => e is ConstantExpression || TryFold(e, out _, out _);

    private static Runtime.Value ConstantOf(Expression e) =>
        e is ConstantExpression constant ? CodeBuilder.ToValue(constant.Kind, constant.Value)
        : TryFold(e, out var kind, out var value) ? CodeBuilder.ToValue(kind, value)
        : throw new InvalidOperationException("Not a constant.");

    private int ConstantTuple(IReadOnlyCollection<Expression> elements) => _code.Constant(elements.Count == 0 ? Objects.PyTuple.Empty
        : new Objects.PyTuple([.. elements.Select(ConstantOf)]));

    // Long displays, and those with stars, are put together from pieces; a piece of constants is one constant.
    private void Sequence(IReadOnlyList<Expression> elements, int target, Op build, int? function = null)
    {
        // CPython names the function only where the items are all of its arguments.
        var user = elements.Count == 1 && function is not null ? function.Value : _code.None();
        var span = _code.Span;
        var piece = elements.TakeWhile(x => x is not StarredExpression).Take(PieceSize).ToList();
        if (piece.Count > 2 && build != Op.BuildTuple && elements.All(IsConstant))
            piece.Clear();
        var first = _code.Take(Math.Max(1, piece.Count));
        for (var i = 0; i < piece.Count; i++)
            ExpressionTo(piece[i], first + i);
        _code.Emit(build, target, first, piece.Count);
        var extend = build == Op.BuildSet ? Op.SetUpdate : Op.ListExtend;
        for (var next = piece.Count; next < elements.Count;)
        {
            var mark = _code.Top;
            if (elements[next] is StarredExpression starred)
            {
                var operand = Operand(starred.Value);
                _code.Span = span;
                _code.Emit(extend, target, operand, extend == Op.ListExtend ? user : 0);
                next++;
            }
            else
            {
                var run = elements.Skip(next).TakeWhile(IsConstant).ToList();
                if (run.Count > 1)
                {
                    _code.Emit(extend, target, ConstantTuple(run), extend == Op.ListExtend ? user : 0);
                    next += run.Count;
                }
                else
                {
                    var item = Operand(elements[next]);
                    _code.Emit(build == Op.BuildSet ? Op.SetAdd : Op.ListAppend, target, item);
                    next++;
                }
            }

            _code.Top = mark;
        }
    }

    private void Dict(DictExpression e, int target)
    {
        var count = e.Keys.TakeWhile(k => k is not null).Take(PieceSize).Count();
        var first = _code.Take(Math.Max(1, 2 * count));
        for (var i = 0; i < count; i++)
        {
            ExpressionTo(e.Keys[i]!, first + (2 * i));
            ExpressionTo(e.Values[i], first + (2 * i) + 1);
        }

        _code.Span = e.Span;
        _code.Emit(Op.BuildDict, target, first, count);
        for (var i = count; i < e.Keys.Count; i++)
        {
            var mark = _code.Top;
            if (e.Keys[i] is { } key)
            {
                var k = Operand(key);
                var v = Operand(e.Values[i]);
                _code.Span = e.Span;
                _code.Emit(Op.DictAdd, target, k, v);
            }
            else
            {
                var other = Operand(e.Values[i]);
                _code.Span = e.Span;
                _code.Emit(Op.DictUpdate, target, other);
            }

            _code.Top = mark;
        }
    }
}
