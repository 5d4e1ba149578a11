namespace Rlm.Contexts;

/// <summary>A query cannot be used, or took longer than it may.</summary>
public sealed class ContextSearchException : ContextException
{
    /// <summary>Initializes the exception.</summary>
    public ContextSearchException()
    {
    }

    /// <summary>Initializes the exception with a message.</summary>
    /// <param name="message">What happened and what can be done about it.</param>
    public ContextSearchException(string message)
        : base(message)
    {
    }

    /// <summary>Initializes the exception with a message and its cause.</summary>
    /// <param name="message">What happened and what can be done about it.</param>
    /// <param name="innerException">The cause.</param>
    public ContextSearchException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
