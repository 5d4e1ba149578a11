namespace Rlm.Repl;

/// <summary>The form of an answer, as far as a session needs to know it.</summary>
/// <param name="IsText">Whether it is a string, which is submitted as it is. Anything else is submitted as JSON.</param>
/// <param name="IsObject">Whether it has fields.</param>
/// <param name="Problem">Says what is wrong with an answer; <see langword="null"/> where nothing is.</param>
internal sealed record ReplForm(bool IsText, bool IsObject, Func<string, string?> Problem);
