using Microsoft.Extensions.AI;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Where a client of an agent comes from.</summary>
internal sealed class ClientSource
{
    private readonly Func<IServiceProvider, IChatClient> _factory;
    private readonly bool _isOfContainer;
    private readonly string? _serviceKey;
    private readonly string _call;

    private ClientSource(string call, Func<IServiceProvider, IChatClient> factory, bool isOfContainer, string? serviceKey)
    {
        (_call, _factory) = (call, factory);
        (_isOfContainer, _serviceKey) = (isOfContainer, serviceKey);
    }

    /// <summary>The container's client without a key.</summary>
    public static ClientSource Container { get; } =
        new("", static provider => provider.GetRequiredService<IChatClient>(), isOfContainer: true, serviceKey: null);

    /// <summary>What the host gives by itself.</summary>
    public static ClientSource From(Func<IServiceProvider, IChatClient> factory)
    {
        ArgumentNullException.ThrowIfNull(factory);
        return new ClientSource("", factory, isOfContainer: false, serviceKey: null);
    }

    /// <summary>The container's client with a key.</summary>
    /// <param name="serviceKey">The key.</param>
    /// <param name="method">What the host called to name it.</param>
    /// <param name="name">The name that programs give; <see langword="null"/> where there is none.</param>
    public static ClientSource Keyed(string serviceKey, string method, string? name = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(serviceKey);
        var arguments = name is null ? $"\"{serviceKey}\"" : $"\"{name}\", \"{serviceKey}\"";
        return new ClientSource(
            $".{method}({arguments})", provider => provider.GetRequiredKeyedService<IChatClient>(serviceKey),
            isOfContainer: true, serviceKey);
    }

    public IChatClient Get(IServiceProvider provider) => _factory(provider);

    /// <summary>Says that the container has no such client; <see langword="null"/> where it has, or where nobody knows.</summary>
    public string? Problem(string agent, IServiceProviderIsKeyedService services)
    {
        if (!_isOfContainer)
            return null;
        if (_serviceKey is null)
        {
            return services.IsService(typeof(IChatClient))
                ? null
                : $"{agent}: the container has no {nameof(IChatClient)}. "
                    + $"Add one, or name another with {nameof(RlmServiceBuilder.UseRootClient)}.";
        }

        return services.IsKeyedService(typeof(IChatClient), _serviceKey)
            ? null
            : $"{agent}{_call}: the container has no {nameof(IChatClient)} with the key '{_serviceKey}'.";
    }
}
