using System.Diagnostics;

namespace Rlm.Benchmarks.Load;

/// <summary>Trees in which each agent asks four others at once, the last ones a model, and every call takes 50 ms.</summary>
internal sealed class TreeDepth(int depth, int inFlight) : ILoadFigure
{
    private const int Latency = 50;
    private const int Repetitions = 20;

    public string Name => $"depth{depth}";

    public string Goal => $"1.2 × the ideal {Latency * (depth + 1)} ms, under 100 MB";

    public async Task<string> MeasureAsync()
    {
        List<double> times = [];
        var calls = 0;
        for (var i = 0; i < Repetitions + 3; i++)
        {
            using var model = new LoadModel(TimeSpan.FromMilliseconds(Latency), messages => messages.Count == 1
                ? "leaf"
                : LoadModel.Code("FINAL(','.join(rlm_query_batched(['a', 'b', 'c', 'd'])))"));
            var agent = new RlmAgentBuilder().UseRootClient(model).Configure(o =>
            {
                o.MaxDepth = depth;
                o.Budget.MaxConcurrentCalls = inFlight;
            }).Build();
            var clock = Stopwatch.StartNew();
            var response = await agent.RunAsync("q", "text");
            times.Add(clock.Elapsed.TotalMilliseconds);
            calls = model.Calls;
            if (response.Text.Count(static c => c == 'l') != Math.Pow(4, depth))
                throw new InvalidOperationException($"{response.Status}: {response.Text} {response.Error}");
        }

        var median = Gauge.Median(times.Skip(3));
        return FormattableString.Invariant(
            $"{calls} calls in {median:F0} ms (median; first {times[0]:F0}), {median / (Latency * (depth + 1)):F2} × the ideal; peak {Gauge.PeakMegabytes:F0} MB");
    }
}
