using System.Diagnostics;

namespace Rlm.Telemetry;

/// <summary>Makes the spans of one run of one agent.</summary>
internal sealed class RunTelemetry(TelemetryOptions options, string agent, int number, int depth)
{
    private const string PythonTool = "python";

    public TelemetrySource Source { get; } = TelemetrySource.Of(options.SourceName);

    public string Agent => agent;

    public int Depth => depth;

    /// <summary>The span of the run.</summary>
    /// <param name="model">The model that is asked for, where that is known.</param>
    /// <param name="conversation">The conversation the caller names.</param>
    public RunSpan StartRun(string? model, string? conversation)
    {
        var activity = Source.Activities.StartActivity($"{TelemetryNames.Operations.InvokeAgent} {agent}");
        if (activity is { IsAllDataRequested: true })
        {
            activity.SetTag(TelemetryNames.GenAI.OperationName, TelemetryNames.Operations.InvokeAgent)
                .SetTag(TelemetryNames.GenAI.ProviderName, "rlm")
                .SetTag(TelemetryNames.GenAI.Agent.Name, agent)
                .SetTag(TelemetryNames.GenAI.RequestModel, model)
                .SetTag(TelemetryNames.GenAI.ConversationId, conversation)
                .SetTag(TelemetryNames.Rlm.Agent, number)
                .SetTag(TelemetryNames.Rlm.Depth, depth);
        }

        return new RunSpan(this, activity, IsSensitive(activity));
    }

    /// <summary>The span of a cell.</summary>
    public CellSpan StartCell(int iteration, string code)
    {
        var activity = Start(PythonTool, "Runs Python over the context.", iteration);
        var isSensitive = IsSensitive(activity);
        if (isSensitive)
            activity!.SetTag(TelemetryNames.GenAI.Tool.CallArguments, TelemetryJson.Code(code));
        return new CellSpan(this, activity, isSensitive);
    }

    /// <summary>The span of a call of a tool: a function of the host, or what an agent gives its model.</summary>
    /// <param name="tool">Its name.</param>
    /// <param name="description">What it is for.</param>
    /// <param name="iteration">The iteration that the call belongs to.</param>
    /// <param name="arguments">The arguments as JSON.</param>
    /// <param name="callId">The id of the model's call; <see langword="null"/> where a program calls.</param>
    public ToolSpan StartTool(string tool, string? description, int iteration, string arguments, string? callId)
    {
        var activity = Start(tool, description, iteration);
        if (activity is { IsAllDataRequested: true })
            activity.SetTag(TelemetryNames.GenAI.Tool.CallId, callId);
        var isSensitive = IsSensitive(activity);
        if (isSensitive)
            activity!.SetTag(TelemetryNames.GenAI.Tool.CallArguments, arguments);
        return new ToolSpan(activity, isSensitive);
    }

    internal static void Fail(Activity? activity, string error, string? description = null)
    {
        if (activity is { IsAllDataRequested: true })
            activity.SetTag(TelemetryNames.Error.Type, error).SetStatus(ActivityStatusCode.Error, description);
    }

    private Activity? Start(string tool, string? description, int iteration)
    {
        var activity = Source.Activities.StartActivity($"{TelemetryNames.Operations.ExecuteTool} {tool}");
        return activity is not { IsAllDataRequested: true }
            ? activity
            : activity.SetTag(TelemetryNames.GenAI.OperationName, TelemetryNames.Operations.ExecuteTool)
                .SetTag(TelemetryNames.GenAI.Tool.Name, tool)
                .SetTag(TelemetryNames.GenAI.Tool.Type, "function")
                .SetTag(TelemetryNames.GenAI.Tool.Description, string.IsNullOrEmpty(description) ? null : description)
                .SetTag(TelemetryNames.Rlm.Agent, number)
                .SetTag(TelemetryNames.Rlm.Iteration, iteration)
                .SetTag(TelemetryNames.Rlm.Depth, depth);
    }

    private bool IsSensitive(Activity? activity) => options.EnableSensitiveData && activity is { IsAllDataRequested: true };
}
