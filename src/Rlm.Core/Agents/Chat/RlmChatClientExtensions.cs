using Microsoft.Extensions.AI;

namespace Rlm;

/// <summary>Makes chat clients take conversations of any length.</summary>
public static class RlmChatClientExtensions
{
    /// <summary>Puts an <see cref="RlmChatClient"/> around a client.</summary>
    /// <param name="client">The client; also the root model and the sub-model of long conversations.</param>
    /// <param name="configure">Changes when and how much; the defaults where it is <see langword="null"/>.</param>
    /// <returns>The client around it.</returns>
    public static RlmChatClient AsRlm(this IChatClient client, Action<RlmChatClientOptions>? configure = null) => client.AsRlm(null, configure);

    /// <summary>Puts an <see cref="RlmChatClient"/> around a client.</summary>
    /// <param name="client">The client for short conversations.</param>
    /// <param name="agent">The agent for long ones; where it is <see langword="null"/>, one of the client alone.</param>
    /// <param name="configure">Changes when and how much; the defaults where it is <see langword="null"/>.</param>
    /// <returns>The client around it.</returns>
    public static RlmChatClient AsRlm(this IChatClient client, RlmAgent? agent, Action<RlmChatClientOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(client);
        var options = new RlmChatClientOptions();
        configure?.Invoke(options);
        return new RlmChatClient(client, agent, options);
    }
}
