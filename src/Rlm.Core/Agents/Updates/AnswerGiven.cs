namespace Rlm;

/// <summary>The run has its answer.</summary>
/// <param name="Text">The text of the answer.</param>
public sealed record AnswerGiven(string Text) : RlmUpdate;
