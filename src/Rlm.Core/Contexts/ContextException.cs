namespace Rlm.Contexts;

/// <summary>Something is wrong with a context or with what was asked of it.</summary>
public class ContextException : Exception
{
    /// <summary>Initializes the exception.</summary>
    public ContextException()
    {
    }

    /// <summary>Initializes the exception with a message.</summary>
    /// <param name="message">What happened and what can be done about it.</param>
    public ContextException(string message)
        : base(message)
    {
    }

    /// <summary>Initializes the exception with a message and its cause.</summary>
    /// <param name="message">What happened and what can be done about it.</param>
    /// <param name="innerException">The cause.</param>
    public ContextException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
