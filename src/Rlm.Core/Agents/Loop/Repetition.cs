using Rlm.Repl;

namespace Rlm;

/// <summary>Notices a cell that was run before and printed the same then.</summary>
internal sealed class Repetition
{
    private readonly HashSet<(string Code, string Outcome)> _seen = [];

    public bool Notice(string code, CellResult cell) => !_seen.Add((code.Trim(), $"{cell.Output}\n{cell.Error}"));
}
