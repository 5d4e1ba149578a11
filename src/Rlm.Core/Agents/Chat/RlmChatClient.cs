using Microsoft.Extensions.AI;

namespace Rlm;

/// <summary>
/// A chat client that takes conversations of any length. Short ones go to the inner client as they are; of long ones the messages become
/// the context of an <see cref="RlmAgent"/>, and only the latest and the pinned stay in the window. Options that carry a context or symbols
/// count as long.
/// </summary>
/// <remarks>
/// <para>
/// Above <see cref="RlmChatClientOptions.CrossoverTokens"/> attached texts and results of tools are documents as messages are. Pictures and
/// other data that is no text go on to the root model with the question and the messages that stay in the window; in documents, and so for
/// sub-models, they are only named.
/// </para>
/// <para>
/// Of the options, what says how a model is to write goes on to the root model: model, temperature and other sampling, seed, reasoning and
/// additional properties. The instructions stand in its prompt, a response format is checked as the answer is submitted, and functions
/// become Python functions or tools of the agent; tools that only have a declaration are an error. Not passed on are
/// <see cref="ChatOptions.MaxOutputTokens"/> and <see cref="ChatOptions.StopSequences"/>, which mean the answer and would cut programs
/// short, <see cref="ChatOptions.RawRepresentationFactory"/>, which may set both, and a <see cref="ChatOptions.ToolMode"/> other than none:
/// the model decides what its programs call. For all calls of the root model <see cref="RlmOptions.RootChatOptions"/> sets them.
/// </para>
/// </remarks>
public sealed class RlmChatClient : DelegatingChatClient
{
    private readonly RlmAgent _agent;
    private readonly RlmChatClientOptions _options;

    /// <summary>Initializes a new instance of the <see cref="RlmChatClient"/> class.</summary>
    /// <param name="innerClient">The client for short conversations. It is disposed with this one.</param>
    /// <param name="agent">The agent for long ones; where it is <see langword="null"/>, one whose root model is the inner client.</param>
    /// <param name="options">The settings, copied; the defaults where it is <see langword="null"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">A setting is out of its range.</exception>
    public RlmChatClient(IChatClient innerClient, RlmAgent? agent = null, RlmChatClientOptions? options = null)
        : base(innerClient)
    {
        _options = options?.Clone() ?? new();
        _options.Validate();
        _agent = agent ?? new RlmAgent(innerClient);
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">
    /// A message is <see langword="null"/>, or the conversation is long, and no message of the user has any text.
    /// </exception>
    /// <exception cref="NotSupportedException">The conversation is long, and a tool is no <see cref="AIFunction"/>.</exception>
    /// <exception cref="RlmException">The conversation is long, and the run ended without any answer or draft.</exception>
    public override Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);
        var conversation = messages as IReadOnlyList<ChatMessage> ?? [.. messages];
        return IsShort(conversation, options)
            ? InnerClient.GetResponseAsync(conversation, options, cancellationToken)
            : _agent.GetResponseAsync(conversation, options, _options.RecentTokens, cancellationToken);
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">
    /// A message is <see langword="null"/>, or the conversation is long, and no message of the user has any text.
    /// </exception>
    /// <exception cref="NotSupportedException">The conversation is long, and a tool is no <see cref="AIFunction"/>.</exception>
    /// <exception cref="RlmException">The conversation is long, and the run ended without any answer or draft.</exception>
    public override IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);
        var conversation = messages as IReadOnlyList<ChatMessage> ?? [.. messages];
        return IsShort(conversation, options)
            ? InnerClient.GetStreamingResponseAsync(conversation, options, cancellationToken)
            : _agent.GetStreamingResponseAsync(conversation, options, _options.RecentTokens, cancellationToken);
    }

    /// <inheritdoc/>
    public override object? GetService(Type serviceType, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        return serviceKey is null && serviceType == typeof(RlmAgent) ? _agent : base.GetService(serviceType, serviceKey);
    }

    private bool IsShort(IReadOnlyList<ChatMessage> messages, ChatOptions? options)
    {
        if (options?.GetContext() is not null || options?.GetSymbols() is not null)
            return false;
        long tokens = 0;
        for (var i = 0; i < messages.Count && tokens <= _options.CrossoverTokens; i++)
        {
            ChatRequestReader.ThrowIfNull(messages[i], nameof(messages));
            tokens += ConversationContext.LikelyTokens(messages[i]);
        }

        return _options.CrossoverTokens > 0 && tokens <= _options.CrossoverTokens;
    }
}
