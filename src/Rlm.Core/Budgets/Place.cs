namespace Rlm.Budgets;

/// <summary>A place among the calls under way, free again when it is disposed.</summary>
internal readonly struct Place(SemaphoreSlim places) : IDisposable
{
    public void Dispose() => places.Release();
}
