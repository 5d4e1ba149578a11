using System.Text.Json;
using Rlm.Repl;

namespace Rlm;

/// <summary>
/// Calls the host's functions for the programs of one run, or for its root model: approved where that is asked for, and seen by whoever
/// listens.
/// </summary>
internal sealed class HostToolCalls(RlmAgentSettings settings, RunState state, HostTools tools)
{
    // How long a function of the host may take to end a call that is cancelled before it is left alone with it.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

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
        catch (Exception error) when (JsonFaults.IsOne(error) || error is KeyNotFoundException)
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
        var (name, description) = (tool.Function.Name, tool.Function.Description);
        await state.PublishAsync(new ToolCallStarted(name, json) { CallId = callId }, cancellationToken).ConfigureAwait(false);
        using var call = new RunningToolCall(state, settings.TimeProvider, name, description, json, callId);
        try
        {
            var result = await tool.InvokeAsync(arguments, state.Services.Provider, cancellationToken).AsTask()
                .OrLeaveAsync(Grace, cancellationToken).ConfigureAwait(false);
            call.End(result);
            state.Notices.ToolEnded(name, call.Elapsed, result);
            return result;
        }
        catch (ReplCallException error)
        {
            call.Fail(error.Message, error.Type);
            state.Notices.ToolFailed(name, call.Elapsed, error);
            throw;
        }
    }

    private async ValueTask EnsureApprovedAsync(
        HostTool tool, Dictionary<string, object?> arguments, string json, CancellationToken cancellationToken)
    {
        if (settings.Approve is { } approve)
        {
            var call = new RlmToolCall(tool.Function, arguments, state.Id) { Services = state.Services.Provider };
            if (await approve(call, cancellationToken).AsTask().OrLeaveAsync(Grace, cancellationToken).ConfigureAwait(false))
                return;
        }

        state.Notices.ToolRefused(tool.Function.Name, json);
        throw new ReplCallException("PermissionError", $"{tool.Name}(): the host did not approve this call");
    }
}
