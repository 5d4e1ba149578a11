using System.Collections.Concurrent;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Polly;
using Rlm.Trajectories;

namespace Rlm;

/// <summary>What an agent is made of: validated and private, so that no run sees a change.</summary>
internal sealed record RlmAgentSettings
{
    private readonly ConcurrentDictionary<IChatClient, ResiliencePipeline> _pipelines = [];
    private RlmAgentSettings? _origin;
    private ILogger? _logger;
    private PromptTexts? _prompts;
    private PromptTexts? _toolPrompts;
    private PromptProfile? _profile;

    public RlmAgentSettings(IChatClient rootClient, IChatClient? subClient, RlmOptions options)
    {
        ArgumentNullException.ThrowIfNull(rootClient);
        RlmOptionsValidator.ThrowIfInvalid(options);
        RootClient = rootClient;
        SubClient = subClient ?? rootClient;
        Options = options.Clone();
        Metadata = MetadataOf(rootClient);
        _profile = ProfileOf(Options, Metadata);
    }

    public IChatClient RootClient { get; private init; }

    public IChatClient SubClient { get; }

    public RlmOptions Options { get; }

    public ChatClientMetadata Metadata { get; private init; }

    public IReadOnlyDictionary<string, IChatClient> NamedClients { get; init; } = new Dictionary<string, IChatClient>();

    /// <summary>The functions of the host that programs may call.</summary>
    public HostTools Tools { get; init; } = HostTools.None;

    /// <summary>Decides on calls that need approval; none is approved where it is <see langword="null"/>.</summary>
    public Func<RlmToolCall, CancellationToken, ValueTask<bool>>? Approve { get; init; }

    /// <summary>What functions of the host may ask for.</summary>
    public IServiceProvider? Services { get; init; }

    /// <summary>Makes a scope for what functions of the host ask for in a run, in place of <see cref="Services"/>.</summary>
    public IServiceScopeFactory? Scopes { get; init; }

    /// <summary>Lets contexts be searched by meaning too.</summary>
    public EmbeddedContexts? Embeddings { get; init; }

    /// <summary>Short handles for texts.</summary>
    public RlmSymbols? Symbols { get; init; }

    public ILoggerFactory? LoggerFactory { get; init; }

    public ILogger Logger => _logger ??= LoggerFactory?.CreateLogger<RlmAgent>() ?? (ILogger)NullLogger.Instance;

    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Where trajectories go; <see langword="null"/> where there are none.</summary>
    public TrajectoryTarget? Trajectory { get; init; }

    /// <summary>The prompts for the root model where it works by code.</summary>
    public PromptTexts Prompts => _prompts ??= new PromptTexts(Profile);

    /// <summary>The prompts for the root model where it works by tools.</summary>
    public PromptTexts ToolPrompts => _toolPrompts ??= new PromptTexts(Profile.ForTools, byTools: true);

    /// <summary>How the root model is to work; <see cref="RlmMode.Auto"/> where that has to turn out.</summary>
    public RlmMode Mode => Options.Mode == RlmMode.Auto ? Profile.Mode : Options.Mode;

    private PromptProfile Profile => _profile ??= ProfileOf(Options, Metadata);

    /// <summary>The client of a name that model-written code gives, or the usual one; <see langword="null"/> where there is none.</summary>
    public IChatClient? SubClientOf(string? name) => name is null ? SubClient : NamedClients.GetValueOrDefault(name);

    public string UnknownModel(string name)
    {
        var names = NamedClients.Count == 0
            ? "none to choose from; leave model out"
            : string.Join(", ", NamedClients.Keys.Order(StringComparer.Ordinal));
        return $"there is no sub-model {name}; there are: {names}";
    }

    /// <summary>
    /// What calls of a client run in. It lives as long as the agent, since what is wrong with a client is so for all runs.
    /// </summary>
    public ResiliencePipeline PipelineOf(IChatClient client) =>
        Options.Calls.Pipeline
            ?? _pipelines.GetOrAdd(
                client,
                static (client, settings) => CallPipeline.Build(settings.Options.Calls, settings.TimeProvider, client, settings.Logger),
                this);

    /// <summary>The same with another root model, which may want other prompts.</summary>
    public RlmAgentSettings WithRoot(IChatClient client)
    {
        if (client == RootClient)
            return this;
        if (client == _origin?.RootClient)
            return _origin;
        return this with
        {
            RootClient = client,
            Metadata = MetadataOf(client),
            _origin = this,
            _profile = null,
            _prompts = null,
            _toolPrompts = null,
        };
    }

    private static PromptProfile ProfileOf(RlmOptions options, ChatClientMetadata metadata)
    {
        if (options.PromptProfile is not { } choose)
            return PromptProfile.For(metadata.DefaultModelId);
        return choose(metadata.DefaultModelId) ?? throw new InvalidOperationException(
            $"{nameof(RlmOptions)}.{nameof(RlmOptions.PromptProfile)} gave none for the model '{metadata.DefaultModelId}'. "
            + $"{nameof(PromptProfile)}.{nameof(PromptProfile.For)} gives the usual one.");
    }

    private ChatClientMetadata MetadataOf(IChatClient client)
    {
        var root = client.GetService<ChatClientMetadata>();
        return new ChatClientMetadata("rlm", root?.ProviderUri, Options.RootChatOptions?.ModelId ?? root?.DefaultModelId);
    }
}
