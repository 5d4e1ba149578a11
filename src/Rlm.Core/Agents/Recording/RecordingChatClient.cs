using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace Rlm;

/// <summary>A chat client that records what another is asked and answers. See <see cref="ChatRecording"/>.</summary>
public sealed class RecordingChatClient : DelegatingChatClient
{
    private readonly ChatRecording _recording;
    private readonly string _name;
    private readonly bool _ownsRecording;

    /// <summary>Initializes a new instance of the <see cref="RecordingChatClient"/> class.</summary>
    /// <param name="innerClient">The client that is asked; disposed with this one.</param>
    /// <param name="recording">What to record to; not disposed with this client.</param>
    /// <param name="name">
    /// The name under which the client is replayed. Clients of a recording that answer differently need names of their own.
    /// </param>
    /// <exception cref="ArgumentException">The recording has a client of another model under the name.</exception>
    /// <exception cref="InvalidOperationException">The recording was opened to be replayed.</exception>
    public RecordingChatClient(IChatClient innerClient, ChatRecording recording, string name = "")
        : this(innerClient, recording, name, ownsRecording: false)
    {
    }

    internal RecordingChatClient(IChatClient innerClient, ChatRecording recording, string name, bool ownsRecording)
        : base(innerClient)
    {
        ArgumentNullException.ThrowIfNull(recording);
        ArgumentNullException.ThrowIfNull(name);
        (_recording, _name, _ownsRecording) = (recording, name, ownsRecording);
        recording.Writer.AddClient(name, innerClient.GetService<ChatClientMetadata>());
    }

    /// <inheritdoc/>
    public override async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);
        IReadOnlyList<ChatMessage> sent = [.. messages];
        var call = _recording.Writer.Begin(_name, sent, options);
        ChatResponse response;
        try
        {
            response = await base.GetResponseAsync(sent, options, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested)
        {
            call.End([], error);
            throw;
        }

        // A recording that cannot be written is no failure of the model, and is not recorded as one.
        call.End(response);
        return response;
    }

    /// <inheritdoc/>
    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);
        IReadOnlyList<ChatMessage> sent = [.. messages];
        var call = _recording.Writer.Begin(_name, sent, options);
        List<ChatResponseUpdate> updates = [];
        var reader = base.GetStreamingResponseAsync(sent, options, cancellationToken).GetAsyncEnumerator(cancellationToken);
        await using (reader.ConfigureAwait(false))
        {
            while (true)
            {
                try
                {
                    if (!await reader.MoveNextAsync().ConfigureAwait(false))
                        break;
                }
                catch (Exception error) when (!cancellationToken.IsCancellationRequested)
                {
                    call.End(updates, error);
                    throw;
                }

                updates.Add(reader.Current);
                yield return reader.Current;
            }
        }

        call.End(updates, error: null);
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing && _ownsRecording)
            _recording.Dispose();
        base.Dispose(disposing);
    }
}
