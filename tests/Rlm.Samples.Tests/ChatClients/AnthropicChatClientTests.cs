using System.Text.Json;
using Microsoft.Extensions.AI;
using Rlm.Samples.ChatClients;
using Rlm.Samples.Tests.Servers;

namespace Rlm.Samples.Tests.ChatClients;

public sealed class AnthropicChatClientTests
{
    private const string Message = """
        {"id": "msg_1", "type": "message", "role": "assistant", "model": "claude-test-0001", "content": [{"type": "text", "text": "Hello there."}],
        "stop_reason": "end_turn", "stop_sequence": null, "usage": {"input_tokens": 9, "output_tokens": 4}}
        """;

    private const string Events = """
        event: message_start
        data: {"type": "message_start", "message": {"id": "msg_1", "type": "message", "role": "assistant", "model": "claude-test-0001", "content": [], "stop_reason": null, "stop_sequence": null, "usage": {"input_tokens": 9, "output_tokens": 1}}}

        event: content_block_start
        data: {"type": "content_block_start", "index": 0, "content_block": {"type": "text", "text": ""}}

        event: content_block_delta
        data: {"type": "content_block_delta", "index": 0, "delta": {"type": "text_delta", "text": "Hello "}}

        event: content_block_delta
        data: {"type": "content_block_delta", "index": 0, "delta": {"type": "text_delta", "text": "there."}}

        event: content_block_stop
        data: {"type": "content_block_stop", "index": 0}

        event: message_delta
        data: {"type": "message_delta", "delta": {"stop_reason": "end_turn", "stop_sequence": null}, "usage": {"output_tokens": 4}}

        event: message_stop
        data: {"type": "message_stop"}


        """;

    [Fact]
    public async Task AWholeReplyCarriesTextUsageAndFinishReason()
    {
        await using LoopbackServer server = new(new ServerReply(200, Message));
        using IChatClient client = Client(server);

        ChatResponse response = await client.GetResponseAsync("Say hello.", new ChatOptions { MaxOutputTokens = 50 });

        Assert.Equal(("Hello there.", ChatFinishReason.Stop), (response.Text, response.FinishReason));
        Assert.Equal((9, 4), (response.Usage!.InputTokenCount, response.Usage.OutputTokenCount));
        ServerRequest request = server.Requests.Single();
        Assert.Contains(request.Headers.Values, static value => value.EndsWith("test-key", StringComparison.Ordinal));
        Assert.Equal(("claude-test", 50), (request.Json.GetProperty("model").GetString(), request.Json.GetProperty("max_tokens").GetInt32()));
    }

    [Fact]
    public async Task AStreamedReplyIsTheSameInPieces()
    {
        await using LoopbackServer server = new(new ServerReply(200, Events.ReplaceLineEndings("\n"), "text/event-stream"));
        using IChatClient client = Client(server);

        List<ChatResponseUpdate> updates = await client.GetStreamingResponseAsync("Say hello.").ToListAsync();

        Assert.Equal(["Hello ", "there."], updates.Select(static update => update.Text).Where(static text => text.Length > 0));
        Assert.Equal(4, updates.ToChatResponse().Usage!.OutputTokenCount);
        Assert.True(server.Requests.Single().IsStreaming);
    }

    [Theory]
    [InlineData(401, "refused the key (401): invalid x-api-key. Check ANTHROPIC_API_KEY.")]
    [InlineData(404, "does not know the model claude-test")]
    [InlineData(429, "over its rate limit or quota (429)")]
    [InlineData(500, "failed (500)")]
    public async Task AnErrorSaysWhatTheServerSaid(int status, string expected)
    {
        string body = JsonSerializer.Serialize(new { type = "error", error = new { type = "test", message = "invalid x-api-key" } });
        await using LoopbackServer server = new(new ServerReply(status, body));
        using IChatClient client = Client(server);

        ChatClientException whole = await Assert.ThrowsAsync<ChatClientException>(() => client.GetResponseAsync("Hello"));
        ChatClientException streamed = await Assert.ThrowsAsync<ChatClientException>(() => client.GetStreamingResponseAsync("Hello").ToListAsync().AsTask());

        Assert.All([whole, streamed], error => Assert.Contains(expected, error.Message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task AServerThatIsNotThereIsAClearError()
    {
        string nowhere;
        await using (LoopbackServer server = new(new ServerReply(200, Message)))
            nowhere = server.BaseUrl;
        using IChatClient client = Client(nowhere);

        ChatClientException error = await Assert.ThrowsAsync<ChatClientException>(() => client.GetResponseAsync("Hello"));

        Assert.Contains("could not be reached", error.Message, StringComparison.Ordinal);
    }

    private static IChatClient Client(LoopbackServer server) => Client(server.BaseUrl);

    private static IChatClient Client(string url) => ChatClientFactory.CreateRoot(new()
    {
        Model = "claude-test",
        MaxRetries = 0,
        Environment = name => name switch
        {
            "ANTHROPIC_API_KEY" => "test-key",
            "ANTHROPIC_BASE_URL" => url,
            _ => null,
        },
    });
}
