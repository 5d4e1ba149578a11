namespace Rlm;

/// <summary>Limits of the functions that <see cref="ContextFunctionExtensions.AsAIFunctions"/> makes.</summary>
public sealed class ContextFunctionOptions
{
    /// <summary>
    /// Gets or sets the length of the text that one call reads at most, in UTF-16 units; a call that asks for more gets that much.
    /// </summary>
    /// <value>20,000 by default; at least 1.</value>
    public int MaxLength { get; set; } = 20_000;

    /// <summary>Gets or sets the number of hits or files that one call lists at most; a call that asks for more gets that many.</summary>
    /// <value>100 by default; at least 1.</value>
    public int MaxResults { get; set; } = 100;

    /// <summary>
    /// Gets or sets the length of the text of a hit at most, in UTF-16 units; passages of ranked searches may have five times that.
    /// </summary>
    /// <value>300 by default; at least 1.</value>
    public int SnippetLength { get; set; } = 300;

    /// <summary>Gets or sets the beginning of every function's name, for a host whose own functions have the same names.</summary>
    /// <value>Empty by default.</value>
    public string NamePrefix { get; set; } = "";

    internal void Validate()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxLength, 1, nameof(MaxLength));
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxResults, 1, nameof(MaxResults));
        ArgumentOutOfRangeException.ThrowIfLessThan(SnippetLength, 1, nameof(SnippetLength));
        ArgumentNullException.ThrowIfNull(NamePrefix, nameof(NamePrefix));
    }
}
