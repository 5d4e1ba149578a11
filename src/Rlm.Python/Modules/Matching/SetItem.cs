namespace Rlm.Python.Modules.Matching;

/// <summary>Code points from one to another, or a category: one of the letters <c>dDsSwW</c>.</summary>
internal readonly record struct SetItem(int First, int Last, char Category = '\0');
