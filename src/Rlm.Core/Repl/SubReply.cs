namespace Rlm.Repl;

/// <summary>The outcome of a sub-call: a text, or an error that model-written code gets as a Python exception.</summary>
/// <param name="Text">The reply, or what went wrong.</param>
/// <param name="ErrorType">The name of the Python exception; <see langword="null"/> for a reply.</param>
internal readonly record struct SubReply(string Text, string? ErrorType = null)
{
    public bool Failed => ErrorType is not null;

    /// <summary>Whether the reply ended at the model's output limit.</summary>
    public bool IsTruncated { get; init; }

    /// <summary>Whether the budget did not allow for the call, so that no model was asked.</summary>
    public bool IsRefused { get; init; }

    /// <summary>Something is wrong with the question itself, so that no model was asked.</summary>
    public static SubReply Misuse(string message) => new(message, "ValueError");

    public static SubReply Failure(string message) => new(message, "RuntimeError");
}
