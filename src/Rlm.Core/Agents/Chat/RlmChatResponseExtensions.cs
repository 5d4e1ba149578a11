using Microsoft.Extensions.AI;

namespace Rlm;

/// <summary>Finds the result of a run in what a chat client answers.</summary>
public static class RlmChatResponseExtensions
{
    /// <summary>
    /// Gets the result of the run that gave a response, also of one that was put together of updates by <c>ToChatResponse()</c>.
    /// </summary>
    /// <param name="response">The response.</param>
    /// <returns>The result; <see langword="null"/> where no agent answered.</returns>
    public static RlmResponse? GetRlmResponse(this ChatResponse response)
    {
        ArgumentNullException.ThrowIfNull(response);
        // Of updates that are put together, only their contents stay as they are.
        return response.RawRepresentation as RlmResponse
            ?? response.Messages.SelectMany(static message => message.Contents)
                .Select(static content => content.RawRepresentation).OfType<RlmResponse>().LastOrDefault();
    }
}
