using System.Threading.RateLimiting;

namespace Rlm.Budgets;

/// <summary>The place of one call among those under way, free again when it is disposed.</summary>
internal readonly struct CallSlot(RateLimitLease? ofModel, RateLimitLease ofTree, RateLimitLease? shared) : IDisposable
{
    public void Dispose()
    {
        shared?.Dispose();
        ofTree.Dispose();
        ofModel?.Dispose();
    }
}
