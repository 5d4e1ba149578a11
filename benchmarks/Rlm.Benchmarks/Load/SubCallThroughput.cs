using System.Diagnostics;

namespace Rlm.Benchmarks.Load;

/// <summary>10,000 sub-calls of 50 ms, 256 in flight.</summary>
internal sealed class SubCallThroughput : ILoadFigure
{
    private const int Calls = 10_000;
    private const int InFlight = 256;
    private const double Latency = 0.05;

    public string Name => "throughput";

    public string Goal => "90 % of the ideal, under 100 MB";

    public async Task<string> MeasureAsync()
    {
        await RunAsync(1_000);
        var clock = Stopwatch.StartNew();
        await RunAsync(Calls);
        var ideal = Math.Ceiling((double)Calls / InFlight) * Latency;
        // The root model's own call is no part of it.
        var seconds = clock.Elapsed.TotalSeconds - Latency;
        return FormattableString.Invariant($"{Calls:N0} sub-calls in {seconds:F2} s, {ideal / seconds:P1} of the ideal; peak {Gauge.PeakMegabytes:F0} MB");
    }

    private static async Task RunAsync(int calls)
    {
        using var root = new LoadModel(TimeSpan.FromSeconds(Latency), _ => LoadModel.Code($"r = llm_query_batched(['question %d' % i for i in range({calls})])\nFINAL(len(r))"));
        using var sub = new LoadModel(TimeSpan.FromSeconds(Latency), _ => "answer");
        var agent = new RlmAgentBuilder().UseRootClient(root).UseSubClient(sub).Configure(o =>
        {
            o.Budget.MaxSubCalls = calls;
            o.Budget.MaxConcurrentCalls = InFlight;
        }).Build();
        var response = await agent.RunAsync("q", "text");
        if (response.Text != $"{calls}" || sub.Calls != calls)
            throw new InvalidOperationException($"{response.Status}: {response.Text} {response.Error}");
    }
}
