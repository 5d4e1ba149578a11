using static System.FormattableString;

namespace Rlm.Contexts;

/// <summary>When a search gives up.</summary>
internal readonly struct Deadline
{
    private readonly TimeProvider _time;
    private readonly long _start;
    private readonly TimeSpan _timeout;

    private Deadline(TimeSpan timeout, TimeProvider time)
    {
        _time = time;
        _start = time.GetTimestamp();
        _timeout = timeout;
    }

    public static Deadline After(TimeSpan timeout, TimeProvider time) => new(timeout, time);

    /// <exception cref="ContextSearchException">The time is over.</exception>
    public void ThrowIfOver()
    {
        if (_timeout != Timeout.InfiniteTimeSpan && _time.GetElapsedTime(_start) > _timeout)
            throw new ContextSearchException(Message(_timeout));
    }

    public static string Message(TimeSpan timeout) =>
        Invariant($"The search took longer than the {timeout.TotalSeconds:0.###} seconds it may.");
}
