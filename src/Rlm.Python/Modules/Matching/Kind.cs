namespace Rlm.Python.Modules.Matching;

/// <summary>What a pattern is matched for; each has a .NET expression of its own.</summary>
internal enum Kind
{
    Search,
    Match,
    Full,

    /// <summary>As a search, but a match must not end where the search begins: how Python goes on after an empty match.</summary>
    Advance,
}
