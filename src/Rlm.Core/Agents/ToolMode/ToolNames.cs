namespace Rlm;

/// <summary>The names of the tools that every agent has which works by tools.</summary>
internal static class ToolNames
{
    public const string GetContext = "get_context";
    public const string Grep = "grep";
    public const string Find = "find";
    public const string Search = "search";
    public const string Stats = "stats";
    public const string ListFiles = "list_files";
    public const string ReadFile = "read_file";
    public const string SubQuery = "sub_query";
    public const string SubQueryBatch = "sub_query_batch";
    public const string SubmitAnswer = "submit_answer";
    public const string GetSymbol = "get_symbol";
    public const string ListSymbols = "list_symbols";

    public static readonly IReadOnlySet<string> All = new HashSet<string>(StringComparer.Ordinal)
    {
        GetContext, Grep, Find, Search, Stats, ListFiles, ReadFile, SubQuery, SubQueryBatch, SubmitAnswer, GetSymbol, ListSymbols,
    };
}
