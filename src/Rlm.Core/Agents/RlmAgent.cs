using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.AI;
using Rlm.Contexts;
using Rlm.Trajectories;

namespace Rlm;

/// <summary>
/// Answers questions about text far longer than a model's window: the root model writes short programs that search the text and hand
/// pieces of it to sub-models. It is a chat client itself.
/// </summary>
/// <remarks>Thread safe: one agent serves any number of runs at once. It does not dispose the clients it was given.</remarks>
public sealed class RlmAgent : IChatClient
{
    private readonly RlmAgentSettings _settings;

    /// <summary>Initializes a new instance of the <see cref="RlmAgent"/> class.</summary>
    /// <param name="rootClient">The client of the root model.</param>
    /// <param name="subClient">The client of the sub-models; the root client where it is <see langword="null"/>.</param>
    /// <param name="options">The settings, copied; the defaults where it is <see langword="null"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="rootClient"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidOperationException"><see cref="RlmOptions.PromptProfile"/> gives none for the model.</exception>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">The options have errors; it lists all of them.</exception>
    public RlmAgent(IChatClient rootClient, IChatClient? subClient = null, RlmOptions? options = null)
        : this(new RlmAgentSettings(rootClient, subClient, options ?? new RlmOptions()))
    {
    }

    internal RlmAgent(RlmAgentSettings settings) => _settings = settings;

    /// <summary>Answers a question about a context.</summary>
    /// <param name="question">The question.</param>
    /// <param name="context">The context; the agent does not dispose it.</param>
    /// <param name="cancellationToken">Cancels the run.</param>
    /// <returns>The response, whatever its status: only misuse and cancellation throw.</returns>
    /// <exception cref="ArgumentException"><paramref name="question"/> is empty.</exception>
    /// <exception cref="RlmCanceledException">The run was cancelled.</exception>
    public Task<RlmResponse> RunAsync(string question, IContextEnvironment context, CancellationToken cancellationToken = default) =>
        RunAsync(RequestOf(question, context), cancellationToken);

    /// <summary>Answers a question about a text.</summary>
    /// <param name="question">The question.</param>
    /// <param name="text">The text.</param>
    /// <param name="cancellationToken">Cancels the run.</param>
    /// <returns>The response, whatever its status: only misuse and cancellation throw.</returns>
    /// <exception cref="ArgumentException"><paramref name="question"/> is empty.</exception>
    /// <exception cref="RlmCanceledException">The run was cancelled.</exception>
    public Task<RlmResponse> RunAsync(string question, string text, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        return RunAsync(question, InMemoryContext.FromText(text), cancellationToken);
    }

    /// <summary>Answers a question about a context with a value of a type.</summary>
    /// <remarks>
    /// The model is told the JSON schema of the type, and what it submits is held against it at once: what does not fit is an error in its
    /// program, which it can mend.
    /// </remarks>
    /// <typeparam name="T">The type: a record, a class, a list, a number, an enumeration or anything else that JSON can carry.</typeparam>
    /// <param name="question">The question.</param>
    /// <param name="context">The context; the agent does not dispose it.</param>
    /// <param name="serializerOptions">
    /// Says how the type is written as JSON. The default is <see cref="AIJsonUtilities.DefaultOptions"/>; trimmed and ahead-of-time
    /// compiled hosts pass options that know the type.
    /// </param>
    /// <param name="cancellationToken">Cancels the run.</param>
    /// <returns>The response, whatever its status. Only <see cref="RlmResponse{T}.Result"/> throws where there is no valid value.</returns>
    /// <exception cref="ArgumentException"><paramref name="question"/> is empty.</exception>
    /// <exception cref="NotSupportedException">The type cannot be read from JSON.</exception>
    /// <exception cref="RlmCanceledException">The run was cancelled.</exception>
    public Task<RlmResponse<T>> RunAsync<T>(
        string question, IContextEnvironment context, JsonSerializerOptions? serializerOptions = null,
        CancellationToken cancellationToken = default)
    {
        var options = serializerOptions ?? AIJsonUtilities.DefaultOptions;
        // Such as new JsonSerializerOptions(JsonSerializerDefaults.Web), which the serializer itself completes by reflection.
        if (options.TypeInfoResolver is null)
            options = new JsonSerializerOptions(options) { TypeInfoResolver = AIJsonUtilities.DefaultOptions.TypeInfoResolver };
        options.MakeReadOnly();
        return RunAsync(question, context, (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T)), cancellationToken);
    }

    /// <summary>Answers a question about a text with a value of a type.</summary>
    /// <inheritdoc cref="RunAsync{T}(string, IContextEnvironment, JsonSerializerOptions?, CancellationToken)"/>
    /// <param name="question">The question.</param>
    /// <param name="text">The text.</param>
    /// <param name="serializerOptions">
    /// Says how the type is written as JSON. The default is <see cref="AIJsonUtilities.DefaultOptions"/>.
    /// </param>
    /// <param name="cancellationToken">Cancels the run.</param>
    public Task<RlmResponse<T>> RunAsync<T>(
        string question, string text, JsonSerializerOptions? serializerOptions = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        return RunAsync<T>(question, InMemoryContext.FromText(text), serializerOptions, cancellationToken);
    }

    /// <summary>Answers a question about a context with a value of a type, without any reflection.</summary>
    /// <inheritdoc cref="RunAsync{T}(string, IContextEnvironment, JsonSerializerOptions?, CancellationToken)"/>
    /// <param name="question">The question.</param>
    /// <param name="context">The context; the agent does not dispose it.</param>
    /// <param name="typeInfo">Says how the type is written as JSON, from a source-generated serializer context.</param>
    /// <param name="cancellationToken">Cancels the run.</param>
    public Task<RlmResponse<T>> RunAsync<T>(
        string question, IContextEnvironment context, JsonTypeInfo<T> typeInfo, CancellationToken cancellationToken = default)
    {
        var request = RequestOf(question, context);
        ArgumentNullException.ThrowIfNull(typeInfo);
        return RunAsync(request, new AnswerForm<T>(typeInfo), cancellationToken);
    }

    /// <summary>Answers a question about a text with a value of a type, without any reflection.</summary>
    /// <inheritdoc cref="RunAsync{T}(string, IContextEnvironment, JsonSerializerOptions?, CancellationToken)"/>
    /// <param name="question">The question.</param>
    /// <param name="text">The text.</param>
    /// <param name="typeInfo">Says how the type is written as JSON, from a source-generated serializer context.</param>
    /// <param name="cancellationToken">Cancels the run.</param>
    public Task<RlmResponse<T>> RunAsync<T>(
        string question, string text, JsonTypeInfo<T> typeInfo, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        return RunAsync(question, InMemoryContext.FromText(text), typeInfo, cancellationToken);
    }

    /// <summary>Answers a question about a context and tells what happens meanwhile.</summary>
    /// <param name="question">The question.</param>
    /// <param name="context">The context; the agent does not dispose it.</param>
    /// <param name="cancellationToken">Cancels the run.</param>
    /// <returns>
    /// The updates, from <see cref="RunStarted"/> to <see cref="RunEnded"/>. A consumer that stops early cancels the run.
    /// </returns>
    /// <exception cref="ArgumentException"><paramref name="question"/> is empty.</exception>
    /// <exception cref="RlmCanceledException">The run was cancelled.</exception>
    public IAsyncEnumerable<RlmUpdate> RunStreamingAsync(
        string question, IContextEnvironment context, CancellationToken cancellationToken = default) =>
        RlmStream.RunAsync(_settings, RequestOf(question, context), cancellationToken);

    /// <summary>Answers a question about a text and tells what happens meanwhile.</summary>
    /// <param name="question">The question.</param>
    /// <param name="text">The text.</param>
    /// <param name="cancellationToken">Cancels the run.</param>
    /// <returns>
    /// The updates, from <see cref="RunStarted"/> to <see cref="RunEnded"/>. A consumer that stops early cancels the run.
    /// </returns>
    /// <exception cref="ArgumentException"><paramref name="question"/> is empty.</exception>
    /// <exception cref="RlmCanceledException">The run was cancelled.</exception>
    public IAsyncEnumerable<RlmUpdate> RunStreamingAsync(string question, string text, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        return RunStreamingAsync(question, InMemoryContext.FromText(text), cancellationToken);
    }

    /// <summary>Gives an agent like this one that writes the trajectory of its next run to a file, while the run goes.</summary>
    /// <remarks>
    /// Everything else is shared, so that <c>agent.WithTrajectory("run.jsonl").RunAsync(...)</c> is the way to do so for a single run. A
    /// further run writes the file anew. Whether the file can be written is found out when the run starts, before any model is asked;
    /// a failure in the middle, such as a full disk, costs the rest of the trajectory and not the run, see
    /// <see cref="RlmMetadata.TrajectoryError"/>.
    /// </remarks>
    /// <param name="path">The file, of JSON lines; see <see cref="RlmTrajectory.ReadAsync(string, CancellationToken)"/>.</param>
    /// <param name="redaction">Takes secrets out; <see cref="TrajectoryRedaction.Default"/> where it is <see langword="null"/>.</param>
    /// <returns>The agent.</returns>
    /// <exception cref="ArgumentException"><paramref name="path"/> is empty.</exception>
    public RlmAgent WithTrajectory(string path, TrajectoryRedaction? redaction = null) =>
        new(_settings with { Trajectory = TrajectoryTarget.File(path, redaction) });

    /// <summary>Gives an agent like this one that writes the trajectories of its runs to streams, while they go.</summary>
    /// <param name="open">Opens the stream of a run. It is written to by one thread at a time, and disposed at the end of the run.</param>
    /// <param name="redaction">Takes secrets out; <see cref="TrajectoryRedaction.Default"/> where it is <see langword="null"/>.</param>
    /// <returns>The agent.</returns>
    public RlmAgent WithTrajectory(Func<Stream> open, TrajectoryRedaction? redaction = null) =>
        new(_settings with { Trajectory = TrajectoryTarget.Streams(open, redaction) });

    /// <summary>
    /// Gives an agent like this one with other symbols, for a single run such as <c>agent.WithSymbols(symbols).RunAsync(...)</c> or for
    /// many. Everything else is shared.
    /// </summary>
    /// <param name="symbols">The symbols, in place of those of this agent.</param>
    /// <returns>The agent.</returns>
    public RlmAgent WithSymbols(RlmSymbols symbols)
    {
        ArgumentNullException.ThrowIfNull(symbols);
        return new(_settings with { Symbols = symbols });
    }

    /// <summary>Answers the last user message, as a chat client.</summary>
    /// <param name="messages">The conversation. Its last user message is the question; system messages instruct the root model.</param>
    /// <param name="options">
    /// May carry the context, see <see cref="RlmChatOptionsExtensions.WithContext"/>; without one the earlier messages are the context. Its
    /// tools are functions that programs can call. What else of it goes on to the root model, <see cref="RlmChatClient"/> says.
    /// </param>
    /// <param name="cancellationToken">Cancels the run.</param>
    /// <returns>The answer; its raw representation is the <see cref="RlmResponse"/>.</returns>
    /// <exception cref="ArgumentException">
    /// No message of the user has any text, or one is <see langword="null"/>.
    /// </exception>
    /// <exception cref="NotSupportedException">A tool is no <see cref="AIFunction"/>.</exception>
    /// <exception cref="RlmException">The run ended without any answer or draft.</exception>
    /// <exception cref="RlmCanceledException">The run was cancelled.</exception>
    public Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        GetResponseAsync(messages, options, recentTokens: 0, cancellationToken);

    /// <summary>Answers the last user message, as a chat client, and tells what happens meanwhile.</summary>
    /// <param name="messages">The conversation. Its last user message is the question; system messages instruct the root model.</param>
    /// <param name="options">
    /// May carry the context, see <see cref="RlmChatOptionsExtensions.WithContext"/>; without one the earlier messages are the context. Its
    /// tools are functions that programs can call. What else of it goes on to the root model, <see cref="RlmChatClient"/> says.
    /// </param>
    /// <param name="cancellationToken">Cancels the run.</param>
    /// <returns>
    /// Updates whose raw representation is the <see cref="RlmUpdate"/>: what the root model writes comes as reasoning, the answer as text.
    /// Put together to a response, they still have the <see cref="RlmResponse"/>, see <see cref="RlmChatResponseExtensions.GetRlmResponse"/>.
    /// </returns>
    /// <exception cref="ArgumentException">
    /// No message of the user has any text, or one is <see langword="null"/>.
    /// </exception>
    /// <exception cref="NotSupportedException">A tool is no <see cref="AIFunction"/>.</exception>
    /// <exception cref="RlmException">The run ended without any answer or draft.</exception>
    /// <exception cref="RlmCanceledException">The run was cancelled.</exception>
    public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        GetStreamingResponseAsync(messages, options, recentTokens: 0, cancellationToken);

    /// <inheritdoc/>
    public object? GetService(Type serviceType, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        if (serviceKey is null && serviceType.IsInstanceOfType(this))
            return this;
        if (serviceKey is null && serviceType == typeof(ChatClientMetadata))
            return _settings.Metadata;
        return _settings.RootClient.GetService(serviceType, serviceKey);
    }

    /// <summary>Does nothing: the clients belong to whoever made them.</summary>
    public void Dispose()
    {
    }

    internal async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options, int recentTokens, CancellationToken cancellationToken)
    {
        var request = ChatRequestReader.Read(messages, options, _settings.Tools, recentTokens);
        return ChatMapping.ToChatResponse(await RunAsync(request, cancellationToken).ConfigureAwait(false), _settings);
    }

    internal IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options, int recentTokens, CancellationToken cancellationToken) =>
        StreamAsync(ChatRequestReader.Read(messages, options, _settings.Tools, recentTokens), cancellationToken);

    private static RlmRequest RequestOf(string question, IContextEnvironment context)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(question);
        ArgumentNullException.ThrowIfNull(context);
        return new RlmRequest(question, context);
    }

    private async Task<RlmResponse> RunAsync(RlmRequest request, CancellationToken cancellationToken)
    {
        using var run = RlmRun.Start(_settings, request, updates: null);
        return await run.RunAsync(cancellationToken).ConfigureAwait(false);
    }

    private async Task<RlmResponse<T>> RunAsync<T>(RlmRequest request, AnswerForm<T> form, CancellationToken cancellationToken) =>
        new(await RunAsync(request with { Form = form }, cancellationToken).ConfigureAwait(false), form);

    // The updates of an agent within another go to who listens to the whole.
    private IAsyncEnumerable<ChatResponseUpdate> StreamAsync(RlmRequest request, CancellationToken cancellationToken) =>
        request.Parent is null
            ? ChatMapping.ToChatUpdatesAsync(RlmStream.RunAsync(_settings, request, cancellationToken), _settings)
            : StreamAtOnceAsync(request, cancellationToken);

    private async IAsyncEnumerable<ChatResponseUpdate> StreamAtOnceAsync(
        RlmRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var response = ChatMapping.ToChatResponse(await RunAsync(request, cancellationToken).ConfigureAwait(false), _settings);
        foreach (var update in response.ToChatResponseUpdates())
            yield return update;
    }
}
