using Microsoft.Extensions.AI;
using Rlm.Contexts;
using Rlm.Repl;

namespace Rlm;

/// <summary>The root model writes Python, which runs in a session of its own.</summary>
internal sealed class CodeMode : IWorkMode
{
    private readonly RunParts _run;
    private readonly ReplSession _session;
    private readonly CellRunner _cells;

    private CodeMode(RunParts run, ReplSession session)
    {
        _run = run;
        _session = session;
        _cells = new CellRunner(run, session);
    }

    public PromptTexts Prompts => _run.Settings.Prompts;

    public IReadOnlyList<AITool> Tools => [];

    public string Draft => _session.Draft;

    public static async Task<CodeMode> StartAsync(RunParts run, ContextShape shape, CancellationToken cancellationToken)
    {
        var session = await ReplSession.StartAsync(
            run.Request.Context, shape, run.Request.Question, run.Host, ToReplOptions(run), cancellationToken).ConfigureAwait(false);
        return new CodeMode(run, session);
    }

    public string System(ContextShape shape) =>
        Prompts.System(_run.Settings, shape, _run.State, _run.Host.CanNest, _run.Request, _run.Host.Tools);

    public string Resumed(int messages) => Prompts.Resumed(messages);

    public async Task<TurnOutcome> TakeTurnAsync(ChatResponse reply, CancellationToken cancellationToken)
    {
        var turn = Turn.Read(reply, _run.Request.Form);
        _run.Conversation.Add(ChatRole.Assistant, turn.Said);
        if (!turn.HasCode)
        {
            _run.Conversation.Add(ChatRole.User, _run.State.Notices.Nudged(turn.Flaw, Prompts.Nudge(turn.Flaw)));
            return new TurnOutcome(Answer: null, Failed: true) { NoCode = WhyNone(turn.Flaw) };
        }

        _run.Root.HoldBack(turn.Blocks.Count);
        var (outcome, report) = await _cells.RunAsync(turn, isLast: false, cancellationToken).ConfigureAwait(false);
        if (outcome.Answer is null)
            _run.Conversation.Add(ChatRole.User, report);
        return outcome;
    }

    public async Task<(string Text, AnswerOrigin Origin)> TakeLastReplyAsync(ChatResponse reply, CancellationToken cancellationToken)
    {
        var turn = Turn.Read(reply, _run.Request.Form);
        if (!turn.HasCode)
            return (turn.Flaw == TurnFlaw.Filtered || turn.Said == Turn.Empty ? "" : turn.Said.Trim(), AnswerOrigin.PlainReply);
        // Told not to, models still write programs that submit: then what those submit is the answer, not their source.
        _run.Conversation.Add(ChatRole.Assistant, turn.Said);
        var (outcome, _) = await _cells.RunAsync(turn, isLast: true, cancellationToken).ConfigureAwait(false);
        return (outcome.Answer ?? "", AnswerOrigin.Submitted);
    }

    public void SaveDraft() => _session.ReadDraft();

    // What a filter withholds says nothing of what the model can do.
    private static string? WhyNone(TurnFlaw flaw) => flaw switch
    {
        TurnFlaw.CutOff => "it ended at the output limit",
        TurnFlaw.Filtered => null,
        _ => "it had no code block",
    };

    private static ReplOptions ToReplOptions(RunParts run)
    {
        var options = run.Settings.Options;
        return new ReplOptions
        {
            CellTime = options.CellTime,
            WallTime = options.Budget.RunTime,
            MemoryBytes = options.SessionMemoryBytes,
            ObjectBytes = options.ObjectMemoryBytes,
            OutputCharacters = options.MaxOutputCharacters,
            MaxPromptCharacters = options.MaxSubPromptCharacters,
            TimeProvider = run.Settings.TimeProvider,
            Form = run.Request.Form is { } form ? new ReplForm(form.IsText, form.IsObject, form.Problem) : null,
        };
    }
}
