using Rlm.Contexts;

namespace Rlm.Repl;

/// <summary>A symbol as a session sees it.</summary>
/// <param name="Id">The id.</param>
/// <param name="Text">The text.</param>
/// <param name="KeyWords">What it is about, as far as that is known.</param>
/// <param name="Summary">What it says, as far as that is known.</param>
internal sealed record ReplSymbol(string Id, ContextDocument Text, IReadOnlyList<string> KeyWords, string? Summary);
