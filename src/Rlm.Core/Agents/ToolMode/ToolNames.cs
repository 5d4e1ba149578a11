namespace Rlm;

/// <summary>The names of the tools that every agent has which works by tools.</summary>
internal static class ToolNames
{
    public const string SubQuery = "sub_query";
    public const string SubQueryBatch = "sub_query_batch";
    public const string SubmitAnswer = "submit_answer";
    public const string GetSymbol = "get_symbol";
    public const string ListSymbols = "list_symbols";

    public static readonly IReadOnlySet<string> All = new HashSet<string>(StringComparer.Ordinal)
    {
        "get_context", "grep", "find", "search", "stats", "list_files", "read_file", SubQuery, SubQueryBatch, SubmitAnswer,
        GetSymbol, ListSymbols,
    };
}
