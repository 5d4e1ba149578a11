namespace Rlm.Benchmarks.Load;

/// <summary>1,000 runs at once, each of which waits for a sub-model.</summary>
internal sealed class ManyRuns : ILoadFigure
{
    private const int Runs = 1_000;

    public string Name => "many-runs";

    public string Goal => "no thread per run, under 200 MB";

    public async Task<string> MeasureAsync()
    {
        using var root = new LoadModel(TimeSpan.Zero, _ => LoadModel.Code("FINAL(llm_query('wait'))"));
        using var sub = new LoadModel(TimeSpan.FromSeconds(8), _ => "answer");
        var agent = new RlmAgentBuilder().UseRootClient(root).UseSubClient(sub).Build();
        await new RlmAgent(new LoadModel(TimeSpan.Zero, _ => LoadModel.Code("FINAL('warm')"))).RunAsync("q", "text");
        var before = Gauge.Threads;
        var runs = Enumerable.Range(0, Runs).Select(i => agent.RunAsync("q", $"text {i}")).ToList();
        while (sub.Calls < Runs)
            await Task.Delay(20);
        await Task.Delay(1_000);
        var (threads, memory) = (Gauge.Threads, Gauge.WorkingMegabytes);
        var live = Gauge.LiveMegabytes();
        var responses = await Task.WhenAll(runs);
        var answered = responses.Count(static response => response.Text == "answer");
        return FormattableString.Invariant(
            $"{answered:N0} answered; while waiting {threads} threads ({before} before), {memory:F0} MB, of it {live:F0} MB live; peak {Gauge.PeakMegabytes:F0} MB");
    }
}
