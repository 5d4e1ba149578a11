using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Rlm.Budgets;
using Rlm.Contexts;
using Rlm.Repl;

namespace Rlm;

/// <summary>The prompts of one agent, filled in.</summary>
internal sealed class PromptTexts(PromptProfile profile, bool byTools = false)
{
    private const int MaxSampleIdLength = 200;

    // The same for most runs of an agent, and longer than all else of a short run.
    private readonly ConcurrentDictionary<(ContextKind Kind, int Level, bool CanNest), string> _systems = [];

    public string System(
        RlmAgentSettings settings, ContextShape shape, RunState state, bool canNest, RlmRequest request, HostTools tools) =>
        string.IsNullOrWhiteSpace(request.Instructions) && request.Form is null && tools == settings.Tools && state.Symbols is null
            ? _systems.GetOrAdd(
                (shape.Kind, state.Level, canNest),
                static (key, context) =>
                    context.Prompts.System(context.Settings, key.Kind, key.Level, key.CanNest, null, null, context.Settings.Tools, null),
                (Prompts: this, Settings: settings))
            : System(settings, shape.Kind, state.Level, canNest, request.Instructions, request.Form, tools, state.Symbols);

    public string Question(string question, ContextShape shape) =>
        Fill(profile.Question, ("question", question), ("shape", Describe(shape)));

    public string Nudge(TurnFlaw flaw) => flaw switch
    {
        TurnFlaw.CutOff => profile.CutOff,
        TurnFlaw.Filtered => profile.Filtered,
        _ => profile.Nudge,
    };

    public string LastRequest(RlmStatus status, BudgetLimit? limit, RlmRequest request)
    {
        var text = Fill(profile.LastRequest, ("reason", Reason(status, limit)), ("question", request.Question));
        return request.Form is null ? text : $"{text}\n\n{profile.LastRequestForm}";
    }

    public string Compact() => profile.Compact;

    public string Switched(string reason, string system) => Fill(profile.Switched, ("reason", reason), ("system", system));

    public string Resumed(int messages) => Fill(profile.Resumed, ("count", Number(messages)));

    private string System(
        RlmAgentSettings settings, ContextKind kind, int level, bool canNest, string? instructions, AnswerForm? form, HostTools tools,
        SymbolScope? symbols)
    {
        var options = settings.Options;
        var host = string.Join("\n\n", new[] { options.Instructions, instructions }.Where(static text => !string.IsNullOrWhiteSpace(text)));
        var names = string.Join(", ", settings.NamedClients.Keys.Order(StringComparer.Ordinal).Select(static name => $"`\"{name}\"`"));
        var text = Fill(
            profile.System,
            ("level", level == 0 ? profile.RootLevel : Fill(
                profile.NestedLevel, ("depth", Number(level)), ("maxdepth", Number(options.MaxDepth)))),
            ("output", Number(options.MaxOutputCharacters)),
            ("context", byTools ? DescribePlainly(kind) : Describe(kind)),
            ("longest", Number(options.MaxSubPromptCharacters)),
            ("nested", Fill(PartOf(canNest ? "nested-agent" : "nested-model"), ("longest", Number(options.MaxSubPromptCharacters)))),
            ("iterations", Number(options.MaxIterations)),
            ("subcalls", Number(options.Budget.MaxSubCalls)),
            ("models", names.Length > 0 ? Fill(PartOf("models"), ("models", names)) : ""),
            ("tools", tools.Count == 0 ? "" : Fill(profile.Tools, ("tools", byTools ? tools.Names() : tools.Describe()))),
            ("symbols", symbols is null ? "" : Fill(profile.Symbols, ("symbols", Describe(symbols.All))).TrimEnd()),
            ("form", form is null ? "" : Fill(profile.Form, ("schema", form.Schema))),
            ("family", profile.Family),
            ("host", host.Length > 0 ? Fill(Part("host"), ("instructions", host)) : ""));
        return text.TrimEnd();
    }

    private static string Reason(RlmStatus status, BudgetLimit? limit) => status switch
    {
        RlmStatus.OutOfIterations => "All turns are used up.",
        RlmStatus.OutOfBudget => limit switch
        {
            BudgetLimit.SubCalls => "All sub-calls are used up.",
            BudgetLimit.Cost => "The money is used up.",
            BudgetLimit.ModelCalls => "All model calls are used up.",
            BudgetLimit.CodeSteps => "Your code has used up all its steps.",
            _ => "The token budget is used up.",
        },
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

    private static string DescribePlainly(ContextKind kind) => kind switch
    {
        ContextKind.Text => "one text.",
        ContextKind.Conversation => "a conversation: its messages are the documents, in their order.",
        _ => "several documents.",
    };

    // A line for each that is pinned, the rest by number.
    private string Describe(IReadOnlyList<RlmSymbol> symbols)
    {
        var pinned = symbols.Where(static symbol => symbol.IsPinned).Select(static symbol => symbol.Line).ToList();
        var rest = symbols.Count - pinned.Count;
        if (rest > 0)
            pinned.Add($"({Number(rest)}{(pinned.Count > 0 ? " more" : "")}: {(byTools ? "`list_symbols`" : "`symbols()`")} lists them.)");
        return string.Join('\n', pinned);
    }

    private string Describe(ContextShape shape)
    {
        var text = new StringBuilder();
        var size = shape.Characters is { } characters ? $"{Number(characters)} characters" : $"{Number(shape.Bytes)} bytes";
        text.Append(shape.Kind switch
        {
            ContextKind.Text => $"one text{Type("str")} of {size}",
            ContextKind.Conversation => $"a conversation{Type("list")} of {Number(shape.Documents)} messages, {size} in all",
            _ => $"{Number(shape.Documents)} documents{Type("list")}, {size} in all, the largest {Number(shape.LargestBytes)} bytes",
        });
        if (!string.IsNullOrEmpty(shape.Source))
            text.Append(CultureInfo.InvariantCulture, $", from {shape.Source}");
        text.Append('.');
        if (shape.Kind != ContextKind.Text && shape.SampleIds.Count > 0)
        {
            text.Append("\nSome of them: ");
            text.AppendJoin(", ", shape.SampleIds.Select(static id => Excerpt.Of(id, MaxSampleIdLength)));
        }

        return text.ToString();
    }

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    private string Type(string name) => byTools ? "" : $" (`{name}`)";

    // Of what no profile changes, there is a text for each way of working.
    private string PartOf(string name) => Part(byTools ? $"by-tools/{name}" : name);

    private static string Part(string name) => EmbeddedText.Read($"Agents/Prompts/{name}.md").TrimEnd();

    // One pass: a question that contains a placeholder stays as it is.
    private static string Fill(string template, params ReadOnlySpan<(string Name, string Value)> values)
    {
        var text = new StringBuilder(template.Length);
        var at = 0;
        while (template.IndexOf("{{", at, StringComparison.Ordinal) is >= 0 and var open
            && template.IndexOf("}}", open, StringComparison.Ordinal) is >= 0 and var close)
        {
            text.Append(template, at, open - at);
            var key = template[(open + 2)..close].Trim();
            at = close + 2;
            var value = "";
            foreach (var candidate in values)
            {
                if (candidate.Name == key)
                    value = candidate.Value;
            }

            text.Append(value);
            // A paragraph of its own that comes to nothing leaves no gap.
            if (value.Length == 0 && (open == 0 || template[open - 1] == '\n'))
                at = SkipLineEnds(template, at);
        }

        return text.Append(template, at, template.Length - at).ToString();
    }

    private static int SkipLineEnds(string template, int at)
    {
        while (at < template.Length && template[at] == '\n')
            at++;
        return at;
    }
}
