using Microsoft.Extensions.AI;

namespace Rlm.Evaluation.Models;

/// <summary>A model that takes a given time and says what a function says; it counts four characters as a token.</summary>
internal sealed class OracleClient(string model, TimeSpan latency, Func<IReadOnlyList<ChatMessage>, ChatMessage> reply) : IChatClient
{
    public const int CharactersPerToken = 4;

    private readonly ChatClientMetadata _metadata = new("oracle", null, model);

    public OracleClient(string model, TimeSpan latency, Func<IReadOnlyList<ChatMessage>, string> reply)
        : this(model, latency, messages => new ChatMessage(ChatRole.Assistant, reply(messages)))
    {
    }

    public async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        List<ChatMessage> conversation = [.. messages];
        if (latency > TimeSpan.Zero)
            await Task.Delay(latency, cancellationToken);
        var answer = reply(conversation);
        var (input, output) = (Tokens(MessageLength.Of(conversation)), Tokens(MessageLength.Of([answer])));
        return new ChatResponse(answer)
        {
            ModelId = model,
            FinishReason = ChatFinishReason.Stop,
            Usage = new UsageDetails { InputTokenCount = input, OutputTokenCount = output, TotalTokenCount = input + output },
        };
    }

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (var update in (await GetResponseAsync(messages, options, cancellationToken)).ToChatResponseUpdates())
            yield return update;
    }

    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceKey is not null ? null
            : serviceType == typeof(ChatClientMetadata) ? _metadata
            : serviceType.IsInstanceOfType(this) ? this
            : null;

    public void Dispose()
    {
    }

    private static long Tokens(long characters) => (characters + CharactersPerToken - 1) / CharactersPerToken;
}
