namespace Rlm.Benchmarks.Load;

/// <summary>A run that waits a minute for a sub-model.</summary>
internal sealed class LongWait : ILoadFigure
{
    private const int Seconds = 60;

    public string Name => "long-wait";

    public string Goal => "under 50 ms of CPU in 60 s, no growth of memory";

    public async Task<string> MeasureAsync()
    {
        using var root = new LoadModel(TimeSpan.Zero, _ => LoadModel.Code("FINAL(llm_query('wait'))"));
        using var sub = new LoadModel(TimeSpan.FromSeconds(Seconds + 8), _ => "answer");
        var run = new RlmAgentBuilder().UseRootClient(root).UseSubClient(sub).Build().RunAsync("q", "text");
        while (sub.Calls == 0)
            await Task.Delay(20);
        // What the start left to compile in the background is no part of the wait.
        await Task.Delay(4_000);
        var (processor, live) = (Gauge.Processor, GC.GetTotalMemory(forceFullCollection: true));
        await Task.Delay(Seconds * 1_000);
        var used = Gauge.Processor - processor;
        var grown = GC.GetTotalMemory(forceFullCollection: true) - live;
        var response = await run;
        return FormattableString.Invariant($"{used.TotalMilliseconds:F0} ms of CPU, memory {grown / 1e3:+0;-0;0} KB; {response.Text}");
    }
}
