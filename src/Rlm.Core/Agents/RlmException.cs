namespace Rlm;

/// <summary>
/// A run that was asked for as a chat reply ended without one. Only <see cref="RlmAgent"/> as an
/// <see cref="Microsoft.Extensions.AI.IChatClient"/> throws it; its own methods return the status.
/// </summary>
public sealed class RlmException : Exception
{
    internal RlmException(string message, RlmResponse response)
        : base(message, response.Error) => Response = response;

    /// <summary>Gets the response with status, draft and account.</summary>
    public RlmResponse Response { get; }
}
