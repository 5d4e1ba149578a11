namespace Rlm.Python;

/// <summary>
/// Ends a program that has reached a limit. No program can catch it; hosts see it as <see cref="PythonStatus.LimitReached"/>.
/// </summary>
#pragma warning disable CA1032, CA1064 // Never leaves this assembly, never made without its limit.
internal sealed class PythonLimitException(PythonLimit limit, string message) : Exception(message)
#pragma warning restore CA1032, CA1064
{
    public PythonLimit Limit { get; } = limit;
}
