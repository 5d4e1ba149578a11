using System.Threading.Channels;

namespace Rlm;

/// <summary>One run of an agent.</summary>
internal sealed class RlmRun(RlmAgentSettings settings, RlmRequest request, Channel<RlmUpdate>? updates)
{
    public Task<RlmResponse> RunAsync(CancellationToken cancellationToken) => throw new NotImplementedException($"{settings}{request}{updates}");
}
