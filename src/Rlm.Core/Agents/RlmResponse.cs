using Microsoft.Extensions.AI;

namespace Rlm;

/// <summary>The result of a run.</summary>
public class RlmResponse
{
    internal RlmResponse(string text, RlmStatus status, RlmMetadata metadata, Exception? error)
    {
        Text = text;
        Status = status;
        Metadata = metadata;
        Error = error;
    }

    /// <summary>
    /// Gets the answer, or the best draft where <see cref="Status"/> is not <see cref="RlmStatus.Answered"/>; empty when there is none.
    /// </summary>
    public string Text { get; }

    /// <summary>Gets how the run ended.</summary>
    public RlmStatus Status { get; }

    /// <summary>Gets the tokens of the whole run: root and sub-calls.</summary>
    public UsageDetails Usage => Metadata.Usage;

    /// <summary>Gets the account of the run.</summary>
    public RlmMetadata Metadata { get; }

    /// <summary>Gets what made the run fail, or its last request for an answer.</summary>
    /// <value><see langword="null"/> where nothing did; never where <see cref="Status"/> is <see cref="RlmStatus.Failed"/>.</value>
    public Exception? Error { get; }

    /// <inheritdoc/>
    public override string ToString() => Text;
}
