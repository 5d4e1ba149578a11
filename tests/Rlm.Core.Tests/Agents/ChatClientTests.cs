using System.Text;
using System.Text.Json;
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

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    public async Task AVeryLongMessageIsCutBetweenCharacters(string before)
    {
        var root = ScriptedChatClient.Saying(ScriptedChatClient.Code("FINAL(len(context[-1]))"));
        var message = before + string.Concat(Enumerable.Repeat("\U0001F600", 10_000)) + before;

        await TestAgent.Of(root).GetResponseAsync(message);

        var prompt = root.Calls.First().Last;
        Assert.Equal(prompt, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(prompt)));
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
    public async Task UpdatesAndResponsesSayWhichTheyAreAndLeadToTheResultOfTheRun()
    {
        var time = new ManualTime();
        time.Advance(TimeSpan.FromDays(1)); // At the epoch itself a time counts as none.
        var client = new RlmAgentBuilder().UseRootClient(ScriptedChatClient.Saying(ScriptedChatClient.Code("FINAL('done')"))).UseTimeProvider(time).Build();

        var updates = await client.GetStreamingResponseAsync("q").ToListAsync();
        var response = updates.ToChatResponse();
        var atOnce = await client.GetResponseAsync("q");

        Assert.Single(updates.Select(update => (update.ResponseId, update.MessageId, update.CreatedAt)).Distinct());
        Assert.All(new[] { response, atOnce }, one =>
        {
            Assert.NotEmpty(one.ResponseId!);
            Assert.Equal(time.GetUtcNow(), one.CreatedAt);
            Assert.Equal("done", one.Text);
            var message = Assert.Single(one.Messages);
            Assert.NotEmpty(message.MessageId!);
            Assert.Equal(time.GetUtcNow(), message.CreatedAt);
            Assert.Equal((RlmStatus.Answered, 1), (one.GetRlmResponse()!.Status, one.GetRlmResponse()!.Metadata.Iterations));
        });
        Assert.NotEqual(response.ResponseId, atOnce.ResponseId);
        Assert.Equal(updates[0].ResponseId, response.ResponseId);
        Assert.Null(new ChatResponse(new ChatMessage(ChatRole.Assistant, "plain")).GetRlmResponse());
        Assert.True(JsonSerializer.Serialize(response, AIJsonUtilities.DefaultOptions).Length > 0);
    }

    [Fact]
    public async Task WhatIsAttachedToTheQuestionGoesToTheRootModelOnly()
    {
        var root = ScriptedChatClient.Saying(ScriptedChatClient.Code("FINAL(llm_query('see ' + context[0]))"));
        var sub = new ScriptedChatClient(call => call.All);
        var picture = new DataContent(new byte[12_345], "image/png") { Name = "cat.png" };
        var link = new UriContent("https://example.com/a.pdf", "application/pdf");
        using var file = new MemoryStream();

        var response = await TestAgent.Of(root, sub).WithTrajectory(() => file).GetResponseAsync(
        [
            new(ChatRole.User, [new TextContent("Keep this."), picture, link]),
            new(ChatRole.User, [new HostedFileContent("file-7") { Name = "notes.pdf" }]),
            new(ChatRole.User, [new TextContent("What is on the picture?"), picture, link]),
        ]);

        Assert.Equal("see Keep this.\n[image/png, 12,345 bytes, cat.png: left out of the text]\n[application/pdf, https://example.com/a.pdf: left out of the text]", response.Text);
        var question = Assert.Single(root.Calls).Messages[^1];
        Assert.Equal([picture, link], question.Contents.Skip(1));
        Assert.Contains("What is on the picture?", question.Text, StringComparison.Ordinal);
        Assert.All(Assert.Single(sub.Calls).Messages, message => Assert.All(message.Contents, content => Assert.IsType<TextContent>(content)));
    }

    [Fact]
    public async Task PicturesOfEarlierMessagesStayWithThemWhereThereIsAContext()
    {
        var root = ScriptedChatClient.Saying(ScriptedChatClient.Code("FINAL('done')"));
        var picture = new DataContent(new byte[3], "image/png");

        await TestAgent.Of(root).GetResponseAsync(
            [new(ChatRole.User, [picture]), new(ChatRole.Assistant, "I see."), new(ChatRole.User, "And in the text?")],
            new ChatOptions().WithContext(InMemoryContext.FromText("text")));

        Assert.Same(picture, Assert.Single(Assert.Single(root.Calls).Messages[1].Contents));
    }

    [Fact]
    public async Task OfTheOptionsOfTheCallerWhatSaysHowToWriteGoesToTheRootModel()
    {
        var root = ScriptedChatClient.Saying(ScriptedChatClient.Code("FINAL('done')"));
        var client = TestAgent.Of(root, configure: o => o.RootChatOptions = new ChatOptions
        {
            MaxOutputTokens = 900,
            AdditionalProperties = new() { ["tier"] = "slow", ["mine"] = 1 },
        });

        await client.GetResponseAsync("q", new ChatOptions
        {
            ModelId = "m",
            Temperature = 0.5f,
            Seed = 3,
            MaxOutputTokens = 5,
            StopSequences = ["\n"],
            RawRepresentationFactory = _ => "raw",
            AdditionalProperties = new() { ["tier"] = "fast" },
        }.WithContext(InMemoryContext.FromText("text")));

        var options = Assert.Single(root.Calls).Options!;
        Assert.Equal(("m", 0.5f, 3L, 900), (options.ModelId, options.Temperature, options.Seed, options.MaxOutputTokens));
        Assert.Null(options.StopSequences);
        Assert.Null(options.RawRepresentationFactory);
        Assert.Equal([("mine", 1), ("tier", "fast")], options.AdditionalProperties!.Select(pair => (pair.Key, pair.Value)).Order());
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
        await Assert.ThrowsAsync<ArgumentException>(() => client.GetResponseAsync([new(ChatRole.User, "q"), null!]));
        Assert.Throws<ArgumentException>(() => client.GetStreamingResponseAsync([null!]));
        await Assert.ThrowsAsync<ArgumentException>(() => client.AsRlm().GetResponseAsync([null!]));
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
