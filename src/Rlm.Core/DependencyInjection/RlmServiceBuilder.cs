using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Rlm;
using Rlm.Trajectories;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Sets the clients of the agent that <see cref="RlmServiceCollectionExtensions.AddRlm"/> added.</summary>
public sealed class RlmServiceBuilder
{
    private readonly List<Action<IServiceProvider, RlmAgentBuilder>> _steps = [];
    private Func<IServiceProvider, IChatClient> _root = static provider => provider.GetRequiredService<IChatClient>();

    internal RlmServiceBuilder(IServiceCollection services) => Services = services;

    /// <summary>Gets the services the agent was added to.</summary>
    public IServiceCollection Services { get; }

    /// <summary>Sets the client of the root model. The container's <see cref="IChatClient"/> by default.</summary>
    /// <param name="factory">Gets the client; disposing it is the container's.</param>
    /// <returns>This builder.</returns>
    public RlmServiceBuilder UseRootClient(Func<IServiceProvider, IChatClient> factory)
    {
        ArgumentNullException.ThrowIfNull(factory);
        _root = factory;
        return this;
    }

    /// <summary>Sets the client of the sub-models. The root client by default.</summary>
    /// <param name="factory">Gets the client; disposing it is the container's.</param>
    /// <returns>This builder.</returns>
    public RlmServiceBuilder UseSubClient(Func<IServiceProvider, IChatClient> factory)
    {
        ArgumentNullException.ThrowIfNull(factory);
        _steps.Add((provider, agent) => agent.UseSubClient(factory(provider)));
        return this;
    }

    /// <summary>Adds a client that model-written code may pick with <c>model="name"</c>.</summary>
    /// <param name="name">The name.</param>
    /// <param name="factory">Gets the client; disposing it is the container's.</param>
    /// <returns>This builder.</returns>
    public RlmServiceBuilder UseSubClient(string name, Func<IServiceProvider, IChatClient> factory)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(factory);
        _steps.Add((provider, agent) => agent.UseSubClient(name, factory(provider)));
        return this;
    }

    /// <summary>Adds functions that model-written code may call, see <see cref="RlmAgentBuilder.UseFunctions"/>.</summary>
    /// <param name="factory">Gets the functions.</param>
    /// <returns>This builder.</returns>
    public RlmServiceBuilder UseFunctions(Func<IServiceProvider, IEnumerable<AIFunction>> factory)
    {
        ArgumentNullException.ThrowIfNull(factory);
        _steps.Add((provider, agent) => agent.UseFunctions(factory(provider)));
        return this;
    }

    /// <summary>Sets who decides on calls of an <see cref="ApprovalRequiredAIFunction"/>. Without it they all are refused.</summary>
    /// <param name="approve">Whether a call may go ahead.</param>
    /// <returns>This builder.</returns>
    public RlmServiceBuilder UseApproval(Func<IServiceProvider, RlmToolCall, CancellationToken, ValueTask<bool>> approve)
    {
        ArgumentNullException.ThrowIfNull(approve);
        _steps.Add((provider, agent) => agent.UseApproval((call, cancellationToken) => approve(provider, call, cancellationToken)));
        return this;
    }

    /// <summary>Writes the trajectory of every run to a file of its own, see <see cref="RlmAgentBuilder.UseTrajectories(string, TrajectoryRedaction?)"/>.</summary>
    /// <param name="folder">Gets the folder.</param>
    /// <param name="redaction">Takes secrets out; <see cref="TrajectoryRedaction.Default"/> where it is <see langword="null"/>.</param>
    /// <returns>This builder.</returns>
    public RlmServiceBuilder UseTrajectories(Func<IServiceProvider, string> folder, TrajectoryRedaction? redaction = null)
    {
        ArgumentNullException.ThrowIfNull(folder);
        _steps.Add((provider, agent) => agent.UseTrajectories(folder(provider), redaction));
        return this;
    }

    internal RlmAgent Build(IServiceProvider provider)
    {
        var agent = new RlmAgentBuilder(provider.GetRequiredService<IOptions<RlmOptions>>().Value).UseRootClient(_root(provider))
            .UseServices(provider);
        if (provider.GetService<ILoggerFactory>() is { } loggerFactory)
            agent.UseLoggerFactory(loggerFactory);
        if (provider.GetService<TimeProvider>() is { } timeProvider)
            agent.UseTimeProvider(timeProvider);
        foreach (var step in _steps)
            step(provider, agent);
        return agent.Build();
    }
}
