using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Rlm;
using Rlm.Configuration;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds <see cref="RlmAgent"/>s to a container.</summary>
/// <remarks>
/// <para>
/// The root model is the container's <see cref="IChatClient"/> unless <see cref="RlmServiceBuilder.UseRootClient(string)"/> names another;
/// no agent disposes a client. A host that starts tells which clients the container does not have, with the errors of the settings.
/// <see cref="ILoggerFactory"/>, <see cref="TimeProvider"/> and
/// <c>IEmbeddingGenerator&lt;string, Embedding&lt;float&gt;&gt;</c> are taken from the container where present. Caches are the agent's own.
/// </para>
/// <para>
/// An agent is a singleton by default and serves any number of requests at once. Each of its runs has a scope of its own, in which
/// functions of the host find scoped services; it is disposed when the run ends. An agent that is scoped or transient gives them the
/// services that it was made from.
/// </para>
/// </remarks>
public static class RlmServiceCollectionExtensions
{
    /// <summary>
    /// The key under which the agent that <see cref="AddRlm(IServiceCollection, Action{RlmOptions}?, ServiceLifetime)"/> adds is registered
    /// as an <see cref="IChatClient"/>.
    /// </summary>
    public const string RlmChatClientKey = "rlm";

    /// <summary>
    /// Adds an <see cref="RlmAgent"/>, also as an <see cref="IChatClient"/> with the key <c>rlm</c>. Called again, it changes the same
    /// agent: its settings are laid over the earlier ones, and the builder is the same.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Changes the settings. They are validated when the host starts, and when the agent is made.</param>
    /// <param name="lifetime">
    /// The lifetime of the agent. <see cref="ServiceLifetime.Singleton"/> by default: the container's chat client must then be one too.
    /// </param>
    /// <returns>What sets clients and functions.</returns>
    /// <exception cref="ArgumentException">A chat client of the host has the key <c>rlm</c> already.</exception>
    public static RlmServiceBuilder AddRlm(
        this IServiceCollection services, Action<RlmOptions>? configure = null, ServiceLifetime lifetime = ServiceLifetime.Singleton) =>
        Add(services, key: null, lifetime, configuration: null, configure);

    /// <summary>
    /// Adds an <see cref="RlmAgent"/> with settings from configuration, also as an <see cref="IChatClient"/> with the key <c>rlm</c>.
    /// </summary>
    /// <inheritdoc cref="AddRlm(IServiceCollection, Action{RlmOptions}?, ServiceLifetime)"/>
    /// <param name="services">The services.</param>
    /// <param name="configuration">
    /// The section with the settings, named as the properties of <see cref="RlmOptions"/> are, such as <c>Budget:MaxTokens</c>. A name that
    /// is none of them, or a value that cannot be read, is an error when the host starts; all errors are told at once.
    /// </param>
    /// <param name="configure">Changes the settings further.</param>
    /// <param name="lifetime">The lifetime of the agent.</param>
    public static RlmServiceBuilder AddRlm(
        this IServiceCollection services,
        IConfiguration configuration,
        Action<RlmOptions>? configure = null,
        ServiceLifetime lifetime = ServiceLifetime.Singleton)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return Add(services, key: null, lifetime, configuration, configure);
    }

    /// <summary>
    /// Adds an <see cref="RlmAgent"/> with a key, also as an <see cref="IChatClient"/> with that key. Called again with the key, it changes
    /// the same agent: its settings are laid over the earlier ones, and the builder is the same.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="serviceKey">The key: no chat client of the host may have it. Also the name of the options.</param>
    /// <param name="configure">
    /// Changes the settings. They are validated when the host starts, and when the agent is made. <see cref="RlmOptions.Name"/> is the key
    /// unless it is set.
    /// </param>
    /// <param name="lifetime">
    /// The lifetime of the agent. <see cref="ServiceLifetime.Singleton"/> by default: its clients must then be singletons too.
    /// </param>
    /// <returns>What sets clients and functions.</returns>
    /// <exception cref="ArgumentException">The key is empty, or a chat client has it already.</exception>
    public static RlmServiceBuilder AddKeyedRlm(
        this IServiceCollection services,
        string serviceKey,
        Action<RlmOptions>? configure = null,
        ServiceLifetime lifetime = ServiceLifetime.Singleton)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(serviceKey);
        return Add(services, serviceKey, lifetime, configuration: null, configure);
    }

    /// <summary>
    /// Adds an <see cref="RlmAgent"/> with a key and with settings from configuration, also as an <see cref="IChatClient"/> with that key.
    /// </summary>
    /// <inheritdoc cref="AddKeyedRlm(IServiceCollection, string, Action{RlmOptions}?, ServiceLifetime)"/>
    /// <param name="services">The services.</param>
    /// <param name="serviceKey">The key: no chat client of the host may have it. Also the name of the options.</param>
    /// <param name="configuration">
    /// The section with the settings, named as the properties of <see cref="RlmOptions"/> are, such as <c>Budget:MaxTokens</c>. A name that
    /// is none of them, or a value that cannot be read, is an error when the host starts; all errors are told at once.
    /// </param>
    /// <param name="configure">Changes the settings further.</param>
    /// <param name="lifetime">The lifetime of the agent.</param>
    public static RlmServiceBuilder AddKeyedRlm(
        this IServiceCollection services,
        string serviceKey,
        IConfiguration configuration,
        Action<RlmOptions>? configure = null,
        ServiceLifetime lifetime = ServiceLifetime.Singleton)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(serviceKey);
        ArgumentNullException.ThrowIfNull(configuration);
        return Add(services, serviceKey, lifetime, configuration, configure);
    }

    private static RlmServiceBuilder Add(
        IServiceCollection services, string? key, ServiceLifetime lifetime, IConfiguration? configuration, Action<RlmOptions>? configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        var added = Find(services, typeof(RlmServiceBuilder), key);
        if (added is null && Find(services, typeof(IChatClient), key ?? RlmChatClientKey) is not null)
            throw new ArgumentException(
                $"There is a chat client with the key '{key ?? RlmChatClientKey}' already. Give the agent a key of its own, "
                + $"and it the client by {nameof(RlmServiceBuilder.UseRootClient)}.",
                nameof(services));

        var builder = (RlmServiceBuilder?)(
            added is { IsKeyedService: true } ? added.KeyedImplementationInstance : added?.ImplementationInstance);
        if (builder is not null && lifetime != ServiceLifetime.Singleton && lifetime != builder.Lifetime)
            throw new ArgumentException($"The agent was added as {builder.Lifetime} and cannot be {lifetime} too.", nameof(lifetime));

        var options = services.AddOptions<RlmOptions>(key ?? Options.Options.DefaultName);
        if (added is null && key is not null)
            options.Configure(o => o.Name = key);
        if (configuration is not null)
        {
            options.Configure(o => RlmSettings.Read(configuration, o));
            services.AddSingleton<IValidateOptions<RlmOptions>>(new RlmSettingsValidator(options.Name, configuration));
            services.AddSingleton<IOptionsChangeTokenSource<RlmOptions>>(
                new ConfigurationChangeTokenSource<RlmOptions>(options.Name, configuration));
        }

        if (configure is not null)
            options.Configure(configure);
        if (builder is not null)
            return builder;

        options.ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<RlmOptions>, RlmOptionsValidator>());
        builder = new RlmServiceBuilder(services, key, lifetime);
        services.AddSingleton<IValidateOptions<RlmOptions>>(
            provider => new RlmClientsValidator(builder, provider.GetService<IServiceProviderIsKeyedService>()));
        if (key is null)
        {
            services.AddSingleton(builder);
            services.TryAdd(new ServiceDescriptor(typeof(RlmAgent), builder.Build, lifetime));
            services.Add(new ServiceDescriptor(
                typeof(IChatClient), RlmChatClientKey, static (provider, _) => provider.GetRequiredService<RlmAgent>(), lifetime));
        }
        else
        {
            services.AddKeyedSingleton(key, builder);
            services.Add(new ServiceDescriptor(typeof(RlmAgent), key, (provider, _) => builder.Build(provider), lifetime));
            services.Add(new ServiceDescriptor(
                typeof(IChatClient), key, static (provider, key) => provider.GetRequiredKeyedService<RlmAgent>(key), lifetime));
        }

        return builder;
    }

    private static ServiceDescriptor? Find(IServiceCollection services, Type type, string? key) =>
        services.FirstOrDefault(service => service.ServiceType == type && Equals(service.ServiceKey, key));
}
