using System.Diagnostics;
using System.Globalization;
using Rlm.Benchmarks.Load;
using Rlm.Contexts;

namespace Rlm.Benchmarks;

/// <summary>What a context's size costs a turn, and what a million files cost to list.</summary>
internal static class LargeContexts
{
    private const int Turns = 300;
    private const int Files = 1_000_000;
    private const int FilesPerFolder = 1_000;

    /// <summary>The same turns over 1 KB and over 10 GB.</summary>
    public static async Task MeasureTurnsAsync()
    {
        var small = ContextSample.PathOf("small.txt");
        await File.WriteAllTextAsync(small, new string('x', 1_024));
        Console.WriteLine("| a turn of the REPL (median) | took |");
        Console.WriteLine("|---|---:|");
        foreach (var path in (string[])[small, ContextSample.MakeSparse(10L << 30)])
        {
            await using var context = await MemoryMappedContext.OpenAsync(path);
            // Where the characters of a file with longer ones lie is counted once, at the first need.
            _ = (await context.FindAsync(Path.GetFileName(path)))!.Length;
            List<double> times = [];
            var last = Stopwatch.GetTimestamp();
            using var model = new LoadModel(TimeSpan.Zero, _ =>
            {
                times.Add(Stopwatch.GetElapsedTime(last).TotalMilliseconds);
                last = Stopwatch.GetTimestamp();
                return LoadModel.Code(times.Count < Turns
                    ? $"n = len(context)\nprint(context[n // 2:n // 2 + 200], context[-20:], {times.Count})"
                    : "FINAL('done')");
            });
            var agent = new RlmAgentBuilder().UseRootClient(model).Configure(static o => o.MaxIterations = Turns + 1).Build();
            await agent.RunAsync("q", context);
            Print($"| {new FileInfo(path).Length / 1e9:0.######} GB | {Gauge.Median(times.Skip(Turns / 2)):F3} ms |");
        }

        Console.WriteLine();
    }

    /// <summary>A folder of a million files: opening, the first of them, all of them.</summary>
    public static async Task MeasureListingAsync()
    {
        var folder = Make();
        Console.WriteLine($"| {Files:N0} files | took | live memory, MB |");
        Console.WriteLine("|---|---:|---:|");
        var before = Gauge.LiveMegabytes();
        var watch = Stopwatch.StartNew();
        await using var context = await FileSystemContext.OpenAsync(folder);
        Print($"| opening | {watch.Elapsed.TotalMilliseconds:F1} ms | |");
        watch.Restart();
        var count = 0;
        await foreach (var document in context.ListAsync())
        {
            if (++count == 1_000) break;
        }

        Print($"| the first {count:N0} | {watch.Elapsed.TotalMilliseconds:F1} ms | {Gauge.LiveMegabytes() - before:F1} |");
        watch.Restart();
        count = 0;
        await foreach (var document in context.ListAsync()) count++;
        var took = watch.Elapsed;
        Print($"| all {count:N0} | {took.TotalSeconds:F2} s | {Gauge.LiveMegabytes() - before:F1} |");
        watch.Restart();
        await foreach (var document in context.ListAsync()) count--;
        Print($"| all once more | {watch.Elapsed.TotalSeconds:F2} s | |");
        watch.Restart();
        using var model = new LoadModel(TimeSpan.Zero, _ => LoadModel.Code("FINAL([len(context), context[999_999].path, len(list_files('**/d7/*'))])"));
        var response = await new RlmAgent(model).RunAsync("q", context);
        Print($"| a run that asks for their number, the last one and those of a folder: {response.Text.ReplaceLineEndings(" ")} | {watch.Elapsed.TotalSeconds:F2} s | {Gauge.LiveMegabytes() - before:F1} |");
        Print($"| peak of the process | | {Gauge.PeakMegabytes:F0} |");
        Console.WriteLine();
    }

    private static string Make()
    {
        var folder = ContextSample.PathOf("million");
        if (File.Exists(Path.Combine(folder, "complete.txt"))) return Path.Combine(folder, "files");
        for (var i = 0; i < Files / FilesPerFolder; i++)
        {
            var part = Directory.CreateDirectory(Path.Combine(folder, "files", $"d{i}")).FullName;
            for (var j = 0; j < FilesPerFolder; j++) File.WriteAllBytes(Path.Combine(part, $"file{j}.txt"), "x"u8);
        }

        File.WriteAllText(Path.Combine(folder, "complete.txt"), "");
        return Path.Combine(folder, "files");
    }

    private static void Print(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
