namespace Rlm.Repl;

/// <summary>A function that the program called failed: what it sees is a Python exception.</summary>
/// <param name="type">The name of a built-in exception class of Python.</param>
/// <param name="message">Its message.</param>
/// <param name="cause">What the function threw, for the log of the host.</param>
internal sealed class ReplCallException(string type, string message, Exception? cause = null) : Exception(message, cause)
{
    public string Type { get; } = type;
}
