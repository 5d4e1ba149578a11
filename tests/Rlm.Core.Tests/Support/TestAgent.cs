using Microsoft.Extensions.AI;

namespace Rlm.Core.Tests.Support;

/// <summary>Short ways to an agent of scripted models.</summary>
public static class TestAgent
{
    public const string Text = "The first line.\nThe password is swordfish.\nThe last line.\n";

    public static RlmAgent Of(IChatClient root, IChatClient? sub = null, Action<RlmOptions>? configure = null)
    {
        var options = new RlmOptions { Calls = { RetryDelay = TimeSpan.FromMilliseconds(1) } };
        configure?.Invoke(options);
        return new RlmAgent(root, sub, options);
    }

    /// <summary>Runs cells one after the other in one run and returns what the root model was told after each.</summary>
    public static async Task<IReadOnlyList<string>> RunCellsAsync(string text, params string[] cells)
    {
        var root = ScriptedChatClient.Saying([.. cells.Select(ScriptedChatClient.Code), ScriptedChatClient.Code("FINAL('done')")]);
        var response = await Of(root, configure: o => o.MaxConsecutiveErrors = 100).RunAsync("q", text);
        Assert.Null(response.Error);
        Assert.Equal("done", response.Text);
        return [.. root.Calls.Skip(1).Select(call => call.Last)];
    }

    /// <summary>Runs one cell that submits its answer.</summary>
    public static async Task<string> AnswerAsync(string text, string cell, IChatClient? sub = null)
    {
        var root = ScriptedChatClient.Saying(ScriptedChatClient.Code(cell));
        var response = await Of(root, sub, o => o.MaxIterations = 1).RunAsync("What is it?", text);
        Assert.Null(response.Error);
        Assert.True(response.Metadata.Origin == AnswerOrigin.Submitted, root.Calls.Last().All);
        return response.Text;
    }
}
