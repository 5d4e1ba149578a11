using Microsoft.Extensions.AI;

namespace Rlm;

/// <summary>
/// A file of model calls: what was asked, and what came of it. Clients record to it, see
/// <see cref="ChatRecordingExtensions.RecordTo(IChatClient, ChatRecording, string)"/>, and later a <see cref="ReplayingChatClient"/>
/// answers from it as the models did, so that a test can repeat a real run without a network, a key or chance.
/// </summary>
/// <remarks>
/// <para>
/// A call is known by what is asked: the messages and those options that say how to answer, tools included. Left out are output limits,
/// which a budget sets as it happens, ids of calls and messages, and additional properties. Equal calls are answered in the order in which
/// they were recorded. Calls that were cancelled are not recorded; other failures are, and fail again.
/// </para>
/// <para>
/// The file is one of JSON lines, each message once. What looks like a secret is taken out of prompts and replies before they are written,
/// by <see cref="TrajectoryRedaction.Default"/> or the rule that <see cref="Create(string, TrajectoryRedaction)"/> is given, and is missing in
/// replies when they are replayed. No rule finds every secret: a recording is as confidential as the texts it was made of.
/// </para>
/// <para>Thread safe; several clients may share a recording, each under a name of its own.</para>
/// </remarks>
public sealed class ChatRecording : IDisposable
{
    private readonly Lock _lock = new();
    private readonly RecordingWriter? _writer;
    private readonly RecordedCalls? _calls;
    private readonly List<string> _misses = [];

    private ChatRecording(RecordingWriter? writer, RecordedCalls? calls) => (_writer, _calls) = (writer, calls);

    /// <summary>Gets why calls could not be replayed, in the order in which they were made; empty where all could.</summary>
    /// <remarks>An agent passes on the failure of a sub-call to the program that made it, where it may go unseen.</remarks>
    public IReadOnlyList<string> Misses
    {
        get
        {
            lock (_lock)
                return [.. _misses];
        }
    }

    /// <summary>Gets the number of recorded calls that were not replayed yet; 0 while recording.</summary>
    public int Remaining
    {
        get
        {
            lock (_lock)
                return _calls?.Remaining ?? 0;
        }
    }

    /// <summary>Makes a recording.</summary>
    /// <param name="path">The file, written anew.</param>
    /// <param name="redaction">
    /// Takes secrets out; <see cref="TrajectoryRedaction.Default"/> where it is <see langword="null"/>, and
    /// <see cref="TrajectoryRedaction.None"/> records everything as it is.
    /// </param>
    /// <returns>The recording; disposing it closes the file.</returns>
    /// <exception cref="ArgumentException"><paramref name="path"/> is empty.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static ChatRecording Create(string path, TrajectoryRedaction? redaction = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return Create(new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read), redaction);
    }

    /// <summary>Makes a recording.</summary>
    /// <param name="stream">Receives the lines; disposed with the recording.</param>
    /// <param name="redaction">
    /// Takes secrets out; <see cref="TrajectoryRedaction.Default"/> where it is <see langword="null"/>, and
    /// <see cref="TrajectoryRedaction.None"/> records everything as it is.
    /// </param>
    /// <returns>The recording.</returns>
    /// <exception cref="IOException">The stream cannot be written.</exception>
    public static ChatRecording Create(Stream stream, TrajectoryRedaction? redaction = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return new ChatRecording(new RecordingWriter(stream, redaction ?? TrajectoryRedaction.Default), calls: null);
    }

    /// <summary>Reads a recording, to replay it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="redaction">
    /// The rule that it was recorded with; <see cref="TrajectoryRedaction.Default"/> where it is <see langword="null"/>.
    /// </param>
    /// <returns>The recording.</returns>
    /// <exception cref="ArgumentException"><paramref name="path"/> is empty.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="InvalidDataException">It is no recording, or it is damaged.</exception>
    public static ChatRecording Open(string path, TrajectoryRedaction? redaction = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        return Open(stream, redaction);
    }

    /// <summary>Reads a recording, to replay it.</summary>
    /// <param name="stream">The lines; it stays open.</param>
    /// <param name="redaction">
    /// The rule that it was recorded with; <see cref="TrajectoryRedaction.Default"/> where it is <see langword="null"/>.
    /// </param>
    /// <returns>The recording.</returns>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    /// <exception cref="InvalidDataException">It is no recording, or it is damaged.</exception>
    public static ChatRecording Open(Stream stream, TrajectoryRedaction? redaction = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return new ChatRecording(writer: null, RecordedCalls.Read(stream, redaction ?? TrajectoryRedaction.Default));
    }

    /// <summary>Checks that everything went as it was recorded.</summary>
    /// <exception cref="ReplayMissException">A call could not be replayed, or a recorded one was never made.</exception>
    public void ThrowIfNotReplayed()
    {
        if (Misses is [var first, ..])
            throw new ReplayMissException(first);
        if (Remaining is > 0 and var remaining)
            throw new ReplayMissException($"{remaining} of the recorded calls were not made.");
    }

    /// <summary>Closes the file of a recording that is being made.</summary>
    public void Dispose() => _writer?.Dispose();

    internal RecordingWriter Writer =>
        _writer ?? throw new InvalidOperationException("This recording was opened to be replayed, not made.");

    internal ChatClientMetadata? MetadataOf(string client) => Calls.MetadataOf(client);

    /// <exception cref="ReplayMissException">There is no such call, or none any more.</exception>
    internal RecordedCall Take(string client, IEnumerable<ChatMessage> messages, ChatOptions? options)
    {
        var request = RecordedRequest.Of(client, messages, options, Calls.Redaction);
        lock (_lock)
        {
            if (Calls.Take(request) is { } call)
                return call;
            var miss = RequestDifference.Describe(request, Calls);
            _misses.Add(miss);
            throw new ReplayMissException(miss);
        }
    }

    private RecordedCalls Calls => _calls ?? throw new InvalidOperationException("This recording is being made; open it to replay it.");
}
