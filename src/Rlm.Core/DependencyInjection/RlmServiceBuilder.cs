using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Rlm;
using Rlm.Trajectories;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Sets what an agent in a container is made of.</summary>
/// <remarks>
/// Factories are called when the agent is made, those of a singleton with the services of the whole container: what is scoped, a function
/// of the host asks for when it is called, by a parameter of type <see cref="IServiceProvider"/>.
/// </remarks>
public sealed class RlmServiceBuilder
{
    private readonly List<Action<IServiceProvider, RlmAgentBuilder>> _steps = [];
    private readonly Dictionary<string, ClientSource> _named = new(StringComparer.Ordinal);
    private ClientSource _root = ClientSource.Container;
    private ClientSource? _sub;
    private Func<IServiceProvider, IEmbeddingGenerator<string, Embedding<float>>?> _embeddings =
        static provider => provider.GetService<IEmbeddingGenerator<string, Embedding<float>>>();
    private EmbeddingSearchOptions? _embeddingOptions;

    internal RlmServiceBuilder(IServiceCollection services, string? serviceKey, ServiceLifetime lifetime)
    {
        Services = services;
        ServiceKey = serviceKey;
        Lifetime = lifetime;
    }

    /// <summary>Gets the services the agent was added to.</summary>
    public IServiceCollection Services { get; }

    /// <summary>Gets the key of the agent; <see langword="null"/> for the one without.</summary>
    public string? ServiceKey { get; }

    /// <summary>Sets the client of the root model. The container's <see cref="IChatClient"/> by default.</summary>
    /// <param name="factory">Gets the client; disposing it is the container's.</param>
    /// <returns>This builder.</returns>
    public RlmServiceBuilder UseRootClient(Func<IServiceProvider, IChatClient> factory)
    {
        _root = ClientSource.From(factory);
        return this;
    }

    /// <summary>Sets the client of the root model. The container's <see cref="IChatClient"/> without a key by default.</summary>
    /// <param name="serviceKey">The key of the client in the container.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException"><paramref name="serviceKey"/> is empty.</exception>
    public RlmServiceBuilder UseRootClient(string serviceKey)
    {
        _root = ClientSource.Keyed(serviceKey, nameof(UseRootClient));
        return this;
    }

    /// <summary>Sets the client of the sub-models. The root client by default.</summary>
    /// <param name="factory">Gets the client; disposing it is the container's.</param>
    /// <returns>This builder.</returns>
    public RlmServiceBuilder UseSubClient(Func<IServiceProvider, IChatClient> factory)
    {
        _sub = ClientSource.From(factory);
        return this;
    }

    /// <summary>Sets the client of the sub-models. The root client by default.</summary>
    /// <param name="serviceKey">The key of the client in the container.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException"><paramref name="serviceKey"/> is empty.</exception>
    public RlmServiceBuilder UseSubClient(string serviceKey)
    {
        _sub = ClientSource.Keyed(serviceKey, nameof(UseSubClient));
        return this;
    }

    /// <summary>Adds a client that model-written code may pick with <c>model="name"</c>.</summary>
    /// <param name="name">The name.</param>
    /// <param name="factory">Gets the client; disposing it is the container's.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty, or another client has it.</exception>
    public RlmServiceBuilder UseNamedClient(string name, Func<IServiceProvider, IChatClient> factory) =>
        Add(name, ClientSource.From(factory));

    /// <summary>Adds a client that model-written code may pick with <c>model="name"</c>.</summary>
    /// <param name="name">The name.</param>
    /// <param name="serviceKey">The key of the client in the container.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">
    /// <paramref name="name"/> or <paramref name="serviceKey"/> is empty, or another client has the name.
    /// </exception>
    public RlmServiceBuilder UseNamedClient(string name, string serviceKey) =>
        Add(name, ClientSource.Keyed(serviceKey, nameof(UseNamedClient), name));

    /// <summary>Adds functions that model-written code may call, see <see cref="RlmAgentBuilder.UseFunctions"/>.</summary>
    /// <param name="factory">Gets the functions.</param>
    /// <returns>This builder.</returns>
    public RlmServiceBuilder UseFunctions(Func<IServiceProvider, IEnumerable<AIFunction>> factory)
    {
        ArgumentNullException.ThrowIfNull(factory);
        _steps.Add((provider, agent) => agent.UseFunctions(factory(provider)));
        return this;
    }

    /// <summary>Adds functions that model-written code may call, see <see cref="RlmAgentBuilder.UseFunctions"/>.</summary>
    /// <param name="functions">The functions.</param>
    /// <returns>This builder.</returns>
    public RlmServiceBuilder UseFunctions(params IEnumerable<AIFunction> functions)
    {
        ArgumentNullException.ThrowIfNull(functions);
        AIFunction[] given = [.. functions];
        return UseFunctions(_ => given);
    }

    /// <summary>Sets short handles for texts that are often needed, see <see cref="RlmAgentBuilder.UseSymbols"/>.</summary>
    /// <param name="symbols">The symbols; what is added to them later, later runs know too.</param>
    /// <returns>This builder.</returns>
    public RlmServiceBuilder UseSymbols(RlmSymbols symbols)
    {
        ArgumentNullException.ThrowIfNull(symbols);
        return UseSymbols(_ => symbols);
    }

    /// <summary>Sets short handles for texts that are often needed, see <see cref="RlmAgentBuilder.UseSymbols"/>.</summary>
    /// <param name="factory">Gets the symbols.</param>
    /// <returns>This builder.</returns>
    public RlmServiceBuilder UseSymbols(Func<IServiceProvider, RlmSymbols> factory)
    {
        ArgumentNullException.ThrowIfNull(factory);
        _steps.Add((provider, agent) => agent.UseSymbols(factory(provider)));
        return this;
    }

    /// <summary>Sets who decides on calls of an <see cref="ApprovalRequiredAIFunction"/>. Without it they all are refused.</summary>
    /// <param name="approve">Whether a call may go ahead; it is handed the services that the functions of the run find.</param>
    /// <returns>This builder.</returns>
    public RlmServiceBuilder UseApproval(Func<IServiceProvider, RlmToolCall, CancellationToken, ValueTask<bool>> approve)
    {
        ArgumentNullException.ThrowIfNull(approve);
        _steps.Add((_, agent) => agent.UseApproval((call, cancellationToken) => approve(call.Services!, call, cancellationToken)));
        return this;
    }

    /// <summary>
    /// Sets what makes the embeddings of the ranked search, see <see cref="RlmAgentBuilder.UseEmbeddingGenerator"/>. The container's
    /// <c>IEmbeddingGenerator&lt;string, Embedding&lt;float&gt;&gt;</c> by default, where there is one.
    /// </summary>
    /// <param name="factory">Gets the generator; <see langword="null"/> searches by words alone.</param>
    /// <param name="options">How; the defaults where it is <see langword="null"/>.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public RlmServiceBuilder UseEmbeddingGenerator(
        Func<IServiceProvider, IEmbeddingGenerator<string, Embedding<float>>?> factory, EmbeddingSearchOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(factory);
        options?.Validate();
        (_embeddings, _embeddingOptions) = (factory, options);
        return this;
    }

    /// <summary>
    /// Writes the trajectory of every run to a file of its own, see
    /// <see cref="RlmAgentBuilder.UseTrajectories(string, TrajectoryRedaction?)"/>.
    /// </summary>
    /// <param name="folder">Gets the folder; it is made where it is missing.</param>
    /// <param name="redaction">Takes secrets out; <see cref="TrajectoryRedaction.Default"/> where it is <see langword="null"/>.</param>
    /// <returns>This builder.</returns>
    public RlmServiceBuilder UseTrajectories(Func<IServiceProvider, string> folder, TrajectoryRedaction? redaction = null)
    {
        ArgumentNullException.ThrowIfNull(folder);
        _steps.Add((provider, agent) => agent.UseTrajectories(folder(provider), redaction));
        return this;
    }

    /// <summary>
    /// Writes the trajectory of every run to a file of its own, see
    /// <see cref="RlmAgentBuilder.UseTrajectories(string, TrajectoryRedaction?)"/>.
    /// </summary>
    /// <param name="folder">The folder; it is made where it is missing.</param>
    /// <param name="redaction">Takes secrets out; <see cref="TrajectoryRedaction.Default"/> where it is <see langword="null"/>.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException"><paramref name="folder"/> is empty.</exception>
    public RlmServiceBuilder UseTrajectories(string folder, TrajectoryRedaction? redaction = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        return UseTrajectories(_ => folder, redaction);
    }

    internal ServiceLifetime Lifetime { get; }

    internal string OptionsName => ServiceKey ?? Options.Options.DefaultName;

    /// <summary>Says which clients the container does not have.</summary>
    internal IReadOnlyList<string> MissingClients(IServiceProviderIsKeyedService services)
    {
        var agent = ServiceKey is null
            ? nameof(RlmServiceCollectionExtensions.AddRlm) + "()"
            : $"{nameof(RlmServiceCollectionExtensions.AddKeyedRlm)}(\"{ServiceKey}\")";
        return [.. _named.Values.Prepend(_sub).Prepend(_root).Select(client => client?.Problem(agent, services)).OfType<string>()];
    }

    internal RlmAgent Build(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<IOptionsMonitor<RlmOptions>>().Get(OptionsName);
        var agent = new RlmAgentBuilder(options).UseRootClient(_root.Get(provider));
        if (_sub is not null)
            agent.UseSubClient(_sub.Get(provider));
        foreach (var (name, client) in _named)
            agent.UseNamedClient(name, client.Get(provider));
        if (Lifetime == ServiceLifetime.Singleton)
            agent.UseScopes(provider.GetRequiredService<IServiceScopeFactory>());
        else
            agent.UseServices(provider);
        if (provider.GetService<ILoggerFactory>() is { } loggerFactory)
            agent.UseLoggerFactory(loggerFactory);
        if (provider.GetService<TimeProvider>() is { } timeProvider)
            agent.UseTimeProvider(timeProvider);
        if (_embeddings(provider) is { } generator)
            agent.UseEmbeddingGenerator(generator, _embeddingOptions);
        foreach (var step in _steps)
            step(provider, agent);
        return agent.Build();
    }

    private RlmServiceBuilder Add(string name, ClientSource client)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        if (!_named.TryAdd(name, client))
            throw new ArgumentException($"There is a sub-model '{name}' already.", nameof(name));
        return this;
    }
}
