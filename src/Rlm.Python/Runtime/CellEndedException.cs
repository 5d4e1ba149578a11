namespace Rlm.Python.Runtime;

/// <summary>A host function has ended the cell; nothing in the program can catch it.</summary>
#pragma warning disable CA1032, CA1064 // A signal within this assembly.
internal sealed class CellEndedException : Exception;
#pragma warning restore CA1032, CA1064
