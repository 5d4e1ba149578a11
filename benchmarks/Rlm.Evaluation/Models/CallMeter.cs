using Microsoft.Extensions.AI;

namespace Rlm.Evaluation.Models;

/// <summary>Adds up what all calls of one item use, whoever makes them.</summary>
internal sealed class CallMeter(PriceList prices)
{
    private readonly Lock _gate = new();

    public int RootCalls { get; private set; }

    public int SubCalls { get; private set; }

    public long InputTokens { get; private set; }

    public long OutputTokens { get; private set; }

    /// <summary>The most tokens of any prompt.</summary>
    public long LargestPrompt { get; private set; }

    /// <summary>Null where a model has no price.</summary>
    public decimal? Cost { get; private set; } = 0;

    /// <summary>Whether some tokens were guessed from characters.</summary>
    public bool IsEstimated { get; private set; }

    public IChatClient Measure(IChatClient client, bool isSub) => new Client(client, this, isSub);

    private void Add(string? asked, long characters, ChatResponse response, bool isSub)
    {
        var reported = response.Usage is { InputTokenCount: > 0 };
        var usage = reported ? response.Usage! : new UsageDetails
        {
            InputTokenCount = characters / OracleClient.CharactersPerToken,
            OutputTokenCount = MessageLength.Of(response.Messages) / OracleClient.CharactersPerToken,
        };
        var cost = prices.Of(usage, asked, response.ModelId);
        lock (_gate)
        {
            (RootCalls, SubCalls) = isSub ? (RootCalls, SubCalls + 1) : (RootCalls + 1, SubCalls);
            InputTokens += usage.InputTokenCount ?? 0;
            OutputTokens += usage.OutputTokenCount ?? 0;
            LargestPrompt = Math.Max(LargestPrompt, usage.InputTokenCount ?? 0);
            Cost += cost;
            IsEstimated |= !reported;
        }
    }

    private sealed class Client(IChatClient inner, CallMeter meter, bool isSub) : DelegatingChatClient(inner)
    {
        private readonly string? _model = inner.GetService<ChatClientMetadata>()?.DefaultModelId;

        public override async Task<ChatResponse> GetResponseAsync(
            IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
        {
            List<ChatMessage> asked = [.. messages];
            var response = await base.GetResponseAsync(asked, options, cancellationToken);
            meter.Add(options?.ModelId ?? _model, MessageLength.Of(asked), response, isSub);
            return response;
        }
    }
}
