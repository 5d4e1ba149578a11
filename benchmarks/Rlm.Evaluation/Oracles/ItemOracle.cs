namespace Rlm.Evaluation.Oracles;

/// <summary>Knows the answers of one item, in the place of a model that reads.</summary>
/// <remarks>It says only what stands in the text it is shown, so that what a program never hands it, or a window cuts away, is missing.</remarks>
internal abstract class ItemOracle
{
    /// <summary>What a sub-model replies to a prompt of the root model's programs.</summary>
    public abstract string ReplyTo(string prompt);

    /// <summary>The answer to the item's question from a text alone: a part of the context, or notes on it.</summary>
    public abstract string AnswerFrom(string text);

    /// <summary>What a reader who takes notes for the item's question writes down of a part of the text.</summary>
    public abstract IEnumerable<string> Evidence(string text);
}
