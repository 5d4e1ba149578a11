using Rlm.Contexts;
using Rlm.Python;

namespace Rlm.Repl;

/// <summary>The REPL of one agent: a Python session that has the context, the functions of the prelude and the way to an answer.</summary>
internal sealed class ReplSession
{
    private static readonly PythonProgram Prelude = PythonProgram.Compile(EmbeddedText.Read("Repl/prelude.py"), "<rlm>");
    private static readonly PythonProgram AfterCell = PythonProgram.Compile("_rlm_after_cell(True)", "<rlm>");
    private static readonly PythonProgram AfterFailedCell = PythonProgram.Compile("_rlm_after_cell(False)", "<rlm>");

    private readonly PythonSession _session;
    private readonly IReplHost _host;
    private bool _inCell;
    private string? _submitted;
    private Report? _report;

    private ReplSession(IReplHost host, ReplOptions options)
    {
        _host = host;
        _session = new PythonSession(new PythonOptions
        {
            FileName = "<cell>",
            EchoLastExpression = true,
            OnOutput = text =>
            {
                if (_inCell)
                    _host.OnOutput(text);
            },
            TimeProvider = options.TimeProvider,
            Limits = new PythonLimits
            {
                ActiveTime = options.CellTime,
                WallTime = options.WallTime,
                MemoryBytes = options.MemoryBytes,
                ObjectBytes = options.ObjectBytes,
                OutputCharacters = options.OutputCharacters,
            },
        });
    }

    /// <summary>The text in <c>answer["content"]</c> after the last cell.</summary>
    public string Draft { get; private set; } = "";

    public static async ValueTask<ReplSession> StartAsync(
        IContextEnvironment context,
        ContextShape shape,
        string question,
        IReplHost host,
        ReplOptions options,
        CancellationToken cancellationToken)
    {
        var repl = new ReplSession(host, options);
        var session = repl._session;
        new ContextFunctions(context, shape).DefineIn(session);
        session.Define(new PythonFunction("_rlm_ask(prompt, model)", repl.AskAsync));
        session.Define(new PythonFunction("_rlm_ask_all(prompts, model)", repl.AskAllAsync));
        session.Define(new PythonFunction("_rlm_budget()", _ => host.GetBudget()));
        session.Define(new PythonFunction("_rlm_submit(text)", repl.Submit));
        session.Define(new PythonFunction("_rlm_report(ready, content, restored, hidden)", repl.TakeReport));
        session["_rlm_kind"] = shape.Kind == ContextKind.Text ? "text" : "documents";
        session["_rlm_count"] = shape.Documents;
        session["_rlm_question"] = question;
        session["_rlm_longest_prompt"] = options.MaxPromptCharacters;

        var result = await session.RunAsync(Prelude, cancellationToken).ConfigureAwait(false);
        if (result.Status != PythonStatus.Completed)
            throw new InvalidOperationException($"The session could not be prepared: {result.Error?.Traceback ?? result.Error?.Message}");
        foreach (var name in session.Names.Where(IsOfPrelude).ToList())
            session.Remove(name);
        return repl;

        static bool IsOfPrelude(string name) => name.StartsWith("_rlm_", StringComparison.Ordinal) && name != "_rlm_after_cell";
    }

    /// <summary>Whether a text is Python as far as its grammar goes.</summary>
    public static bool Parses(string code)
    {
        try
        {
            PythonProgram.Compile(code, "<cell>");
            return true;
        }
        catch (PythonSyntaxException)
        {
            return false;
        }
    }

    /// <summary>Runs a cell. Variables stay, also when it fails or is cancelled.</summary>
    public async ValueTask<CellResult> RunAsync(string code, CancellationToken cancellationToken)
    {
        _submitted = null;
        _inCell = true;
        PythonResult result;
        using var cell = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            result = await _session.RunAsync(code, cell.Token).ConfigureAwait(false);
        }
        finally
        {
            _inCell = false;
            // A cell may end with calls of its still under way. Their cost belongs to it, so it is not over before they are.
            await cell.CancelAsync().ConfigureAwait(false);
            await _host.SettleAsync().ConfigureAwait(false);
        }

        var failed = result.Status is PythonStatus.Raised or PythonStatus.LimitReached;
        var report = await ReportAsync(failed ? AfterFailedCell : AfterCell, cancellationToken).ConfigureAwait(false);
        var answer = failed ? null : _submitted ?? (report.Ready && !string.IsNullOrWhiteSpace(report.Content) ? report.Content : null);
        return new CellResult
        {
            Status = answer is not null ? CellStatus.Submitted : result.Status switch
            {
                PythonStatus.Raised => CellStatus.Raised,
                PythonStatus.LimitReached => CellStatus.LimitReached,
                PythonStatus.Exited => CellStatus.Exited,
                _ => CellStatus.Completed,
            },
            Output = result.Output,
            OutputLength = result.OutputLength,
            Error = result.Status == PythonStatus.Raised ? result.Error?.Traceback : result.Error?.Message,
            Answer = answer,
            AnswerRefused = answer is null && report.Ready,
            Restored = report.Restored,
            Hidden = report.Hidden,
            ActiveTime = result.ActiveTime,
        };
    }

    /// <summary>Reads the draft of a cell that was cut off, without running any code.</summary>
    public void ReadDraft()
    {
        if (_session.TryGetValue("answer", out var answer) && answer is IDictionary<string, object?> state
            && state.TryGetValue("content", out var content) && content is string text)
        {
            Draft = text;
        }
    }

    private async ValueTask<Report> ReportAsync(PythonProgram program, CancellationToken cancellationToken)
    {
        _report = null;
        await _session.RunAsync(program, cancellationToken).ConfigureAwait(false);
        // A program may break the reporting on purpose or by accident; then it has no draft, and nothing else happens.
        var report = _report ?? new Report(false, "", [], []);
        Draft = report.Content;
        return report;
    }

    private async ValueTask<object?> AskAsync(PythonCall call, CancellationToken cancellationToken)
    {
        string[] prompts = [call.Get<string>("prompt")];
        var replies = await _host.AskAsync(prompts, call.Get<string?>("model"), cancellationToken).ConfigureAwait(false);
        return replies[0] is { ErrorType: { } type } failure ? throw new PythonRaiseException(type, failure.Text) : replies[0].Text;
    }

    private async ValueTask<object?> AskAllAsync(PythonCall call, CancellationToken cancellationToken)
    {
        var prompts = call.Get<List<object?>>("prompts").ConvertAll(prompt => (string)prompt!);
        var replies = await _host.AskAsync(prompts, call.Get<string?>("model"), cancellationToken).ConfigureAwait(false);
        // What is wrong with the call itself is wrong with every prompt of it.
        if (replies[0] is { ErrorType: "ValueError" } misuse)
            throw new PythonRaiseException("ValueError", misuse.Text);
        return replies.Select(static reply => new List<object?> { !reply.Failed, TextOf(reply) }).ToList<object?>();

        static string TextOf(SubReply reply) => reply.Failed ? "Error: " + reply.Text : reply.Text;
    }

    private object? Submit(PythonCall call)
    {
        _submitted = call.Get<string>("text");
        call.EndCell();
        return null;
    }

    private object? TakeReport(PythonCall call)
    {
        _report = new Report(call.Get<bool>("ready"), call.Get<string>("content"), ToStrings(call["restored"]), ToStrings(call["hidden"]));
        return null;
    }

    private static List<string> ToStrings(object? list) => ((IEnumerable<object?>)list!).Select(item => (string)item!).ToList();

    private sealed record Report(bool Ready, string Content, List<string> Restored, List<string> Hidden);
}
