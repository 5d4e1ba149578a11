using System.Text.Json;
using Rlm.Repl;

namespace Rlm;

/// <summary>
/// Calls the host's functions for the programs of one run, or for its root model: approved where that is asked for, and seen by whoever
/// listens.
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
            await EnsureApprovedAsync(tool, arguments, json, cancellationToken).ConfigureAwait(false);
        state.Publish(new ToolCallStarted(tool.Function.Name, json) { CallId = callId });
        await state.DrainAsync(cancellationToken).ConfigureAwait(false);
        using var span = state.Telemetry.StartTool(tool.Function.Name, tool.Function.Description, state.Iteration, json, callId);
        var start = settings.TimeProvider.GetTimestamp();
        string? problem = "it was cancelled";
        string? result = null;
        var trajectory = state.Tree.Trajectory;
        var record = trajectory?.ToolStarted(state, tool.Function.Name, json) ?? 0;
        try
        {
            result = await tool.InvokeAsync(arguments, state.Services.Provider, cancellationToken).ConfigureAwait(false);
            problem = null;
            span.End(result);
            state.Notices.ToolEnded(tool.Function.Name, settings.TimeProvider.GetElapsedTime(start), result);
            return result;
        }
        catch (ReplCallException error)
        {
            problem = error.Message;
            span.Fail(error.Type, error.Message);
            state.Notices.ToolFailed(tool.Function.Name, settings.TimeProvider.GetElapsedTime(start), error);
            throw;
        }
        finally
        {
            trajectory?.ToolEnded(state, record, result, problem);
            var duration = settings.TimeProvider.GetElapsedTime(start);
            state.Publish(new ToolCallFinished(tool.Function.Name, problem, duration) { CallId = callId });
        }
    }

    private async ValueTask EnsureApprovedAsync(
        HostTool tool, Dictionary<string, object?> arguments, string json, CancellationToken cancellationToken)
    {
        if (settings.Approve is { } approve)
        {
            var call = new RlmToolCall(tool.Function, arguments, state.Id) { Services = state.Services.Provider };
            if (await approve(call, cancellationToken).ConfigureAwait(false))
                return;
        }

        state.Notices.ToolRefused(tool.Function.Name, json);
        throw new ReplCallException("PermissionError", $"{tool.Name}(): the host did not approve this call");
    }
}
