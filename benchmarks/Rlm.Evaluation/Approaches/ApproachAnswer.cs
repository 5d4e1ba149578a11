namespace Rlm.Evaluation.Approaches;

/// <summary>What an approach came to.</summary>
/// <param name="Text">The answer.</param>
/// <param name="Status">How it ended, in a word.</param>
/// <param name="Turns">How often the model that decides was asked.</param>
internal sealed record ApproachAnswer(string Text, string Status, int Turns)
{
    /// <summary>Why it did not answer; null where it did.</summary>
    public string? Error { get; init; }
}
