namespace Rlm.Python.Runtime;

/// <summary>A wait for another fiber's waking, for a moment, or for both.</summary>
internal sealed class Pause(long due) : Wait
{
    /// <summary>No moment at all.</summary>
    public const long Never = long.MaxValue;

    /// <summary>When it ends by itself, as a timestamp of the session's clock.</summary>
    public long Due { get; } = due;

    /// <summary>Which of those that end at the same moment comes first.</summary>
    public long Order { get; set; }

    /// <summary>Whether the fiber would rather be told, by None, than have an error where nothing can wake it.</summary>
    public bool TakesIdleness { get; init; }

    /// <summary>What it gives; Missing where the program is deadlocked.</summary>
    public Value Outcome { get; set; } = Value.None;

    public override Value Take(Machine m) => Outcome.IsMissing ? m.Raise(Objects.PyTypes.RuntimeError, Machine.Deadlock) : Outcome;
}
