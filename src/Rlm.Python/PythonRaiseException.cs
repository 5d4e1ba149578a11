namespace Rlm.Python;

/// <summary>Thrown by a host function to raise a Python exception at the place where it was called.</summary>
public sealed class PythonRaiseException : Exception
{
    /// <summary>Raises <c>RuntimeError</c>.</summary>
    public PythonRaiseException()
        : this("RuntimeError", "")
    {
    }

    /// <summary>Raises <c>RuntimeError</c>.</summary>
    /// <param name="message">What it says.</param>
    public PythonRaiseException(string message)
        : this("RuntimeError", message)
    {
    }

    /// <summary>Raises <c>RuntimeError</c>.</summary>
    /// <param name="message">What it says.</param>
    /// <param name="innerException">What happened in the host; not shown to the program.</param>
    public PythonRaiseException(string message, Exception innerException)
        : base(message, innerException) => Type = "RuntimeError";

    /// <summary>Raises an exception of a built-in class.</summary>
    /// <param name="type">The class, such as <c>ValueError</c>; one that does not exist becomes <c>RuntimeError</c>.</param>
    /// <param name="message">What it says.</param>
    public PythonRaiseException(string type, string message)
        : base(message) => Type = type;

    /// <summary>Gets the name of the exception's class.</summary>
    public string Type { get; }
}
