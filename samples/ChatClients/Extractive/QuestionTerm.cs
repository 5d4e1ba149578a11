namespace Rlm.Samples.ChatClients;

/// <summary>One thing a question asks for: a word, or a name such as <c>Enumerable.Chunk</c>.</summary>
/// <param name="Text">As the question has it.</param>
/// <param name="Stems">The stems of its words; a name has one or more, a word one.</param>
/// <param name="Weight">How much it says, from 0 up; rare words say more.</param>
internal sealed record QuestionTerm(string Text, IReadOnlyList<string> Stems, double Weight = 1)
{
    public bool IsName => Stems.Count > 1;

    /// <summary>What to look for as a piece of text: the word without its ending, in the question's case; of a name the longest part.</summary>
    public string Piece => IsName
        ? Text.Split('.', '-', ' ').MaxBy(static part => part.Length)!
        : Text.StartsWith(Stems[0], StringComparison.OrdinalIgnoreCase) ? Text[..Math.Max(Stems[0].Length, Text.Length - LongestEnding)] : Text;

    private const int LongestEnding = 3;
}
