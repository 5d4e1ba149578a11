using System.Text.Json;
using Microsoft.Extensions.AI;
using Rlm.Repl;

namespace Rlm;

/// <summary><c>get_symbol</c> and <c>list_symbols</c>, for models that work by tools.</summary>
internal sealed class SymbolTools(IReplSymbols symbols, int maxLength)
{
    public IEnumerable<AIFunction> Make()
    {
        yield return new ContextFunction(
            ToolNames.GetSymbol,
            "Reads the text behind a symbol, or a part of it.",
            [
                new("id", "string", "The symbol."),
                new("offset", "integer", "Where to begin, in characters.", 0),
                new("length", "integer", "How many characters to read.", 10_000),
            ],
            Get);
        yield return new ContextFunction(
            ToolNames.ListSymbols,
            "Lists the symbols there are, with key words and summaries.",
            [new("match", "string", "Which, such as ARCH-*; all by default.", "")],
            ListAsync);
    }

    private ValueTask Get(ContextArguments arguments, Utf8JsonWriter result, CancellationToken cancellationToken)
    {
        var symbol = symbols.Find(arguments.Text("id"));
        result.WriteString("id", symbol.Id);
        ContextTools.WriteRange(symbol.Text, arguments, maxLength, result);
        return ValueTask.CompletedTask;
    }

    private async ValueTask ListAsync(ContextArguments arguments, Utf8JsonWriter result, CancellationToken cancellationToken)
    {
        var match = arguments.Text("match");
        result.WriteStartArray("symbols");
        foreach (var symbol in await symbols.ListAsync(match.Length == 0 ? null : match, cancellationToken).ConfigureAwait(false))
        {
            result.WriteStartObject();
            result.WriteString("id", symbol.Id);
            result.WriteString("key_words", string.Join(' ', symbol.KeyWords));
            if (symbol.Summary is { } summary)
                result.WriteString("summary", summary);
            result.WriteEndObject();
        }

        result.WriteEndArray();
    }
}
