using Microsoft.Extensions.AI;

namespace Rlm;

/// <summary>Records chat clients.</summary>
public static class ChatRecordingExtensions
{
    /// <summary>Records what a client is asked and answers.</summary>
    /// <param name="client">The client; disposed with the new one.</param>
    /// <param name="recording">What to record to, made by <see cref="ChatRecording.Create(string, TrajectoryRedaction)"/>.</param>
    /// <param name="name">
    /// The name under which the client is replayed. Clients of a recording that answer differently need names of their own.
    /// </param>
    /// <returns>The client that records.</returns>
    /// <exception cref="ArgumentException">The recording has a client of another model under the name.</exception>
    /// <exception cref="InvalidOperationException">The recording was opened to be replayed.</exception>
    public static RecordingChatClient RecordTo(this IChatClient client, ChatRecording recording, string name = "") =>
        new(client, recording, name);

    /// <summary>Records what a client is asked and answers to a file of its own.</summary>
    /// <param name="client">The client; disposed with the new one.</param>
    /// <param name="path">The file, written anew, and closed when the new client is disposed.</param>
    /// <param name="redaction">Takes secrets out; <see cref="TrajectoryRedaction.Default"/> where it is <see langword="null"/>.</param>
    /// <returns>The client that records.</returns>
    /// <exception cref="ArgumentException"><paramref name="path"/> is empty.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static RecordingChatClient RecordTo(this IChatClient client, string path, TrajectoryRedaction? redaction = null)
    {
        ArgumentNullException.ThrowIfNull(client);
        return new RecordingChatClient(client, ChatRecording.Create(path, redaction), "", ownsRecording: true);
    }

    /// <summary>Gives a client that answers from this recording.</summary>
    /// <param name="recording">The recording, opened by <see cref="ChatRecording.Open(string, TrajectoryRedaction)"/>.</param>
    /// <param name="name">The name under which the client was recorded.</param>
    /// <returns>The client that replays.</returns>
    public static ReplayingChatClient ToChatClient(this ChatRecording recording, string name = "") => new(recording, name);
}
