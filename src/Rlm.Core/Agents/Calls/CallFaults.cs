using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;
using System.Reflection;
using Polly.CircuitBreaker;

namespace Rlm;

/// <summary>Reads the errors of chat clients, of which every provider has its own.</summary>
internal static class CallFaults
{
    private const int TooManyRequests = 429;

    private static readonly string[] ContextLengthSigns =
    [
        "context_length_exceeded", "context length", "context window", "maximum context", "prompt is too long", "input is too long",
        "too many input tokens", "exceeds the model's maximum", "reduce the length",
    ];

    /// <summary>Whether the same call may well succeed a little later.</summary>
    public static bool IsTransient(Exception error) => StatusOf(error) is { } status
        ? status is 408 or 425 or TooManyRequests or 500 or 502 or 503 or 504 or 529
        : NeverReached(error) || Chain(error).Any(static inner => inner is IOException or HttpRequestException { StatusCode: null });

    /// <summary>Whether it tells that the provider is in trouble, not just that it wants fewer calls.</summary>
    public static bool IsOutage(Exception error) =>
        error is TimeoutException || (IsTransient(error) && StatusOf(error) != TooManyRequests);

    /// <summary>Whether the call cost nothing: there was no connection, or it was refused before a model saw it.</summary>
    public static bool IsFree(Exception error) =>
        NeverReached(error) || error is BrokenCircuitException || StatusOf(error) is >= 400 and < 500 and not (408 or 499);

    /// <summary>Whether the conversation has become longer than the model's window.</summary>
    public static bool IsContextLength(Exception error) => Chain(error).Any(static inner =>
        ContextLengthSigns.Any(sign => inner.Message.Contains(sign, StringComparison.OrdinalIgnoreCase)));

    /// <summary>The HTTP status, where the error has one.</summary>
    public static int? StatusOf(Exception error)
    {
        foreach (var inner in Chain(error))
        {
            if (inner is HttpRequestException { StatusCode: { } code })
                return (int)code;
            if (inner is not HttpRequestException && (Property(inner, "Status") ?? Property(inner, "StatusCode")) is { } value)
            {
                if (value is int number and >= 100 and < 600)
                    return number;
                if (value is HttpStatusCode status)
                    return (int)status;
            }
        }

        return null;
    }

    /// <summary>How long the provider asks to wait.</summary>
    public static TimeSpan? RetryAfterOf(Exception error, TimeProvider time)
    {
        foreach (var inner in Chain(error))
        {
            var wait = (inner is BrokenCircuitException ? null : Property(inner, "RetryAfter") ?? inner.Data["Retry-After"]) switch
            {
                TimeSpan span => span,
                DateTimeOffset date => date - time.GetUtcNow(),
                int seconds => TimeSpan.FromSeconds(seconds),
                double seconds => Seconds(seconds),
                string text when double.TryParse(text, CultureInfo.InvariantCulture, out var seconds) => Seconds(seconds),
                string text when DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out var date) => date - time.GetUtcNow(),
                _ => (TimeSpan?)null,
            };
            if (wait is { } found)
                return found > TimeSpan.Zero ? found : TimeSpan.Zero;
        }

        return null;
    }

    // What a server tells may be no time at all, and must not become an error of its own.
    private static TimeSpan? Seconds(double seconds) =>
        double.IsNaN(seconds) ? null : TimeSpan.FromSeconds(Math.Clamp(seconds, 0, TimeSpan.MaxValue.TotalSeconds / 2));

    private static bool NeverReached(Exception error) => Chain(error).Any(static inner => inner is HttpRequestException
    {
        HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError
    });

    private static IEnumerable<Exception> Chain(Exception error)
    {
        for (var inner = error; inner is not null; inner = inner.InnerException)
            yield return inner;
    }

    [UnconditionalSuppressMessage(
        "Trimming", "IL2075", Justification = "Where the property was trimmed away, the error counts as one of no status.")]
    private static object? Property(Exception error, string name)
    {
        try
        {
            return error.GetType().GetProperty(name)?.GetValue(error);
        }
        catch (Exception failure) when (failure is TargetInvocationException or AmbiguousMatchException)
        {
            return null;
        }
    }
}
