namespace Rlm.Budgets;

/// <summary>A slot among the calls under way, free again when it is disposed.</summary>
internal readonly struct CallSlot(SemaphoreSlim slots) : IDisposable
{
    public void Dispose() => slots.Release();
}
