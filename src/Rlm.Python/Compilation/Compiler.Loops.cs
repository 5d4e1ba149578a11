using Rlm.Python.Syntax;

namespace Rlm.Python.Compilation;

internal sealed partial class Compiler
{
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
        CallExpression
        {
            Function: NameExpression
            {
                Id: "range" or "enumerate" or "zip" or "sorted" or "reversed" or "list" or "set"
            or "map" or "filter"
            }
        } => false,
        CallExpression
        {
            Function: AttributeExpression
            {
                Name: "items" or "keys" or "values" or "split" or "splitlines" or "finditer"
            or "findall"
            }
        } => false,
        CallExpression => true,
        _ => false,
    };

    private void AsyncFor(ForStatement s)
    {
        Label next = new(), end = new(), exhausted = new();
        var iterator = _code.Take();
        _code.Emit(Op.GetAsyncIter, iterator, Operand(s.Iterable));
        var before = _assigned.Copy();
        var item = AsyncNext(iterator, next, exhausted);
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

    // The next item of an asynchronous iterator, or a jump to where it is exhausted.
    private int AsyncNext(int iterator, Label next, Label exhausted)
    {
        var found = new Label();
        var item = _code.Take();
        var ended = _code.Take();
        _code.Place(next);
        var guard = new Block(BlockKind.Try);
        Push(guard);
        _code.Emit(Op.GetAsyncNext, item, iterator);
        Await(item, item);
        Pop();
        _code.EmitFar(Op.Jump, 0, found);
        guard.AddRanges(_code.Ranges, _code.Position, ended);
        Intrinsic(IntrinsicKind.EndAsyncIteration, ended);
        _code.EmitFar(Op.Jump, 0, exhausted);
        _code.Place(found);
        return item;
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
}
