namespace Rlm.Python.Compilation;

/// <summary>A position in the code that jumps may name before it is known.</summary>
internal sealed class Label
{
    public int Position { get; set; } = -1;

    /// <summary>The jumps that wait for the position.</summary>
    public List<int> Jumps { get; } = [];
}
