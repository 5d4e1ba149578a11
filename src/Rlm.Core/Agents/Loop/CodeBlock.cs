namespace Rlm;

/// <summary>A part of a reply that is run.</summary>
/// <param name="Code">The code.</param>
/// <param name="End">Where the block ends in the reply, its closing fence included.</param>
/// <param name="IsClosed">Whether it has a closing fence, and does not just end with the reply.</param>
internal readonly record struct CodeBlock(string Code, int End, bool IsClosed = true);
