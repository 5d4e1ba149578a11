namespace Rlm;

/// <summary>A run was cancelled. Carries what it had done until then.</summary>
public sealed class RlmCanceledException : OperationCanceledException
{
    internal RlmCanceledException(string draft, RlmMetadata metadata, Exception? innerException, CancellationToken cancellationToken)
        : base("The run was cancelled.", innerException, cancellationToken)
    {
        Draft = draft;
        Metadata = metadata;
    }

    /// <summary>Gets the draft there was, see <see cref="AnswerOrigin.Draft"/>; empty when there was none.</summary>
    public string Draft { get; }

    /// <summary>Gets the account of the run so far, usage included.</summary>
    public RlmMetadata Metadata { get; }
}
