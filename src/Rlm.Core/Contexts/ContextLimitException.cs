namespace Rlm.Contexts;

/// <summary>A limit of a context is reached; the message names the option.</summary>
public sealed class ContextLimitException : ContextException
{
    /// <summary>Initializes the exception.</summary>
    public ContextLimitException()
    {
    }

    /// <summary>Initializes the exception with a message.</summary>
    /// <param name="message">What happened and what can be done about it.</param>
    public ContextLimitException(string message)
        : base(message)
    {
    }

    /// <summary>Initializes the exception with a message and its cause.</summary>
    /// <param name="message">What happened and what can be done about it.</param>
    /// <param name="innerException">The cause.</param>
    public ContextLimitException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
