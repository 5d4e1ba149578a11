using Rlm.Contexts;
using static System.FormattableString;

namespace Rlm;

/// <summary>The symbols of one tree of agents: those of the host, and those that its programs define, which nobody else sees.</summary>
internal sealed class SymbolScope(RlmSymbols given, IContextEnvironment context)
{
    // Texts that programs make up are held here, outside of the limits of their sessions.
    private const int MaxDefined = 256;
    private const long MaxDefinedLength = 4_194_304;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, (RlmSymbol Symbol, long Held)> _byId = new(StringComparer.OrdinalIgnoreCase);
    private KeyWords? _keyWords;

    public RlmSymbols Given => given;

    public IReadOnlyList<RlmSymbol> All
    {
        get
        {
            lock (_lock)
                return _byId.Count == 0 ? given.All : [.. given.All, .. _byId.Values.Select(static own => own.Symbol)];
        }
    }

    public RlmSymbol? Find(string id)
    {
        if (given.TryGet(id, out var symbol))
            return symbol;
        lock (_lock)
            return _byId.GetValueOrDefault(id).Symbol;
    }

    /// <summary>Defines a symbol for this tree, or anew what a program of it defined.</summary>
    /// <param name="id">The id.</param>
    /// <param name="document">The text.</param>
    /// <param name="held">The length of a text that nobody else holds.</param>
    /// <exception cref="ArgumentException">The id is none or the host's, the text is empty, or there are too many.</exception>
    public RlmSymbol Define(string id, ContextDocument document, long held)
    {
        RlmSymbols.CheckId(id);
        if (given.TryGet(id, out var other))
            throw new ArgumentException($"the symbol {other.Id} is the host's: choose another id");
        if (document.Read(0, stackalloc char[1]) == 0)
            throw new ArgumentException("the text is empty");
        var symbol = new RlmSymbol(id, document, isPinned: false, [], summary: null);
        lock (_lock)
        {
            var before = _byId.GetValueOrDefault(id);
            if (before.Symbol is null && _byId.Count >= MaxDefined)
                throw new ArgumentException(Invariant($"there are {MaxDefined:N0} symbols of your own already"));
            if (_byId.Values.Sum(static own => own.Held) - before.Held + held > MaxDefinedLength)
            {
                throw new ArgumentException(
                    Invariant($"the texts of your own symbols may have {MaxDefinedLength:N0} characters together; ")
                    + "pieces of the context do not count");
            }

            _byId[id] = (symbol, held);
        }

        return symbol;
    }

    /// <summary>Finds the key words of symbols that have none.</summary>
    public async ValueTask DescribeAsync(IEnumerable<RlmSymbol> symbols, CancellationToken cancellationToken)
    {
        foreach (var symbol in symbols)
        {
            if (symbol.KeyWords.Count == 0)
                symbol.Keep((await KeyWordsAsync(cancellationToken).ConfigureAwait(false)).Of(symbol.Document));
        }
    }

    // Two agents that read the sample at once read the same.
    private async ValueTask<KeyWords> KeyWordsAsync(CancellationToken cancellationToken) =>
        _keyWords ??= await KeyWords.ReadAsync(context, cancellationToken).ConfigureAwait(false);
}
