using Rlm.Contexts;

namespace Rlm.Repl;

/// <summary>The symbols that a session knows: short handles for texts.</summary>
internal interface IReplSymbols
{
    /// <summary>Finds a symbol.</summary>
    /// <exception cref="ArgumentException">There is none of that id.</exception>
    ReplSymbol Find(string id);

    /// <summary>
    /// Lists symbols by id, with summaries; where one is missing, a sub-model is asked for it, as far as the budget goes.
    /// </summary>
    /// <param name="match">A glob that ids must match; <see langword="null"/> for all.</param>
    /// <param name="cancellationToken">Ends the asking.</param>
    ValueTask<IReadOnlyList<ReplSymbol>> ListAsync(string? match, CancellationToken cancellationToken);

    /// <summary>Defines a symbol for this run and the agents nested in it.</summary>
    /// <param name="id">The id.</param>
    /// <param name="text">The text.</param>
    /// <param name="held">The length of a text that is of no context.</param>
    /// <exception cref="ArgumentException">The id or the text cannot be used.</exception>
    ReplSymbol Define(string id, ContextDocument text, long held);
}
