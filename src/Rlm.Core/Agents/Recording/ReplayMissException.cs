namespace Rlm;

/// <summary>A call is not in the recording that it should be replayed from, or not any more. The message says what differs.</summary>
public sealed class ReplayMissException : InvalidOperationException
{
    /// <summary>Initializes a new instance of the <see cref="ReplayMissException"/> class.</summary>
    public ReplayMissException()
    {
    }

    /// <summary>Initializes a new instance of the <see cref="ReplayMissException"/> class.</summary>
    /// <param name="message">What differs.</param>
    public ReplayMissException(string message)
        : base(message)
    {
    }

    /// <summary>Initializes a new instance of the <see cref="ReplayMissException"/> class.</summary>
    /// <param name="message">What differs.</param>
    /// <param name="innerException">What lies behind it.</param>
    public ReplayMissException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
