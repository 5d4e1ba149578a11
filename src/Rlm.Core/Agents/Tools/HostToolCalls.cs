using System.Text.Json;
using Rlm.Repl;
using Rlm.Telemetry;

namespace Rlm;

/// <summary>
/// Calls the host's functions for the programs of one run, or for its root model: approved where that is asked for, and seen by whoever listens.
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

        return await CallAsync(tool, arguments, json, callId: null, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Makes a call of the root model.</summary>
    /// <returns>The result as JSON text.</returns>
    /// <exception cref="ReplCallException">It failed, its arguments do not fit, or it was not approved.</exception>
    public ValueTask<string> CallAsync(HostTool tool, string json, string callId, CancellationToken cancellationToken) =>
        CallAsync(tool, tool.CheckArguments(ToolArguments.Read(json)), json, callId, cancellationToken);

    private async ValueTask<string> CallAsync(
        HostTool tool, Dictionary<string, object?> arguments, string json, string? callId, CancellationToken cancellationToken)
    {
        if (tool.NeedsApproval)
            await EnsureApprovedAsync(tool, arguments, cancellationToken).ConfigureAwait(false);
        state.Publish(new ToolCallStarted(tool.Function.Name, json) { CallId = callId });
        await state.DrainAsync(cancellationToken).ConfigureAwait(false);
        using var span = RlmTelemetry.StartTool(tool.Function.Name, state.Iteration, state.Depth);
        var start = settings.TimeProvider.GetTimestamp();
        string? problem = "it was cancelled";
        try
        {
            var result = await tool.InvokeAsync(arguments, settings.Services, cancellationToken).ConfigureAwait(false);
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
            var duration = settings.TimeProvider.GetElapsedTime(start);
            state.Publish(new ToolCallFinished(tool.Function.Name, problem, duration) { CallId = callId });
        }
    }

    private async ValueTask EnsureApprovedAsync(HostTool tool, Dictionary<string, object?> arguments, CancellationToken cancellationToken)
    {
        var isApproved = settings.Approve is { } approve
            && await approve(new RlmToolCall(tool.Function, arguments, state.Id), cancellationToken).ConfigureAwait(false);
        if (!isApproved)
            throw new ReplCallException("PermissionError", $"{tool.Name}(): the host did not approve this call");
    }
}
