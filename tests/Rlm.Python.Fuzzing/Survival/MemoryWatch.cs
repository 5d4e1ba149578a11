namespace Rlm.Python.Fuzzing.Survival;

/// <summary>Looks now and then at the memory of the process; collects garbage before it says that there is too much.</summary>
internal sealed class MemoryWatch : IDisposable
{
    // What caches of the process and the run-time itself may take besides.
    private const long Slack = 24L << 20;

    private readonly Timer _timer;
    private long _baseline;
    private long _allowed = long.MaxValue;
    private long _overshot;
    private int _isLooking;

    public MemoryWatch() => _timer = new(_ => Look(), null, 15, 15);

    /// <summary>How far the present program went beyond what it may use, in bytes; 0 where it did not.</summary>
    public long Overshot => Interlocked.Read(ref _overshot);

    public void SetBaseline() => Interlocked.Exchange(ref _baseline, GC.GetTotalMemory(forceFullCollection: true));

    public void Begin(long allowed)
    {
        Interlocked.Exchange(ref _overshot, 0);
        Interlocked.Exchange(ref _allowed, allowed);
    }

    public void End() => Interlocked.Exchange(ref _allowed, long.MaxValue);

    public void Dispose() => _timer.Dispose();

    private void Look()
    {
        var allowed = Interlocked.Read(ref _allowed);
        if (allowed == long.MaxValue || Interlocked.Exchange(ref _isLooking, 1) != 0)
            return;
        var most = Interlocked.Read(ref _baseline) + allowed + (32L << 20) + Slack;
        if (GC.GetTotalMemory(forceFullCollection: false) > most)
        {
            // The program goes on after this; what is alive now was alive at one moment of it.
            GC.Collect(2, GCCollectionMode.Forced, blocking: true);
            var live = GC.GetTotalMemory(forceFullCollection: false);
            if (live > most && Interlocked.Read(ref _allowed) == allowed)
                Interlocked.Exchange(ref _overshot, Math.Max(Overshot, live - most + (32L << 20)));
        }

        Volatile.Write(ref _isLooking, 0);
    }
}
