namespace Rlm.Evaluation.Items.Labels;

/// <summary>One line of the text: who asked when, and what category it is of.</summary>
internal readonly record struct LabelledRow(DateOnly Date, int User, int Label);
