namespace Rlm.Samples.ChatClients;

/// <summary>One thing a question asks for: a word, or a name such as <c>Enumerable.Chunk</c>.</summary>
/// <param name="Text">As the question has it.</param>
/// <param name="Stems">The stems of its words; a name has one or more, a word one.</param>
/// <param name="Weight">How much it says, from 0 up; rare words say more.</param>
internal sealed record QuestionTerm(string Text, IReadOnlyList<string> Stems, double Weight = 1)
{
    public bool IsName => Stems.Count > 1;

    /// <summary>What to look for as a piece of text: the word without its ending, in the question's case, or the whole name.</summary>
    public string Piece
    {
        get
        {
            string stem = Stems[0];
            if (IsName || !Text.StartsWith(stem, StringComparison.OrdinalIgnoreCase))
                return Text;
            // The silent e that stems lack is left to the word, which reads better and is as frequent.
            return Text[..(stem.Length < Text.Length && Text[stem.Length] == 'e' && !Text.EndsWith("ed", StringComparison.Ordinal) ? stem.Length + 1 : stem.Length)];
        }
    }
}
