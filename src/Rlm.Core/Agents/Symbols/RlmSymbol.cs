using Rlm.Contexts;

namespace Rlm;

/// <summary>A short handle for a text that is often needed; see <see cref="RlmSymbols"/>.</summary>
/// <remarks>Thread safe. Its text does not change; key words and summary are added once.</remarks>
public sealed class RlmSymbol
{
    private IReadOnlyList<string> _keyWords;
    private string? _summary;

    internal RlmSymbol(string id, ContextDocument document, bool isPinned, IReadOnlyList<string> keyWords, string? summary)
    {
        Id = id;
        Document = document;
        IsPinned = isPinned;
        _keyWords = keyWords;
        _summary = summary;
    }

    /// <summary>Gets the id; case does not count.</summary>
    public string Id { get; }

    /// <summary>Gets the text: a document of its own, one of a context, or a slice of one.</summary>
    public ContextDocument Document { get; }

    /// <summary>Gets whether every root model is told of it.</summary>
    public bool IsPinned { get; }

    /// <summary>Gets up to three words that say what it is about.</summary>
    /// <value>
    /// Empty until a run first tells a model of the symbol, unless the host gave them: then they are the words that are frequent in the
    /// text and rare in the context of that run.
    /// </value>
    public IReadOnlyList<string> KeyWords => Volatile.Read(ref _keyWords);

    /// <summary>Gets what the text says, in a sentence or two.</summary>
    /// <value><see langword="null"/> until a run has first asked for it, unless the host gave it.</value>
    public string? Summary => Volatile.Read(ref _summary);

    /// <summary>What a prompt says of it.</summary>
    internal string Line => KeyWords.Count == 0 ? Id : $"{Id}: {string.Join(' ', KeyWords)}";

    /// <summary>Returns the id.</summary>
    /// <returns>The <see cref="Id"/>.</returns>
    public override string ToString() => Id;

    // Of two runs that find them at once, the first has its way, so that prompts stay the same.
    internal void Keep(IReadOnlyList<string> keyWords)
    {
        if (KeyWords is { Count: 0 } none)
            Interlocked.CompareExchange(ref _keyWords, keyWords, none);
    }

    internal void Keep(string summary) => Interlocked.CompareExchange(ref _summary, summary, null);
}
