namespace Rlm.Contexts;

/// <summary>A document can no longer be read, is no text, or changed while it was read.</summary>
public sealed class ContextReadException : ContextException
{
    /// <summary>Initializes the exception.</summary>
    public ContextReadException()
    {
    }

    /// <summary>Initializes the exception with a message.</summary>
    /// <param name="message">What happened and what can be done about it.</param>
    public ContextReadException(string message)
        : base(message)
    {
    }

    /// <summary>Initializes the exception with a message and its cause.</summary>
    /// <param name="message">What happened and what can be done about it.</param>
    /// <param name="innerException">The cause.</param>
    public ContextReadException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
