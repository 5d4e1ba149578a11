using System.Text.Json;
using System.Text.RegularExpressions;

namespace Rlm.Evaluation.Oracles;

/// <summary>A prompt of <c>llm_map</c>: numbered items, each of which wants an answer in one JSON object.</summary>
internal static partial class MappedPrompt
{
    /// <summary>Answers every item.</summary>
    /// <returns>The reply; null where the prompt is none of <c>llm_map</c>.</returns>
    public static string? Reply(string prompt, Func<string, object> answer)
    {
        var marks = Mark().Matches(prompt);
        if (marks.Count == 0)
            return null;
        Dictionary<string, object> answers = [];
        for (var i = 0; i < marks.Count; i++)
        {
            var start = marks[i].Index + marks[i].Length;
            var end = i + 1 < marks.Count ? marks[i + 1].Index : prompt.Length;
            answers[marks[i].Groups[1].Value] = answer(prompt[start..end].Trim('\n'));
        }

        return JsonSerializer.Serialize(answers);
    }

    [GeneratedRegex(@"^=== item (\d+) ===\n", RegexOptions.Multiline)]
    private static partial Regex Mark();
}
