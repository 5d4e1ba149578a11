namespace Rlm.Repl;

/// <summary>The outcome of a sub-call: a text, or an error that model-written code gets as a Python exception.</summary>
/// <param name="Text">The reply, or what went wrong.</param>
/// <param name="ErrorType">The name of the Python exception; <see langword="null"/> for a reply.</param>
internal readonly record struct SubReply(string Text, string? ErrorType = null)
{
    public bool Failed => ErrorType is not null;
}
