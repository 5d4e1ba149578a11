namespace Rlm.Python;

/// <summary>A source that is no Python.</summary>
public sealed class PythonSyntaxException : Exception
{
    /// <summary>Creates the exception.</summary>
    public PythonSyntaxException()
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong.</param>
    public PythonSyntaxException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="innerException">The cause.</param>
    public PythonSyntaxException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Gets the line, from 1.</summary>
    public int Line { get; init; }

    /// <summary>Gets the column, from 1.</summary>
    public int Column { get; init; }
}
