namespace Rlm.Evaluation.Tools;

/// <summary>A call of one of the tools that the agent offers in tool mode.</summary>
internal sealed record ToolCall(string Name, IReadOnlyDictionary<string, object?> Arguments)
{
    public static ToolCall Stats() => new("stats", new Dictionary<string, object?>());

    public static ToolCall Find(string text, int limit = 20) =>
        new("find", new Dictionary<string, object?> { ["text"] = text, ["max_results"] = limit });

    public static ToolCall Grep(string pattern, int limit, string path = "") =>
        new("grep", new Dictionary<string, object?> { ["pattern"] = pattern, ["max_results"] = limit, ["path"] = path });

    public static ToolCall ReadFile(string path) =>
        new("read_file", new Dictionary<string, object?> { ["path"] = path, ["length"] = 5_000 });

    public static ToolCall Ask(ToolQuestion question) => new("sub_query", question.ToArguments());

    public static ToolCall AskAll(IEnumerable<ToolQuestion> questions) =>
        new("sub_query_batch", new Dictionary<string, object?>
        {
            ["queries"] = questions.Select(static question => question.ToArguments()).ToList(),
        });

    public static ToolCall Submit(string answer) => new("submit_answer", new Dictionary<string, object?> { ["answer"] = answer });
}
