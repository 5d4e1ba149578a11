using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using Rlm.Contexts;
using static System.FormattableString;

namespace Rlm;

/// <summary>
/// Short handles for texts that are often needed. In a prompt a pinned one costs about ten tokens, its id and three key words; a program
/// reaches the text by <c>symbol("ID")</c>, a model that works by tools by <c>get_symbol</c>.
/// </summary>
/// <remarks>
/// Thread safe: one object serves any number of agents and runs, also while symbols are added. Summaries are written by the sub-model of
/// the first run that asks for them, out of its budget, and kept here: up to 1,024 of them, for all runs. Key words and summaries of a text
/// may be seen by every run that has the symbols.
/// </remarks>
[SuppressMessage("Naming", "CA1710", Justification = "Symbols are many, as documents are; nobody looks for a collection of them.")]
public sealed partial class RlmSymbols : IReadOnlyCollection<RlmSymbol>
{
    /// <summary>The number of symbols that may be pinned.</summary>
    public const int MaxPinned = 100;

    private const int MaxShown = 40;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, RlmSymbol> _byId = new(StringComparer.OrdinalIgnoreCase);
    private IReadOnlyList<RlmSymbol> _all = [];

    /// <summary>Gets the number of symbols.</summary>
    public int Count => All.Count;

    internal SymbolSummaries Summaries { get; } = new();

    /// <summary>All of them as they are now, in the order in which they were added.</summary>
    internal IReadOnlyList<RlmSymbol> All => Volatile.Read(ref _all);

    /// <summary>Adds a symbol for a text.</summary>
    /// <param name="id">
    /// The id: up to 32 letters, digits, <c>-</c>, <c>_</c> and <c>.</c> of ASCII, a letter first. Case does not count.
    /// </param>
    /// <param name="text">The text.</param>
    /// <param name="pinned">
    /// Whether every prompt of a root model names it. <see langword="false"/> by default: then models know that it is there when they ask.
    /// </param>
    /// <param name="keyWords">
    /// One to three words without spaces, of up to 24 characters each. Where they are <see langword="null"/>, they are found by counting
    /// words, without a model.
    /// </param>
    /// <param name="summary">
    /// What the text says; where it is <see langword="null"/>, a sub-model writes it when it is first asked for.
    /// </param>
    /// <returns>The symbol.</returns>
    /// <exception cref="ArgumentException">
    /// The id is none or is taken, the text is empty, a key word is none, or 100 symbols are pinned already.
    /// </exception>
    public RlmSymbol Add(
        string id, string text, bool pinned = false, IEnumerable<string>? keyWords = null, string? summary = null)
    {
        CheckId(id);
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        return Add(id, new InMemoryDocument(id, text.AsMemory(), metadata: null), pinned, keyWords, summary);
    }

    /// <summary>Adds a symbol for a document of a context, or for a slice of one; its text stays where it is.</summary>
    /// <inheritdoc cref="Add(string, string, bool, IEnumerable{string}?, string?)"/>
    /// <param name="id">The id.</param>
    /// <param name="document">The document. The context that holds it must outlive all runs that have the symbol.</param>
    /// <param name="pinned">Whether every prompt of a root model names it. <see langword="false"/> by default.</param>
    /// <param name="keyWords">One to three words without spaces.</param>
    /// <param name="summary">What the text says.</param>
    public RlmSymbol Add(
        string id, ContextDocument document, bool pinned = false, IEnumerable<string>? keyWords = null, string? summary = null)
    {
        CheckId(id);
        ArgumentNullException.ThrowIfNull(document);
        if (summary is not null)
            ArgumentException.ThrowIfNullOrWhiteSpace(summary);
        var symbol = new RlmSymbol(id, document, pinned, CheckKeyWords(keyWords), summary is null ? null : SymbolSummary.Tidy(summary));
        lock (_lock)
        {
            if (pinned && _all.Count(static other => other.IsPinned) >= MaxPinned)
                throw new ArgumentException($"There are {MaxPinned} pinned symbols already; every prompt names them all.", nameof(pinned));
            if (!_byId.TryAdd(id, symbol))
                throw new ArgumentException($"There is a symbol '{_byId[id].Id}' already.", nameof(id));
            Volatile.Write(ref _all, [.. _all, symbol]);
        }

        return symbol;
    }

    /// <summary>Removes a symbol. Prompts that name it already go on naming it.</summary>
    /// <param name="id">The id.</param>
    /// <returns>Whether there was one.</returns>
    public bool Remove(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        lock (_lock)
        {
            if (!_byId.Remove(id, out var symbol))
                return false;
            Volatile.Write(ref _all, [.. _all.Where(other => other != symbol)]);
            return true;
        }
    }

    /// <summary>Finds a symbol.</summary>
    /// <param name="id">The id; case does not count.</param>
    /// <param name="symbol">The symbol.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryGet(string id, [NotNullWhen(true)] out RlmSymbol? symbol)
    {
        ArgumentNullException.ThrowIfNull(id);
        lock (_lock)
            return _byId.TryGetValue(id, out symbol);
    }

    /// <inheritdoc/>
    public IEnumerator<RlmSymbol> GetEnumerator() => All.GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <exception cref="ArgumentException">It is none.</exception>
    internal static void CheckId(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        if (!IdPattern().IsMatch(id))
            throw new ArgumentException(
                $"'{Shown(id)}' is no id of a symbol: those are up to 32 letters, digits, '-', '_' and '.' of ASCII, a letter first.",
                nameof(id));
    }

    /// <summary>A text from who knows where as it may stand in a message.</summary>
    internal static string Shown(string text) =>
        string.Concat(Excerpt.Of(text, MaxShown).Select(static c => char.IsControl(c) || char.IsSurrogate(c) ? '?' : c));

    private static string[] CheckKeyWords(IEnumerable<string>? keyWords)
    {
        if (keyWords is null)
            return [];
        string[] words = [.. keyWords];
        if (words.Length is 0 or > KeyWords.Count)
            throw new ArgumentException(
                Invariant($"A symbol has one to three key words, not {words.Length:N0}."), nameof(keyWords));
        foreach (var word in words)
        {
            if (word is not { Length: > 0 and <= KeyWords.MaxLength } || word.Any(static c => char.IsWhiteSpace(c) || char.IsControl(c)))
                throw new ArgumentException(
                    $"'{Shown(word ?? "")}' is no key word: those have 1 to {KeyWords.MaxLength} characters and no spaces.",
                    nameof(keyWords));
        }

        return words;
    }

    [GeneratedRegex(@"\A[A-Za-z][A-Za-z0-9_.-]{0,31}\z")]
    private static partial Regex IdPattern();
}
