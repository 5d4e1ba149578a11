namespace Rlm.Samples.ChatClients;

/// <summary>A piece of a passage that belongs together: a paragraph, a block of code, the documentation of one member.</summary>
/// <param name="Heading">What it is about, where the text says so; empty where it does not.</param>
/// <param name="Kind">The kind of member in documentation (<c>M</c>, <c>T</c>, <c>P</c> ...); a blank elsewhere.</param>
/// <param name="Offset">Where it begins in the passage, in characters.</param>
/// <param name="Sentences">Its sentences in plain text, in order.</param>
internal sealed record PassageUnit(string Heading, char Kind, int Offset, IReadOnlyList<PassageSentence> Sentences);
