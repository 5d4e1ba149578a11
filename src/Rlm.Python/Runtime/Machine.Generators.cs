using Rlm.Python.Compilation;
using Rlm.Python.Objects;

namespace Rlm.Python.Runtime;

internal sealed partial class Machine
{
    /// <summary>Makes a generator's frame the current one; the value is what its <c>yield</c> gives.</summary>
    private void EnterGenerator(PyGenerator generator, Frame frame, in Value sent)
    {
        if (generator.IsStarted)
        {
            var instructions = frame.Code.Instructions;
            var yielded = instructions[frame.Position - 1];
            if (yielded.Op == Op.Yield)
                frame.Registers[yielded.A] = sent;
            else if (instructions[frame.Position].Op == Op.Send)
                frame.Registers[instructions[frame.Position].A] = sent;
        }

        generator.IsStarted = true;
        generator.IsRunning = true;
        Push(frame);
    }

    // A frame rests at a yield; whoever entered it gets the value.
    private Outcome YieldFrame(Frame frame, Value value)
    {
        while (true)
        {
            var (then, how, register) = (frame.Then, frame.How, frame.ReturnRegister);
            var caller = frame.Caller;
            _frame = caller;
            _depth--;
            frame.Caller = null;
            frame.Then = null;
            frame.How = Delivery.Register;
            frame.Generator!.IsRunning = false;
            if (then is not null)
                return Deliver(then, how, register, value);
            switch (how)
            {
                case Delivery.ForIter:
                    caller!.Registers[register] = value;
                    caller.Position += caller.Code.Instructions[caller.Position - 1].Near;
                    return Outcome.Continue;
                case Delivery.Delegate:
                    // The delegating frame yields in turn, and will come back to its Send.
                    caller!.Position--;
                    frame = caller;
                    continue;
                default:
                    return Deliver(null, how, register, value);
            }
        }
    }

    /// <summary>
    /// One step of delegating to another iterator: Pushed while it runs, an item to yield, or the result of the whole delegation.
    /// </summary>
    private Value DoSend(Frame frame, Value sent, Value iterator, out bool toYield)
    {
        toYield = false;
        var instruction = frame.Code.Instructions[frame.Position - 1];
        if (iterator.Object is PyIterator native)
        {
            if (!sent.IsNone)
                return RaiseAttributeError(iterator, "send");
            toYield = native.MoveNext(this, out var item);
            return toYield ? item : Value.None;
        }

        if (iterator.Object is not PyGenerator generator)
        {
            // An iterator written in Python is driven by a generator of the prelude, once and for all.
            var wrapped = Call(Prelude("delegate"), iterator);
            frame.Registers[instruction.B] = wrapped;
            generator = (PyGenerator)wrapped.Object!;
            sent = Value.None;
        }

        var entered = Resume(generator, sent);
        if (entered.IsPushed)
        {
            _tail!.How = Delivery.Delegate;
            _tail.ReturnRegister = instruction.A;
            return entered;
        }

        if (!_error!.Is(PyTypes.StopIteration))
            return Value.Error;
        var value = _error.Field(0);
        _error = null;
        return value;
    }

    /// <summary>Enters a generator for its next value: Pushed, or an error where it cannot be entered.</summary>
    public Value Resume(PyGenerator generator, in Value sent)
    {
        if (generator.IsRunning)
            return Raise(PyTypes.ValueError, $"{KindOf(generator)} already executing");
        if (generator.Frame is not { } frame)
        {
            if (ReusedName(generator) is { } reused)
                return Raise(PyTypes.RuntimeError, "cannot reuse already awaited " + reused);
            return Raise(PyException.Create(generator.IsAsyncGenerator ? PyTypes.StopAsyncIteration : PyTypes.StopIteration));
        }

        if (!generator.IsStarted && !sent.IsNone)
            return Raise(PyTypes.TypeError, $"can't send non-None value to a just-started {KindOf(generator)}");
        EnterGenerator(generator, frame, sent);
        return Value.Pushed;
    }

    // What can be awaited once only.
    private static string? ReusedName(PyGenerator generator) => generator.IsCoroutine ? "coroutine"
        : ReferenceEquals(generator.ShownType, AsyncGeneratorTypes.StepType) ? "__anext__()/asend()"
        : ReferenceEquals(generator.ShownType, AsyncGeneratorTypes.ClosingType) ? "aclose()/athrow()" : null;

    /// <summary>Raises an exception where a generator rests, first in the one it delegates to.</summary>
    public Value Throw(PyGenerator generator, PyException exception)
    {
        if (generator.IsRunning)
            return Raise(PyTypes.ValueError, $"{KindOf(generator)} already executing");
        if (generator.Frame is not { } frame)
            return ReusedName(generator) is { } reused ? Raise(PyTypes.RuntimeError, "cannot reuse already awaited " + reused) : Raise(exception);
        if (!generator.IsStarted)
        {
            End(generator);
            exception.AddTraceback(EntryOf(frame));
            return Raise(exception);
        }

        var instruction = frame.Code.Instructions[frame.Position];
        var inner = instruction.Op == Op.Send ? frame.Registers[instruction.B].Object as PyGenerator : null;
        if (inner is { Frame: not null, IsRunning: false } && exception.Is(PyTypes.GeneratorExit))
        {
            // What it delegates to is closed, whatever it answers; then the exception is raised here.
            generator.IsRunning = true;
            return Then(Close(inner), new ThrowStep(generator, exception));
        }

        EnterGenerator(generator, frame, Value.None);
        var outer = _tail!;
        if (inner is { Frame: not null, IsRunning: false })
        {
            frame.Position++;
            var result = Throw(inner, exception);
            if (result.IsPushed)
            {
                _tail!.How = Delivery.Delegate;
                _tail.ReturnRegister = instruction.A;
            }
        }
        else
        {
            frame.Position += instruction.Op == Op.Send ? 1 : 0;
            _error = exception;
        }

        // The machine finds the exception pending when it comes to the innermost frame.
        _throwing = _error is not null;
        _tail = outer;
        return Value.Pushed;
    }

    private bool _throwing;

    /// <summary>Ends a generator: runs what its <c>finally</c> blocks say.</summary>
    public Value Close(PyGenerator generator)
    {
        if (generator.Frame is null)
            return Value.None;
        if (!generator.IsStarted)
        {
            End(generator);
            return Value.None;
        }

        return Then(Throw(generator, PyException.Create(PyTypes.GeneratorExit)), new CloseStep(generator));
    }

    // A generator that a call in front of a loop has made is known to nobody but the loop, where the function itself was called: what any
    // other callable returns may be kept elsewhere too. CPython closes it when the loop drops its reference.
    private PyGenerator NewGenerator(Frame frame, PyFunction function)
    {
        var generator = new PyGenerator(frame, function);
        if (_frame is { } maker && maker.Code.Instructions is var instructions && maker.Position < instructions.Length && maker.Position > 0
            && instructions[maker.Position].Op == Op.GetIter)
        {
            var call = instructions[maker.Position - 1];
            if (call.Op == Op.Extra && maker.Position > 1)
                call = instructions[maker.Position - 2];
            if (call.Op is Op.Call or Op.CallMethod or Op.CallKeywords or Op.CallUnpack && call.A == instructions[maker.Position].B
                && maker.Registers[call.B].Object is var callee
                && (ReferenceEquals(callee, function) || callee is PyBoundMethod method && ReferenceEquals(method.Function.Object, function)))
            {
                (generator.Maker, generator.MadeAt) = (maker, maker.Position);
            }
        }

        return generator;
    }

    private Value DropIterator(Frame frame, int register, PyGenerator generator)
    {
        if (!ReferenceEquals(generator.Maker, frame) || generator.IsRunning || frame.Code.Instructions[generator.MadeAt].A != register)
            return Value.None;
        var closed = Close(generator);
        return closed.IsPushed ? Then(closed, new DropStep()) : Value.None;
    }

    // What goes wrong while something that was dropped is closed reaches nobody.
    private sealed class DropStep : Continuation
    {
        public override Value Resume(Machine m, in Value result) => Value.None;

        public override Value Fail(Machine m, PyException exception) => Value.None;
    }

    private static string KindOf(PyGenerator generator) => generator.Kind.Name.Replace('_', ' ');

    private static TracebackEntry EntryOf(Frame frame)
    {
        var template = frame.Code.Template;
        var span = template.Span;
        return new(template.Name, template.FileName, span.Line, span.Column, span.EndLine, span.EndColumn, template.Source, FirstLine: span.Line);
    }

    private sealed class ThrowStep(PyGenerator generator, PyException exception) : Continuation
    {
        public override Value Resume(Machine m, in Value result) => ThrowHere(m, exception);

        public override Value Fail(Machine m, PyException other) => ThrowHere(m, other);

        public override void Traverse(Census census) => census.Add(generator);

        private Value ThrowHere(Machine m, PyException what)
        {
            var frame = generator.Frame!;
            m.EnterGenerator(generator, frame, Value.None);
            frame.Position++;
            m._error = what;
            m._throwing = true;
            return Value.Pushed;
        }
    }

    private sealed class CloseStep(PyGenerator generator) : Continuation
    {
        public override Value Resume(Machine m, in Value result) =>
            m.Raise(PyTypes.RuntimeError, $"{KindOf(generator)} ignored GeneratorExit");

        public override Value Fail(Machine m, PyException exception)
        {
            if (exception.Is(PyTypes.GeneratorExit))
                return Value.None;
            return exception.Is(PyTypes.StopIteration) ? exception.Field(0) : m.Raise(exception);
        }
    }
}
