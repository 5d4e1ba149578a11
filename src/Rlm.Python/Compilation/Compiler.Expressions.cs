using System.Numerics;
using Rlm.Python.Syntax;

namespace Rlm.Python.Compilation;

internal sealed partial class Compiler
{
    /// <summary>Elements of a display that are put together at once; longer ones are built in pieces.</summary>
    private const int PieceSize = 64;

    /// <summary>
    /// Evaluates an expression to where it is at hand: a variable's own register, a constant, <paramref name="variable"/> if its last instruction
    /// alone writes the result, else a new register.
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
                    _code.Span = e.Span;
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
            case UnaryExpression { Op: UnaryOperator.Minus, Operand: ConstantExpression { Kind: ConstantKind.Integer, Value: long l } } when l != long.MinValue:
                value = -l;
                return true;
            case UnaryExpression { Op: UnaryOperator.Minus, Operand: ConstantExpression { Kind: ConstantKind.Integer, Value: BigInteger b } }:
                value = -b >= long.MinValue ? (long)-b : -b;
                return true;
            case UnaryExpression { Op: UnaryOperator.Minus, Operand: ConstantExpression { Kind: ConstantKind.Float, Value: double d } }:
                kind = ConstantKind.Float;
                value = -d;
                return true;
            case BinaryExpression
            {
                Left: ConstantExpression { Kind: ConstantKind.Integer, Value: long x }, Right: ConstantExpression { Kind: ConstantKind.Integer, Value: long y },
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
            _code.Span = method.Span;
            _code.Emit(Op.LoadMethod, first, owner, _code.Site(_scope.Mangle(method.Name)));
            _code.Top = mark;
            Arguments(e, first + 2);
            EmitCall(e, target, first, count, names, isMethod: true);
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
        EmitCall(e, target, function, count, names, isMethod: false);
    }

    private void EmitCall(CallExpression e, int target, int first, int count, string[] names, bool isMethod)
    {
        _code.Span = e.Span;
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
        if (_scope.Host.Kind != ScopeKind.Function || _scope.Resolve("super") is not null || _variables is not [{ IsParameter: true } self, ..])
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
            KeywordDict(e.Keywords, first + 2, first);
        _code.Span = e.Span;
        _code.Emit(Op.CallUnpack, target, first);
    }

    private void KeywordDict(IReadOnlyList<Keyword> keywords, int target, int function)
    {
        _code.Emit(Op.BuildDict, target, target, 0);
        foreach (var keyword in keywords)
        {
            var mark = _code.Top;
            if (keyword.Name is null)
            {
                _code.Emit(Op.DictMerge, target, Operand(keyword.Value), function);
            }
            else
            {
                var pair = _code.Take(2);
                _code.Emit(Op.Move, pair, _code.Text(keyword.Name));
                ExpressionTo(keyword.Value, pair + 1);
                _code.Emit(Op.BuildDict, pair, pair, 1);
                _code.Emit(Op.DictMerge, target, pair, function);
            }

            _code.Top = mark;
        }
    }

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

    private static Runtime.Value ConstantOf(Expression e) => e is ConstantExpression constant ? CodeBuilder.ToValue(constant.Kind, constant.Value)
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
                _code.Span = e.Values[i].Span;
                _code.Emit(Op.DictUpdate, target, other);
            }

            _code.Top = mark;
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
