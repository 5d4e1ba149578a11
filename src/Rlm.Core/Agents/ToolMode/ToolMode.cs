using Microsoft.Extensions.AI;
using Rlm.Contexts;

namespace Rlm;

/// <summary>The root model calls tools over the context, over sub-models and of the host. There is no session, and no code runs.</summary>
internal sealed class ToolMode : IWorkMode
{
    // What of a result is read beside the text, names and numbers, takes some room too.
    private const double TextShare = 0.75;
    private const int MaxSnippet = 300;

    private readonly RunParts _run;
    private readonly string _guide;
    private readonly ToolRunner _runner;
    private readonly HashSet<string> _names;
    private readonly string _draft;
    private string _prose = "";

    private ToolMode(RunParts run, string draft, string guide)
    {
        _run = run;
        _draft = draft;
        _guide = guide;
        var answer = new AnswerTool(run.Request.Form);
        Dictionary<string, AIFunction> own = new(StringComparer.Ordinal);
        var limits = ToFunctionOptions(run.Settings.Options);
        var overSymbols = run.Host.Symbols is { } symbols ? new SymbolTools(symbols, limits.MaxLength).Make() : [];
        foreach (var function in run.Request.Context.AsAIFunctions(limits).Concat(new SubQueryTools(run).Make()).Concat(overSymbols))
            own.Add(function.Name, function);
        _runner = new ToolRunner(run, own, answer);
        // Declarations alone: a client that runs functions by itself would take these calls from the run, its budget and its limits.
        Tools = [
            .. own.Values.Select(static function => function.AsDeclarationOnly()), answer.Declaration,
            .. run.Host.Tools.Functions.Select(static function => function.AsDeclarationOnly())];
        _names = Tools.Select(static tool => tool.Name).ToHashSet(StringComparer.Ordinal);
    }

    public PromptTexts Prompts => _run.Settings.ToolPrompts;

    public IReadOnlyList<AITool> Tools { get; }

    // What was meant as an answer comes before what a program had left, and that before what may be mere talk.
    public string Draft => _runner.RefusedAnswer.Length > 0 ? _runner.RefusedAnswer : _draft.Length > 0 ? _draft : _prose;

    /// <summary>Starts with the run.</summary>
    public static ToolMode Start(RunParts run) => new(run, "", "");

    /// <summary>Takes over from another way of working, and tells the model so.</summary>
    /// <param name="run">The run.</param>
    /// <param name="shape">The shape of the context.</param>
    /// <param name="reason">Why, a sentence.</param>
    /// <param name="draft">The draft so far.</param>
    public static ToolMode TakeOver(RunParts run, ContextShape shape, string reason, string draft)
    {
        var guide = run.Settings.ToolPrompts.Switched(reason, SystemOf(run, shape));
        run.Conversation.Add(ChatRole.User, guide);
        return new ToolMode(run, draft, guide);
    }

    public string System(ContextShape shape) => SystemOf(_run, shape);

    // The system prompt, which no compaction removes, speaks of code where the model was switched.
    public string Resumed(int messages) =>
        _guide.Length == 0 ? Prompts.Resumed(messages) : $"{_guide}\n\n{Prompts.Resumed(messages)}";

    public async Task<TurnOutcome> TakeTurnAsync(ChatResponse reply, CancellationToken cancellationToken)
    {
        var turn = ToolTurn.Read(reply, _names.Contains, _run.State.Iteration);
        foreach (var message in turn.Said)
            _run.Conversation.Add(message);
        if (turn.Calls.Count > 0)
        {
            _run.Root.HoldBack(Math.Min(turn.Calls.Count, ToolRunner.FullResults));
            return await _runner.RunAsync(turn.Calls, cancellationToken).ConfigureAwait(false);
        }

        if (turn.Flaw == TurnFlaw.NoCode && TextOf(turn) is { Length: > 0 } text)
            _prose = text;
        _run.Conversation.Add(ChatRole.User, _run.State.Notices.Nudged(turn.Flaw, Prompts.Nudge(turn.Flaw)));
        return new TurnOutcome(Answer: null, Failed: true);
    }

    public Task<(string Text, AnswerOrigin Origin)> TakeLastReplyAsync(ChatResponse reply, CancellationToken cancellationToken)
    {
        // Told not to, models still call tools: an answer that is submitted counts, nothing else is run any more.
        var turn = ToolTurn.Read(reply, _names.Contains, _run.State.Iteration);
        return Task.FromResult(_runner.FindAnswer(turn.Calls) is { } submitted
            ? (submitted, AnswerOrigin.Submitted)
            : (turn.Flaw == TurnFlaw.Filtered ? "" : TextOf(turn), AnswerOrigin.PlainReply));
    }

    public void SaveDraft()
    {
        // It is up to date at any time.
    }

    private static string TextOf(ToolTurn turn)
    {
        var text = string.Join('\n', turn.Said.Where(static message => message.Role == ChatRole.Assistant)
            .Select(static message => Turn.WithoutThoughts(message.Text))).Trim();
        return text == Turn.Empty ? "" : text;
    }

    private static string SystemOf(RunParts run, ContextShape shape) => run.Settings.ToolPrompts.System(
        run.Settings, shape, run.State, run.Host.CanNest, run.Request, run.Host.Tools);

    // What fits into a result is read on by the next offset; what is cut off has to be asked for again.
    private static ContextFunctionOptions ToFunctionOptions(RlmOptions options) => new()
    {
        MaxLength = (int)(options.MaxOutputCharacters * TextShare),
        SnippetLength = Math.Min(MaxSnippet, options.MaxOutputCharacters / 32),
    };
}
