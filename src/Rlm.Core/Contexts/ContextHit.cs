namespace Rlm.Contexts;

/// <summary>A place in a context that matches a query.</summary>
public sealed record ContextHit
{
    /// <summary>Gets the document.</summary>
    public required ContextDocument Document { get; init; }

    /// <summary>Gets where the match or passage begins in the document, in UTF-16 units.</summary>
    public required long Offset { get; init; }

    /// <summary>Gets the length of the match or passage, in UTF-16 units.</summary>
    public required int Length { get; init; }

    /// <summary>Gets where the match or passage begins in the document, in code points, which is how Python counts.</summary>
    public required long CodePointOffset { get; init; }

    /// <summary>Gets the length of the match or passage, in code points.</summary>
    public required int CodePointLength { get; init; }

    /// <summary>Gets the number of the line in which it begins, from 1. Lines end with <c>\n</c>.</summary>
    public required long Line { get; init; }

    /// <summary>Gets where in that line it begins, in UTF-16 units, from 1.</summary>
    public required long Column { get; init; }

    /// <summary>
    /// Gets the text around the match: its line without the line end, or the passage; at most <see cref="ContextQuery.SnippetLength"/>
    /// long.
    /// </summary>
    public required string Snippet { get; init; }

    /// <summary>Gets the matched text, at most its first 1,000 UTF-16 units; for words the same as <see cref="Snippet"/>.</summary>
    public required string Text { get; init; }

    /// <summary>Gets the line that a passage belongs to: the heading, signature or element before it; at most 240 UTF-16 units.</summary>
    /// <value>Empty for literals and regular expressions, and where there is none.</value>
    public string Heading { get; init; } = "";

    /// <summary>Gets the relevance of a passage; 0 for literals and regular expressions. Comparable within one query only.</summary>
    public double Score { get; init; }

    /// <summary>Gets how many further passages say the same in the same words.</summary>
    public int Copies { get; init; }

    /// <summary>Gets where the match or passage ends in the document, in UTF-16 units.</summary>
    public long End => Offset + Length;
}
