using Microsoft.Extensions.AI;
using Rlm.Core.Tests.Support;

namespace Rlm.Core.Tests.Agents.Symbols;

/// <summary>Short ways to runs with symbols.</summary>
internal static class SymbolModels
{
    public static readonly string LongText = string.Concat(Enumerable.Range(0, 400).Select(i => i % 10 == 0
        ? "The outbox stores each event before the broker sees it.\n"
        : "Here is another line of the text that says nothing.\n"));

    public static RlmAgent Agent(
        RlmSymbols symbols, IChatClient root, IChatClient? sub = null, Action<RlmOptions>? configure = null) =>
        TestAgent.Of(root, sub, configure).WithSymbols(symbols);

    /// <summary>Runs one cell that submits its answer.</summary>
    public static async Task<RlmResponse> RunAsync(
        RlmSymbols symbols, string cell, IChatClient? sub = null, Action<RlmOptions>? configure = null, string text = "some text")
    {
        var response = await Agent(symbols, ScriptedChatClient.Saying(ScriptedChatClient.Code(cell)), sub, o =>
        {
            o.MaxIterations = 1;
            configure?.Invoke(o);
        }).RunAsync("q", text);
        Assert.Null(response.Error);
        return response;
    }

    public static async Task<string> AnswerAsync(RlmSymbols symbols, string cell, IChatClient? sub = null, string text = "some text")
    {
        var response = await RunAsync(symbols, cell, sub, text: text);
        Assert.Equal(AnswerOrigin.Submitted, response.Metadata.Origin);
        return response.Text;
    }
}
