using System.Threading.RateLimiting;
using Rlm.Core.Tests.Support;

namespace Rlm.Core.Tests.Agents;

/// <summary>A limiter of the host that all runs of several agents share.</summary>
public class SharedLimiterTests
{
    private const string Cell = "FINAL(len(rlm_query_batched(['a', 'b', 'c', 'd'])))";

    [Fact]
    public async Task HoldsForAllRunsOfAllAgentsAndIsLeftAlone()
    {
        var (inFlight, most) = (0, 0);
        ScriptedChatClient Model() => new(async call =>
        {
            var now = Interlocked.Increment(ref inFlight);
            InterlockedMax(ref most, now);
            await Task.Delay(1);
            Interlocked.Decrement(ref inFlight);
            return ScriptedChatClient.Reply(call.Messages.Count == 1 ? "leaf" : ScriptedChatClient.Code(Cell));
        });
        using var limiter = new ConcurrencyLimiter(new ConcurrencyLimiterOptions { PermitLimit = 3, QueueLimit = int.MaxValue });
        RlmAgent[] agents = [.. Enumerable.Range(0, 3).Select(_ => TestAgent.Of(Model(), configure: o =>
        {
            o.MaxDepth = 2;
            o.Calls.Limiter = limiter;
        }))];

        var responses = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => agents[i % 3].RunAsync("q", "text")));

        Assert.All(responses, static response => Assert.Equal("4", response.Text));
        Assert.Equal(3, most);
        Assert.Equal(3, limiter.GetStatistics()!.CurrentAvailablePermits);
    }

    [Fact]
    public async Task ACallItRefusesIsRepeatedAsOneThatTheProviderRefuses()
    {
        using var limiter = new RefusingFirst(2);

        var response = await TestAgent.Of(ScriptedChatClient.Saying(ScriptedChatClient.Code("FINAL('done')")), configure: o => o.Calls.Limiter = limiter)
            .RunAsync("q", "text");

        Assert.Equal("done", response.Text);
        Assert.Equal((3, 1L), (limiter.Asked, response.Metadata.ModelCalls));
    }

    [Fact]
    public async Task OneThatRefusesForGoodEndsTheRunWithAnError()
    {
        using var limiter = new RefusingFirst(int.MaxValue);

        var response = await TestAgent.Of(ScriptedChatClient.Saying(ScriptedChatClient.Code("FINAL('done')")), configure: o => o.Calls.Limiter = limiter)
            .RunAsync("q", "text");

        Assert.Equal(RlmStatus.Failed, response.Status);
        Assert.Contains("limiter", response.Error!.Message, StringComparison.Ordinal);
        Assert.Equal(0, response.Metadata.ModelCalls);
    }

    private static void InterlockedMax(ref int most, int value)
    {
        for (var seen = Volatile.Read(ref most); value > seen; seen = Volatile.Read(ref most))
            Interlocked.CompareExchange(ref most, value, seen);
    }

    private sealed class RefusingFirst(int times) : RateLimiter
    {
        private int _asked;

        public int Asked => _asked;

        public override TimeSpan? IdleDuration => null;

        public override RateLimiterStatistics? GetStatistics() => null;

        protected override RateLimitLease AttemptAcquireCore(int permitCount) => throw new NotSupportedException();

        protected override ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken) =>
            new(new Lease(Interlocked.Increment(ref _asked) > times));

        private sealed class Lease(bool isAcquired) : RateLimitLease
        {
            public override bool IsAcquired => isAcquired;

            public override IEnumerable<string> MetadataNames => ["RETRY_AFTER"];

            public override bool TryGetMetadata(string metadataName, out object? metadata)
            {
                metadata = metadataName == "RETRY_AFTER" ? TimeSpan.FromMilliseconds(1) : null;
                return metadata is not null;
            }
        }
    }
}
