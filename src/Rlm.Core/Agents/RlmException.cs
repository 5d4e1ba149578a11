namespace Rlm;

/// <summary>
/// A run ended without what is asked of it now: a chat reply, where <see cref="RlmAgent"/> is used as a
/// <see cref="Microsoft.Extensions.AI.IChatClient"/>, or the value of <see cref="RlmResponse{T}.Result"/>. The methods of
/// the agent return the status.
/// </summary>
public sealed class RlmException : Exception
{
    internal RlmException(string message, RlmResponse response)
        : base(WithReason(message, response), response.Error) => Response = response;

    /// <summary>Gets the response with status, draft and account.</summary>
    public RlmResponse Response { get; }

    // Of a traceback the last line says what is wrong.
    private static string WithReason(string message, RlmResponse response)
    {
        var reason = response.Metadata.LastError?.TrimEnd().Split('\n')[^1].Trim();
        return string.IsNullOrEmpty(reason) ? message : $"{message} What went wrong last: {reason}";
    }
}
