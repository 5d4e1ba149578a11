namespace Rlm.Contexts;

/// <summary>A path is refused because it is absolute or leads outside the context.</summary>
public sealed class ContextAccessException : ContextException
{
    /// <summary>Initializes the exception.</summary>
    public ContextAccessException()
    {
    }

    /// <summary>Initializes the exception with a message.</summary>
    /// <param name="message">What happened and what can be done about it.</param>
    public ContextAccessException(string message)
        : base(message)
    {
    }

    /// <summary>Initializes the exception with a message and its cause.</summary>
    /// <param name="message">What happened and what can be done about it.</param>
    /// <param name="innerException">The cause.</param>
    public ContextAccessException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
