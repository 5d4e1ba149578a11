using System.Diagnostics;
using System.Globalization;
using Rlm.Benchmarks.Load;

namespace Rlm.Benchmarks.Needles;

/// <summary>One run over one text, in a process of its own: peak memory is the process's.</summary>
internal static class NeedleRun
{
    private const int BatchCalls = 32;

    /// <summary>Prints a row of the table.</summary>
    public static async Task<int> RunAsync(long length, string backend, int latency, NeedleWork work)
    {
        NeedleText.Make(backend, length);
        using var root = new LoadModel(TimeSpan.Zero, _ => LoadModel.Code(work.Program));
        using var sub = new LoadModel(TimeSpan.FromMilliseconds(latency), static messages => Read(messages[^1].Text));
        var inFlight = 0;
        var agent = new RlmAgentBuilder().UseRootClient(root).UseSubClient(sub).Configure(options =>
        {
            options.Budget.MaxSubCalls = 10_000;
            options.CellTime = TimeSpan.FromMinutes(5);
            inFlight = options.Budget.MaxConcurrentCalls;
        }).Build();
        // What is compiled with the first run is no part of the second.
        await agent.RunAsync("Which numbers?", $"{NeedleText.Key}1.\n");
        var warm = sub.Calls;
        await using var context = await NeedleText.OpenAsync(backend, length);
        var (clock, processor) = (Stopwatch.StartNew(), Gauge.Processor);
        var response = await agent.RunAsync("Which numbers?", context);
        var seconds = clock.Elapsed.TotalSeconds;
        var used = Gauge.Processor - processor;
        var ideal = Waves(sub.Calls - warm, inFlight) * latency / 1_000.0;
        var isRight = response.Status == RlmStatus.Answered
            && NeedleText.Numbers.All(number => response.Text.Contains(number, StringComparison.Ordinal));
        var verdict = isRight ? "yes" : $"no: {response.Status} {response.Text} {response.Error?.Message}";
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {length / 1e6:N0} M | {backend} | {work.Name} | {latency} | {sub.Calls - warm:N0} | {seconds:F3} | {ideal:F2} " +
            $"| {seconds - ideal:F3} | {used.TotalSeconds:F2} | {Gauge.PeakMegabytes:N0} | {verdict} |"));
        return isRight ? 0 : 1;
    }

    // As a reader who overlooks nothing would: the sentence's number, for each time it stands there.
    private static string Read(string prompt)
    {
        List<string> found = [];
        var at = prompt.IndexOf(NeedleText.Key, StringComparison.Ordinal);
        while (at >= 0)
        {
            var start = at + NeedleText.Key.Length;
            found.Add(prompt[start..prompt.IndexOf('.', start)]);
            at = prompt.IndexOf(NeedleText.Key, start, StringComparison.Ordinal);
        }

        return found.Count > 0 ? string.Join(", ", found) : "none";
    }

    // A batch is over when its last call is.
    private static int Waves(int calls, int inFlight)
    {
        var (batches, rest) = Math.DivRem(calls, BatchCalls);
        return (batches * ((BatchCalls + inFlight - 1) / inFlight)) + ((rest + inFlight - 1) / inFlight);
    }
}
