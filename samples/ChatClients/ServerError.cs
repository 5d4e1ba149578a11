using System.Net;
using System.Net.Sockets;
using System.Text.Json;

namespace Rlm.Samples.ChatClients;

/// <summary>Says in one sentence what went wrong with a server and what a person can do about it.</summary>
internal static class ServerError
{
    private const int LongestDetail = 300;

    public static ChatClientException FromStatus(string server, string model, string keyVariable, int status, string? body, Exception inner)
    {
        string detail = Detail(body);
        string message = status switch
        {
            401 or 403 => $"{server} refused the key ({status}){detail} Check {keyVariable}.",
            404 => $"{server} does not know the model {model}, or the address is not that of its API (404){detail}",
            429 => $"{server} is over its rate limit or quota (429){detail}",
            >= 500 => $"{server} failed ({status}){detail}",
            _ => $"{server} refused the request ({status}){detail}",
        };
        return new ChatClientException(message, inner, (HttpStatusCode)status);
    }

    public static ChatClientException FromException(string server, Exception error)
    {
        Exception cause = Cause(error);
        string message = cause switch
        {
            OperationCanceledException or TimeoutException => $"{server} did not answer in time.",
            HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError } or SocketException =>
                $"{server} could not be reached: {FirstLine(cause.Message)}",
            HttpRequestException or IOException => $"{server} dropped the connection: {FirstLine(cause.Message)}",
            _ => $"{server} answered with something that is not a chat completion: {FirstLine(cause.Message)}",
        };
        return new ChatClientException(message, error);
    }

    // Retries collect the error of each try; the last is what a person can act on. Wrappers say less than what they wrap.
    private static Exception Cause(Exception error)
    {
        while (true)
        {
            Exception? inner = error switch
            {
                AggregateException all => all.InnerExceptions[^1],
                HttpRequestException { HttpRequestError: not HttpRequestError.Unknown } => null,
                _ when error.InnerException is HttpRequestException or IOException or AggregateException => error.InnerException,
                _ => null,
            };
            if (inner is null)
                return error;
            error = inner;
        }
    }

    private static string Detail(string? body)
    {
        string? message = MessageOf(body) ?? body;
        return string.IsNullOrWhiteSpace(message) ? "." : $": {FirstLine(message).TrimEnd('.')}.";
    }

    // {"error": {"message": ...}} is the common shape; {"error": ...}, {"message": ...} and {"detail": ...} occur too.
    private static string? MessageOf(string? body)
    {
        if (string.IsNullOrWhiteSpace(body) || body.TrimStart()[0] != '{')
            return null;
        try
        {
            using JsonDocument document = JsonDocument.Parse(body);
            JsonElement root = document.RootElement;
            if (root.TryGetProperty("error", out JsonElement error))
            {
                if (error.ValueKind == JsonValueKind.String)
                    return error.GetString();
                if (error.ValueKind == JsonValueKind.Object)
                    root = error;
            }

            foreach (string name in (ReadOnlySpan<string>)["message", "detail"])
            {
                if (root.TryGetProperty(name, out JsonElement text) && text.ValueKind == JsonValueKind.String)
                    return text.GetString();
            }
        }
        catch (JsonException)
        {
            // Not JSON after all: the text itself is shown.
        }

        return null;
    }

    private static string FirstLine(string text)
    {
        string line = text.Trim().ReplaceLineEndings("\n").Split('\n', 2)[0];
        return line.Length > LongestDetail ? line[..LongestDetail] + "…" : line;
    }
}
