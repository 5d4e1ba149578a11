namespace Rlm;

/// <summary>
/// A run ended without what is asked of it now: a chat reply, where <see cref="RlmAgent"/> is used as a
/// <see cref="Microsoft.Extensions.AI.IChatClient"/>, or the value of <see cref="RlmResponse{T}.Result"/>. The methods of the agent return the status.
/// </summary>
public sealed class RlmException : Exception
{
    internal RlmException(string message, RlmResponse response)
        : base(message, response.Error) => Response = response;

    /// <summary>Gets the response with status, draft and account.</summary>
    public RlmResponse Response { get; }
}
