using Rlm.Python.Objects;

namespace Rlm.Python.Runtime;

// The threads of a program. One runs; the others rest, each for something of its own: a call of the host, a moment, another one's waking,
// its turn. They change places here, between two runs of the loop, which knows nothing of them.
internal sealed partial class Machine
{
    public const string Deadlock = "deadlock: this would wait forever, since every thread is waiting and nothing can wake one of them";

    /// <summary>So many times in a row a fiber may ask how things stand before others get a turn.</summary>
    private const int MaxPolls = 64;

    private Fiber _main = new(0);

    // Those that the cell waits for, by number, and those that it does not.
    private readonly SortedDictionary<long, Fiber> _threads = [];
    private readonly HashSet<Fiber> _daemons = [];
    private readonly LinkedList<Fiber> _ready = [];

    // Resting for the host, in the order of their calls; and for a moment, the next one first.
    private readonly List<Fiber> _calling = [];
    private readonly SortedSet<(long Due, long Order, Fiber Fiber)> _sleeping = new(
        Comparer<(long Due, long Order, Fiber Fiber)>.Create(static (a, b) => (a.Due, a.Order).CompareTo((b.Due, b.Order))));

    private Fiber? _fiber;
    private long _fibersMade;
    private long _pauses;
    private int _polls;
    private TaskCompletionSource? _arrival;
    private RunStatus _mainStatus;
    private (PyException? Error, Value Result) _mainEnd;

    /// <summary>The fiber that runs.</summary>
    public Fiber Fiber => _fiber ?? _main;

    /// <summary>Whether the host is doing something for the program.</summary>
    public bool IsCalling => _calling.Count > 0;

    private long Now => Options.TimeProvider.GetTimestamp();

    /// <summary>
    /// Runs until the program has ended, with every thread that it must wait for, or until all of them rest for the host or the clock.
    /// </summary>
    /// <exception cref="PythonLimitException">A limit was reached; nothing of the program is left to run.</exception>
    public RunStatus Run()
    {
        MarkStack();
        try
        {
            return RunFibers();
        }
        finally
        {
            _stackFloor = 0;
        }
    }

    private RunStatus RunFibers()
    {
        while (true)
        {
            Wait? arrived = null;
            if (_fiber is null && !TryResume(out arrived))
                return RunStatus.Waiting;
            var status = Run(arrived);
            if (status == RunStatus.Waiting)
            {
                Rest(_fiber!);
                continue;
            }

            End(_fiber!, status);
            if (!_main.HasEnded || _threads.Count > 0)
                continue;
            (_error, _result) = _mainEnd;
            return _mainStatus;
        }
    }

    /// <summary>Waits, without a thread, until a resting fiber can go on.</summary>
    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        if (_calling.Count == 1 && _sleeping.Count == 0)
        {
            await ((Task)CallOf(_calling[0]).Task).WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            cancellationToken.ThrowIfCancellationRequested();
            return;
        }

        var arrival = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Volatile.Write(ref _arrival, arrival);
        foreach (var fiber in _calling)
            Watch(CallOf(fiber));
        if (_calling.Exists(static fiber => CallOf(fiber).Task.IsCompleted))
            return;
        using var timer = _sleeping.Count == 0 ? null : Options.TimeProvider.CreateTimer(
            static arrival => ((TaskCompletionSource)arrival!).TrySetResult(), arrival, UntilNext(), Timeout.InfiniteTimeSpan);
        await arrival.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Makes a fiber that will call a function without arguments when its turn comes.</summary>
    public Fiber? Spawn(PyFunction function, bool isDaemon)
    {
        var (frame, depth, tail) = (_frame, _depth, _tail);
        (_frame, _depth) = (null, 0);
        var fiber = CallFunction(function, [], KeywordNames.None).IsPushed
            ? new Fiber(++_fibersMade) { Frame = _frame, Depth = _depth }
            : null;
        _tail!.How = fiber is null ? _tail.How : Delivery.Boundary;
        (_frame, _depth, _tail) = (frame, depth, tail);
        if (fiber is null)
            return null;
        if (isDaemon)
            _daemons.Add(fiber);
        else
            _threads.Add(fiber.Number, fiber);
        MakeReady(fiber);
        return fiber;
    }

    /// <summary>Lets another fiber run until it rests, then the present one again.</summary>
    public Value RunFirst(Fiber fiber)
    {
        if (IsNested || !fiber.IsReady)
            return Value.None;
        _ready.Remove(fiber);
        Fiber.IsReady = true;
        _ready.AddFirst(Fiber);
        _ready.AddFirst(fiber);
        return Await(new Pause(Pause.Never));
    }

    /// <summary>Gives the others a turn.</summary>
    public Value Yield()
    {
        if (IsNested)
            return Value.None;
        MakeReady(Fiber);
        return Await(new Pause(Pause.Never));
    }

    /// <summary>Rests for a time: None. Where the machine cannot rest, no time passes.</summary>
    public Value Sleep(double seconds) => IsNested ? Value.None : seconds == 0 ? Yield() : Await(new Pause(After(seconds)));

    /// <summary>Rests until somebody wakes the fiber, which gives True, or a time has passed, which gives False.</summary>
    public Value Park(double? seconds, bool takesIdleness)
    {
        return IsNested
            ? Raise(PyTypes.RuntimeError,
                "cannot wait here: this was called from code that a built-in operation runs (__eq__, __hash__, __repr__ "
                + "or the like)")
            : Await(new Pause(seconds is { } time ? After(time) : Pause.Never) { Outcome = Value.False, TakesIdleness = takesIdleness });
    }

    /// <summary>Ends the rest of a fiber that is parked; false where it is not.</summary>
    public bool Wake(Fiber fiber)
    {
        if (fiber.IsReady || fiber.Wait is not Pause pause)
            return false;
        _sleeping.Remove((pause.Due, pause.Order, fiber));
        pause.Outcome = Value.True;
        MakeReady(fiber);
        return true;
    }

    /// <summary>Somebody looks how things stand: who does nothing else must let those get on for whom it is waiting.</summary>
    public Value Poll() => ++_polls < MaxPolls || IsAlone ? Value.None : Sleep(0.001);

    /// <summary>Lets the others go on, where there are any.</summary>
    public Value GiveTurn() => IsAlone ? Value.None : Yield();

    private bool IsAlone => _threads.Count + _daemons.Count == 0;

    private static HostCall CallOf(Fiber fiber) => (HostCall)fiber.Wait!;

    private void MakeReady(Fiber fiber)
    {
        fiber.IsReady = true;
        _ready.AddLast(fiber);
    }

    // The moment a time from now; no less than that time, as the clock has it.
    private long After(double seconds)
    {
        var ticks = Math.Ceiling(seconds * Options.TimeProvider.TimestampFrequency);
        return ticks <= 0 ? Now : ticks < long.MaxValue / 4 ? Now + (long)ticks : Pause.Never - 1;
    }

    private TimeSpan UntilNext()
    {
        var milliseconds = Math.Ceiling((_sleeping.Min.Due - Now) * 1000.0 / Options.TimeProvider.TimestampFrequency);
        return TimeSpan.FromMilliseconds(Math.Clamp(milliseconds, 0, 86_400_000));
    }

    private void Watch(HostCall call)
    {
        if (call.IsWatched)
            return;
        call.IsWatched = true;
        _ = call.Task.ContinueWith(
            static (_, machine) => Volatile.Read(ref ((Machine)machine!)._arrival)?.TrySetResult(), this, CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    private void Rest(Fiber fiber)
    {
        var wait = _waiting!;
        (fiber.Frame, fiber.Depth, fiber.Wait) = (_frame, _depth, wait);
        (_frame, _depth, _waiting, _fiber) = (null, 0, null, null);
        _polls = 0;
        if (wait is not Pause pause)
        {
            _calling.Add(fiber);
        }
        else if (!fiber.IsReady && pause.Due != Pause.Never)
        {
            pause.Order = ++_pauses;
            _sleeping.Add((pause.Due, pause.Order, fiber));
        }
    }

    private bool TryResume(out Wait? arrived)
    {
        arrived = null;
        TakeArrivals();
        while (_ready.Count == 0)
        {
            if (_calling.Count + _sleeping.Count > 0)
                return false;
            BreakDeadlock();
        }

        var fiber = _ready.First!.Value;
        _ready.RemoveFirst();
        fiber.IsReady = false;
        (_fiber, _frame, _depth, arrived) = (fiber, fiber.Frame, fiber.Depth, fiber.Wait);
        (fiber.Frame, fiber.Wait) = (null, null);
        return true;
    }

    // Whose calls have completed goes on in the order in which they called, then who has slept long enough.
    private void TakeArrivals()
    {
        if (_calling.Count > 0)
        {
            _calling.RemoveAll(fiber =>
            {
                if (!CallOf(fiber).Task.IsCompleted)
                    return false;
                MakeReady(fiber);
                return true;
            });
        }

        for (var now = _sleeping.Count > 0 ? Now : 0; _sleeping.Count > 0 && _sleeping.Min.Due <= now;)
        {
            var next = _sleeping.Min;
            _sleeping.Remove(next);
            MakeReady(next.Fiber);
        }
    }

    // Everybody parks and nobody is left to wake them: the program itself is told first, or the thread that it cannot end without.
    private void BreakDeadlock()
    {
        var fiber = _main.HasEnded ? _threads.First().Value : _main;
        var pause = (Pause)fiber.Wait!;
        pause.Outcome = pause.TakesIdleness ? Value.None : Value.Missing;
        MakeReady(fiber);
    }

    private void End(Fiber fiber, RunStatus status)
    {
        fiber.HasEnded = true;
        if (ReferenceEquals(fiber, _main))
            (_mainStatus, _mainEnd) = (status, (_error, _result));
        else if (!_daemons.Remove(fiber))
            _threads.Remove(fiber.Number);
        (_fiber, _frame, _depth, _error) = (null, null, 0, null);
    }

    private void AbandonFibers()
    {
        foreach (var fiber in _threads.Values.Concat(_daemons).Append(_main))
        {
            if (fiber.Wait is HostCall call)
                Forget(call.Task);
            Abandon(fiber.Frame, fiber.Wait);
            (fiber.Frame, fiber.Wait, fiber.IsReady, fiber.HasEnded, fiber.Unfinished) = (null, null, false, true, null);
        }

        _threads.Clear();
        _daemons.Clear();
        _ready.Clear();
        _calling.Clear();
        _sleeping.Clear();
        (_fiber, _mainEnd) = (null, default);
    }

    private void TraverseFibers(Census census)
    {
        census.Add(_main);
        census.Add(_mainEnd.Error);
        _waiting?.TraverseConsumers(census);
        foreach (var fiber in _threads.Values)
            census.Add(fiber);
        foreach (var fiber in _daemons)
            census.Add(fiber);
    }
}
