namespace Rlm.Benchmarks;

/// <summary>Looks at the managed heap every few milliseconds and remembers the largest size.</summary>
internal sealed class HeapSampler : IDisposable
{
    private readonly Timer _timer;
    private long _largest;

    public HeapSampler()
    {
        _largest = GC.GetTotalMemory(forceFullCollection: true);
        _timer = new Timer(_ => _largest = Math.Max(_largest, GC.GetTotalMemory(forceFullCollection: false)), null, 0, 5);
    }

    public long Stop() => Math.Max(_largest, GC.GetTotalMemory(forceFullCollection: false));

    public void Dispose() => _timer.Dispose();
}
