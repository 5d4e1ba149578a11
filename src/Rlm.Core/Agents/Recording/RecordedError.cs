using System.Net;

namespace Rlm;

/// <summary>A failure, as it is recorded: what an agent tells transient failures, refusals and all others apart by.</summary>
/// <param name="Type">The full name of its type.</param>
/// <param name="Message">What it said.</param>
/// <param name="Status">The HTTP status, if it has one.</param>
/// <param name="HttpError">The name of the HTTP error, if it is one.</param>
/// <param name="RetryAfter">The seconds that the provider asked to wait.</param>
/// <param name="Inner">What lay behind it.</param>
internal sealed record RecordedError(string Type, string Message, int? Status, string? HttpError, double? RetryAfter, RecordedError? Inner)
{
    public static RecordedError Of(Exception error, TimeProvider time) => new(
        error.GetType().FullName ?? error.GetType().Name,
        error.Message,
        error is HttpRequestException http ? (int?)http.StatusCode : CallFaults.StatusOf(error),
        (error as HttpRequestException)?.HttpRequestError.ToString(),
        CallFaults.RetryAfterOf(error, time)?.TotalSeconds,
        error.InnerException is { } inner ? Of(inner, time) : null);

    public Exception ToException()
    {
        var inner = Inner?.ToException();
        if (Type == typeof(HttpRequestException).FullName)
        {
            var failure = new HttpRequestException(
                Enum.TryParse<HttpRequestError>(HttpError, out var kind) ? kind : HttpRequestError.Unknown,
                Message, inner, (HttpStatusCode?)Status);
            if (RetryAfter is { } seconds)
                failure.Data["Retry-After"] = seconds;
            return failure;
        }

        return Type switch
        {
            "System.TimeoutException" => new TimeoutException(Message, inner),
            "System.Threading.Tasks.TaskCanceledException" => new TaskCanceledException(Message, inner),
            "System.OperationCanceledException" => new OperationCanceledException(Message, inner),
            "System.IO.IOException" => new IOException(Message, inner),
            "System.InvalidOperationException" => new InvalidOperationException(Message, inner),
            "System.NotSupportedException" => new NotSupportedException(Message, inner),
            "System.ArgumentException" => new ArgumentException(Message, inner),
            _ => new RecordedCallException(Message, inner)
            {
                OriginalType = Type,
                Status = Status,
                RetryAfter = RetryAfter is { } wait ? TimeSpan.FromSeconds(wait) : null,
            },
        };
    }
}
