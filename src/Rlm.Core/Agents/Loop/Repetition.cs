namespace Rlm;

/// <summary>Notices a step that was taken before and came to the same then.</summary>
internal sealed class Repetition
{
    private readonly HashSet<(string Step, string Outcome)> _seen = [];

    public bool Notice(string step, string outcome) => !_seen.Add((step, outcome));
}
