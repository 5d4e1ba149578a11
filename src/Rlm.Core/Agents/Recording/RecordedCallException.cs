namespace Rlm;

/// <summary>A failure that was recorded, of a type that is not made anew when it is replayed.</summary>
public sealed class RecordedCallException : Exception
{
    /// <summary>Initializes a new instance of the <see cref="RecordedCallException"/> class.</summary>
    public RecordedCallException()
    {
    }

    /// <summary>Initializes a new instance of the <see cref="RecordedCallException"/> class.</summary>
    /// <param name="message">What the failure said.</param>
    public RecordedCallException(string message)
        : base(message)
    {
    }

    /// <summary>Initializes a new instance of the <see cref="RecordedCallException"/> class.</summary>
    /// <param name="message">What the failure said.</param>
    /// <param name="innerException">What lay behind it.</param>
    public RecordedCallException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Gets the full name of the type that the failure had.</summary>
    public string OriginalType { get; internal init; } = "";

    /// <summary>Gets the HTTP status; <see langword="null"/> where there was none.</summary>
    public int? Status { get; internal init; }

    /// <summary>Gets how long the provider asked to wait; <see langword="null"/> where it did not.</summary>
    public TimeSpan? RetryAfter { get; internal init; }
}
