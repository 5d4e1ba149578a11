namespace Rlm.Python.Runtime;

/// <summary>The coarse clock of the limits.</summary>
internal static class CoarseClock
{
#pragma warning disable RS0030 // The rest of Environment is banned here; a tick count tells a program nothing.
    /// <summary>Milliseconds since the machine was started; costs a few nanoseconds.</summary>
    public static long Now => Environment.TickCount64;
#pragma warning restore RS0030
}
