using Rlm.Python.Syntax;

namespace Rlm.Python.Compilation;

/// <summary>A program that parses but cannot be compiled; becomes a <c>SyntaxError</c> with the source's name and line.</summary>
#pragma warning disable CA1032, CA1064 // Never leaves this assembly, never made without its place.
internal sealed class CompilationException(string message, SourceSpan span) : Exception(message)
#pragma warning restore CA1032, CA1064
{
    public SourceSpan Span { get; } = span;
}
