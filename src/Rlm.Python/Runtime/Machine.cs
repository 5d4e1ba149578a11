using System.Runtime.CompilerServices;
using Rlm.Python.Compilation;
using Rlm.Python.Modules;
using Rlm.Python.Objects;

namespace Rlm.Python.Runtime;

/// <summary>
/// Runs the code of one session: a register machine whose frames are objects, so that it can stop anywhere and go on later. All of its
/// state is data; between calls of <see cref="Run()"/> it holds no thread. Not safe for more than one thread at a time.
/// </summary>
internal sealed partial class Machine
{
    private const int MaxStackBytes = 4 << 20;

    // Copied for each session, the names of which are thus there once.
    private static readonly PyDict BuiltinNames = MakeBuiltinNames();

    private readonly PyDict _builtins;
    private Frame? _frame;
    private PyException? _error;
    private bool _isReraise;
    private bool _isTooDeep;
    private Value _result;

    // The activation that was pushed last and whose consumer is not known yet.
    private Activation? _tail;
    private Wait? _waiting;
    private int _depth;
    private int _maxDepth;
    private int _recursionLimit;

    // Below this address the run's share of the stack is used up; 0 while nothing runs.
    private nint _stackFloor;

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

    /// <summary>The value that a run ended with.</summary>
    public Value Result => _result;

    /// <summary>Prepares a program to be run from its beginning.</summary>
    public void Start(CodeTemplate program)
    {
        Abandon();
        _fiber = _main = new(0);
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
        _isReraise = _isTooDeep = false;
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
                or InvalidOperationException or IndexOutOfRangeException or ArgumentException or KeyNotFoundException or OverflowException
                or FormatException)
            {
                // An error of ours in some built-in: the program and its host can go on without what it was asked for.
                _error = PyException.Create(PyTypes.SystemError, $"internal error in the interpreter: {e.GetType().Name}");
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

    // The frame is already current: it leaves by unwinding like any other, but was never entered.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void RaiseTooDeep(Frame frame)
    {
        _frame = frame;
        _isTooDeep = true;
        throw Error(PyTypes.RecursionError, "maximum recursion depth exceeded");
    }
}
