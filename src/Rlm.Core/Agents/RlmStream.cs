namespace Rlm;

internal static class RlmStream
{
    public static IAsyncEnumerable<RlmUpdate> RunAsync(RlmAgentSettings settings, RlmRequest request, CancellationToken cancellationToken) => throw new NotImplementedException();
}
