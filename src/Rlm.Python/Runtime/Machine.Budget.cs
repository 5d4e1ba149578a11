using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using Rlm.Python.Objects;

namespace Rlm.Python.Runtime;

// Limits. Every loop and call takes from a small credit; when that is used up, the clock, the steps, the memory
// and cancellation are looked at.
internal sealed partial class Machine
{
    /// <summary>Jumps back and calls between two looks at the limits.</summary>
    private const int Credit = 256;

    // For the texts of objects that the host is handed, in milliseconds.
    private const int ReadingTime = 1000;

    // Object sizes are counted roughly; a census need not be finer than this.
    private const long MemoryGrain = 4 << 20;

    // Before an allocation of so many bytes the time and the caller are asked, too.
    private const long LargeAllocation = 1 << 20;

    [ThreadStatic]
    private static Machine? _running;

    private static int _epochs;

    private int _credit;
    private int _granted;
    private CancellationToken _cancellation;
    private long _steps;
    private long _stepLimit;
    private long _sliceStart;
    private TimeSpan _activeBefore;
    private long _deadline;
    private long _allocatedAtStart;
    private long _allocatedBefore;
    private long _live;
    private long _allocationAtCensus;

    // What built-in functions are making, which the program does not have yet.
    private readonly List<PyObject> _held = [];

    /// <summary>Steps of the present cell: calls, turns of loops, and what built-ins count for their items.</summary>
    public long Steps => _steps + _granted - _credit;

    /// <summary>Time the present cell has been running, without waiting for the host.</summary>
    public TimeSpan ActiveTime => _activeBefore + (_sliceStart == 0 ? TimeSpan.Zero : Stopwatch.GetElapsedTime(_sliceStart));

    /// <summary>The words that splitting texts gave last; forgotten while the machine waits.</summary>
    public TextCache Words => _words ??= new(1024, TextCache.Longest);

    private TextCache? _words;

    /// <summary>Begins to count for a new cell.</summary>
    public void BeginCell(CancellationToken cancellationToken)
    {
        _cancellation = cancellationToken;
        _steps = 0;
        _stepLimit = Options.Limits.Steps;
        _activeBefore = TimeSpan.Zero;
        GrantCredit();
    }

    /// <summary>The host looks at values between two cells: what that may cost is no matter of the last cell.</summary>
    public void BeginReading()
    {
        BeginCell(default);
        _deadline = CoarseClock.Now + ReadingTime;
    }

    /// <summary>The calling thread begins to run the machine.</summary>
    public void BeginSlice()
    {
        _running = this;
        _sliceStart = Stopwatch.GetTimestamp();
        var left = Options.Limits.ActiveTime - _activeBefore;
        _deadline = Options.Limits.ActiveTime == Timeout.InfiniteTimeSpan || left > TimeSpan.FromDays(1000)
            ? long.MaxValue
            : CoarseClock.Now + Math.Max(0, (long)left.TotalMilliseconds);
        _allocatedAtStart = GC.GetAllocatedBytesForCurrentThread();
    }

    /// <summary>It stops running it, for now or for good.</summary>
    public void EndSlice()
    {
        _words = null;
        if (_sliceStart != 0)
            _activeBefore += Stopwatch.GetElapsedTime(_sliceStart);
        _sliceStart = 0;
        _allocatedBefore += GC.GetAllocatedBytesForCurrentThread() - _allocatedAtStart;
        _running = null;
    }

    /// <summary>Takes so many steps from the budget; to be called in every loop over data of the program.</summary>
    /// <exception cref="PythonLimitException">A limit was reached.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Tick(long steps)
    {
        if (steps >= _credit)
            TickSlow(steps);
        else
            _credit -= (int)steps;
    }

    // No more than may still be taken, so that a limit below the credit holds too.
    private void GrantCredit() => _credit = _granted = (int)Math.Clamp(_stepLimit - _steps, 0, Credit);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Tick() => TickSlow(0);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void TickSlow(long steps)
    {
        _steps += _granted - _credit + steps;
        GrantCredit();
        _cancellation.ThrowIfCancellationRequested();
        if (_steps > _stepLimit)
            throw new PythonLimitException(PythonLimit.Steps, string.Create(CultureInfo.InvariantCulture, $"the program took more than {_stepLimit:N0} steps"));
        if (CoarseClock.Now > _deadline)
            throw new PythonLimitException(PythonLimit.ActiveTime, $"the program ran longer than {Seconds(Options.Limits.ActiveTime)}");
        if (Allocated - _allocationAtCensus > NextCensus)
            TakeCensus(0);
    }

    // The longest time that is sure to leave a program within its limit of live memory, whatever of the garbage is alive.
    private long NextCensus => Math.Max(MemoryGrain, Options.Limits.MemoryBytes - _live);

    private long Allocated => _allocatedBefore + (_sliceStart == 0 ? 0 : GC.GetAllocatedBytesForCurrentThread() - _allocatedAtStart);

    /// <summary>Announces an allocation above 64 KB before it is made.</summary>
    /// <exception cref="PythonLimitException">It is larger than one object may be, or there is no room for it.</exception>
    public void Reserve(long bytes)
    {
        if (bytes < 64 << 10)
            return;
        var limits = Options.Limits;
        if (bytes > limits.ObjectBytes)
        {
            throw new PythonLimitException(
                PythonLimit.ObjectBytes, $"one object would need {Megabytes(bytes)}; at most {Megabytes(limits.ObjectBytes)} are allowed");
        }

        if (_live + (Allocated - _allocationAtCensus) + bytes > limits.MemoryBytes)
            TakeCensus(bytes);

        // Memory takes time to clear and to collect, however few steps lead to it.
        if (bytes >= LargeAllocation && _sliceStart != 0)
            TickSlow(0);
    }

    /// <summary>As <see cref="Reserve"/>, for code that has no machine at hand: the one that the thread is running.</summary>
    /// <exception cref="PythonLimitException">As there.</exception>
    public static void ReserveFor(long bytes)
    {
        if (bytes >= 64 << 10)
            _running?.Reserve(bytes);
    }

    /// <summary>As <see cref="Tick(long)"/>, for code that has no machine at hand.</summary>
    /// <exception cref="PythonLimitException">As there.</exception>
    public static void TickFor(long steps) => _running?.Tick(steps);

    /// <summary>Announces an integer of so many bits.</summary>
    /// <exception cref="PythonLimitException">It is larger than integers may be.</exception>
    public void ReserveDigits(long bits)
    {
        var limit = Options.Limits.IntegerBits;
        if (bits > limit)
        {
            throw new PythonLimitException(
                PythonLimit.IntegerBits, string.Create(CultureInfo.InvariantCulture, $"an integer would need {bits:N0} bits; at most {limit:N0} are allowed"));
        }

        Reserve(bits / 8);
    }

    /// <summary>Lets the census count what a built-in function is making until <see cref="Release"/>.</summary>
    public void Hold(PyObject value) => _held.Add(value);

    public void Release(PyObject value) => _held.Remove(value);

    /// <summary>Live memory of the session as of now, in bytes.</summary>
    public long MeasureMemory()
    {
        var census = new Census(Interlocked.Increment(ref _epochs));
        census.Add(Main.Names);
        census.Add(_error);
        census.Add(_decimals);
        foreach (var value in _held)
            census.Add(value);
        foreach (var module in _modules.Values)
            census.Add(module);
        for (var frame = _frame; frame is not null; frame = frame.Caller)
            frame.Traverse(census);
        TraverseFibers(census);

        census.Add(_scratch.AsSpan(0, _scratchTop));
        census.Complete();
        return census.Bytes;
    }

    private void TakeCensus(long wanted)
    {
        _live = MeasureMemory();
        _allocationAtCensus = Allocated;
        var limit = Options.Limits.MemoryBytes;
        if (_live + wanted > limit)
            throw new PythonLimitException(PythonLimit.Memory, $"the program needs more than {Megabytes(limit)} of memory");
    }

    internal static string Megabytes(long bytes) => bytes >= 1 << 20
        ? string.Create(CultureInfo.InvariantCulture, $"{bytes / (double)(1 << 20):0.#} MB")
        : string.Create(CultureInfo.InvariantCulture, $"{bytes:N0} bytes");

    internal static string Seconds(TimeSpan time) =>
        string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.###} s");
}
