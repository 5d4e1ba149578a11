using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Rlm;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds an <see cref="RlmAgent"/> to a container.</summary>
public static class RlmServiceCollectionExtensions
{
    /// <summary>The key under which the agent is registered as an <see cref="IChatClient"/>.</summary>
    public const string RlmChatClientKey = "rlm";

    /// <summary>
    /// Adds an <see cref="RlmAgent"/>, also as an <see cref="IChatClient"/> with the key <c>rlm</c>. Its root model is the container's
    /// <see cref="IChatClient"/>; <see cref="ILoggerFactory"/> and <see cref="TimeProvider"/> are taken from the container where present.
    /// Called again, it changes the same agent; its lifetime stays.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Changes the settings. They are validated when the host starts, and when the agent is made.</param>
    /// <param name="lifetime">
    /// The lifetime of the agent. <see cref="ServiceLifetime.Singleton"/> by default: the container's chat client must then be one too.
    /// </param>
    /// <returns>What sets further clients.</returns>
    public static RlmServiceBuilder AddRlm(
        this IServiceCollection services, Action<RlmOptions>? configure = null, ServiceLifetime lifetime = ServiceLifetime.Singleton)
    {
        ArgumentNullException.ThrowIfNull(services);
        var options = services.AddOptions<RlmOptions>().ValidateOnStart();
        if (configure is not null)
            options.Configure(configure);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<RlmOptions>, RlmOptionsValidator>());

        if (services.FirstOrDefault(static service => service.ServiceType == typeof(RlmServiceBuilder)) is { } added)
            return (RlmServiceBuilder)added.ImplementationInstance!;
        var builder = new RlmServiceBuilder(services);
        services.AddSingleton(builder);
        services.TryAdd(new ServiceDescriptor(typeof(RlmAgent), builder.Build, lifetime));
        services.TryAdd(new ServiceDescriptor(
            typeof(IChatClient), RlmChatClientKey, static (provider, _) => provider.GetRequiredService<RlmAgent>(), lifetime));
        return builder;
    }
}
