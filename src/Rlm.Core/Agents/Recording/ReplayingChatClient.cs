using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace Rlm;

/// <summary>
/// A chat client that answers from a recording, as the recorded client did. It asks no model. See <see cref="ChatRecording"/>.
/// </summary>
/// <remarks>What was recorded streaming is given whole as well, and the other way round. Thread safe.</remarks>
public sealed class ReplayingChatClient : IChatClient
{
    private readonly ChatRecording _recording;
    private readonly string _name;

    /// <summary>Initializes a new instance of the <see cref="ReplayingChatClient"/> class.</summary>
    /// <param name="recording">The recording, opened; not disposed with this client.</param>
    /// <param name="name">The name of the client in the recording.</param>
    public ReplayingChatClient(ChatRecording recording, string name = "")
    {
        ArgumentNullException.ThrowIfNull(recording);
        ArgumentNullException.ThrowIfNull(name);
        (_recording, _name) = (recording, name);
    }

    /// <inheritdoc/>
    /// <exception cref="ReplayMissException">There is no such call in the recording, or none any more.</exception>
    public async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);
        // As with a model, the caller goes on before there is an answer.
        await Task.Yield();
        cancellationToken.ThrowIfCancellationRequested();
        return _recording.Take(_name, messages, options).ToResponse();
    }

    /// <inheritdoc/>
    /// <exception cref="ReplayMissException">There is no such call in the recording, or none any more.</exception>
    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);
        await Task.Yield();
        cancellationToken.ThrowIfCancellationRequested();
        var call = _recording.Take(_name, messages, options);
        foreach (var update in call.ToUpdates())
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return update;
        }

        if (call.Error is { } error)
            throw error.ToException();
    }

    /// <inheritdoc/>
    public object? GetService(Type serviceType, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        return serviceKey is not null ? null
            : serviceType == typeof(ChatClientMetadata) ? _recording.MetadataOf(_name)
            : serviceType == typeof(ChatRecording) ? _recording
            : serviceType.IsInstanceOfType(this) ? this
            : null;
    }

    /// <summary>Does nothing: the recording belongs to whoever opened it.</summary>
    public void Dispose()
    {
    }
}
