using System.Text;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Rlm.Samples.Ask.Views;

/// <summary>Colours, and a line at the bottom that tells at every moment where the run stands.</summary>
internal sealed class RichView : IAskView
{
    private static readonly TimeSpan RedrawEvery = TimeSpan.FromMilliseconds(100);

    private readonly IAnsiConsole _console;
    private readonly RunHeader _header;
    private readonly RunProgress _progress = new();
    private readonly RootText _text = new();
    private readonly StringBuilder _output = new();
    private PythonMarkup _code = new();

    public RichView(TextWriter output, RunHeader header)
    {
        _console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        _header = header;
    }

    public async Task<RlmResponse> ShowAsync(IAsyncEnumerable<RlmUpdate> updates)
    {
        try
        {
            RlmResponse response = await _console.Status().Spinner(Spinner.Known.Dots).StartAsync("starting", status => ShowAsync(updates, status));
            ShowEnd(response);
            return response;
        }
        catch (RlmCanceledException canceled)
        {
            _console.MarkupLine("[yellow]Cancelled.[/] Until then:");
            ShowTable(canceled.Metadata, status: null);
            throw;
        }
    }

    private async Task<RlmResponse> ShowAsync(IAsyncEnumerable<RlmUpdate> updates, StatusContext status)
    {
        using CancellationTokenSource ended = new();
        Task clock = TickAsync(status, ended.Token);
        try
        {
            RlmResponse? response = null;
            await foreach (RlmUpdate update in updates)
            {
                _progress.Note(update);
                Show(update);
                if (update is RunEnded { Depth: 0 } end)
                    response = end.Response;
            }

            return response!;
        }
        finally
        {
            await ended.CancelAsync();
            await clock;
        }
    }

    private async Task TickAsync(StatusContext status, CancellationToken cancellationToken)
    {
        using PeriodicTimer timer = new(RedrawEvery);
        try
        {
            while (await timer.WaitForNextTickAsync(cancellationToken))
                status.Status(Markup.Escape(_progress.ToString()));
        }
        catch (OperationCanceledException)
        {
            // The run is over.
        }
    }

    private void Show(RlmUpdate update)
    {
        int indent = 2 + (4 * update.Depth);
        // Nested agents run side by side: what they write would mix.
        if (update.Depth > 0 && update is not (AgentStarted or AgentEnded))
            return;
        switch (update)
        {
            case RunStarted { Depth: 0 } started:
                ShowHeader(started);
                break;
            case IterationStarted:
                EndText(indent);
                _code = new PythonMarkup();
                _console.WriteLine();
                _console.Write(Indented(new Rule($"[grey]iteration {update.Iteration}[/]") { Justification = Justify.Left, Style = new Style(Color.Grey) }, 4 * update.Depth));
                break;
            case RootTextDelta delta:
                foreach (RootLine line in _text.Add(delta.Text))
                    ShowLine(line, indent);
                break;
            case ToolCallStarted { CallId: not null } call:
                EndText(indent);
                _console.Write(Indented(new Text(ToolCallText.Of(call)), indent));
                break;
            case ToolCallFinished { CallId: not null } finished:
                _console.Write(Indented(new Text(ToolCallText.Of(finished), new Style(finished.Error is null ? Color.Grey : Color.Red)), indent));
                break;
            case ModeSwitched switched:
                _console.Write(Indented(new Text($"on with tools: {switched.Reason}", new Style(Color.Yellow)), indent));
                break;
            case CodeStarted or UsageChanged or RunEnded:
                EndText(indent);
                break;
            case RootTextDiscarded:
                EndText(indent);
                _console.Write(Indented(new Text("broken off, asked for anew", new Style(Color.Yellow)), indent));
                break;
            case AgentStarted agent:
                _console.Write(Indented(new Text($"agent {update.Agent} reads {agent.ContextLength:N0} characters", new Style(Color.Grey)), indent));
                break;
            case AgentEnded agent:
                _console.Write(Indented(new Text($"agent {update.Agent} ended: {agent.Status}", new Style(Color.Grey)), indent));
                break;
            case CodeOutput output:
                ShowOutput(output.Text, indent);
                break;
            case CodeFinished finished:
                ShowOutput(_output.Length > 0 ? "\n" : "", indent);
                if (finished.Error is { } error)
                    _console.Write(Indented(new Text(error.TrimEnd(), new Style(Color.Red)), indent));
                break;
        }
    }

    private void EndText(int indent)
    {
        if (_text.End() is { } last)
            ShowLine(last, indent);
    }

    private void ShowHeader(RunStarted started)
    {
        _console.Write(new Rule("[bold]Recursive language model[/]") { Justification = Justify.Left, Style = new Style(Color.Grey) });
        Grid grid = new Grid().AddColumn(new GridColumn().NoWrap().PadRight(2)).AddColumn();
        grid.AddRow(new Markup("[grey]question[/]"), new Markup($"[bold]{Markup.Escape(_header.Question)}[/]"));
        grid.AddRow(new Markup("[grey]text[/]"), new Text($"{started.ContextLength:N0} characters in {RunReport.Count(started.DocumentCount, "document")}, {_header.Source}"));
        grid.AddRow(new Markup("[grey]model[/]"), new Text(_header.Models));
        _console.Write(grid);
    }

    private void ShowLine(RootLine line, int indent)
    {
        if (line.IsCode)
            _console.Write(Indented(new Markup(_code.Of(line.Text)), indent + 2));
        else if (line.Text.Trim().Length > 0)
            _console.Write(Indented(new Text(line.Text, new Style(decoration: Decoration.Italic)), indent));
        else
            _console.WriteLine();
    }

    // Whole lines only, so that the line at the bottom never stands in the middle of one.
    private void ShowOutput(string text, int indent)
    {
        _output.Append(text);
        string all = _output.ToString();
        int end = all.LastIndexOf('\n');
        if (end < 0)
            return;
        _output.Remove(0, end + 1);
        foreach (string line in all[..end].Split('\n'))
            _console.Write(Indented(new Markup($"[grey]│[/] {Markup.Escape(line)}"), indent));
    }

    private void ShowEnd(RlmResponse response)
    {
        bool answered = response.Status == RlmStatus.Answered;
        string text = response.Text.Length > 0 ? response.Text : "(none)";
        _console.WriteLine();
        _console.Write(new Panel(new Text(text))
        {
            Header = new PanelHeader(answered ? " answer " : " draft "),
            Border = BoxBorder.Rounded,
            BorderStyle = new Style(answered ? Color.Green : Color.Yellow),
            Padding = new Padding(1, 0),
            Expand = true,
        });
        ShowTable(response.Metadata, response.Status);
    }

    private void ShowTable(RlmMetadata metadata, RlmStatus? status)
    {
        Table table = new Table().Border(TableBorder.None).HideHeaders().AddColumn(new TableColumn("").NoWrap().PadRight(2)).AddColumn("");
        foreach ((string name, string value) in RunReport.Of(metadata, status))
            table.AddRow(new Markup($"[grey]{name}[/]"), new Text(value));
        _console.Write(table);
    }

    private static Padder Indented(IRenderable content, int indent) => new(content, new Padding(indent, 0, 0, 0));
}
