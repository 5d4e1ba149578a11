using static System.FormattableString;

namespace Rlm.Contexts;

/// <summary>When a search gives up.</summary>
internal readonly struct Deadline
{
    private readonly long _end;
    private readonly TimeSpan _timeout;

    private Deadline(long end, TimeSpan timeout)
    {
        _end = end;
        _timeout = timeout;
    }

    public static Deadline After(TimeSpan timeout) =>
        new(timeout == Timeout.InfiniteTimeSpan ? long.MaxValue : Environment.TickCount64 + (long)timeout.TotalMilliseconds, timeout);

    /// <exception cref="ContextSearchException">The time is over.</exception>
    public void ThrowIfOver()
    {
        if (Environment.TickCount64 > _end)
            throw new ContextSearchException(Message(_timeout));
    }

    public static string Message(TimeSpan timeout) =>
        Invariant($"The search took longer than the {timeout.TotalSeconds:0.###} seconds it may.");
}
