using Microsoft.Extensions.AI;

namespace Rlm.Benchmarks.Load;

/// <summary>A model that takes a given time and says what a function says.</summary>
internal sealed class LoadModel(TimeSpan latency, Func<IReadOnlyList<ChatMessage>, string> answer) : IChatClient
{
    private int _calls;

    public int Calls => _calls;

    public static string Code(string code) => $"```repl\n{code}\n```";

    public async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _calls);
        if (latency > TimeSpan.Zero)
            await Task.Delay(latency, cancellationToken);
        return new ChatResponse(new ChatMessage(ChatRole.Assistant, answer([.. messages])))
        {
            ModelId = "load",
            FinishReason = ChatFinishReason.Stop,
            Usage = new UsageDetails { InputTokenCount = 10, OutputTokenCount = 5, TotalTokenCount = 15 },
        };
    }

    public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options, CancellationToken cancellationToken) => throw new NotSupportedException();

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
    }
}
