namespace Rlm.Repl;

/// <summary>A function that the program called failed: what it sees is a Python exception.</summary>
/// <param name="type">The name of a built-in exception class of Python.</param>
/// <param name="message">Its message.</param>
internal sealed class ReplCallException(string type, string message) : Exception(message)
{
    public string Type { get; } = type;
}
