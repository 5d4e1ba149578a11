using Microsoft.Extensions.AI;

namespace Rlm;

/// <summary>A call of one of the host's functions that waits for approval.</summary>
/// <param name="Function">The function.</param>
/// <param name="Arguments">The arguments by name, as <see cref="System.Text.Json.JsonElement"/>s.</param>
/// <param name="Agent">
/// The number of the agent whose program or root model calls, see <see cref="RlmNode.Id"/>: 0 for the one the host called.
/// </param>
public sealed record RlmToolCall(AIFunction Function, IReadOnlyDictionary<string, object?> Arguments, int Agent)
{
    /// <summary>Gets the services that the function will find; <see langword="null"/> where the agent has none.</summary>
    public IServiceProvider? Services { get; init; }
}
