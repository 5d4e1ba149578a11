namespace Rlm.Testing;

/// <summary>A context environment does not behave as it must.</summary>
public sealed class ContextConformanceException : Exception
{
    /// <summary>Initializes the exception.</summary>
    public ContextConformanceException()
    {
    }

    /// <summary>Initializes the exception with a message.</summary>
    /// <param name="message">What was expected, and what was found.</param>
    public ContextConformanceException(string message)
        : base(message)
    {
    }

    /// <summary>Initializes the exception with a message and its cause.</summary>
    /// <param name="message">What was expected, and what was found.</param>
    /// <param name="innerException">The cause.</param>
    public ContextConformanceException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
