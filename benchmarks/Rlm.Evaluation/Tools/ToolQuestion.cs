namespace Rlm.Evaluation.Tools;

/// <summary>A question to a sub-model about a part of the text.</summary>
internal sealed record ToolQuestion(string Prompt, string Path = "", long Offset = 0, long Length = 0)
{
    public Dictionary<string, object?> ToArguments() =>
        new() { ["prompt"] = Prompt, ["path"] = Path, ["offset"] = Offset, ["length"] = Length };
}
