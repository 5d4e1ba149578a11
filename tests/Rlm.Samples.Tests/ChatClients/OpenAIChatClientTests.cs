using System.Net;
using System.Text.Json;
using Microsoft.Extensions.AI;
using Rlm.Samples.ChatClients;
using Rlm.Samples.Tests.Servers;

namespace Rlm.Samples.Tests.ChatClients;

public sealed class OpenAIChatClientTests
{
    [Fact]
    public async Task AWholeReplyCarriesTextUsageAndFinishReason()
    {
        await using LoopbackServer server = new(OpenAIReplies.Whole("Grüße, 世界"));
        using IChatClient client = Client(server);

        ChatResponse response = await client.GetResponseAsync("Say hello.");

        Assert.Equal("Grüße, 世界", response.Text);
        Assert.Equal(ChatFinishReason.Stop, response.FinishReason);
        Assert.Equal("test-model-0001", response.ModelId);
        Assert.Equal((11, 7, 18), (response.Usage!.InputTokenCount, response.Usage.OutputTokenCount, response.Usage.TotalTokenCount));
        Assert.Equal((3, 2), (response.Usage.CachedInputTokenCount, response.Usage.ReasoningTokenCount));
    }

    [Fact]
    public async Task AStreamedReplyIsTheSameInPieces()
    {
        await using LoopbackServer server = new(OpenAIReplies.Stream("Grü", "ße, ", "世界"));
        using IChatClient client = Client(server);

        List<ChatResponseUpdate> updates = await client.GetStreamingResponseAsync("Say hello.").ToListAsync();

        Assert.Equal(["Grü", "ße, ", "世界"], updates.Select(static update => update.Text).Where(static text => text.Length > 0));
        ChatResponse response = updates.ToChatResponse();
        Assert.Equal("Grüße, 世界", response.Text);
        Assert.Equal(ChatFinishReason.Stop, response.FinishReason);
        Assert.Equal("test-model-0001", response.ModelId);
        Assert.Equal(18, response.Usage!.TotalTokenCount);
        JsonElement request = server.Requests.Single().Json;
        Assert.True(request.GetProperty("stream_options").GetProperty("include_usage").GetBoolean());
    }

    [Fact]
    public async Task TheRequestSaysWhatTheOptionsSay()
    {
        await using LoopbackServer server = new(OpenAIReplies.Whole("ok"));
        using IChatClient client = Client(server);
        ChatOptions options = new()
        {
            Instructions = "Be brief.",
            Temperature = 0.25f,
            TopP = 0.5f,
            MaxOutputTokens = 77,
            StopSequences = ["END", "STOP"],
            Seed = 42,
            ResponseFormat = ChatResponseFormat.Json,
        };

        await client.GetResponseAsync([new(ChatRole.System, "You count."), new(ChatRole.User, "One?"), new(ChatRole.Assistant, "One."), new(ChatRole.User, "Two?")], options);

        ServerRequest request = server.Requests.Single();
        Assert.Equal("/v1/chat/completions", request.Path);
        Assert.Equal("Bearer test-key", request.Headers["Authorization"]);
        JsonElement json = request.Json;
        Assert.Equal("test-model", json.GetProperty("model").GetString());
        Assert.Equal(0.25, json.GetProperty("temperature").GetDouble(), 3);
        Assert.Equal(0.5, json.GetProperty("top_p").GetDouble(), 3);
        Assert.Equal(77, json.GetProperty("max_tokens").GetInt32());
        Assert.Equal(["END", "STOP"], json.GetProperty("stop").EnumerateArray().Select(static stop => stop.GetString()));
        Assert.Equal(42, json.GetProperty("seed").GetInt32());
        Assert.Equal("json_object", json.GetProperty("response_format").GetProperty("type").GetString());
        Assert.Equal(
            ["system: Be brief.", "system: You count.", "user: One?", "assistant: One.", "user: Two?"],
            json.GetProperty("messages").EnumerateArray().Select(static message => $"{message.GetProperty("role").GetString()}: {TextOf(message)}"));
    }

    [Fact]
    public async Task OpenAIsOwnModelsGetTheNewNameOfTheOutputLimit()
    {
        await using LoopbackServer server = new(OpenAIReplies.Whole("ok"));
        using IChatClient client = Client(server, model: "gpt-5-mini");

        await client.GetResponseAsync("Hello", new ChatOptions { MaxOutputTokens = 77 });

        JsonElement json = server.Requests.Single().Json;
        Assert.Equal(77, json.GetProperty("max_completion_tokens").GetInt32());
        Assert.False(json.TryGetProperty("max_tokens", out _));
    }

    [Fact]
    public async Task TheModelOfTheOptionsComesFirst()
    {
        await using LoopbackServer server = new(OpenAIReplies.Whole("ok"));
        using IChatClient client = Client(server);

        await client.GetResponseAsync("Hello", new ChatOptions { ModelId = "another-model" });

        Assert.Equal("another-model", server.Requests.Single().Json.GetProperty("model").GetString());
    }

    [Fact]
    public async Task TextAndImageGoInOneMessage()
    {
        await using LoopbackServer server = new(OpenAIReplies.Whole("a cat"));
        using IChatClient client = Client(server);
        ChatMessage message = new(ChatRole.User, [
            new TextContent("What is this?"), new DataContent(new byte[] { 1, 2, 3 }, "image/png"), new TextContent("And this?"),
            new UriContent(new Uri("https://example.org/cat.png"), "image/png")]);

        await client.GetResponseAsync([message]);

        JsonElement parts = server.Requests.Single().Json.GetProperty("messages")[0].GetProperty("content");
        Assert.Equal(["text", "image_url", "text", "image_url"], parts.EnumerateArray().Select(static part => part.GetProperty("type").GetString()));
        Assert.Equal("data:image/png;base64,AQID", parts[1].GetProperty("image_url").GetProperty("url").GetString());
        Assert.Equal("https://example.org/cat.png", parts[3].GetProperty("image_url").GetProperty("url").GetString());
    }

    [Fact]
    public async Task APartThatCannotBeSentIsRefused()
    {
        await using LoopbackServer server = new(OpenAIReplies.Whole("ok"));
        using IChatClient client = Client(server);

        await Assert.ThrowsAsync<NotSupportedException>(() =>
            client.GetResponseAsync([new(ChatRole.User, [new DataContent(new byte[] { 1 }, "video/mp4")])]));
        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData("length")]
    [InlineData("content_filter")]
    public async Task TheFinishReasonIsReported(string reason)
    {
        await using LoopbackServer server = new(OpenAIReplies.Whole("cut", reason));
        using IChatClient client = Client(server);

        ChatResponse response = await client.GetResponseAsync("Hello");

        Assert.Equal(new ChatFinishReason(reason), response.FinishReason);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ToolsAreDeclaredCalledAndAnswered(bool streaming)
    {
        await using LoopbackServer server = new(streaming ? StreamedToolCall() : WholeToolCall());
        using IChatClient client = Client(server);
        AIFunction add = AIFunctionFactory.Create((int left, int right) => left + right, "add", "Adds.");

        ChatResponse response = streaming
            ? (await client.GetStreamingResponseAsync("1 + 2?", new ChatOptions { Tools = [add] }).ToListAsync()).ToChatResponse()
            : await client.GetResponseAsync("1 + 2?", new ChatOptions { Tools = [add] });
        await client.GetResponseAsync([new(ChatRole.User, "1 + 2?"), .. response.Messages, new(ChatRole.Tool, [new FunctionResultContent("call_1", 3)])])
            .ContinueWith(static _ => { }, TaskScheduler.Default);

        FunctionCallContent call = response.Messages.SelectMany(static message => message.Contents).OfType<FunctionCallContent>().Single();
        Assert.Equal(("call_1", "add", "1", "2"), (call.CallId, call.Name, call.Arguments!["left"]!.ToString(), call.Arguments["right"]!.ToString()));
        Assert.Equal(ChatFinishReason.ToolCalls, response.FinishReason);
        JsonElement[] requests = [.. server.Requests.Select(static request => request.Json)];
        Assert.Equal("add", requests[0].GetProperty("tools")[0].GetProperty("function").GetProperty("name").GetString());
        JsonElement messages = requests[1].GetProperty("messages");
        Assert.Equal("call_1", messages[1].GetProperty("tool_calls")[0].GetProperty("id").GetString());
        Assert.Equal(("call_1", "3"), (messages[2].GetProperty("tool_call_id").GetString(), TextOf(messages[2])));
    }

    [Theory]
    [InlineData(401, "refused the key (401): No such key. Check OPENAI_API_KEY.")]
    [InlineData(404, "does not know the model test-model")]
    [InlineData(400, "refused the request (400): No such key.")]
    [InlineData(429, "over its rate limit or quota (429): No such key.")]
    [InlineData(500, "failed (500): No such key.")]
    public async Task AnErrorSaysWhatTheServerSaid(int status, string expected)
    {
        await using LoopbackServer server = new(ServerReply.Error(status, "No such key."));
        using IChatClient client = Client(server);

        ChatClientException whole = await Assert.ThrowsAsync<ChatClientException>(() => client.GetResponseAsync("Hello"));
        ChatClientException streamed = await Assert.ThrowsAsync<ChatClientException>(() => client.GetStreamingResponseAsync("Hello").ToListAsync().AsTask());

        Assert.All([whole, streamed], error =>
        {
            Assert.Contains(expected, error.Message, StringComparison.Ordinal);
            Assert.Contains(server.BaseUrl, error.Message, StringComparison.Ordinal);
            Assert.Equal((HttpStatusCode)status, error.StatusCode);
        });
    }

    [Theory]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task APassingErrorIsTriedAgain(int status)
    {
        ServerReply busy = ServerReply.Error(status, "busy") with { Headers = new Dictionary<string, string> { ["Retry-After"] = "0" } };
        await using LoopbackServer server = new(busy, busy, OpenAIReplies.Whole("at last"));
        using IChatClient client = Client(server, retries: 3);

        ChatResponse response = await client.GetResponseAsync("Hello");

        Assert.Equal("at last", response.Text);
        Assert.Equal(3, server.Requests.Count);
    }

    [Fact]
    public async Task ARefusalIsNotTriedAgain()
    {
        await using LoopbackServer server = new(ServerReply.Error(401, "no"), OpenAIReplies.Whole("never"));
        using IChatClient client = Client(server, retries: 3);

        await Assert.ThrowsAsync<ChatClientException>(() => client.GetResponseAsync("Hello"));

        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData("this is not JSON")]
    [InlineData("<html><body>It works!</body></html>")]
    [InlineData("{\"choices\": \"none\"}")]
    [InlineData("{}")]
    [InlineData("")]
    public async Task AReplyThatIsNoCompletionIsAClearError(string body)
    {
        await using LoopbackServer server = new(new ServerReply(200, body));
        using IChatClient client = Client(server);

        ChatClientException error = await Assert.ThrowsAsync<ChatClientException>(() => client.GetResponseAsync("Hello"));

        Assert.Contains("not a chat completion", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ADroppedConnectionIsAClearError()
    {
        await using LoopbackServer server = new(OpenAIReplies.Whole("half of it") with { Drops = true });
        using IChatClient client = Client(server);

        ChatClientException error = await Assert.ThrowsAsync<ChatClientException>(() => client.GetResponseAsync("Hello"));

        Assert.Contains("dropped the connection", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task AStreamThatBreaksOffIsAnErrorAfterItsPieces(bool drops)
    {
        ServerReply half = OpenAIReplies.EventStream(OpenAIReplies.Delta(new { role = "assistant", content = "half" }));
        await using LoopbackServer server = new(half with { Drops = drops });
        using IChatClient client = Client(server);
        List<string> pieces = [];

        ChatClientException error = await Assert.ThrowsAsync<ChatClientException>(async () =>
        {
            await foreach (ChatResponseUpdate update in client.GetStreamingResponseAsync("Hello"))
                pieces.Add(update.Text);
        });

        Assert.Equal(["half"], pieces);
        Assert.Matches("dropped the connection|broke off", error.Message);
    }

    [Fact]
    public async Task AMalformedEventIsAClearError()
    {
        await using LoopbackServer server = new(OpenAIReplies.EventStream("data: {\"choices\": [{\"delta\"\n\n"));
        using IChatClient client = Client(server);

        ChatClientException error = await Assert.ThrowsAsync<ChatClientException>(() => client.GetStreamingResponseAsync("Hello").ToListAsync().AsTask());

        Assert.Contains("not a chat completion", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AServerThatIsNotThereIsAClearErrorAtOnce()
    {
        string nowhere;
        await using (LoopbackServer server = new(OpenAIReplies.Whole("gone")))
            nowhere = server.BaseUrl;
        using IChatClient client = ChatClientFactory.CreateRoot(new() { Model = "m", BaseUrl = nowhere, RetryDelay = TimeSpan.FromHours(1) });

        ChatClientException error = await Assert.ThrowsAsync<ChatClientException>(() => client.GetResponseAsync("Hello"));

        Assert.Contains($"{nowhere} could not be reached", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task CancellationEndsACallThatHangs(bool streaming)
    {
        await using LoopbackServer server = new(OpenAIReplies.EventStream(OpenAIReplies.Delta(new { content = "a" })) with { Hangs = true });
        using IChatClient client = Client(server);
        using CancellationTokenSource cancel = new();
        Task call = streaming
            ? client.GetStreamingResponseAsync("Hello", cancellationToken: cancel.Token).ToListAsync().AsTask()
            : client.GetResponseAsync("Hello", cancellationToken: cancel.Token);
        while (server.Requests.IsEmpty)
            await Task.Yield();

        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
    }

    [Fact]
    public void TheClientSaysWhatItIs()
    {
        using IChatClient client = ChatClientFactory.CreateRoot(new() { Model = "m", BaseUrl = "http://localhost:1/v1" });

        ChatClientMetadata metadata = client.GetRequiredService<ChatClientMetadata>();

        Assert.Equal(("openai", "m", "http://localhost:1/v1"), (metadata.ProviderName, metadata.DefaultModelId, metadata.ProviderUri!.ToString()));
    }

    private static IChatClient Client(LoopbackServer server, string model = "test-model", int retries = 0) => ChatClientFactory.CreateRoot(new()
    {
        Model = model,
        BaseUrl = server.BaseUrl,
        MaxRetries = retries,
        RetryDelay = TimeSpan.FromMilliseconds(1),
        Environment = static name => name == "OPENAI_API_KEY" ? "test-key" : null,
    });

    private static string TextOf(JsonElement message)
    {
        JsonElement content = message.GetProperty("content");
        return (content.ValueKind == JsonValueKind.String ? content : content[0].GetProperty("text")).GetString()!;
    }

    private static ServerReply WholeToolCall() => new(200, """
        {"id": "1", "object": "chat.completion", "created": 1, "model": "m", "choices": [{"index": 0, "finish_reason": "tool_calls", "message": {"role": "assistant",
        "content": null, "tool_calls": [{"id": "call_1", "type": "function", "function": {"name": "add", "arguments": "{\"left\": 1, \"right\": 2}"}}]}}]}
        """);

    private static ServerReply StreamedToolCall() => OpenAIReplies.EventStream(
        OpenAIReplies.Delta(new { role = "assistant", tool_calls = new[] { new { index = 0, id = "call_1", type = "function", function = new { name = "add", arguments = "" } } } }),
        OpenAIReplies.Delta(new { tool_calls = new[] { new { index = 0, function = new { arguments = "{\"left\": 1, " } } } }),
        OpenAIReplies.Delta(new { tool_calls = new[] { new { index = 0, function = new { arguments = "\"right\": 2}" } } } }),
        OpenAIReplies.Finish("tool_calls"),
        OpenAIReplies.Done);
}
