using Rlm.Python.Runtime;
using Rlm.Python.Syntax;

namespace Rlm.Python.Compilation;

/// <summary>
/// The compiled form of a module, class or function: never changes, and is shared by all sessions that run it. A session makes a
/// <see cref="Code"/> of it, which remembers lookups and keeps frames.
/// </summary>
internal sealed class CodeTemplate
{
    public required string Name { get; init; }

    public required string QualifiedName { get; init; }

    public required string FileName { get; init; }

    /// <summary>Its frames are left out of tracebacks.</summary>
    public bool IsHidden { get; init; }

    /// <summary>The lines of the source, for tracebacks; shared by all code of one source.</summary>
    public required SourceText Source { get; init; }

    public required SourceSpan Span { get; init; }

    public required Instruction[] Instructions { get; init; }

    /// <summary>Where each instruction comes from.</summary>
    public required SourceSpan[] Spans { get; init; }

    /// <summary>Stand behind the registers in every frame.</summary>
    public required Value[] Constants { get; init; }

    /// <summary>Registers without constants.</summary>
    public required int RegisterCount { get; init; }

    public required string[] Names { get; init; }

    /// <summary>The name each remembering place looks up.</summary>
    public required string[] SiteNames { get; init; }

    public required string[][] KeywordNames { get; init; }

    public required CodeTemplate[] Functions { get; init; }

    public required ExceptionRange[] ExceptionRanges { get; init; }

    /// <summary>Names of the variables in the order of their registers, parameters first.</summary>
    public required string[] Variables { get; init; }

    /// <summary>Registers that must start as missing, because they may be read before they are assigned.</summary>
    public required ushort[] InitiallyMissing { get; init; }

    /// <summary>Where the cells of the functions around it go, in the order of <see cref="FreeNames"/>.</summary>
    public required int FirstFree { get; init; }

    public required string[] FreeNames { get; init; }

    /// <summary>Variables that live in cells, by register.</summary>
    public required ushort[] CellRegisters { get; init; }

    public int PositionalOnlyCount { get; init; }

    /// <summary>Positional parameters, positional-only ones included.</summary>
    public int PositionalCount { get; init; }

    public int KeywordOnlyCount { get; init; }

    public bool HasVarArgs { get; init; }

    public bool HasKwArgs { get; init; }

    public bool IsGenerator { get; init; }

    public bool IsCoroutine { get; init; }

    public string? Documentation { get; init; }

    /// <summary>Parameters of all kinds.</summary>
    public int ParameterCount => PositionalCount + KeywordOnlyCount + (HasVarArgs ? 1 : 0) + (HasKwArgs ? 1 : 0);

    /// <summary>Called with just its positional arguments it needs nothing but a copy of them.</summary>
    public bool IsSimple => KeywordOnlyCount == 0 && !HasVarArgs && !HasKwArgs && !IsGenerator && !IsCoroutine;
}
