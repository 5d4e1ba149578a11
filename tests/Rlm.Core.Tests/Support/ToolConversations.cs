using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Rlm.Core.Tests.Support;

/// <summary>What providers ask of conversations with calls of tools, and short ways to read them.</summary>
public static class ToolConversations
{
    /// <summary>Every call has its result, in the messages right behind it, before anybody says anything else.</summary>
    public static void AssertWhole(IReadOnlyList<ChatMessage> messages)
    {
        List<string> open = [];
        foreach (var message in messages)
        {
            foreach (var result in message.Contents.OfType<FunctionResultContent>())
            {
                Assert.Equal(ChatRole.Tool, message.Role);
                Assert.True(open.Remove(result.CallId), $"the result {result.CallId} has no call");
            }

            if (message.Role != ChatRole.Tool)
                Assert.Empty(open);
            var ids = message.Contents.OfType<FunctionCallContent>().Select(call => call.CallId).ToList();
            Assert.Equal(ids.Count, ids.Distinct().Count());
            Assert.DoesNotContain("", ids);
            open.AddRange(ids);
        }

        Assert.Empty(open);
    }

    /// <summary>The results of the last turn.</summary>
    public static IReadOnlyList<JsonElement> Results(this ScriptedCall call) =>
        [.. call.ResultTexts().Select(text => JsonDocument.Parse(text).RootElement)];

    public static IReadOnlyList<string> ResultTexts(this ScriptedCall call) => call.Messages
        .Last(message => message.Role == ChatRole.Tool).Contents.OfType<FunctionResultContent>().Select(result => (string)result.Result!).ToList();

    /// <summary>A model that says one thing after the other, and the last again and again.</summary>
    public static ScriptedChatClient Saying(params ChatResponse[] replies) =>
        new(call => Task.FromResult(replies[Math.Min(call.Number, replies.Length - 1)]));

    public static ChatResponse Submitting(string answer) => ScriptedChatClient.Calling(("submit_answer", new { answer }));

    public static RlmAgent Agent(IChatClient root, IChatClient? sub = null, Action<RlmOptions>? configure = null) =>
        TestAgent.Of(root, sub, o =>
        {
            o.Mode = RlmMode.Tools;
            configure?.Invoke(o);
        });
}
