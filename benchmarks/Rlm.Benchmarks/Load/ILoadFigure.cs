namespace Rlm.Benchmarks.Load;

/// <summary>
/// A figure of how the agent holds up under load. Measured in a process of its own, since memory and threads are the process's.
/// </summary>
internal interface ILoadFigure
{
    string Name { get; }

    /// <summary>What is to be reached at least.</summary>
    string Goal { get; }

    /// <summary>Measures, and tells in a line.</summary>
    Task<string> MeasureAsync();
}
