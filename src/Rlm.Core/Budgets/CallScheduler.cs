using System.Net;
using System.Threading.RateLimiting;

namespace Rlm.Budgets;

/// <summary>
/// Decides when calls of a whole tree may start: so many at once, in all and of a model, and so many in a minute. Only model calls take a
/// place, never an agent that waits for others; so no shape of tree can block itself.
/// </summary>
internal sealed class CallScheduler : IDisposable
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly ConcurrencyLimiter _calls;
    private readonly Dictionary<string, ConcurrencyLimiter> _ofModels;
    private readonly SlidingWindowRateLimiter? _requests;
    private readonly SlidingWindowRateLimiter? _tokens;
    private readonly int _tokensPerMinute;
    private readonly RateLimiter? _shared;

    /// <param name="options">The limits of the tree.</param>
    /// <param name="shared">What the host has for many runs together; not disposed.</param>
    public CallScheduler(BudgetOptions options, RateLimiter? shared)
    {
        _shared = shared;
        _calls = AtOnce(options.MaxConcurrentCalls);
        _ofModels = options.MaxConcurrentCallsByModel.ToDictionary(pair => pair.Key, pair => AtOnce(pair.Value), StringComparer.Ordinal);
        _requests = PerMinute(options.RequestsPerMinute);
        _tokens = PerMinute(options.TokensPerMinute);
        _tokensPerMinute = (int)Math.Min(options.TokensPerMinute, int.MaxValue);
    }

    /// <summary>Waits until a call may start.</summary>
    /// <param name="model">The model asked for.</param>
    /// <param name="tokens">An upper bound of what the call will take.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public async ValueTask<CallSlot> AcquireAsync(string model, long tokens, CancellationToken cancellationToken)
    {
        RateLimitLease? ofModel = null;
        if (_ofModels.TryGetValue(model, out var limiter))
            ofModel = await limiter.AcquireAsync(1, cancellationToken).ConfigureAwait(false);
        try
        {
            // The places that all share come last, so that nobody holds one while the minute of his model runs.
            await PassAsync(_requests, 1, cancellationToken).ConfigureAwait(false);
            await PassAsync(_tokens, (int)Math.Clamp(tokens, 1, _tokensPerMinute), cancellationToken).ConfigureAwait(false);
            var ofTree = await _calls.AcquireAsync(1, cancellationToken).ConfigureAwait(false);
            var shared = _shared is null ? null : await AcquireSharedAsync(_shared, ofTree, cancellationToken).ConfigureAwait(false);
            return new CallSlot(ofModel, ofTree, shared);
        }
        catch
        {
            ofModel?.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        _calls.Dispose();
        foreach (var limiter in _ofModels.Values)
            limiter.Dispose();
        _requests?.Dispose();
        _tokens?.Dispose();
    }

    // What counts in a window of time is not given back.
    private static async ValueTask PassAsync(RateLimiter? limiter, int permits, CancellationToken cancellationToken)
    {
        if (limiter is not null)
            (await limiter.AcquireAsync(permits, cancellationToken).ConfigureAwait(false)).Dispose();
    }

    // A limiter of the host may refuse; to the caller that is what it would be if the provider did.
    private static async ValueTask<RateLimitLease> AcquireSharedAsync(
        RateLimiter limiter, RateLimitLease ofTree, CancellationToken cancellationToken)
    {
        RateLimitLease? lease = null;
        try
        {
            lease = await limiter.AcquireAsync(1, cancellationToken).ConfigureAwait(false);
            if (lease.IsAcquired)
                return lease;
            var refusal = new HttpRequestException("the host's limiter of calls refuses this one", null, HttpStatusCode.TooManyRequests);
            if (lease.TryGetMetadata(MetadataName.RetryAfter, out var wait))
                refusal.Data["Retry-After"] = wait;
            throw refusal;
        }
        catch
        {
            lease?.Dispose();
            ofTree.Dispose();
            throw;
        }
    }

    private static ConcurrencyLimiter AtOnce(int calls) => new(new ConcurrencyLimiterOptions
    {
        PermitLimit = calls,
        QueueLimit = int.MaxValue,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    // A window that slides, not a bucket: providers count a minute from any moment, and a full bucket would allow
    // twice the limit in the first.
    private static SlidingWindowRateLimiter? PerMinute(long permits) =>
        permits == BudgetOptions.Unlimited ? null : new(new SlidingWindowRateLimiterOptions
        {
            PermitLimit = (int)Math.Min(permits, int.MaxValue),
            Window = Window,
            SegmentsPerWindow = 30,
            QueueLimit = int.MaxValue,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
            AutoReplenishment = true,
        });
}
