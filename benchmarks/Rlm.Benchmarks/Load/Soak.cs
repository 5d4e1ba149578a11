namespace Rlm.Benchmarks.Load;

/// <summary>10,000 runs in one process, with nested agents, failures and cancellations among them.</summary>
internal sealed class Soak : ILoadFigure
{
    private const int Runs = 10_000;
    private const int Warm = 100;

    public string Name => "soak";

    public string Goal => "threads, handles and live memory after 10,000 runs as after 100";

    public async Task<string> MeasureAsync()
    {
        using var model = new LoadModel(TimeSpan.FromMilliseconds(1), messages => messages.Count == 1
            ? messages[0].Text.Contains("fail", StringComparison.Ordinal) ? throw new InvalidOperationException("failed") : "leaf"
            : LoadModel.Code("r = rlm_query_batched(['a', 'b']) + llm_query_batched(['x', 'fail'])\nFINAL(len(r))"));
        var agent = new RlmAgentBuilder().UseRootClient(model).Configure(o => o.MaxDepth = 2).Build();
        await RunAsync(agent, Warm);
        var before = await StateAsync();
        await RunAsync(agent, Runs - Warm);
        var after = await StateAsync();
        return FormattableString.Invariant(
            $"threads {before.Threads} → {after.Threads}, handles {before.Handles} → {after.Handles}, live {before.Live:F1} → {after.Live:F1} MB; peak {Gauge.PeakMegabytes:F0} MB");
    }

    private static Task RunAsync(RlmAgent agent, int runs) => Parallel.ForAsync(0, runs, new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (i, _) =>
    {
        using var cancel = i % 10 == 0 ? new CancellationTokenSource(2) : new CancellationTokenSource();
        try
        {
            await agent.RunAsync("q", $"text {i}", cancel.Token);
        }
        catch (RlmCanceledException)
        {
            // Every tenth is.
        }
    });

    private static async Task<(int Threads, int Handles, double Live)> StateAsync()
    {
        // The pool lets threads go that have nothing to do.
        await Task.Delay(25_000);
        return (Gauge.Threads, Gauge.Handles, Gauge.LiveMegabytes());
    }
}
