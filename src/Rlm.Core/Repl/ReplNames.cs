namespace Rlm.Repl;

/// <summary>The names that every session starts with.</summary>
internal static class ReplNames
{
    public static readonly IReadOnlySet<string> All = new HashSet<string>(StringComparer.Ordinal)
    {
        "context", "query", "answer", "FINAL", "FINAL_VAR", "SUBMIT", "SHOW_VARS", "budget", "history",
        "llm_query", "llm_query_batched", "rlm_query", "rlm_query_batched", "llm_map", "sub_llm", "sub_llm_batch",
        "peek", "find", "grep", "search", "regex_search", "chunk", "merge", "stats",
        "list_files", "search_files", "read_file", "file_info", "files_in_directory", "load_context",
        "symbol", "symbols", "define_symbol",
    };

    /// <summary>Whether a name is one of Python itself, such as <c>__import__</c>, or of what sessions are made of.</summary>
    public static bool IsReserved(string name) => name == "_call" || name.StartsWith("_rlm_", StringComparison.Ordinal)
        || (name.Length > 4 && name.StartsWith("__", StringComparison.Ordinal) && name.EndsWith("__", StringComparison.Ordinal));
}
