namespace Rlm.Contexts;

/// <summary>A text to be made a document of an in-memory context.</summary>
/// <param name="Id">The id, unique within the context.</param>
/// <param name="Text">The text.</param>
/// <param name="Metadata">Whatever else is known of it, such as the role and time of a message; none by default.</param>
public sealed record ContextItem(string Id, string Text, IReadOnlyDictionary<string, object?>? Metadata = null);
