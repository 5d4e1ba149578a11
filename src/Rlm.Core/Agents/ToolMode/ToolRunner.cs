using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.AI;
using Rlm.Repl;
using static System.FormattableString;

namespace Rlm;

/// <summary>Makes the calls of one run's root model and tells it what came of them.</summary>
internal sealed class ToolRunner(RunParts run, IReadOnlyDictionary<string, AIFunction> own, AnswerTool answer)
{
    /// <summary>How many results of full length those of one reply may have together.</summary>
    public const int FullResults = 8;

    // More in one reply is no plan any more.
    private const int MaxCalls = 64;
    private const int LeastResult = 256;

    private readonly Repetition _repetition = new();

    /// <summary>The last answer that was refused; empty where none was.</summary>
    public string RefusedAnswer { get; private set; } = "";

    private RlmOptions Options => run.Settings.Options;

    private RunState State => run.State;

    /// <summary>
    /// Makes the calls of a reply, in parallel, and adds a result for each to the conversation, also where it is cut off.
    /// </summary>
    public async Task<TurnOutcome> RunAsync(IReadOnlyList<FunctionCallContent> calls, CancellationToken cancellationToken)
    {
        var results = new ToolResult?[calls.Count];
        State.ToolCalls += Math.Min(calls.Count, MaxCalls);
        try
        {
            var parallel = Options.Budget.InParallel(cancellationToken);
            await Parallel.ForAsync(0, calls.Count, parallel, async (i, token) => results[i] = i < MaxCalls
                ? await RunAsync(calls[i], token).ConfigureAwait(false)
                : ToolResult.Failure($"there are too many calls in this reply: {MaxCalls} were made, this one was not"))
                .ConfigureAwait(false);
            var submitted = Submit(calls, results);
            Finish(calls, results);
            return new TurnOutcome(submitted, results.All(static result => result!.Error is not null));
        }
        finally
        {
            // Providers take no conversation in which a call has no result.
            run.Conversation.Add(new ChatMessage(ChatRole.Tool, [.. calls.Select((call, i) =>
                new FunctionResultContent(call.CallId, (results[i] ?? ToolResult.Failure("the call was cut off")).Json))]));
        }
    }

    /// <summary>The answer that one of the calls submits, all others left aside.</summary>
    public string? FindAnswer(IReadOnlyList<FunctionCallContent> calls) => calls
        .Where(static call => IsAnswer(call) && call.Exception is null)
        .Select(call => answer.Read(ToolArguments.ToJson(call.Arguments), out var text) is null ? text : null)
        .FirstOrDefault(static text => text is not null);

    private static string StepOf(FunctionCallContent call) => $"{call.Name} {ToolArguments.ToJson(call.Arguments)}";

    private static bool IsAnswer(FunctionCallContent call) => call.Name == ToolNames.SubmitAnswer;

    private async ValueTask<ToolResult> RunAsync(FunctionCallContent call, CancellationToken cancellationToken)
    {
        var json = call.Exception is null ? ToolArguments.ToJson(call.Arguments) : "{}";
        if (call.Exception is null && run.Host.Tools.Find(call.Name) is { } tool)
            return await RunAsync(tool, call, json, cancellationToken).ConfigureAwait(false);

        await State.PublishAsync(new ToolCallStarted(call.Name, json) { CallId = call.CallId }, cancellationToken).ConfigureAwait(false);
        // A name that the model made up is content, and telemetry and logs carry none.
        var isKnown = IsAnswer(call) || own.ContainsKey(call.Name) || run.Host.Tools.Find(call.Name) is not null;
        var name = isKnown ? call.Name : "unknown";
        using var running =
            new RunningToolCall(State, run.Settings.TimeProvider, call.Name, DescriptionOf(call), json, call.CallId, telemetryName: name);
        var result = ToolResult.Failure("it was cancelled");
        try
        {
            result = await RunOwnAsync(call, json, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            if (result.Error is { } problem)
                running.Fail(problem, "error");
            else
                running.End(result.Json);
            State.Notices.ToolEnded(name, running.Elapsed, result);
        }

        return result;
    }

    private async ValueTask<ToolResult> RunAsync(
        HostTool tool, FunctionCallContent call, string json, CancellationToken cancellationToken)
    {
        try
        {
            return ToolResult.Of(await run.Host.ToolCalls.CallAsync(tool, json, call.CallId, cancellationToken).ConfigureAwait(false));
        }
        catch (ReplCallException error)
        {
            return ToolResult.Failure(error.Message);
        }
    }

    private async ValueTask<ToolResult> RunOwnAsync(FunctionCallContent call, string json, CancellationToken cancellationToken)
    {
        if (call.Exception is { } malformed)
            return ToolResult.Failure($"{call.Name}: the arguments are no JSON object ({malformed.Message})");
        if (IsAnswer(call))
            return answer.Read(json, out _) is { } problem ? ToolResult.Failure(problem) : new ToolResult("{}");
        if (!own.TryGetValue(call.Name, out var function))
            return ToolResult.Failure($"there is no tool '{call.Name}'; there are: {string.Join(", ", Names())}");
        try
        {
            var value = await function.InvokeAsync(new AIFunctionArguments(call.Arguments), cancellationToken).ConfigureAwait(false);
            var result = (JsonElement)value!;
            return result.TryGetProperty("error", out var error)
                ? ToolResult.Failure(error.GetString()!)
                : new ToolResult(result.GetRawText());
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested)
        {
            return ToolResult.Failure($"{call.Name} failed: {error.Message}");
        }
    }

    private string? DescriptionOf(FunctionCallContent call) =>
        IsAnswer(call) ? answer.Declaration.Description : own.GetValueOrDefault(call.Name)?.Description;

    private IEnumerable<string> Names() =>
        [.. own.Keys, ToolNames.SubmitAnswer, .. run.Host.Tools.Functions.Select(static function => function.Name)];

    /// <summary>Takes the answer, where one is submitted by itself.</summary>
    private string? Submit(IReadOnlyList<FunctionCallContent> calls, ToolResult?[] results)
    {
        string? submitted = null;
        // Who answers in the same breath in which he asks to see something has not seen it.
        var isAlone = calls.All(IsAnswer);
        for (var i = 0; i < calls.Count; i++)
        {
            if (!IsAnswer(calls[i]) || calls[i].Exception is not null)
                continue;
            var problem = answer.Read(ToolArguments.ToJson(calls[i].Arguments), out var text);
            if (problem is null && isAlone && submitted is null)
            {
                submitted = text;
                results[i] = new ToolResult("{\"submitted\":true}");
                continue;
            }

            if (text.Length > 0)
                RefusedAnswer = text;
            if (problem is null)
                results[i] = ToolResult.Failure(submitted is not null
                    ? "there is an answer already"
                    : "your answer was held back: you wrote it before you had seen the results next to it; submit it again if it holds");
        }

        return submitted;
    }

    /// <summary>Bounds the results, and adds what else there is to tell.</summary>
    private void Finish(IReadOnlyList<FunctionCallContent> calls, ToolResult?[] results)
    {
        var limit = Math.Clamp(FullResults * Options.MaxOutputCharacters / calls.Count, LeastResult, Options.MaxOutputCharacters);
        for (var i = 0; i < results.Length; i++)
        {
            var whole = results[i]!;
            results[i] = whole.Within(limit);
            // A function of the host may well give something else the next time, or be called for what it does.
            if (i < MaxCalls && own.ContainsKey(calls[i].Name) && _repetition.Notice(StepOf(calls[i]), whole.Json))
                results[i] = results[i]!.With("note", ToolResult.Quote("You have made exactly this call before, with exactly this "
                    + "result. Making it again will not help: try something else."));
        }

        var last = results[^1]!
            .With("turns_left", (Options.MaxIterations - State.Iteration).ToString(CultureInfo.InvariantCulture))
            .With("sub_queries_left", State.Account.Left.SubCalls.ToString(CultureInfo.InvariantCulture));
        var warnings = string.Join(' ', State.Notices.TakeBudgetWarnings());
        results[^1] = warnings.Length > 0 ? last.With("budget", ToolResult.Quote(warnings)) : last;
    }
}
