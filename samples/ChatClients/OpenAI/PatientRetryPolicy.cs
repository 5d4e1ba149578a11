using System.ClientModel.Primitives;
using System.Globalization;

namespace Rlm.Samples.ChatClients;

/// <summary>Tries again what a busy server may yet answer, but not a server that is not there.</summary>
internal sealed class PatientRetryPolicy(int maxRetries, TimeSpan firstDelay) : ClientRetryPolicy(maxRetries)
{
    protected override bool ShouldRetry(PipelineMessage message, Exception? exception) =>
        !IsUnreachable(exception) && base.ShouldRetry(message, exception);

    protected override async ValueTask<bool> ShouldRetryAsync(PipelineMessage message, Exception? exception) =>
        !IsUnreachable(exception) && await base.ShouldRetryAsync(message, exception);

    protected override TimeSpan GetNextDelay(PipelineMessage message, int tryCount)
    {
        string? wish = message.Response?.Headers.TryGetValue("Retry-After", out string? value) == true ? value : null;
        if (wish is null)
            return firstDelay * Math.Pow(2, tryCount - 1);
        return int.TryParse(wish, NumberStyles.None, CultureInfo.InvariantCulture, out int seconds)
            ? TimeSpan.FromSeconds(seconds)
            : base.GetNextDelay(message, tryCount);
    }

    private static bool IsUnreachable(Exception? error) => error switch
    {
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError } => true,
        { InnerException: { } inner } => IsUnreachable(inner),
        _ => false,
    };
}
