using System.Text;
using System.Text.Json;
using Microsoft.Extensions.AI;
using Rlm.Contexts;
using Rlm.Core.Tests.Support;

namespace Rlm.Core.Tests.Agents;

public class RlmChatClientTests
{
    private const string LongText = "word ";

    [Fact]
    public async Task ShortConversationsReachTheInnerClientAsTheyAre()
    {
        var expected = new ChatResponse(new ChatMessage(ChatRole.Assistant, "hi"));
        var inner = new ScriptedChatClient(_ => Task.FromResult(expected));
        List<ChatMessage> messages =
        [
            new(ChatRole.System, "Be brief."),
            new(new ChatRole("developer"), "No jokes."),
            new(ChatRole.User, [new TextContent("Look: "), new UriContent("https://example.com/a.png", "image/png"), new DataContent(new byte[] { 1 }, "image/png")]),
            new(ChatRole.Assistant, [new FunctionCallContent("1", "look", new Dictionary<string, object?> { ["at"] = 3 })]),
            new(ChatRole.Tool, [new FunctionResultContent("1", "nothing")]),
            new(ChatRole.User, "And?"),
        ];
        var options = new ChatOptions
        {
            Temperature = 0.5f,
            ResponseFormat = ChatResponseFormat.Json,
            Tools = [AIFunctionFactory.CreateDeclaration("look", null, JsonElement.Parse("{}"))],
        };
        var response = await inner.AsRlm().GetResponseAsync(messages, options);

        Assert.Same(expected, response);
        var call = Assert.Single(inner.Calls);
        Assert.All(messages.Zip(call.Messages), pair => Assert.Same(pair.First, pair.Second));
        Assert.Equal(messages.Count, call.Messages.Count);
        Assert.Same(options, call.Options);
    }

    [Fact]
    public async Task ShortConversationsStreamFromTheInnerClient()
    {
        var inner = ScriptedChatClient.Saying("plain words of the model");

        var updates = await inner.AsRlm().GetStreamingResponseAsync("Hi").ToListAsync();

        Assert.Equal("plain words of the model", string.Concat(updates.Select(update => update.Text)));
        Assert.Equal("Hi", Assert.Single(inner.Calls).Last);
    }

    [Fact]
    public async Task OfLongConversationsTheMessagesAreDocuments()
    {
        var inner = ScriptedChatClient.Saying(ScriptedChatClient.Code(
            "first = context[0]\nFINAL([len(context), first.id, first.metadata['role'], first.metadata['time'][:10], first.metadata['priority'], len(first)])"));
        var first = Long(ChatRole.User, 100_000).WithPriority(7);
        first.CreatedAt = new DateTimeOffset(2031, 7, 4, 0, 0, 0, TimeSpan.Zero);

        var response = await inner.AsRlm().GetResponseAsync([first, new(ChatRole.Assistant, "Noted."), new(ChatRole.User, "How long was it?")]);

        Assert.Equal("[2, \"1\", \"user\", \"2031-07-04\", 7, 100000]", response.Text);
        Assert.IsType<RlmResponse>(response.RawRepresentation);
    }

    [Fact]
    public async Task TheLatestAndThePinnedStayInTheWindow()
    {
        var inner = ScriptedChatClient.Saying(ScriptedChatClient.Code("FINAL(len(context))"));

        var response = await inner.AsRlm(o => o.RecentTokens = 50).GetResponseAsync(
        [
            new ChatMessage(ChatRole.User, "My name is Ada.").Pin(),
            new(ChatRole.User, "This is old."),
            Long(ChatRole.Assistant, 100_000),
            new(ChatRole.User, "This is new."),
            new(ChatRole.Assistant, "Indeed."),
            new(ChatRole.User, "What now?"),
        ]);

        Assert.Equal("5", response.Text);
        Assert.Equal(["My name is Ada.", "This is new.", "Indeed."], inner.Calls.First().Messages.Skip(1).SkipLast(1).Select(message => message.Text));
        Assert.DoesNotContain("This is old", inner.Calls.First().All);
    }

    [Fact]
    public async Task PicturesInTheWindowReachTheRootModelAndOthersAreNamed()
    {
        var inner = ScriptedChatClient.Saying(ScriptedChatClient.Code("FINAL([context[0], context[2], context[3], len(context)])"));
        DataContent[] pictures = [.. Enumerable.Range(1, 5).Select(i => new DataContent(new byte[i], "image/png") { Name = $"{i}.png" })];

        var response = await inner.AsRlm(o => o.RecentTokens = 1_500).GetResponseAsync(
        [
            new(ChatRole.User, [new TextContent("old"), pictures[0]]),
            new ChatMessage(ChatRole.User, [new TextContent("pinned"), pictures[1]]).Pin(),
            new(ChatRole.User, [pictures[2]]),
            Long(ChatRole.Assistant, 100_000),
            new(ChatRole.User, [new TextContent("one too many"), pictures[4]]),
            new(ChatRole.User, [new TextContent("new"), pictures[3]]),
            new(ChatRole.User, [new TextContent("What now?"), pictures[4]]),
        ]);

        Assert.StartsWith(
            "[\"old\\n[image/png, 1 bytes, 1.png: left out of the text]\", \"[image/png, 3 bytes, 3.png: left out of the text]\", \"word word",
            response.Text, StringComparison.Ordinal);
        Assert.EndsWith(" 6]", response.Text, StringComparison.Ordinal);
        var sent = Assert.Single(inner.Calls).Messages;
        Assert.Equal([pictures[1], pictures[3], pictures[4]], sent.SelectMany(message => message.Contents).OfType<DataContent>());
        Assert.Equal(["pinned", "new"], sent.Skip(1).SkipLast(1).Select(message => message.Text));
    }

    [Fact]
    public async Task AttachedTextsAndResultsOfToolsAreContext()
    {
        var inner = ScriptedChatClient.Saying(ScriptedChatClient.Code("FINAL([(d.id, d.metadata.get('attachment'), d[:12]) for d in context])"));

        var response = await inner.AsRlm().GetResponseAsync(
        [
            new(ChatRole.User, [new TextContent("Read this"), new DataContent(Encoding.UTF8.GetBytes("notes " + new string('n', 90_000)), "text/plain") { Name = "notes.txt" }]),
            new(ChatRole.Assistant, [new FunctionCallContent("1", "look", new Dictionary<string, object?> { ["at"] = "map" })]),
            new(ChatRole.Tool, [new FunctionResultContent("1", new { found = true })]),
            new(ChatRole.User, [new TextContent("What does it say?"), new DataContent(Encoding.UTF8.GetBytes("{\"a\": 1}"), "application/json")]),
        ]);

        Assert.Equal(
            "[[\"1\", null, \"Read this\"], [\"1.1\", \"notes.txt\", \"notes nnnnnn\"], [\"2\", null, \"[calls look(\"], [\"3\", null, \"{\\n  \\\"found\\\":\"], "
            + "[\"question.1\", \"1\", \"{\\\"a\\\": 1}\"]]",
            response.Text);
    }

    [Fact]
    public async Task AResponseFormatIsChecked()
    {
        var inner = ScriptedChatClient.Saying(
            ScriptedChatClient.Code("SUBMIT(count='many')"), ScriptedChatClient.Code("SUBMIT(count=3)"));
        var options = new ChatOptions
        {
            ResponseFormat = ChatResponseFormat.ForJsonSchema(
                JsonElement.Parse("""{"type":"object","properties":{"count":{"type":"integer"}},"required":["count"]}""")),
        };

        var response = await inner.AsRlm(o => o.CrossoverTokens = 0).GetResponseAsync("How many?", options);

        Assert.Equal("""{"count": 3}""", response.Text);
        Assert.Contains("$.count: expected an integer", inner.Calls.Last().Last);
    }

    [Fact]
    public async Task AnyJsonDoesWhereThereIsNoSchema()
    {
        var inner = ScriptedChatClient.Saying(ScriptedChatClient.Code("FINAL('no json')"), ScriptedChatClient.Code("FINAL([1, {'a': None}])"));

        var response = await inner.AsRlm(o => o.CrossoverTokens = 0).GetResponseAsync("q", new ChatOptions { ResponseFormat = ChatResponseFormat.Json });

        Assert.Equal("""[1, {"a": null}]""", response.Text);
    }

    [Fact]
    public async Task FunctionsOfTheCallerArePythonFunctionsAndDeclarationsAnError()
    {
        var inner = ScriptedChatClient.Saying(ScriptedChatClient.Code("FINAL(add(2, 3))"));
        var client = inner.AsRlm();
        ChatMessage[] conversation = [Long(ChatRole.User, 100_000), new(ChatRole.User, "Add.")];

        var response = await client.GetResponseAsync(conversation, new ChatOptions { Tools = [AIFunctionFactory.Create((int a, int b) => a + b, "add")] });

        Assert.Equal("5", response.Text);
        var error = await Assert.ThrowsAsync<NotSupportedException>(() => client.GetResponseAsync(
            conversation, new ChatOptions { Tools = [AIFunctionFactory.CreateDeclaration("later", null, JsonElement.Parse("{}"))] }));
        Assert.Contains("'later'", error.Message);
    }

    [Fact]
    public async Task LongConversationsStreamTheRun()
    {
        var inner = ScriptedChatClient.Saying(ScriptedChatClient.Code("FINAL('done')"));

        var updates = await inner.AsRlm().GetStreamingResponseAsync([Long(ChatRole.User, 100_000), new(ChatRole.User, "q")]).ToListAsync();

        Assert.Equal("done", string.Concat(updates.SelectMany(update => update.Contents).OfType<TextContent>().Select(content => content.Text)));
        Assert.IsType<RunEnded>(updates[^1].RawRepresentation);
    }

    [Fact]
    public async Task AContextInTheOptionsGoesToTheAgent()
    {
        var inner = ScriptedChatClient.Saying(ScriptedChatClient.Code("FINAL(context)"));

        var response = await inner.AsRlm().GetResponseAsync("q", new ChatOptions().WithContext(InMemoryContext.FromText("short")));

        Assert.Equal("short", response.Text);
    }

    [Fact]
    public async Task AnAgentOfTheHostAnswersTheLongOnes()
    {
        var inner = ScriptedChatClient.Saying("never asked");
        var root = ScriptedChatClient.Saying(ScriptedChatClient.Code("FINAL('by the agent')"));
        var agent = TestAgent.Of(root);

        var client = inner.AsRlm(agent, o => o.CrossoverTokens = 0);

        Assert.Equal("by the agent", (await client.GetResponseAsync("q")).Text);
        Assert.Empty(inner.Calls);
        Assert.Same(agent, client.GetService<RlmAgent>());
        Assert.Same(inner, client.GetService<ScriptedChatClient>());
        client.Dispose();
        Assert.True(inner.IsDisposed);
        Assert.False(root.IsDisposed);
    }

    [Fact]
    public void SettingsAreChecked()
    {
        var inner = ScriptedChatClient.Saying("x");

        Assert.Throws<ArgumentOutOfRangeException>(() => inner.AsRlm(o => o.CrossoverTokens = -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => inner.AsRlm(o => o.RecentTokens = -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => inner.AsRlm(o => (o.CrossoverTokens, o.RecentTokens) = (1_000, 1_001)));
        Assert.Equal(1_000, new RlmChatClientOptions { CrossoverTokens = 1_000 }.RecentTokens);
        Assert.Equal((4_096, 4_096), (new RlmChatClientOptions().RecentTokens, new RlmChatClientOptions { CrossoverTokens = 0 }.RecentTokens));
    }

    private static ChatMessage Long(ChatRole role, int length) => new(role, string.Concat(Enumerable.Repeat(LongText, length / LongText.Length)));
}
