namespace Rlm.Samples.ChatClients;

/// <summary>A sentence in plain text.</summary>
/// <param name="Text">Without markup.</param>
/// <param name="Offset">Where it begins in the passage, in characters.</param>
/// <param name="Element">The element of documentation it stands in (<c>summary</c>, <c>param</c> ...); empty elsewhere.</param>
internal sealed record PassageSentence(string Text, int Offset, string Element = "");
