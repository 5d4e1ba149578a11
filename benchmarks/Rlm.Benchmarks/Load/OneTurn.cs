using System.Diagnostics;
using Rlm.Contexts;

namespace Rlm.Benchmarks.Load;

/// <summary>A run of one turn with a model that answers at once, over small and large contexts.</summary>
internal sealed class OneTurn : ILoadFigure
{
    private const int Runs = 2_000;

    public string Name => "one-turn";

    public string Goal => "1 ms (median), whatever the context's size";

    public async Task<string> MeasureAsync()
    {
        using var model = new LoadModel(TimeSpan.Zero, _ => LoadModel.Code("FINAL('done')"));
        var agent = new RlmAgent(model);
        List<string> results = [];
        foreach (var (name, context) in new[]
        {
            ("100 characters", InMemoryContext.FromText(new string('x', 100))),
            ("100 MB", InMemoryContext.FromText(new string('x', 50_000_000))),
            ("10,000 documents", InMemoryContext.FromTexts(Enumerable.Range(0, 10_000).Select(static i => $"document {i}"))),
        })
        {
            List<double> times = [];
            for (var i = 0; i < Runs; i++)
            {
                var start = Stopwatch.GetTimestamp();
                await agent.RunAsync("q", context);
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }

            results.Add(FormattableString.Invariant($"{name} {Gauge.Median(times.Skip(Runs / 2)):F3} ms"));
        }

        return string.Join("; ", results);
    }
}
