using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Rlm.Samples.Ask.Views;

/// <summary>One JSON object at the end and nothing before it, for programs.</summary>
internal sealed class JsonView(TextWriter output, RunHeader header) : IAskView
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public async Task<RlmResponse> ShowAsync(IAsyncEnumerable<RlmUpdate> updates)
    {
        try
        {
            RlmResponse? response = null;
            await foreach (RlmUpdate update in updates)
            {
                if (update is RunEnded { Depth: 0 } ended)
                    response = ended.Response;
            }

            Write(response!.Text, response.Status.ToString(), response.Error?.Message, response.Metadata);
            return response;
        }
        catch (RlmCanceledException canceled)
        {
            Write(canceled.Draft, "Canceled", error: null, canceled.Metadata);
            throw;
        }
    }

    private void Write(string answer, string status, string? error, RlmMetadata metadata) => output.WriteLine(JsonSerializer.Serialize(
        new
        {
            header.Question,
            Answer = answer,
            Status = status,
            Error = error,
            Origin = metadata.Origin.ToString(),
            Context = new { header.Source, Documents = metadata.DocumentCount, Characters = metadata.ContextLength },
            Models = new { Root = header.RootModel, Sub = header.SubModel },
            Usage = new { Root = Usage(metadata.RootUsage), Sub = Usage(metadata.SubUsage), IsEstimated = metadata.UsageIsEstimated },
            metadata.Iterations,
            metadata.MaxDepth,
            metadata.DepthReached,
            metadata.NestedAgents,
            metadata.ModelCalls,
            metadata.FailedCalls,
            metadata.GeneratedCodeLength,
            Mode = metadata.Mode.ToString(),
            metadata.ToolCalls,
            Seconds = new { Total = metadata.Duration.TotalSeconds, Models = metadata.ModelTime.TotalSeconds, Code = metadata.CodeTime.TotalSeconds },
            SubCalls = metadata.SubCalls.Select(static call => new
            {
                call.Id,
                call.Model,
                call.Iteration,
                call.PromptLength,
                call.ReplyLength,
                Seconds = call.Duration.TotalSeconds,
                call.Error,
            }),
        },
        Options));

    private static object Usage(UsageDetails usage) => new { usage.InputTokenCount, usage.OutputTokenCount, usage.TotalTokenCount };
}
