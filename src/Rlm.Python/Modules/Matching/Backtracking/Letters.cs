namespace Rlm.Python.Modules.Matching.Backtracking;

/// <summary>How letters compare where a group is taken again.</summary>
internal enum Letters
{
    Exact,
    IgnoreCase,
    IgnoreAsciiCase,
}
