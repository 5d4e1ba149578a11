using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;

namespace Rlm;

/// <summary>What calls of one client run in where the host has nothing of its own: a few repetitions and a circuit breaker.</summary>
internal static class CallPipeline
{
    private const int MinCalls = 20;
    private const double FailureRatio = 0.9;

    public static ResiliencePipeline Build(RlmCallOptions options, TimeProvider time, IChatClient client, ILogger logger)
    {
        var builder = new ResiliencePipelineBuilder { TimeProvider = time };
        if (options.MaxRetries > 0)
        {
            builder.AddRetry(new RetryStrategyOptions
            {
                MaxRetryAttempts = options.MaxRetries,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = options.RetryDelay,
                MaxDelay = options.MaxRetryDelay,
                ShouldHandle = arguments => ValueTask.FromResult(arguments.Outcome.Exception is { } error && IsWorthIt(error)),
                DelayGenerator = arguments => ValueTask.FromResult(arguments.Outcome.Exception is { } error ? Wait(error) : null),
            });
        }

        if (options.CircuitBreak > TimeSpan.Zero)
        {
            builder.AddCircuitBreaker(new CircuitBreakerStrategyOptions
            {
                MinimumThroughput = MinCalls,
                FailureRatio = FailureRatio,
                SamplingDuration = TimeSpan.FromSeconds(30),
                BreakDuration = options.CircuitBreak,
                ShouldHandle = static arguments =>
                    ValueTask.FromResult(arguments.Outcome.Exception is { } error && CallFaults.IsOutage(error)),
                OnOpened = arguments =>
                {
                    Log.CircuitOpened(logger, NameOf(client), arguments.BreakDuration.TotalSeconds);
                    return ValueTask.CompletedTask;
                },
                OnClosed = _ =>
                {
                    Log.CircuitClosed(logger, NameOf(client));
                    return ValueTask.CompletedTask;
                },
            });
        }

        return builder.Build();

        static string NameOf(IChatClient client) => client.GetService<ChatClientMetadata>()?.DefaultModelId ?? "a model";

        bool IsWorthIt(Exception error) =>
            error is not BrokenCircuitException
            && (options.IsTransient?.Invoke(error) ?? CallFaults.IsTransient(error))
            && !(Wait(error) > options.MaxRetryDelay);

        TimeSpan? Wait(Exception error) => options.RetryAfter is { } own ? own(error) : CallFaults.RetryAfterOf(error, time);
    }
}
