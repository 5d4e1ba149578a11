using Rlm.Contexts;
using Rlm.Python;

namespace Rlm.Repl;

/// <summary>The REPL of one agent: a Python session that has the context, the functions of the prelude and the way to an answer.</summary>
internal sealed class ReplSession
{
    private static readonly PythonProgram Prelude = PythonProgram.Compile(EmbeddedText.Read("Repl/prelude.py"), "<rlm>");
    private static readonly PythonProgram Mapping = PythonProgram.Compile(EmbeddedText.Read("Repl/llm_map.py"), "<rlm>");
    private static readonly PythonProgram Symbols = PythonProgram.Compile(EmbeddedText.Read("Repl/symbols.py"), "<rlm>");
    private static readonly PythonProgram AfterCell = PythonProgram.Compile("_rlm_after_cell(True)", "<rlm>");
    private static readonly PythonProgram AfterFailedCell = PythonProgram.Compile("_rlm_after_cell(False)", "<rlm>");

    private readonly PythonLimits _limits;
    private readonly long _steps;
    private readonly PythonSession _session;
    private readonly IReplHost _host;
    private readonly ReplForm? _form;
    private bool _inCell;
    private string? _submitted;
    private Report? _report;

    private ReplSession(IReplHost host, ReplOptions options)
    {
        _host = host;
        _form = options.Form;
        _limits = new PythonLimits
        {
            ActiveTime = options.CellTime,
            WallTime = options.WallTime,
            MemoryBytes = options.MemoryBytes,
            ObjectBytes = options.ObjectBytes,
            OutputCharacters = options.OutputCharacters,
        };
        _steps = _limits.Steps;
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
            Limits = _limits,
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
        var contents = new ContextFunctions(context, shape);
        contents.DefineIn(session);
        new SubCallFunctions(host, contents).DefineIn(session);
        session.Define(new PythonFunction("_rlm_call_tool(number, arguments)", repl.CallToolAsync));
        session.Define(new PythonFunction("_rlm_history(start)", call => History(host, call)));
        session.Define(new PythonFunction("_rlm_budget()", _ => host.GetBudget()));
        session.Define(new PythonFunction("_rlm_submit(text)", repl.Submit));
        session.Define(new PythonFunction("_rlm_report(ready, content, restored, hidden)", repl.TakeReport));
        session["_rlm_kind"] = shape.Kind == ContextKind.Text ? "text" : "documents";
        session["_rlm_count"] = shape.Documents;
        session["_rlm_question"] = question;
        session["_rlm_longest_prompt"] = options.MaxPromptCharacters;
        session["_rlm_nests"] = host.CanNest;
        session["_rlm_tools"] = host.ToolSources;
        session["_rlm_form"] =
            options.Form switch { null => null, { IsText: true } => "text", { IsObject: true } => "object", _ => "value" };

        IEnumerable<PythonProgram> programs = [Mapping, Prelude];
        if (host.Symbols is { } symbols)
        {
            new SymbolFunctions(symbols, contents).DefineIn(session);
            programs = [Symbols, .. programs];
        }
        else
        {
            session["_rlm_symbol_functions"] = null;
        }

        foreach (var program in programs)
        {
            var result = await session.RunAsync(program, cancellationToken).ConfigureAwait(false);
            if (result.Status != PythonStatus.Completed)
                throw new InvalidOperationException(
                    $"The session could not be prepared: {result.Error?.Traceback ?? result.Error?.Message}");
        }

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
    /// <param name="code">The code.</param>
    /// <param name="maxSteps">The steps it may take, where they are fewer than any cell may.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    public async ValueTask<CellResult> RunAsync(string code, long? maxSteps, CancellationToken cancellationToken)
    {
        _submitted = null;
        _inCell = true;
        PythonResult result;
        _limits.Steps = Math.Clamp(maxSteps ?? _steps, 1, _steps);
        using var cell = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            result = await _session.RunAsync(code, cell.Token).ConfigureAwait(false);
        }
        finally
        {
            _inCell = false;
            _limits.Steps = _steps;
            // A cell may end with calls of its still under way. Their cost belongs to it, so it is not over before they are.
            await cell.CancelAsync().ConfigureAwait(false);
            await _host.SettleAsync().ConfigureAwait(false);
        }

        var failed = result.Status is PythonStatus.Raised or PythonStatus.LimitReached;
        var report = await ReportAsync(failed ? AfterFailedCell : AfterCell, cancellationToken).ConfigureAwait(false);
        var answer = failed ? null : _submitted
            ?? (report is { Ready: true, Problem: null } && !string.IsNullOrWhiteSpace(report.Content) ? report.Content : null);
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
            AnswerProblem = report.Problem,
            Restored = report.Restored,
            Hidden = report.Hidden,
            ActiveTime = result.ActiveTime,
            Steps = result.Steps,
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

    private static List<object?> History(IReplHost host, PythonCall call) => host.GetHistory(call.Get<int>("start"))
        .Select(static message => new Dictionary<string, object?> { ["role"] = message.Role, ["content"] = message.Text })
        .ToList<object?>();

    private async ValueTask<object?> CallToolAsync(PythonCall call, CancellationToken cancellationToken)
    {
        try
        {
            return await _host.CallToolAsync(call.Get<int>("number"), call.Get<string>("arguments"), cancellationToken)
                .ConfigureAwait(false);
        }
        catch (ReplCallException error)
        {
            throw new PythonRaiseException(error.Type, error.Message);
        }
    }

    private object? Submit(PythonCall call)
    {
        var text = call.Get<string>("text");
        if (_form?.Problem(text) is { } problem)
            throw new PythonRaiseException("ValueError", $"the answer does not have the form that was asked for: {problem}");
        _submitted = text;
        call.EndCell();
        return null;
    }

    private object? TakeReport(PythonCall call)
    {
        var (ready, content) = (call.Get<bool>("ready"), call.Get<string>("content"));
        var problem = ready && content.Length > 0 ? _form?.Problem(content) : null;
        _report = new Report(ready, content, ToStrings(call["restored"]), ToStrings(call["hidden"])) { Problem = problem };
        return problem is null;
    }

    private static List<string> ToStrings(object? list) => ((IEnumerable<object?>)list!).Select(item => (string)item!).ToList();

    private sealed record Report(bool Ready, string Content, List<string> Restored, List<string> Hidden)
    {
        /// <summary>What is wrong with the form of a content that is declared ready.</summary>
        public string? Problem { get; init; }
    }
}
