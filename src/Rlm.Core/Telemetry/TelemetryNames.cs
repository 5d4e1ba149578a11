namespace Rlm.Telemetry;

/// <summary>Every name on the wire.</summary>
internal static class TelemetryNames
{
    public static class Operations
    {
        public const string InvokeAgent = "invoke_agent";
        public const string ExecuteTool = "execute_tool";
    }

    public static class Metrics
    {
        public const string RunDuration = "rlm.run.duration";
        public const string RunIterations = "rlm.run.iterations";
        public const string CellDuration = "rlm.cell.duration";
        public const string SubCalls = "rlm.subcalls";
    }

    public static class GenAI
    {
        public const string OperationName = "gen_ai.operation.name";
        public const string ProviderName = "gen_ai.provider.name";
        public const string RequestModel = "gen_ai.request.model";
        public const string ResponseModel = "gen_ai.response.model";
        public const string FinishReasons = "gen_ai.response.finish_reasons";
        public const string ConversationId = "gen_ai.conversation.id";

        // With sensitive data only.
        public const string SystemInstructions = "gen_ai.system_instructions";
        public const string InputMessages = "gen_ai.input.messages";
        public const string OutputMessages = "gen_ai.output.messages";

        public static class Agent
        {
            public const string Name = "gen_ai.agent.name";
        }

        public static class Tool
        {
            public const string Name = "gen_ai.tool.name";
            public const string Type = "gen_ai.tool.type";
            public const string Description = "gen_ai.tool.description";
            public const string CallId = "gen_ai.tool.call.id";

            // With sensitive data only.
            public const string CallArguments = "gen_ai.tool.call.arguments";
            public const string CallResult = "gen_ai.tool.call.result";
        }

        public static class Usage
        {
            public const string InputTokens = "gen_ai.usage.input_tokens";
            public const string OutputTokens = "gen_ai.usage.output_tokens";
            public const string CacheReadInputTokens = "gen_ai.usage.cache_read.input_tokens";
            public const string ReasoningOutputTokens = "gen_ai.usage.reasoning.output_tokens";
        }
    }

    public static class Rlm
    {
        public const string Agent = "rlm.agent";
        public const string Depth = "rlm.depth";
        public const string Iteration = "rlm.iteration";
        public const string Status = "rlm.status";

        public static class Context
        {
            public const string Length = "rlm.context.length";
        }
    }

    public static class Error
    {
        public const string Type = "error.type";
    }
}
