using System.Runtime.CompilerServices;
using Rlm.Python.Compilation;
using Rlm.Python.Modules;
using Rlm.Python.Objects;

namespace Rlm.Python.Runtime;

/// <summary>
/// Runs the code of one session: a register machine whose frames are objects, so that it can stop anywhere and go on later. All of its state is
/// data; between calls of <see cref="Run()"/> it holds no thread. Not safe for more than one thread at a time.
/// </summary>
internal sealed partial class Machine
{
    // Copied for each session, the names of which are thus there once.
    private static readonly PyDict BuiltinNames = MakeBuiltinNames();

    private readonly PyDict _builtins;
    private Frame? _frame;
    private PyException? _error;
    private bool _isReraise;
    private Value _result;

    // The activation that was pushed last and whose consumer is not known yet.
    private Activation? _tail;
    private Wait? _waiting;
    private int _depth;
    private int _maxDepth;
    private int _recursionLimit;

    public Machine(PythonOptions options)
    {
        Options = options;
        var limits = options.Limits;
        _maxDepth = _recursionLimit = limits.RecursionDepth;
        _output = new(limits.OutputCharacters, options);
        _builtins = BuiltinNames.Copy();
        Main = new("__main__", new PyDict());
        Main.Names.SetStr("__name__", Value.Str("__main__"));
        foreach (var name in (string[])["__doc__", "__package__", "__loader__", "__spec__"])
            Main.Names.SetStr(name, Value.None);
        Main.Names.SetStr("__builtins__", new PyModule("builtins", _builtins));
    }

    public PythonOptions Options { get; }

    /// <summary>The namespace in which cells run.</summary>
    public PyModule Main { get; }

    public PyDict Builtins => _builtins;

    /// <summary>What <c>sys.setrecursionlimit</c> was given; the session's own limit stays above it.</summary>
    public int RecursionLimit
    {
        get => _recursionLimit;
        set
        {
            _recursionLimit = value;
            _maxDepth = Math.Min(value, Options.Limits.RecursionDepth);
        }
    }

    /// <summary>The exception that a run ended with.</summary>
    public PyException? PendingError => _error;

    /// <summary>The value that a run ended with.</summary>
    public Value Result => _result;

    /// <summary>Prepares a program to be run from its beginning.</summary>
    public void Start(CodeTemplate program)
    {
        Abandon();
        _fiber = _main = new(0, isDaemon: false);
        var frame = new Code(program, Main.Names).Rent();
        frame.How = Delivery.Boundary;
        Push(frame);
    }

    /// <summary>Forgets whatever was running.</summary>
    public void Abandon()
    {
        Abandon(_frame, _waiting);
        // A program that is ended between its call of the host and its rest.
        if (_waiting is HostCall call)
            Forget(call.Task);
        AbandonFibers();
        _frame = null;
        _error = null;
        _tail = null;
        _waiting = null;
        _depth = 0;
        _nesting = 0;
        _scratchTop = 0;
        _failedAtBoundary = false;
        _throwing = false;
        _isReraise = false;
        _reprs.Clear();
    }

    private static void Abandon(Frame? frame, Wait? wait)
    {
        wait?.AbandonConsumers();
        for (; frame is not null; frame = frame.Caller)
        {
            frame.AbandonConsumers();
            if (frame.Generator is { } generator)
                End(generator);
        }
    }

    private static PyDict MakeBuiltinNames()
    {
        var names = new PyDict();
        foreach (var (name, value) in BuiltinsModule.Definition.Members)
            names.SetStr(name, value);
        return names;
    }

    // Runs until what was started has ended or waits; where it waited before, what it waited for has come.
    private RunStatus Run(Wait? arrived)
    {
        var unwinding = false;
        var scratch = _scratchTop;
        while (true)
        {
            var isInLoop = false;
            try
            {
                if (arrived is { } wait)
                {
                    arrived = null;
                    var value = wait.Take(this);
                    var outcome = value.IsError
                        ? Fail(wait.Then, wait.How, wait.ReturnRegister)
                        : Deliver(wait.Then, wait.How, wait.ReturnRegister, value);
                    if (outcome == Outcome.Completed)
                        return RunStatus.Completed;
                    unwinding = outcome == Outcome.Failed;
                }

                while (unwinding || _throwing)
                {
                    unwinding = _throwing = false;
                    var outcome = Unwind();
                    if (outcome != Outcome.Continue)
                        return outcome == Outcome.Completed ? RunStatus.Completed : RunStatus.Failed;
                }

                isInLoop = true;
                return _waiting is null ? Loop() : RunStatus.Waiting;
            }
            catch (PyError e)
            {
                _error = e.Value;
            }
            catch (Exception e) when (isInLoop && _frame is not null && e is InvalidCastException or NullReferenceException
                or InvalidOperationException or IndexOutOfRangeException or ArgumentException or KeyNotFoundException or OverflowException or FormatException)
            {
                // An error of ours in some built-in: the program and its host can go on without what it was asked for.
                _error = PyException.Create(PyTypes.SystemError, $"internal error in the interpreter: {e.GetType().Name}");
            }
            catch (InsufficientExecutionStackException)
            {
                _error = PyException.Create(PyTypes.RecursionError, "maximum recursion depth exceeded");
            }

            _scratchTop = scratch;
            unwinding = true;
        }
    }

    private void Push(Frame frame)
    {
        frame.Caller = _frame;
        _frame = frame;
        _tail = frame;
        if (++_depth > _maxDepth)
            RaiseTooDeep(frame);
    }

    // The frame is already current: it leaves by unwinding like any other.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void RaiseTooDeep(Frame frame)
    {
        _frame = frame;
        throw Error(PyTypes.RecursionError, "maximum recursion depth exceeded");
    }

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
                Raise(PyTypes.TypeError, $"__init__() should return None, not '{value.Type.Name}'");
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

    /// <summary>Where the program is, the innermost call first; frames of our own library are left out.</summary>
    public IEnumerable<TracebackEntry> Stack()
    {
        for (var frame = _frame; frame is not null; frame = frame.Caller)
        {
            if (!frame.Code.Template.IsHidden)
                yield return EntryAt(frame.Code.Template, RunningAt(frame));
        }
    }

    // The instruction a frame is at: its position is the next one.
    private static int RunningAt(Frame frame)
    {
        var at = Math.Max(0, frame.Position - 1);
        return frame.Code.Template.Instructions[at].Op == Op.Extra ? at - 1 : at;
    }

    private static TracebackEntry EntryAt(CodeTemplate template, int at)
    {
        var span = template.Spans[at];
        return new(
            template.Name, template.FileName, span.Line, span.Column, span.EndLine, span.EndColumn, template.Source, template.Variables, template.Span.Line);
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
            if (!_isReraise && !template.IsHidden)
            {
                if (!exception.HasTraceback)
                    SetContext(exception);
                exception.AddTraceback(EntryAt(template, at));
            }

            _isReraise = false;
            foreach (ref readonly var range in template.ExceptionRanges.AsSpan())
            {
                if (at < range.Start || at >= range.End)
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

    /// <summary>The exception that the running code is handling, if any.</summary>
    public PyException? CurrentlyHandled()
    {
        for (var frame = _frame; frame is not null; frame = frame.Caller)
        {
            if (frame.Handled is { } handled)
                return handled;
        }

        return null;
    }

    /// <summary>The namespace of the code that is running.</summary>
    public PyDict CurrentGlobals => _frame?.Code.Globals ?? Main.Names;

    /// <summary>Whether the function that is running has positional parameters.</summary>
    public bool TakesArguments => _frame is { Code.Template.PositionalCount: > 0 };

    /// <summary>The names visible to <c>locals()</c>: of a function a copy.</summary>
    public PyDict CurrentLocals()
    {
        return _frame is { } frame ? LocalsOf(frame) : Main.Names;
    }

    /// <summary>What <c>sys._getframe()</c> gives: the frames as they stand now, from the so-many-th on outwards; null where there are fewer.</summary>
    public PyTracebackFrame? FrameAt(long depth)
    {
        const int most = 64;
        var frames = new List<Frame>();
        for (var frame = _frame; frame is not null && frames.Count < most; frame = frame.Caller)
        {
            if (!frame.Code.Template.IsHidden && depth-- <= 0)
                frames.Add(frame);
        }

        PyTracebackFrame? made = null;
        for (var i = frames.Count - 1; i >= 0; i--)
            made = new(EntryAt(frames[i].Code.Template, RunningAt(frames[i])), LocalsOf(frames[i]), frames[i].Code.Globals, made);
        return made;
    }

    private static PyDict LocalsOf(Frame frame)
    {
        if (frame.Names is not null)
            return frame.Names;
        var template = frame.Code.Template;
        if (template.Name == "<module>")
            return frame.Code.Globals;
        var locals = new PyDict();
        for (var i = 0; i < template.Variables.Length; i++)
            Show(template.Variables[i], frame.Registers[i]);
        for (var i = 0; i < template.FreeNames.Length; i++)
            Show(template.FreeNames[i], frame.Registers[template.FirstFree + i]);
        return locals;

        void Show(string name, Value value)
        {
            if (value.Object is PyCell cell)
                value = cell.Value;
            if (!value.IsMissing && !name.StartsWith('.'))
                locals.SetStr(name, value);
        }
    }
}
