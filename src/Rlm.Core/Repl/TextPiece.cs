using System.Globalization;
using Rlm.Contexts;
using Rlm.Python;

namespace Rlm.Repl;

/// <summary>
/// A text as programs hand it over: <c>[number, start, end]</c> of a document, its offsets <c>None</c> where it is meant whole,
/// <c>[id, text]</c>, or <c>[id]</c> of a symbol.
/// </summary>
internal static class TextPiece
{
    /// <param name="piece">The piece.</param>
    /// <param name="table">The documents.</param>
    /// <param name="symbols">The symbols, where there are any.</param>
    /// <param name="index">What a text without an id is called by.</param>
    public static ContextDocument ToDocument(List<object?> piece, DocumentTable table, IReplSymbols? symbols, int index)
    {
        if (piece is [string symbol])
            return Find(symbols, symbol);
        if (piece is [var id, string text])
            return new InMemoryDocument(id as string ?? index.ToString(CultureInfo.InvariantCulture), text.AsMemory(), metadata: null);
        var document = table[Convert.ToInt32(piece[0], CultureInfo.InvariantCulture)];
        if (piece[1] is null)
            return document;
        var start = document.GetOffset(Convert.ToInt64(piece[1], CultureInfo.InvariantCulture));
        return document.Slice(start, document.GetOffset(Convert.ToInt64(piece[2], CultureInfo.InvariantCulture)) - start);
    }

    private static ContextDocument Find(IReplSymbols? symbols, string id)
    {
        try
        {
            return symbols?.Find(id).Text ?? throw new ArgumentException("there are no symbols");
        }
        catch (ArgumentException error)
        {
            throw new PythonRaiseException("KeyError", error.Message);
        }
    }
}
