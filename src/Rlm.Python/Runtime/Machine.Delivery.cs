using Rlm.Python.Objects;

namespace Rlm.Python.Runtime;

// Results and errors on their way to whoever waits for them.
internal sealed partial class Machine
{
    /// <summary>Hands a result to whoever waits for it; the current frame is the one below.</summary>
    private Outcome Deliver(Continuation? then, Delivery how, ushort register, Value value)
    {
        while (then is not null)
        {
            var step = then;
            value = Step(step, value);
            if (value.IsPushed)
            {
                if (!ReferenceEquals(_tail, step))
                    _tail!.TakeConsumer(step);
                return Outcome.Continue;
            }

            (then, how, register) = (step.Then, step.How, step.ReturnRegister);
            if (value.IsError)
                return Fail(then, how, register);
        }

        switch (how)
        {
            case Delivery.Boundary:
                _result = value;
                return Outcome.Completed;
            case Delivery.Discard:
                return Outcome.Continue;
            default:
                _frame!.Registers[register] = value;
                return Outcome.Continue;
        }
    }

    /// <summary>Hands the pending exception to whoever waits for a result; Failed where it goes on.</summary>
    private Outcome Fail(Continuation? then, Delivery how, ushort register)
    {
        while (then is not null)
        {
            var step = then;
            var exception = _error!;
            _error = null;
            var value = StepFailed(step, exception);
            if (value.IsPushed)
            {
                if (!ReferenceEquals(_tail, step))
                    _tail!.TakeConsumer(step);
                return Outcome.Continue;
            }

            (then, how, register) = (step.Then, step.How, step.ReturnRegister);
            if (!value.IsError)
                return Deliver(then, how, register, value);
        }

        _failedAtBoundary = how == Delivery.Boundary;
        return Outcome.Failed;
    }

    // A step that throws has failed like one that raises: those who wait for it must hear of it.
    private Value Step(Continuation step, in Value value)
    {
        try
        {
            return step.Resume(this, value);
        }
        catch (PyError e)
        {
            return Raise(e.Value);
        }
    }

    private Value StepFailed(Continuation step, PyException exception)
    {
        try
        {
            return step.Fail(this, exception);
        }
        catch (PyError e)
        {
            return Raise(e.Value);
        }
    }

    private bool _failedAtBoundary;

    /// <summary>Lets a continuation have a result that may still be under way.</summary>
    public Value Then(in Value result, Continuation continuation)
    {
        if (result.IsPushed)
        {
            _tail!.Then = continuation;
            _tail = continuation;
            return result;
        }

        if (!result.IsError)
            return continuation.Resume(this, result);
        var exception = _error!;
        _error = null;
        return continuation.Fail(this, exception);
    }

    // A frame ended by return.
    private Outcome LeaveFrame(Frame frame, Value value)
    {
        var (then, how, register) = (frame.Then, frame.How, frame.ReturnRegister);
        _frame = frame.Caller;
        _depth--;
        if (frame.Generator is { } generator)
        {
            End(generator);
            frame.Code.Return(frame);
            if (then is null && how == Delivery.ForIter)
                return Outcome.Continue;
            if (then is null && how == Delivery.Delegate)
            {
                _frame!.Registers[register] = value;
                return Outcome.Continue;
            }

            _error = generator.IsAsyncGenerator
                ? PyException.Create(PyTypes.StopAsyncIteration)
                : value.IsNone ? PyException.Create(PyTypes.StopIteration) : PyException.Create(PyTypes.StopIteration, value);
            return Fail(then, how, register);
        }

        if (frame.Owner is { } instance)
        {
            if (value.IsNone)
            {
                value = instance;
            }
            else
            {
                frame.Code.Return(frame);
                Raise(PyTypes.TypeError, $"__init__() should return None, not '{value.Type.NameInMessages}'");
                return Fail(then, how, register);
            }
        }

        frame.Code.Return(frame);
        return Deliver(then, how, register, value);
    }

    private static void End(PyGenerator generator)
    {
        generator.Frame = null;
        generator.IsRunning = false;
    }
}
