namespace Rlm.Evaluation.Items.Labels;

/// <summary>A question about labelled lines, in words, in C# and in Python.</summary>
/// <param name="Text">What is asked.</param>
/// <param name="Answer">The answer, from the lines and their categories.</param>
/// <param name="Score">The score of an answer beside the right one.</param>
/// <param name="Submit">A program that submits the answer, from the list <c>labelled</c> of date, user and category.</param>
internal sealed record LabelQuestion(
    string Text, Func<IReadOnlyList<LabelledRow>, string> Answer, Func<string, string, double> Score, string Submit)
{
    /// <summary>Which rows have to be judged at all: an expression over <c>date</c>, <c>user</c> and <c>text</c>.</summary>
    public string Chosen { get; init; } = "True";

    /// <summary>How parts of the text are counted, where the answer comes of counts; null where it does not.</summary>
    public LabelTally? Tally { get; init; }

    /// <summary>Whether exactly one answer is right.</summary>
    public Func<IReadOnlyList<LabelledRow>, bool> IsUnambiguous { get; init; } = static _ => true;
}
