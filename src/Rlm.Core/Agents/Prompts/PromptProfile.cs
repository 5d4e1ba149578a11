using Rlm.Repl;

namespace Rlm;

/// <summary>The prompts of a family of models. No two families take the same words the same way.</summary>
/// <remarks>
/// Texts are templates: <c>{{name}}</c> stands for a value, an unknown name for nothing. To change one, change a copy:
/// <c>PromptProfile.For(model) with { Family = "..." }</c>.
/// </remarks>
public sealed record PromptProfile
{
    private static readonly (string Start, string Family)[] Families =
    [
        ("claude", "claude"), ("gpt", "gpt"), ("chatgpt", "gpt"), ("o1", "gpt"), ("o3", "gpt"), ("o4", "gpt"), ("gemini", "gemini"),
        ("qwen", "open"), ("llama", "open"), ("meta-llama", "open"), ("mistral", "open"), ("mixtral", "open"), ("deepseek", "open"),
        ("glm", "open"), ("kimi", "open"), ("gemma", "open"), ("phi", "open"),
    ];

    // Trained for calling tools above all; the code they write is poor.
    private static readonly string[] Callers =
        ["command-r", "c4ai-command-r", "functionary", "firefunction", "xlam", "llama-xlam", "watt-tool", "toolace", "hammer"];

    private static readonly PromptProfile ByTools = new()
    {
        System = Read("by-tools/system"),
        NestedLevel = Read("by-tools/level-nested"),
        Nudge = Read("by-tools/nudge"),
        CutOff = Read("by-tools/cut-off"),
        Filtered = Read("by-tools/filtered"),
        LastRequest = Read("by-tools/last"),
        Form = Read("by-tools/form"),
        Tools = Read("by-tools/tools"),
        Symbols = Read("by-tools/symbols"),
        Compact = Read("by-tools/compact"),
        Resumed = Read("by-tools/resumed"),
    };

    private readonly PromptProfile? _forTools;

    /// <summary>Gets the prompts for models of which nothing special is known.</summary>
    public static PromptProfile Default { get; } = new();

    /// <summary>Gets the name of the family.</summary>
    /// <value>The default is <c>default</c>.</value>
    public string Name { get; init; } = "default";

    /// <summary>Gets how models of the family work best, where <see cref="RlmOptions.Mode"/> does not say how they are to work.</summary>
    /// <value>
    /// The default is <see cref="RlmMode.Auto"/>: by code until it turns out that they cannot. <see cref="RlmMode.Tools"/> for models that
    /// are made for calling tools: command-r, functionary, firefunction, xlam, watt-tool, toolace and hammer.
    /// </value>
    public RlmMode Mode { get; init; } = RlmMode.Auto;

    /// <summary>
    /// Gets the prompts for models that work by tools; their <see cref="Mode"/> and <see cref="ForTools"/> count for nothing. To change
    /// one: <c>profile with { ForTools = profile.ForTools with { Nudge = "..." } }</c>.
    /// </summary>
    public PromptProfile ForTools
    {
        get => _forTools ?? ByTools;
        init => _forTools = value;
    }

    /// <summary>Gets the system prompt.</summary>
    /// <value>
    /// Placeholders: <c>level</c>, <c>output</c>, <c>context</c>, <c>longest</c>, <c>nested</c>, <c>iterations</c>, <c>subcalls</c>,
    /// <c>models</c>, <c>tools</c>, <c>symbols</c>, <c>form</c>, <c>family</c>, <c>host</c>.
    /// </value>
    public string System { get; init; } = Read("system");

    /// <summary>Gets what is added for the family.</summary>
    /// <value>Empty by default. No placeholders.</value>
    public string Family { get; init; } = "";

    /// <summary>Gets what the agent that the host called is told it is.</summary>
    public string RootLevel { get; init; } = Read("level-root");

    /// <summary>Gets what a nested agent is told it is.</summary>
    /// <value>Placeholders: <c>depth</c>, <c>maxdepth</c>.</value>
    public string NestedLevel { get; init; } = Read("level-nested");

    /// <summary>Gets the first message, with the question.</summary>
    /// <value>Placeholders: <c>question</c>, <c>shape</c>.</value>
    public string Question { get; init; } = Read("question");

    /// <summary>Gets what a reply without code is answered with.</summary>
    public string Nudge { get; init; } = Read("nudge");

    /// <summary>Gets what a reply is answered with that ended at the output limit.</summary>
    public string CutOff { get; init; } = Read("cut-off");

    /// <summary>Gets what a reply is answered with that a content filter withheld.</summary>
    public string Filtered { get; init; } = Read("filtered");

    /// <summary>Gets the last request for an answer.</summary>
    /// <value>Placeholders: <c>reason</c>, <c>question</c>.</value>
    public string LastRequest { get; init; } = Read("last");

    /// <summary>Gets what the form of a typed answer is told with.</summary>
    /// <value>Placeholder: <c>schema</c>.</value>
    public string Form { get; init; } = Read("form");

    /// <summary>Gets what the functions of the host are told with.</summary>
    /// <value>Placeholder: <c>tools</c>.</value>
    public string Tools { get; init; } = Read("tools");

    /// <summary>Gets what an agent that has <see cref="RlmSymbols"/> is told of them.</summary>
    /// <value>Placeholder: <c>symbols</c>, a line for each that is pinned and the number of the others.</value>
    public string Symbols { get; init; } = Read("symbols");

    /// <summary>Gets what is added to the last request where the answer is typed.</summary>
    public string LastRequestForm { get; init; } = Read("last-form");

    /// <summary>Gets the request to sum up a conversation that becomes too long.</summary>
    public string Compact { get; init; } = Read("compact");

    /// <summary>Gets what follows the summary.</summary>
    /// <value>Placeholder: <c>count</c>, of all messages so far.</value>
    public string Resumed { get; init; } = Read("resumed");

    /// <summary>Gets what a model is told that goes on with tools because its code came to nothing; of <see cref="ForTools"/>.</summary>
    /// <value>Placeholders: <c>reason</c>, <c>system</c>: all that a model is told that works by tools from the start.</value>
    public string Switched { get; init; } = Read("by-tools/switched");

    /// <summary>Finds the prompts for a model by the beginning of its id, what stands before a slash left out.</summary>
    /// <param name="modelId">The id; <see langword="null"/> where it is not known.</param>
    /// <returns>The prompts of its family, else <see cref="Default"/>.</returns>
    public static PromptProfile For(string? modelId)
    {
        if (modelId is null)
            return Default;
        var id = modelId[(modelId.LastIndexOf('/') + 1)..];
        if (Array.Exists(Callers, start => id.StartsWith(start, StringComparison.OrdinalIgnoreCase)))
            return Default with { Name = "caller", Mode = RlmMode.Tools };
        foreach (var (start, family) in Families)
        {
            if (!id.StartsWith(start, StringComparison.OrdinalIgnoreCase))
                continue;
            return Default with
            {
                Name = family,
                Family = Read($"families/{family}"),
                ForTools = ByTools with { Name = family, Family = Read($"families/by-tools/{family}") },
            };
        }

        return Default;
    }

    /// <inheritdoc/>
    public override string ToString() => Name;

    private static string Read(string name) => EmbeddedText.Read($"Agents/Prompts/{name}.md").TrimEnd();
}
