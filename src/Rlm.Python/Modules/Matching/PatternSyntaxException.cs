namespace Rlm.Python.Modules.Matching;

/// <summary>A pattern or template that is malformed; becomes <c>re.PatternError</c>.</summary>
#pragma warning disable CA1032, CA1064 // Never leaves this assembly, never made without its place.
internal sealed class PatternSyntaxException(string message, int position) : Exception(message)
#pragma warning restore CA1032, CA1064
{
    /// <summary>The code point at fault, or -1.</summary>
    public int Position { get; } = position;
}
