using Microsoft.Extensions.AI;
using Rlm.Contexts;
using Rlm.Core.Tests.Support;

namespace Rlm.Core.Tests.Agents;

public class ChatClientTests
{
    [Fact]
    public async Task AnswersTheLastUserMessageAboutTheContextOfTheOptions()
    {
        var root = ScriptedChatClient.Saying(ScriptedChatClient.Code("FINAL(query + ' ' + context[:5])"));
        var client = TestAgent.Of(root);

        var response = await client.GetResponseAsync("What?", new ChatOptions().WithContext(InMemoryContext.FromText("First text")));

        Assert.Equal("What? First", response.Text);
        Assert.Equal(ChatFinishReason.Stop, response.FinishReason);
        Assert.Equal(15, response.Usage!.TotalTokenCount);
        Assert.Equal("scripted", response.ModelId);
        Assert.Equal(RlmStatus.Answered, Assert.IsType<RlmResponse>(response.RawRepresentation).Status);
    }

    [Fact]
    public async Task MakesEarlierMessagesTheContext()
    {
        var root = ScriptedChatClient.Saying(ScriptedChatClient.Code(
            "FINAL([len(context), [m.metadata['role'] for m in context], context[0], context.get_by_id('2')])"));
        var client = TestAgent.Of(root);

        var response = await client.GetResponseAsync(
        [
            new(ChatRole.System, "Be brief."),
            new(ChatRole.User, "My name is Ada."),
            new(ChatRole.Assistant, "Hello Ada."),
            new(ChatRole.User, "What is my name?"),
        ]);

        Assert.Equal("[2, [\"user\", \"assistant\"], \"My name is Ada.\", \"Hello Ada.\"]", response.Text);
        var call = Assert.Single(root.Calls);
        Assert.Contains("Be brief.", call.Messages[0].Text, StringComparison.Ordinal);
        Assert.Contains("What is my name?", call.Last, StringComparison.Ordinal);
        Assert.DoesNotContain("Ada", call.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ShowsEarlierMessagesToTheRootModelWhereThereIsAContext()
    {
        var root = ScriptedChatClient.Saying(ScriptedChatClient.Code("FINAL('done')"));
        var client = TestAgent.Of(root);

        await client.GetResponseAsync(
            [new(ChatRole.User, "Who?"), new(ChatRole.Assistant, "Ada."), new(ChatRole.User, "When?")],
            new ChatOptions { Temperature = 0.25f }.WithContext(InMemoryContext.FromText("text")));

        var call = Assert.Single(root.Calls);
        Assert.Equal([ChatRole.System, ChatRole.User, ChatRole.Assistant, ChatRole.User], call.Messages.Select(message => message.Role));
        Assert.Equal(0.25f, call.Options!.Temperature);
        Assert.Null(call.Options.AdditionalProperties);
    }

    [Fact]
    public async Task TakesAVeryLongMessageAsContext()
    {
        var root = ScriptedChatClient.Saying(ScriptedChatClient.Code("FINAL(len(context[-1]))"));
        var client = TestAgent.Of(root);

        var response = await client.GetResponseAsync("Summarise: " + new string('x', 100_000));

        Assert.Equal("100011", response.Text);
        Assert.InRange(root.Calls.First().Last.Length, 1_000, 5_000);
    }

    [Fact]
    public async Task StreamsReasoningThenTheAnswerThenTheUsage()
    {
        var client = TestAgent.Of(ScriptedChatClient.Saying(ScriptedChatClient.Code("FINAL('done')")));

        var updates = await client.GetStreamingResponseAsync("q").ToListAsync();

        Assert.Equal("done", string.Concat(updates.Select(update => update.Text)));
        Assert.Contains(updates, update => update.RawRepresentation is CodeStarted);
        Assert.True(updates.Count(update => update.Contents.OfType<TextReasoningContent>().Any()) > 2);
        var response = updates.ToChatResponse();
        Assert.Equal("done", response.Text);
        Assert.Equal(15, response.Usage!.TotalTokenCount);
        Assert.Equal(ChatFinishReason.Stop, response.FinishReason);
    }

    [Fact]
    public async Task ServesAsSubClientOfAnotherAgent()
    {
        var inner = TestAgent.Of(ScriptedChatClient.Saying(ScriptedChatClient.Code("FINAL('inner saw ' + query)")));
        var outer = TestAgent.Of(ScriptedChatClient.Saying(ScriptedChatClient.Code("FINAL(llm_query('this'))")), inner);

        var response = await outer.RunAsync("q", "text");

        Assert.Equal("inner saw this", response.Text);
        Assert.Equal(30, response.Usage.TotalTokenCount);
    }

    [Fact]
    public async Task ThrowsWhereThereIsNothingToGiveBack()
    {
        var client = TestAgent.Of(ScriptedChatClient.Throwing(new InvalidOperationException("down")));

        var error = await Assert.ThrowsAsync<RlmException>(() => client.GetResponseAsync("q"));

        Assert.Equal(RlmStatus.Failed, error.Response.Status);
        Assert.Equal("down", error.InnerException!.Message);
        Assert.Equal("The run ended without an answer (Failed). What went wrong last: down", error.Message);
        Assert.Equal("down", error.Response.Metadata.LastError);
        await Assert.ThrowsAsync<RlmException>(async () => await client.GetStreamingResponseAsync("q").ToListAsync());
    }

    [Fact]
    public async Task RefusesAConversationWithoutAQuestion()
    {
        var root = ScriptedChatClient.Saying("");
        var client = TestAgent.Of(root);

        await Assert.ThrowsAsync<ArgumentException>(() => client.GetResponseAsync([new(ChatRole.System, "Be brief.")]));
        await Assert.ThrowsAsync<ArgumentException>(() => client.GetResponseAsync([]));
        await Assert.ThrowsAsync<ArgumentNullException>(() => client.GetResponseAsync((IEnumerable<ChatMessage>)null!));
        await Assert.ThrowsAsync<ArgumentException>(() => client.RunAsync(" ", "text"));
        Assert.Empty(root.Calls);
    }

    [Fact]
    public void DisposesNoClient()
    {
        var root = ScriptedChatClient.Saying("");
        var agent = TestAgent.Of(root);

        agent.Dispose();

        Assert.False(root.IsDisposed);
        Assert.Same(root, agent.GetService(typeof(ScriptedChatClient)));
        Assert.Same(agent, agent.GetService(typeof(RlmAgent)));
        Assert.Equal("rlm", ((ChatClientMetadata)agent.GetService(typeof(ChatClientMetadata))!).ProviderName);
    }
}
