using Microsoft.Extensions.AI;

namespace Rlm;

/// <summary>A call of a recording.</summary>
/// <param name="Number">Its number, in the order of starting.</param>
/// <param name="Request">What was asked.</param>
internal sealed record RecordedCall(int Number, RecordedRequest Request)
{
    /// <summary>What came, where it was asked for whole.</summary>
    public ChatResponse? Response { get; init; }

    /// <summary>What came piece by piece, where it was streamed.</summary>
    public IReadOnlyList<ChatResponseUpdate> Updates { get; init; } = [];

    /// <summary>How it failed; with streams, after the pieces.</summary>
    public RecordedError? Error { get; init; }

    public ChatResponse ToResponse()
    {
        if (Error is { } error)
            throw error.ToException();
        return Response ?? Updates.ToChatResponse();
    }

    public IEnumerable<ChatResponseUpdate> ToUpdates() => Response is { } response ? response.ToChatResponseUpdates() : Updates;
}
