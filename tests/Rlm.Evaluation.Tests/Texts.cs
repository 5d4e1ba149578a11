using System.Text;
using Rlm.Evaluation.Items;

namespace Rlm.Evaluation.Tests;

/// <summary>Items and all of their text.</summary>
internal static class Texts
{
    public static EvaluationItem Item(string task, int index = 0, long length = 60_000, ulong seed = 1) =>
        EvaluationTasks.Create(new ItemKey(task, length, index, seed));

    public static async Task<List<(string Id, string Text)>> DocumentsAsync(EvaluationItem item)
    {
        await using var context = item.Open();
        List<(string, string)> documents = [];
        await foreach (var document in context.ListAsync())
            documents.Add((document.Id, document.ReadString(0, (int)document.Length)));
        return documents;
    }

    public static async Task<string> AllAsync(EvaluationItem item)
    {
        var text = new StringBuilder();
        foreach (var (id, part) in await DocumentsAsync(item))
            text.Append(id).Append('\n').Append(part).Append('\n');
        return text.ToString();
    }

    public static int Count(string text, string part) =>
        (text.Length - text.Replace(part, "", StringComparison.Ordinal).Length) / part.Length;
}
