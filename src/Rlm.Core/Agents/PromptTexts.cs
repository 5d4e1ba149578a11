using System.Globalization;
using System.Text;
using Rlm.Budgets;
using Rlm.Contexts;
using Rlm.Repl;

namespace Rlm;

/// <summary>The prompts of the root model, filled in from their resources.</summary>
internal static class PromptTexts
{
    private const int MaxSampleIdLength = 200;

    public static string System(RlmOptions options, ContextShape shape, IEnumerable<string> models, string? instructions)
    {
        var text = Fill(
            "system",
            ("output", Number(options.MaxOutputCharacters)),
            ("context", Describe(shape.Kind)),
            ("longest", Number(options.MaxSubPromptCharacters)),
            ("nested", "the same as `llm_query` and `llm_query_batched` here, because there is no deeper level."),
            ("iterations", Number(options.MaxIterations)),
            ("subcalls", Number(options.Budget.MaxSubCalls)));
        var names = string.Join(", ", models.Order(StringComparer.Ordinal).Select(name => $"`\"{name}\"`"));
        if (names.Length > 0)
            text += $"\n\n`model=` may be one of: {names}. Without it the usual sub-model answers.";
        foreach (var addition in new[] { options.Instructions, instructions })
        {
            if (!string.IsNullOrWhiteSpace(addition))
                text += $"\n\n## From the host\n\n{addition}";
        }

        return text;
    }

    public static string Question(string question, ContextShape shape) =>
        Fill("question", ("question", question), ("shape", Describe(shape)));

    public static string Nudge() => Fill("nudge");

    public static string LastRequest(RlmStatus status, BudgetLimit? limit, string question) =>
        Fill("last", ("reason", Reason(status, limit)), ("question", question));

    private static string Reason(RlmStatus status, BudgetLimit? limit) => status switch
    {
        RlmStatus.OutOfIterations => "All turns are used up.",
        RlmStatus.OutOfBudget when limit == BudgetLimit.SubCalls => "All sub-calls are used up.",
        RlmStatus.OutOfBudget => "The token budget is used up.",
        RlmStatus.TimedOut => "The time is up.",
        _ => "Too many turns in a row brought no progress.",
    };

    private static string Describe(ContextKind kind) => Variable(kind) + " Do not print it whole.";

    private static string Variable(ContextKind kind) => kind switch
    {
        ContextKind.Text => "the text, a `str` (with `.search`, `.regex_search`, `.slice`, `.filter` and `.chunk` besides).",
        ContextKind.Conversation => "the earlier messages, a `list` of `str`, each with `.id` and `.metadata` (role, time).",
        _ => "the documents, a `list` of `str`, each with `.path` or `.id` and `.metadata`; also with one element.",
    };

    private static string Describe(ContextShape shape)
    {
        var text = new StringBuilder();
        var size = shape.Characters is { } characters ? $"{Number(characters)} characters" : $"{Number(shape.Bytes)} bytes";
        text.Append(shape.Kind switch
        {
            ContextKind.Text => $"one text (`str`) of {size}",
            ContextKind.Conversation => $"a conversation (`list`) of {Number(shape.Documents)} messages, {size} in all",
            _ => $"{Number(shape.Documents)} documents (`list`), {size} in all, the largest {Number(shape.LargestBytes)} bytes",
        });
        if (!string.IsNullOrEmpty(shape.Source))
            text.Append(CultureInfo.InvariantCulture, $", from {shape.Source}");
        text.Append('.');
        if (shape.Kind != ContextKind.Text && shape.SampleIds.Count > 0)
        {
            text.Append("\nSome of them: ");
            text.AppendJoin(", ", shape.SampleIds.Select(id => id.Length > MaxSampleIdLength ? id[..MaxSampleIdLength] + "..." : id));
        }

        return text.ToString();
    }

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    // One pass: a question that contains a placeholder stays as it is.
    private static string Fill(string name, params ReadOnlySpan<(string Name, string Value)> values)
    {
        var template = EmbeddedText.Read($"Agents/Prompts/{name}.md").TrimEnd();
        var text = new StringBuilder(template.Length);
        var at = 0;
        while (template.IndexOf("{{", at, StringComparison.Ordinal) is >= 0 and var open)
        {
            var close = template.IndexOf("}}", open, StringComparison.Ordinal);
            text.Append(template, at, open - at);
            var key = template[(open + 2)..close];
            foreach (var value in values)
            {
                if (value.Name == key)
                    text.Append(value.Value);
            }

            at = close + 2;
        }

        return text.Append(template, at, template.Length - at).ToString();
    }
}
