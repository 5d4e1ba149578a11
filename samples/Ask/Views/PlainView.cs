using System.Diagnostics;

namespace Rlm.Samples.Ask.Views;

/// <summary>Text and nothing but text, for files, pipes and logs.</summary>
internal sealed class PlainView(TextWriter output, RunHeader header) : IAskView
{
    private static readonly TimeSpan ProgressEvery = TimeSpan.FromSeconds(2);

    private readonly RunProgress _progress = new();
    private readonly RootText _text = new();
    private readonly Stopwatch _sinceProgress = Stopwatch.StartNew();
    private bool _atLineStart = true;

    public async Task<RlmResponse> ShowAsync(IAsyncEnumerable<RlmUpdate> updates)
    {
        try
        {
            RlmResponse? response = null;
            await foreach (RlmUpdate update in updates)
            {
                _progress.Note(update);
                Show(update);
                if (update is RunEnded { Depth: 0 } ended)
                    response = ended.Response;
                await output.FlushAsync();
            }

            ShowEnd(response!);
            return response!;
        }
        catch (RlmCanceledException canceled)
        {
            Line("");
            Line("Cancelled. Until then:");
            ShowTable(canceled.Metadata, status: null);
            throw;
        }
    }

    private void Show(RlmUpdate update)
    {
        string indent = new(' ', 4 * update.Depth);
        // Nested agents run side by side: what they write would mix.
        if (update.Depth > 0 && update is not (AgentStarted or AgentEnded or SubCallFinished))
            return;
        switch (update)
        {
            case RunStarted { Depth: 0 } started:
                Line($"question   {header.Question}");
                Line($"text       {started.ContextLength:N0} characters in {RunReport.Count(started.DocumentCount, "document")}, {header.Source}");
                Line($"model      {header.Models}");
                break;
            case IterationStarted:
                EndText(indent);
                Line("");
                Line($"{indent}--- iteration {update.Iteration} ---");
                break;
            case RootTextDelta delta:
                foreach (RootLine line in _text.Add(delta.Text))
                    Line(indent + line.Text);
                break;
            case CodeStarted:
                EndText(indent);
                Line($"{indent}--- output ---");
                break;
            case CodeOutput text:
                Write(text.Text);
                break;
            case CodeFinished finished:
                foreach (string line in finished.Error?.TrimEnd().Split('\n') ?? [])
                    Line(indent + line);
                Line($"{indent}--- {(finished.Failed ? "failed after" : "ran")} {finished.Duration.TotalSeconds:F2} s · {_progress} ---");
                break;
            case ToolCallStarted { CallId: not null } call:
                EndText(indent);
                Line($"{indent}{ToolCallText.Of(call)}");
                break;
            case ToolCallFinished { CallId: not null } finished:
                Line($"{indent}{ToolCallText.Of(finished)}");
                break;
            case ModeSwitched switched:
                Line($"{indent}--- on with tools: {switched.Reason} ---");
                break;
            case RunEnded or UsageChanged:
                EndText(indent);
                break;
            case AgentStarted agent:
                Line($"{indent}... agent {update.Agent} reads {agent.ContextLength:N0} characters");
                break;
            case AgentEnded agent:
                Line($"{indent}... agent {update.Agent} ended: {agent.Status}");
                break;
            case RootTextDiscarded:
                EndText(indent);
                Line($"{indent}--- broken off, asked for anew ---");
                break;
            case SubCallFinished when _sinceProgress.Elapsed > ProgressEvery:
                Line($"{indent}... {_progress}");
                _sinceProgress.Restart();
                break;
        }
    }

    private void EndText(string indent)
    {
        if (_text.End() is { } last)
            Line(indent + last.Text);
    }

    private void ShowEnd(RlmResponse response)
    {
        Line("");
        Line("=== answer ===");
        Line(response.Text.Length > 0 ? response.Text : "(none)");
        Line("");
        ShowTable(response.Metadata, response.Status);
    }

    private void ShowTable(RlmMetadata metadata, RlmStatus? status)
    {
        foreach ((string name, string value) in RunReport.Of(metadata, status))
            Line($"{name,-18} {value}");
    }

    private void Line(string text)
    {
        if (!_atLineStart)
            output.Write('\n');
        output.Write(text);
        output.Write('\n');
        _atLineStart = true;
    }

    private void Write(string text)
    {
        output.Write(text);
        if (text.Length > 0)
            _atLineStart = text[^1] == '\n';
    }
}
