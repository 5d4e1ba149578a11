using System.Text.Json;

namespace Rlm.Samples.Tests.Servers;

/// <summary>Replies in the shapes of an OpenAI-compatible server.</summary>
public static class OpenAIReplies
{
    public const string Done = "data: [DONE]\n\n";

    /// <summary>The reply to a request, streamed or not, as the request has it.</summary>
    public static ServerReply For(ServerRequest request, string text) =>
        request.IsStreaming ? Stream([.. text.Select(static letter => letter.ToString())]) : Whole(text);

    public static ServerReply Whole(string text, string finishReason = "stop") => new(200, JsonSerializer.Serialize(new
    {
        id = "chatcmpl-1",
        @object = "chat.completion",
        created = 1_750_000_000,
        model = "test-model-0001",
        choices = new[] { new { index = 0, message = new { role = "assistant", content = text }, finish_reason = finishReason } },
        usage = new
        {
            prompt_tokens = 11,
            completion_tokens = 7,
            total_tokens = 18,
            prompt_tokens_details = new { cached_tokens = 3 },
            completion_tokens_details = new { reasoning_tokens = 2 },
        },
    }));

    public static ServerReply Stream(params string[] pieces) => EventStream(
        [.. pieces.Select(static piece => Delta(new { role = "assistant", content = piece })), Finish("stop"), Usage, Done]);

    public static ServerReply EventStream(params string[] events) => new(200, string.Concat(events), "text/event-stream");

    public static string Delta(object delta) => Event(new { index = 0, delta, finish_reason = (string?)null });

    public static string Finish(string reason) => Event(new { index = 0, delta = new { }, finish_reason = reason });

    private static string Usage { get; } = Data(new
    {
        id = "chatcmpl-1",
        @object = "chat.completion.chunk",
        created = 1_750_000_000,
        model = "test-model-0001",
        choices = Array.Empty<object>(),
        usage = new { prompt_tokens = 11, completion_tokens = 7, total_tokens = 18 },
    });

    private static string Event(object choice) => Data(new
    {
        id = "chatcmpl-1",
        @object = "chat.completion.chunk",
        created = 1_750_000_000,
        model = "test-model-0001",
        choices = new[] { choice },
    });

    private static string Data(object content) => $"data: {JsonSerializer.Serialize(content)}\n\n";
}
