using System.Runtime.CompilerServices;

namespace Rlm;

/// <summary>Runs an agent for a consumer that wants to hear of it as it goes.</summary>
internal static class RlmStream
{
    public static async IAsyncEnumerable<RlmUpdate> RunAsync(
        RlmAgentSettings settings, RlmRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var updates = new UpdateStream(settings.TimeProvider);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var run = FeedAsync(settings, request, updates, stop.Token);
        try
        {
            // The run ends the stream, also when it is cancelled, so that its exception with all it carries is what the consumer gets.
            await foreach (var update in updates.ReadAsync(CancellationToken.None).ConfigureAwait(false))
                yield return update;
        }
        finally
        {
            // A consumer that leaves early takes the run with it.
            await stop.CancelAsync().ConfigureAwait(false);
            await run.ConfigureAwait(false);
        }
    }

    private static async Task FeedAsync(
        RlmAgentSettings settings, RlmRequest request, UpdateStream updates, CancellationToken cancellationToken)
    {
        try
        {
            using var run = RlmRun.Start(settings, request, updates);
            await run.RunAsync(cancellationToken).ConfigureAwait(false);
            updates.Complete();
        }
        catch (Exception error)
        {
            // Cancelled, or an error in the host's own code: without an end the consumer would wait forever.
            updates.Complete(error);
        }
    }
}
