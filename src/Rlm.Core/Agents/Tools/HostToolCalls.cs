using System.Text.Json;
using Rlm.Repl;
using Rlm.Telemetry;

namespace Rlm;

/// <summary>
/// Calls the host's functions for the programs of one run: approved where that is asked for, and seen by whoever listens.
/// </summary>
internal sealed class HostToolCalls(RlmAgentSettings settings, RunState state, HostTools tools)
{
    public HostTools Tools => tools;

    /// <returns>The result as JSON text.</returns>
    /// <exception cref="ReplCallException">It failed, its arguments do not fit, or it was not approved.</exception>
    public async ValueTask<string> CallAsync(int number, string json, CancellationToken cancellationToken)
    {
        var tool = tools[number];
        Dictionary<string, object?> arguments;
        try
        {
            arguments = tool.ReadArguments(json);
        }
        catch (JsonException error)
        {
            throw new ReplCallException("ValueError", $"{tool.Name}(): the arguments are no data: {error.Message}");
        }

        if (tool.NeedsApproval)
            await EnsureApprovedAsync(tool, arguments, cancellationToken).ConfigureAwait(false);
        state.Publish(new ToolCallStarted(tool.Function.Name, json));
        await state.DrainAsync(cancellationToken).ConfigureAwait(false);
        using var span = RlmTelemetry.StartTool(tool.Function.Name, state.Iteration, state.Depth);
        var start = settings.TimeProvider.GetTimestamp();
        string? problem = "it was cancelled";
        try
        {
            var result = await tool.InvokeAsync(arguments, state.Services.Provider, cancellationToken).ConfigureAwait(false);
            problem = null;
            return result;
        }
        catch (ReplCallException error)
        {
            problem = error.Message;
            RlmTelemetry.Fail(span, error.Type);
            throw;
        }
        finally
        {
            state.Publish(new ToolCallFinished(tool.Function.Name, problem, settings.TimeProvider.GetElapsedTime(start)));
        }
    }

    private async ValueTask EnsureApprovedAsync(HostTool tool, Dictionary<string, object?> arguments, CancellationToken cancellationToken)
    {
        var isApproved = settings.Approve is { } approve
            && await approve(new RlmToolCall(tool.Function, arguments, state.Id) { Services = state.Services.Provider }, cancellationToken).ConfigureAwait(false);
        if (!isApproved)
            throw new ReplCallException("PermissionError", $"{tool.Name}(): the host did not approve this call");
    }
}
