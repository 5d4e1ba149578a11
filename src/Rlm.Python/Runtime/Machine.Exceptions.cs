using Rlm.Python.Objects;

namespace Rlm.Python.Runtime;

// Exceptions: how they are raised, and who handles them.
internal sealed partial class Machine
{
    public Value Raise(PyException exception)
    {
        _error = exception;
        return Value.Error;
    }

    public Value Raise(PyType type, string message) => Raise(PyException.Create(type, message));

    public PyError Error(PyType type, string message) => new(PyException.Create(type, message));

    public PyError Error(PyException exception) => new(exception);

    public Value RaiseKeyError(in Value key) => Raise(PyException.Create(PyTypes.KeyError, key));

    /// <summary>The exception that <see cref="Value.Error"/> announced; it is no longer pending.</summary>
    public PyException TakeError()
    {
        var exception = _error!;
        _error = null;
        return exception;
    }

    /// <summary>Takes the pending exception away where it is the end of an iterator.</summary>
    public bool TryTakeStopIteration()
    {
        if (!_error!.Is(PyTypes.StopIteration))
            return false;
        _error = null;
        return true;
    }

    private Value DoRaise(in Value what, in Value cause, int kind)
    {
        if (kind == 0)
        {
            if (CurrentlyHandled() is not { } handled)
                return Raise(PyTypes.RuntimeError, "No active exception to reraise");
            _isReraise = true;
            return Raise(handled);
        }

        if (what.Object is PyType type && type.IsSubclassOf(PyTypes.BaseException))
            return Then(CallValue(what, [], KeywordNames.None), new RaiseStep(type, cause, kind == 2));
        return RaiseObject(what, cause, kind == 2);
    }

    private sealed class RaiseStep(PyType type, Value cause, bool hasCause) : Continuation
    {
        public override Value Resume(Machine m, in Value result) => result.Object is PyException
            ? m.RaiseObject(result, cause, hasCause)
            : m.Raise(
                PyTypes.TypeError, $"calling {m.Repr(type)} should have returned an instance of BaseException, not {m.Repr(result.Type)}");
    }

    private Value RaiseObject(in Value what, Value cause, bool hasCause)
    {
        if (what.Object is not PyException exception)
            return Raise(PyTypes.TypeError, "exceptions must derive from BaseException");
        if (hasCause)
        {
            if (cause.Object is PyType type && type.IsSubclassOf(PyTypes.BaseException))
                cause = Call(cause);
            if (!cause.IsNone && cause.Object is not PyException)
                return Raise(PyTypes.TypeError, "exception causes must derive from BaseException");
            exception.Cause = cause.Object as PyException;
            exception.SuppressContext = true;
        }

        if (exception.HasTraceback)
            SetContext(exception);
        return Raise(exception);
    }

    private Value MatchException(PyException exception, in Value type)
    {
        if (type.Object is PyTuple types)
        {
            // Every class is looked at, so that a wrong one is found whatever was raised.
            var any = false;
            foreach (ref readonly var t in types.Items.AsSpan())
            {
                var match = t.Object is PyTuple
                    ? Raise(PyTypes.TypeError, "catching classes that do not inherit from BaseException is not allowed")
                    : MatchException(exception, t);
                if (match.IsError)
                    return match;
                any |= match.IsTrue;
            }

            return Value.Bool(any);
        }

        if (type.Object is PyType c && c.IsSubclassOf(PyTypes.BaseException))
            return Value.Bool(exception.Class.IsSubclassOf(c));
        return Raise(PyTypes.TypeError, "catching classes that do not inherit from BaseException is not allowed");
    }

    /// <summary>Finds who handles the pending exception, from the current frame outwards.</summary>
    private Outcome Unwind()
    {
        while (!_failedAtBoundary)
        {
            var frame = _frame!;
            var exception = _error!;
            var template = frame.Code.Template;
            var at = RunningAt(frame);
            var isEntered = !_isTooDeep;
            if (isEntered && !_isReraise && !template.IsHidden)
            {
                if (!exception.HasTraceback)
                    SetContext(exception);
                exception.AddTraceback(EntryAt(template, at));
            }

            _isReraise = _isTooDeep = false;
            foreach (ref readonly var range in template.ExceptionRanges.AsSpan())
            {
                if (!isEntered || at < range.Start || at >= range.End)
                    continue;
                frame.Registers[range.Register] = new(exception);
                frame.Position = range.Handler;
                _error = null;
                return Outcome.Continue;
            }

            var (then, how, register) = (frame.Then, frame.How, frame.ReturnRegister);
            _frame = frame.Caller;
            _depth--;
            if (frame.Generator is { } generator)
            {
                End(generator);
                if (exception.Is(PyTypes.StopIteration) || (generator.IsAsyncGenerator && exception.Is(PyTypes.StopAsyncIteration)))
                {
                    var ending = exception.Is(PyTypes.StopIteration) ? "StopIteration" : "StopAsyncIteration";
                    var replacement = PyException.Create(PyTypes.RuntimeError, $"{KindOf(generator)} raised {ending}");
                    replacement.Cause = replacement.Context = exception;
                    replacement.SuppressContext = true;
                    foreach (var entry in exception.Traceback)
                        replacement.AddTraceback(entry);
                    _error = replacement;
                }
            }

            frame.Code.Return(frame);
            var outcome = Fail(then, how, register);
            if (outcome != Outcome.Failed)
                return outcome;
        }

        _failedAtBoundary = false;
        return Outcome.Failed;
    }

    private void SetContext(PyException exception)
    {
        if (CurrentlyHandled() is not { } handled || ReferenceEquals(handled, exception))
            return;

        // The chain must not come back to the exception itself. A program may have made a ring of it elsewhere: the second pointer, half as
        // fast, meets the first one there.
        var behind = handled;
        var isOdd = false;
        for (var e = handled; e.Context is { } next; e = next)
        {
            if (ReferenceEquals(next, exception))
            {
                e.Context = null;
                break;
            }

            if (isOdd)
                behind = behind.Context!;
            isOdd = !isOdd;
            if (ReferenceEquals(next, behind))
                break;
        }

        exception.Context = handled;
    }
}
