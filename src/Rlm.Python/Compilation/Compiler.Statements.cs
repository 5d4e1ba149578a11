using Rlm.Python.Syntax;

namespace Rlm.Python.Compilation;

internal sealed partial class Compiler
{
    private void Statements(IReadOnlyList<Statement> statements, bool isTop = false)
    {
        for (var i = 0; i < statements.Count; i++)
        {
            var mark = _code.Top;
            _code.Span = statements[i].Span;
            if (isTop && _unit.Echo && i == statements.Count - 1 && statements[i] is ExpressionStatement last)
                Echo(last);
            else
                Statement(statements[i]);
            _code.Top = mark;
        }
    }

    private void Echo(ExpressionStatement statement)
    {
        var value = _code.Take();
        ExpressionTo(statement.Value, value);
        Intrinsic(IntrinsicKind.Echo, value);
    }

    private void Statement(Statement statement)
    {
        switch (statement)
        {
            case ExpressionStatement s:
                if (s.Value is not ConstantExpression)
                    Operand(s.Value);
                break;
            case AssignStatement s:
                Assign(s);
                break;
            case AugmentedAssignStatement s:
                AugmentedAssign(s);
                break;
            case AnnotatedAssignStatement s:
                AnnotatedAssign(s);
                break;
            case IfStatement s:
                If(s);
                break;
            case ForStatement s:
                if (s.IsAsync)
                    AsyncFor(s);
                else
                    For(s);
                break;
            case WhileStatement s:
                While(s);
                break;
            case FunctionDefinition s:
                Define(s);
                break;
            case ClassDefinition s:
                Define(s);
                break;
            case ReturnStatement s:
                Return(s);
                break;
            case TryStatement s:
                Try(s);
                break;
            case WithStatement s:
                With(s, 0);
                break;
            case RaiseStatement s:
                Raise(s);
                break;
            case BreakStatement:
                LeaveLoop(block => block.Break!, isBreak: true);
                break;
            case ContinueStatement:
                LeaveLoop(block => block.Continue!, isBreak: false);
                break;
            case DeleteStatement s:
                foreach (var target in s.Targets)
                    Delete(target);
                break;
            case AssertStatement s:
                Assert(s);
                break;
            case ImportStatement s:
                Import(s);
                break;
            case ImportFromStatement s:
                ImportFrom(s);
                break;
            case MatchStatement s:
                Match(s);
                break;
            case TypeAliasStatement s:
                TypeAlias(s);
                break;
            case HandledNameEnd s:
                ForgetHandled(s.Name);
                break;
            case PassStatement or GlobalStatement or NonlocalStatement:
                break;
            default:
                throw new CompilationException($"{statement.GetType().Name} is not supported", statement.Span);
        }
    }

    private int Intrinsic(IntrinsicKind kind, int operands)
    {
        var result = _code.Take();
        _code.Emit(Op.Intrinsic, result, operands, (int)kind);
        return result;
    }

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
                    _code.Span = e.Span;
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
                    _code.Span = e.Span;
                    _code.Emit(Op.LoadAttr, old, owner, _code.Site(_scope.Mangle(e.Name)));
                    var value = Operand(s.Value);
                    _code.Span = s.Span;
                    _code.Emit((Op)op, old, old, value);
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

    private void If(IfStatement s)
    {
        if (IsConstant(s.Test, out var always))
        {
            Statements(always ? s.Body : s.OrElse);
            return;
        }

        Label orElse = new(), end = new();
        JumpIf(s.Test, false, orElse);
        var before = _assigned.Copy();
        Statements(s.Body);
        if (s.OrElse.Count > 0)
        {
            _code.EmitFar(Op.Jump, 0, end);
            _code.Place(orElse);
            var afterBody = _assigned;
            _assigned = before;
            Statements(s.OrElse);
            _code.Place(end);
            _assigned = _assigned.Meet(afterBody);
        }
        else
        {
            _code.Place(orElse);
            _assigned = _assigned.Meet(before);
        }
    }

    private static bool IsConstant(Expression test, out bool value)
    {
        value = test is ConstantExpression { Kind: ConstantKind.True } or ConstantExpression { Kind: ConstantKind.Integer, Value: not 0L };
        return value || test is ConstantExpression { Kind: ConstantKind.False or ConstantKind.None } or ConstantExpression { Kind: ConstantKind.Integer };
    }

    // The condition stands twice, before the body and behind it, so that each turn costs one jump.
    private void While(WhileStatement s)
    {
        Label body = new(), next = new(), orElse = new(), end = new();
        var always = IsConstant(s.Test, out var constant) && constant;
        if (!always)
            JumpIf(s.Test, false, orElse);
        var before = _assigned.Copy();
        _code.Place(body);
        Push(new(BlockKind.Loop) { Break = end, Continue = next });
        Statements(s.Body);
        Pop();
        _code.Place(next);
        _code.Span = s.Test.Span;
        _assigned = before.Copy();
        if (always)
        {
            _code.EmitFar(Op.Jump, 0, body);
            _assigned.MarkUnreachable();
        }
        else
        {
            JumpIf(s.Test, true, body);
        }

        _code.Place(orElse);
        Statements(s.OrElse);
        _code.Place(end);
        _assigned = before;
    }

    private void For(ForStatement s)
    {
        Label body = new(), next = new(), end = new();
        var iterator = _code.Take();
        var guard = MayMakeGenerator(s.Iterable) ? new Block(BlockKind.Try) : null;
        var iterable = Operand(s.Iterable);
        _code.Span = s.Iterable.Span;
        _code.Emit(Op.GetIter, iterator, iterable);
        var before = _assigned.Copy();
        _code.EmitFar(Op.Jump, 0, next);
        _code.Place(body);

        var direct = s.Target is NameExpression name ? PlainRegister(name.Id) : null;
        var item = direct ?? _code.Take();
        if (direct is not null)
            _assigned.Add(item);
        else
            Store(s.Target, item);
        if (guard is not null)
            Push(guard);
        Push(new(BlockKind.Loop) { Break = end, Continue = next, Iterator = guard is null ? -1 : iterator });
        Statements(s.Body);
        Pop();
        if (guard is not null)
            Pop();

        _code.Place(next);
        _code.Span = s.Iterable.Span;
        _code.EmitNear(Op.ForIter, iterator, item, body);
        _assigned = before.Copy();
        Statements(s.OrElse);
        if (guard is not null)
            CloseAfterError(guard, iterator, end);
        _code.Place(end);
        _assigned = before;
    }

    // An exception that leaves the loop drops the iterator, as break and return do.
    private void CloseAfterError(Block guard, int iterator, Label end)
    {
        _code.EmitFar(Op.Jump, 0, end);
        var mark = _code.Top;
        var exception = _code.Take();
        guard.AddRanges(_code.Ranges, _code.Position, exception);
        Intrinsic(IntrinsicKind.DropIterator, iterator);
        _code.Emit(Op.Reraise, exception);
        _code.Top = mark;
    }

    // Whose iterator nobody else can hold, so that it may end with the loop. The best known functions make other iterators than generators.
    private static bool MayMakeGenerator(Expression iterable) => iterable switch
    {
        ComprehensionExpression { Kind: ComprehensionKind.Generator } => true,
        CallExpression { Function: NameExpression { Id: "range" or "enumerate" or "zip" or "sorted" or "reversed" or "list" or "set" or "map" or "filter" } } => false,
        CallExpression { Function: AttributeExpression { Name: "items" or "keys" or "values" or "split" or "splitlines" or "finditer" or "findall" } } => false,
        CallExpression => true,
        _ => false,
    };

    private void AsyncFor(ForStatement s)
    {
        Label next = new(), end = new(), exhausted = new(), body = new();
        var iterator = _code.Take();
        _code.Emit(Op.GetAsyncIter, iterator, Operand(s.Iterable));
        var before = _assigned.Copy();
        var item = _code.Take();
        var ended = _code.Take();
        _code.Place(next);
        var guard = new Block(BlockKind.Try);
        Push(guard);
        _code.Emit(Op.GetAsyncNext, item, iterator);
        Await(item, item);
        Pop();
        _code.EmitFar(Op.Jump, 0, body);
        guard.AddRanges(_code.Ranges, _code.Position, ended);
        Intrinsic(IntrinsicKind.EndAsyncIteration, ended);
        _code.EmitFar(Op.Jump, 0, exhausted);
        _code.Place(body);
        Store(s.Target, item);
        Push(new(BlockKind.Loop) { Break = end, Continue = next });
        Statements(s.Body);
        Pop();
        _code.EmitFar(Op.Jump, 0, next);
        _code.Place(exhausted);
        _assigned = before.Copy();
        Statements(s.OrElse);
        _code.Place(end);
        _assigned = before;
    }

    private void Return(ReturnStatement s)
    {
        var value = s.Value is null ? _code.None() : Operand(s.Value);

        // A variable may be assigned again in a finally on the way out.
        if (_blocks.Any(b => b.Kind is BlockKind.Finally) && !CodeBuilder.IsConstant(value))
        {
            var copy = _code.Take();
            _code.Emit(Op.Move, copy, value);
            value = copy;
        }

        var closed = Unwind(0);
        _code.Span = s.Span;
        _code.Emit(Op.Return, value);
        Reopen(closed);
        _assigned.MarkUnreachable();
    }

    private void LeaveLoop(Func<Block, Label> target, bool isBreak)
    {
        var loop = _blocks.FindLastIndex(b => b.Kind == BlockKind.Loop);
        var closed = Unwind(loop + 1);
        if (isBreak && _blocks[loop].Iterator is >= 0 and var iterator)
            Drop(iterator);
        _code.EmitFar(Op.Jump, 0, target(_blocks[loop]));
        Reopen(closed);
        _assigned.MarkUnreachable();
    }

    private void Drop(int iterator)
    {
        var mark = _code.Top;
        Intrinsic(IntrinsicKind.DropIterator, iterator);
        _code.Top = mark;
    }

    private void Push(Block block)
    {
        if (_blocks.Count >= 100)
            throw new CompilationException("too many statically nested blocks", _code.Span);
        _blocks.Add(block);
        if (block.Kind != BlockKind.Loop)
            block.Open(_code.Position);
    }

    private void Pop()
    {
        _blocks[^1].Close(_code.Position);
        _blocks.RemoveAt(_blocks.Count - 1);
    }

    /// <summary>
    /// Writes out what leaving the blocks from the innermost down to <paramref name="depth"/> takes. None of them covers its own clean-up, nor
    /// what follows until <see cref="Reopen"/>.
    /// </summary>
    private List<Block> Unwind(int depth)
    {
        var closed = new List<Block>();
        var span = _code.Span;
        var all = _blocks.ToArray();
        for (var i = all.Length - 1; i >= depth; i--)
        {
            var block = all[i];
            if (block.IsOpen)
            {
                block.Close(_code.Position);
                closed.Add(block);
            }

            _blocks.RemoveRange(i, _blocks.Count - i);
            var mark = _code.Top;
            switch (block.Kind)
            {
                case BlockKind.Finally:
                    var assigned = _assigned.Copy();
                    Statements(block.FinalBody);
                    _assigned = assigned;
                    break;
                case BlockKind.Handler:
                    _code.Emit(Op.PopHandled, block.Saved);
                    break;
                case BlockKind.With:
                    CallExit(block);
                    break;
                case BlockKind.Loop when block.Iterator >= 0:
                    Drop(block.Iterator);
                    break;
            }

            _code.Top = mark;
            _code.Span = span;
        }

        _blocks.Clear();
        _blocks.AddRange(all);
        return closed;
    }

    private void Reopen(List<Block> closed)
    {
        foreach (var block in closed)
            block.Open(_code.Position);
    }

    private void Raise(RaiseStatement s)
    {
        if (s.Exception is null)
        {
            _code.Emit(Op.Raise, _code.None(), _code.None(), 0);
        }
        else
        {
            var exception = Operand(s.Exception);
            var cause = s.Cause is null ? _code.None() : Operand(s.Cause);
            _code.Span = s.Span;
            _code.Emit(Op.Raise, exception, cause, s.Cause is null ? 1 : 2);
        }

        _assigned.MarkUnreachable();
    }

    private void Assert(AssertStatement s)
    {
        var end = new Label();
        JumpIf(s.Test, true, end);
        var before = _assigned.Copy();
        var message = _code.Take();
        if (s.Message is null)
            _code.Emit(Op.LoadMissing, message);
        else
            ExpressionTo(s.Message, message);
        _code.Span = s.Test.Span;
        Intrinsic(IntrinsicKind.AssertionFailed, message);
        _code.Place(end);
        _assigned = before;
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
                    _code.Span = e.Span;
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

    private void Import(ImportStatement s)
    {
        foreach (var alias in s.Names)
        {
            var module = _code.Take();
            _code.Emit(Op.Import, module, _code.Name(alias.Name), alias.AsName is null ? 0 : 1);
            StoreName(alias.AsName ?? alias.Name.Split('.')[0], module);
        }
    }

    private void ImportFrom(ImportFromStatement s)
    {
        if (s.Module == "__future__")
            return;
        var module = _code.Take();
        _code.Emit(Op.Import, module, _code.Name(new string('.', s.Level) + s.Module), 1);
        foreach (var alias in s.Names)
        {
            if (alias.Name == "*")
            {
                Intrinsic(IntrinsicKind.ImportStar, module);
                return;
            }

            var value = _code.Take();
            _code.Emit(Op.ImportFrom, value, module, _code.Name(alias.Name));
            StoreName(alias.AsName ?? alias.Name, value);
        }
    }
}
