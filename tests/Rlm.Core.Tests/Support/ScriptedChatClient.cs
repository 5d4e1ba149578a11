using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Rlm.Core.Tests.Support;

/// <summary>A model that says what the test tells it to. The only fake there is.</summary>
public sealed class ScriptedChatClient : IChatClient
{
    private readonly Func<ScriptedCall, Task<ChatResponse>> _answer;
    private int _calls;

    public ScriptedChatClient(Func<ScriptedCall, Task<ChatResponse>> answer) => _answer = answer;

    public ScriptedChatClient(Func<ScriptedCall, string> answer)
        : this(call => Task.FromResult(Reply(answer(call))))
    {
    }

    /// <summary>Gets or sets how long the pieces of a streamed reply are.</summary>
    public int DeltaLength { get; set; } = 7;

    public string ModelId { get; set; } = "scripted";

    public ConcurrentQueue<ScriptedCall> Calls { get; } = new();

    public bool IsDisposed { get; private set; }

    /// <summary>Says one text after the other, and the last again and again.</summary>
    public static ScriptedChatClient Saying(params string[] replies) => new(call => replies[Math.Min(call.Number, replies.Length - 1)]);

    public static ScriptedChatClient Throwing(Exception error) => new(_ => Task.FromException<ChatResponse>(error));

    public static ChatResponse Reply(string text, int input = 10, int output = 5, string model = "scripted") =>
        new(new ChatMessage(ChatRole.Assistant, text))
        {
            ModelId = model,
            FinishReason = ChatFinishReason.Stop,
            Usage = new UsageDetails { InputTokenCount = input, OutputTokenCount = output, TotalTokenCount = input + output },
        };

    /// <summary>A reply that calls tools: names with their arguments, an anonymous object or a dictionary.</summary>
    public static ChatResponse Calling(params (string Name, object Arguments)[] calls)
    {
        var response = Reply("");
        response.Messages[0].Contents = [.. calls.Select((call, i) => ToolCall($"c{i}", call.Name, call.Arguments))];
        return response;
    }

    public static FunctionCallContent ToolCall(string id, string name, object arguments) =>
        new(id, name, JsonSerializer.SerializeToElement(arguments).EnumerateObject().ToDictionary(p => p.Name, p => (object?)p.Value.Clone()));

    public static string Code(string code) => $"Let me see.\n\n```repl\n{code}\n```";

    public Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var call = new ScriptedCall(Interlocked.Increment(ref _calls) - 1, [.. messages], options, cancellationToken);
        Calls.Enqueue(call);
        return _answer(call);
    }

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var response = await GetResponseAsync(messages, options, cancellationToken);
        foreach (var piece in response.Text.Chunk(DeltaLength))
        {
            await Task.Yield();
            yield return new ChatResponseUpdate(ChatRole.Assistant, new string(piece)) { ModelId = response.ModelId };
        }

        var contents = response.Messages.SelectMany(message => message.Contents).Where(content => content is not TextContent).ToList();
        if (response.Usage is not null)
            contents.Add(new UsageContent(response.Usage));
        yield return new ChatResponseUpdate(ChatRole.Assistant, contents) { ModelId = response.ModelId, FinishReason = response.FinishReason };
    }

    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceType == typeof(ChatClientMetadata) ? new ChatClientMetadata("scripted", null, ModelId)
        : serviceType.IsInstanceOfType(this) ? this
        : null;

    public void Dispose() => IsDisposed = true;
}
