using Rlm.Contexts;
using Rlm.Python;

namespace Rlm.Repl;

/// <summary>The functions through which programs reach symbols.</summary>
internal sealed class SymbolFunctions(IReplSymbols symbols, ContextFunctions contents)
{
    public void DefineIn(PythonSession session)
    {
        session.Define(new PythonFunction("_rlm_symbol(id)", Find));
        session.Define(new PythonFunction("_rlm_symbols(match)", ListAsync));
        session.Define(new PythonFunction("_rlm_define_symbol(id, piece)", DefineAsync));
    }

    private static List<object?> ToRow(ReplSymbol symbol) => [symbol.Id, symbol.KeyWords.ToList<object?>(), symbol.Summary];

    private static PythonRaiseException ToPython(Exception error) =>
        new(error is ArgumentException ? "ValueError" : "OSError", error.Message);

    private List<object?> Find(PythonCall call)
    {
        try
        {
            return ToText(symbols.Find(call.Get<string>("id")));
        }
        catch (ArgumentException error)
        {
            throw new PythonRaiseException("KeyError", error.Message);
        }
        catch (ContextException error)
        {
            throw ToPython(error);
        }
    }

    private async ValueTask<object?> ListAsync(PythonCall call, CancellationToken cancellationToken)
    {
        try
        {
            var found = await symbols.ListAsync(call["match"] as string, cancellationToken).ConfigureAwait(false);
            return found.Select(ToRow).ToList<object?>();
        }
        catch (ContextException error)
        {
            throw ToPython(error);
        }
    }

    private async ValueTask<object?> DefineAsync(PythonCall call, CancellationToken cancellationToken)
    {
        var piece = call.Get<List<object?>>("piece");
        try
        {
            var table = await contents.GetTableAsync(cancellationToken).ConfigureAwait(false);
            var document = TextPiece.ToDocument(piece, table, symbols, index: 0);
            return ToText(symbols.Define(call.Get<string>("id"), document, piece is [_, string text] ? text.Length : 0));
        }
        catch (Exception error) when (error is ContextException or ArgumentException)
        {
            throw ToPython(error);
        }
    }

    private static List<object?> ToText(ReplSymbol symbol) => [DocumentText.Of(symbol.Text), .. ToRow(symbol)];
}
