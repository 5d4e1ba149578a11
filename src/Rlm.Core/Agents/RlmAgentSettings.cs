using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;

namespace Rlm;

/// <summary>What an agent is made of: validated and private, so that no run sees a change.</summary>
internal sealed class RlmAgentSettings
{
    public RlmAgentSettings(IChatClient rootClient, IChatClient? subClient, RlmOptions options)
    {
        ArgumentNullException.ThrowIfNull(rootClient);
        RlmOptionsValidator.ThrowIfInvalid(options);
        RootClient = rootClient;
        SubClient = subClient ?? rootClient;
        Options = options.Clone();
        var root = rootClient.GetService<ChatClientMetadata>();
        Metadata = new ChatClientMetadata("rlm", root?.ProviderUri, options.RootChatOptions?.ModelId ?? root?.DefaultModelId);
    }

    public IChatClient RootClient { get; }

    public IChatClient SubClient { get; }

    public RlmOptions Options { get; }

    public ChatClientMetadata Metadata { get; }

    public IReadOnlyDictionary<string, IChatClient> NamedClients { get; init; } = new Dictionary<string, IChatClient>();

    public ILoggerFactory? LoggerFactory { get; init; }

    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;
}
