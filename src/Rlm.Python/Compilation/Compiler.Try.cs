using Rlm.Python.Syntax;

namespace Rlm.Python.Compilation;

internal sealed partial class Compiler
{
    private void Try(TryStatement s)
    {
        if (s.FinalBody.Count == 0)
        {
            TryExcept(s);
            return;
        }

        var end = new Label();
        var before = _assigned.Copy();
        var block = new Block(BlockKind.Finally) { FinalBody = s.FinalBody };
        Push(block);
        if (s.Handlers.Count > 0)
            TryExcept(s);
        else
            Statements(s.Body);
        Pop();

        var mark = _code.Top;
        Statements(s.FinalBody);
        var after = _assigned;
        _code.EmitFar(Op.Jump, 0, end);

        _assigned = before;
        var exception = _code.Take();
        var handler = StartHandler(block, exception);
        Statements(s.FinalBody);
        _code.Emit(Op.PopHandled, handler.Saved);
        _code.Emit(Op.Reraise, exception);
        EndHandler(handler);
        _code.Top = mark;
        _code.Place(end);
        _assigned = after;
    }

    /// <summary>Begins the code that a block continues with when an exception is raised in it; the exception is in a register.</summary>
    private Block StartHandler(Block block, int exception)
    {
        block.AddRanges(_code.Ranges, _code.Position, exception);
        var saved = _code.Take();
        _code.Emit(Op.PushHandled, saved, exception);
        var handler = new Block(BlockKind.Handler) { Saved = saved };
        Push(handler);
        return handler;
    }

    /// <summary>Ends it: an exception raised in the handler itself stops the handling on its way out.</summary>
    private void EndHandler(Block handler)
    {
        Pop();
        var exception = _code.Take();
        handler.AddRanges(_code.Ranges, _code.Position, exception);
        _code.Emit(Op.PopHandled, handler.Saved);
        _code.Emit(Op.Reraise, exception);
        _assigned.MarkUnreachable();
    }

    private void TryExcept(TryStatement s)
    {
        if (s.IsStar)
        {
            TryExceptStar(s);
            return;
        }

        var end = new Label();
        var mark = _code.Top;
        var before = _assigned.Copy();
        var block = new Block(BlockKind.Try);
        Push(block);
        Statements(s.Body);
        Pop();
        Statements(s.OrElse);
        var after = _assigned;
        _code.EmitFar(Op.Jump, 0, end);

        _assigned = before.Copy();
        var exception = _code.Take();
        var handling = StartHandler(block, exception);
        foreach (var handler in s.Handlers)
        {
            var next = new Label();
            _assigned = before.Copy();
            _code.Span = handler.Span;
            if (handler.Type is not null)
            {
                var inner = _code.Top;
                var match = _code.Take();
                var type = Operand(handler.Type);
                _code.Span = handler.Type.Span;
                _code.Emit(Op.MatchException, match, exception, type);
                _code.EmitFar(Op.JumpIfFalse, match, next);
                _code.Top = inner;
            }

            HandlerBody(handler, exception);
            _code.Emit(Op.PopHandled, handling.Saved);
            _code.EmitFar(Op.Jump, 0, end);
            after = after.Meet(_assigned);
            _code.Place(next);
        }

        _code.Emit(Op.PopHandled, handling.Saved);
        _code.Emit(Op.Reraise, exception);
        EndHandler(handling);
        _code.Place(end);
        _code.Top = mark;
        _assigned = after;
    }

    private void HandlerBody(ExceptHandler handler, int exception)
    {
        if (handler.Name is null)
        {
            Statements(handler.Body);
            return;
        }

        // The name is forgotten however the handler ends.
        StoreName(handler.Name, exception);
        var block = new Block(BlockKind.Finally) { FinalBody = [new HandledNameEnd(handler.Span, handler.Name)] };
        Push(block);
        Statements(handler.Body);
        Pop();
        ForgetHandled(handler.Name);
        var end = new Label();
        _code.EmitFar(Op.Jump, 0, end);
        var mark = _code.Top;
        var inner = _code.Take();
        block.AddRanges(_code.Ranges, _code.Position, inner);
        var assigned = _assigned;
        ForgetHandled(handler.Name);
        _assigned = assigned;
        _code.Emit(Op.Reraise, inner);
        _code.Top = mark;
        _code.Place(end);
    }

    /// <summary>Stands in a <c>finally</c> of the compiler's own for forgetting the name of an exception.</summary>
    private sealed class HandledNameEnd(SourceSpan span, string name) : Statement(span)
    {
        public string Name { get; } = name;
    }

    private void ForgetHandled(string name)
    {
        StoreName(name, _code.None());
        DeleteName(name);
    }

    // Each handler takes its part out of what is left of the group; what handlers raise and what nobody took is raised together at the end.
    private void TryExceptStar(TryStatement s)
    {
        var end = new Label();
        var mark = _code.Top;
        var before = _assigned.Copy();
        var block = new Block(BlockKind.Try);
        Push(block);
        Statements(s.Body);
        Pop();
        Statements(s.OrElse);
        var after = _assigned;
        _code.EmitFar(Op.Jump, 0, end);

        _assigned = before.Copy();
        var exception = _code.Take();
        var handling = StartHandler(block, exception);
        var rest = _code.Take();
        _code.Emit(Op.Move, rest, exception);
        var join = _code.Take(2);
        _code.Emit(Op.Move, join, exception);
        _code.Emit(Op.BuildList, join + 1, join + 1, 0);
        foreach (var handler in s.Handlers)
        {
            Label next = new(), done = new();
            _assigned = before.Copy();
            _code.Span = handler.Span;
            var parts = _code.Take(2);
            _code.EmitNear(Op.JumpIfIs, rest, _code.None(), next);
            var operands = _code.Take(2);
            _code.Emit(Op.Move, operands, rest);
            ExpressionTo(handler.Type!, operands + 1);
            _code.Span = handler.Type!.Span;
            _code.Emit(Op.Intrinsic, operands, operands, (int)IntrinsicKind.SplitGroup);
            _code.Emit(Op.Unpack, parts, operands, 2);
            _code.Emit(Op.Move, rest, parts + 1);
            _code.EmitNear(Op.JumpIfIs, parts, _code.None(), next);
            var guard = new Block(BlockKind.Try);
            Push(guard);
            var saved = _code.Take();
            _code.Emit(Op.PushHandled, saved, parts);
            HandlerBody(handler, parts);
            _code.Emit(Op.PopHandled, saved);
            Pop();
            _code.EmitFar(Op.Jump, 0, done);
            var raised = _code.Take();
            guard.AddRanges(_code.Ranges, _code.Position, raised);
            _code.Emit(Op.PopHandled, saved);
            _code.Emit(Op.ListAppend, join + 1, raised);
            _code.Place(done);
            _code.Place(next);
        }

        Label nothingLeft = new(), finish = new();
        _code.EmitNear(Op.JumpIfIs, rest, _code.None(), nothingLeft);
        _code.Emit(Op.ListAppend, join + 1, rest);
        _code.Place(nothingLeft);
        _code.Emit(Op.Intrinsic, join, join, (int)IntrinsicKind.JoinGroup);
        _code.EmitNear(Op.JumpIfIs, join, _code.None(), finish);
        _code.Emit(Op.PopHandled, handling.Saved);
        _code.Emit(Op.Reraise, join);
        _code.Place(finish);
        _code.Emit(Op.PopHandled, handling.Saved);
        _code.EmitFar(Op.Jump, 0, end);
        EndHandler(handling);
        _code.Place(end);
        _code.Top = mark;
        _assigned = after.Meet(before);
    }

    private void With(WithStatement s, int index)
    {
        var item = s.Items[index];
        var mark = _code.Top;
        _code.Span = item.ContextExpression.Span;
        var manager = _code.Take();
        ExpressionTo(item.ContextExpression, manager);
        var exit = _code.Take(5);
        var enter = _code.Take(2);
        _code.Span = item.ContextExpression.Span;
        _code.Emit(s.IsAsync ? Op.LoadAsyncEnter : Op.LoadEnter, enter, manager);
        _code.Emit(s.IsAsync ? Op.LoadAsyncExit : Op.LoadExit, exit, manager);
        _code.Emit(Op.CallMethod, enter, enter, 0);
        if (s.IsAsync)
            Await(enter, enter);

        var block = new Block(BlockKind.With) { Exit = exit, IsAsync = s.IsAsync };
        var before = _assigned.Copy();
        Push(block);
        if (item.Target is not null)
            Store(item.Target, enter);
        if (index + 1 < s.Items.Count)
            With(s, index + 1);
        else
            Statements(s.Body);
        Pop();

        var end = new Label();
        var after = _assigned;
        _code.Span = item.ContextExpression.Span;
        CallExit(block);
        _code.EmitFar(Op.Jump, 0, end);

        _assigned = before.Copy();
        var exception = _code.Take();
        var handler = StartHandler(block, exception);
        var suppressed = new Label();
        _code.Emit(Op.Move, exit + 3, exception);
        _code.Emit(Op.Intrinsic, exit + 2, exception, (int)IntrinsicKind.TypeOf);
        _code.Emit(Op.Intrinsic, exit + 4, exception, (int)IntrinsicKind.TracebackOf);
        _code.Emit(Op.CallMethod, exit, exit, 3);
        if (s.IsAsync)
            Await(exit, exit);
        _code.EmitFar(Op.JumpIfTrue, exit, suppressed);
        _code.Emit(Op.PopHandled, handler.Saved);
        _code.Emit(Op.Reraise, exception);
        _code.Place(suppressed);
        _code.Emit(Op.PopHandled, handler.Saved);
        _code.EmitFar(Op.Jump, 0, end);
        EndHandler(handler);
        _code.Place(end);
        _code.Top = mark;
        _assigned = after.Meet(before);
    }

    private void CallExit(Block block)
    {
        for (var i = 0; i < 3; i++)
            _code.Emit(Op.Move, block.Exit + 2 + i, _code.None());
        var result = _code.Take();
        _code.Emit(Op.CallMethod, result, block.Exit, 3);
        if (block.IsAsync)
            Await(result, result);
    }

    // What an asynchronous generator gives out is marked, to be told from what it passes on while it waits.
    private void Yield(int target, int value)
    {
        _code.Emit(Op.Yield, target, _scope.Host.IsCoroutine ? Intrinsic(IntrinsicKind.WrapYield, value) : value);
    }

    private void Await(int target, int value)
    {
        var iterator = _code.Take();
        _code.Emit(Op.GetAwaitable, iterator, value);
        _code.Emit(Op.Move, target, _code.None());
        _code.Emit(Op.Send, target, iterator);
    }
}
