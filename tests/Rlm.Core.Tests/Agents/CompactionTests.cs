using Microsoft.Extensions.AI;
using Rlm.Core.Tests.Support;

namespace Rlm.Core.Tests.Agents;

public class CompactionTests
{
    private static bool IsRequest(ScriptedCall call) => call.Last.StartsWith("This conversation is about to become too long", StringComparison.Ordinal);

    [Fact]
    public async Task SumsUpOnceNearTheWindowAndKeepsVariablesAndHistory()
    {
        var cells = new Queue<string>(["x = 'kept'\nprint('a' * 8000)", "print('b' * 8000)", "FINAL(x + str(len(history)) + history[2]['role'] + str('a' * 100 in history[3]['content']))"]);
        var root = new ScriptedChatClient(call => Task.FromResult(IsRequest(call)
            ? ScriptedChatClient.Reply("I know x.", 7_000)
            : ScriptedChatClient.Reply(ScriptedChatClient.Code(cells.Dequeue()), call.Messages.Sum(message => message.Text.Length) / 4)));

        var response = await TestAgent.Of(root, configure: o => o.RootWindowTokens = 6_000).RunAsync("q", "text");

        Assert.Equal("kept9assistantTrue", response.Text);
        Assert.Equal(1, response.Metadata.Root.Compactions);
        var after = root.Calls.Last();
        Assert.Equal([ChatRole.System, ChatRole.User, ChatRole.Assistant, ChatRole.User], after.Messages.Select(message => message.Role));
        Assert.Equal("I know x.", after.Messages[2].Text);
        Assert.Contains("`history` holds all 6 messages", after.Last, StringComparison.Ordinal);
        // Until then, and up to the request itself, the conversation is an unbroken prefix.
        var request = root.Calls.Single(IsRequest);
        Assert.Equal(root.Calls.ElementAt(1).Messages.Select(message => message.Text), request.Messages.Take(4).Select(message => message.Text));
    }

    [Theory]
    [InlineData("This model's maximum context length is 8192 tokens", 0)]
    [InlineData("prompt is too long: 210000 tokens > 200000 maximum", 1)]
    public async Task SumsUpWhereTheProviderTakesNoMore(string error, int failingRequests)
    {
        var failures = 0;
        var root = new ScriptedChatClient(call =>
        {
            if (IsRequest(call))
                return failingRequests-- > 0 ? throw new InvalidOperationException(error) : "summary";
            if (call.Messages.Sum(message => message.Text.Length) > 20_000 && failures++ == 0)
                throw new InvalidOperationException(error);
            return ScriptedChatClient.Code(call.Last.Contains("was shortened", StringComparison.Ordinal) ? "FINAL(x)" : "x = 'kept'\nprint('a' * 8000)");
        });

        var response = await TestAgent.Of(root).RunAsync("q", "text");

        Assert.Equal("kept", response.Text);
        Assert.Equal(1, response.Metadata.Root.Compactions);
        // The request itself is cut: the provider would refuse it like the one before.
        Assert.All(root.Calls.Where(IsRequest), call => Assert.True(call.Messages.Sum(message => message.Text.Length) < 20_000));
    }

    [Fact]
    public async Task FailsWhereTheContextIsTooLongFromTheStart()
    {
        var root = ScriptedChatClient.Throwing(new InvalidOperationException("context_length_exceeded"));

        var response = await TestAgent.Of(root).RunAsync("q", "text");

        Assert.Equal(RlmStatus.Failed, response.Status);
        Assert.Single(root.Calls);
    }
}
