using System.Diagnostics;
using System.Globalization;
using Rlm.Benchmarks.Load;
using Rlm.Contexts;

namespace Rlm.Benchmarks;

/// <summary>
/// What the issue on contexts asks for, measured: searches beside ripgrep on the same file in the same run, slices, opening, and the ranked
/// search. The file is made once, of the documentation that comes with the SDK, and kept in the temporary folder.
/// </summary>
internal static class ContextComparison
{
    private const string Rival = "rg";
    private const long Length = 1L << 30;
    private const int Rounds = 3;

    private static readonly (string Name, string Pattern)[] Expressions =
    [
        ("literal prefix", @"ArgumentNull\w+"),
        ("no literal", "[A-Z][a-z]+[0-9] [a-z]+[a-f]{2} "),
        ("alternation", "TimeoutException|SocketException|IOException|HttpRequestException"),
        ("case-insensitive", "(?i)cancellationtoken"),
        (".* between words", "thread.*cancel"),
        ("classes with counts", "[A-Z][a-z]{3,8}[0-9]{2,4}"),
        ("Unicode", @"\p{L}+[éèöü’]\w"),
        ("anchored", "^ +<returns>[A-Z]"),
    ];

    /// <summary>Prints tables.</summary>
    /// <param name="filter">Part of a table's name: literal, expressions, slices, ranked, turns, files, million; all where null.</param>
    /// <returns>The exit code: 1 where a count differs.</returns>
    public static async Task<int> RunAsync(string? filter)
    {
        var exitCode = 0;
        if (Wants("turns")) await LargeContexts.MeasureTurnsAsync();
        if (Wants("files")) await FileScan.RunAsync();
        if (Wants("ranked")) await MeasureRankedAsync();
        if (Wants("million")) await LargeContexts.MeasureListingAsync();
        if (!Wants("literal") && !Wants("expressions") && !Wants("slices")) return exitCode;
        var path = await ContextSample.MakeAsync(Length);
        if (Wants("literal")) exitCode |= await CompareAsync(path, [("literal", "ArgumentNullException")], isLiteral: true);
        if (Wants("expressions")) exitCode |= await CompareAsync(path, Expressions, isLiteral: false);
        if (Wants("slices")) await MeasureSlicesAsync(path);
        return exitCode;

        bool Wants(string name) => filter is null || name.Contains(filter, StringComparison.Ordinal);
    }

    private static async Task<int> CompareAsync(string path, (string Name, string Pattern)[] patterns, bool isLiteral)
    {
        var (version, _) = Run("--version");
        Print($"{version.Split('\n')[0]}, {Environment.ProcessorCount} cores, best of {Rounds} each, alternating");
        Console.WriteLine("| lines with | ripgrep, ms | Rlm, ms | ratio | lines | heap, MB |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|");
        List<double> logarithms = [];
        var exitCode = 0;
        await using var context = await MemoryMappedContext.OpenAsync(path);
        foreach (var (name, pattern) in patterns)
        {
            var query = (isLiteral ? ContextQuery.Literal(pattern) : ContextQuery.Regex(pattern)) with { OnePerLine = true, Limit = 0 };
            var (theirs, ours) = (double.MaxValue, double.MaxValue);
            long theirCount = 0, ourCount = 0, heap = 0;
            for (var round = 0; round < Rounds; round++)
            {
                var watch = Stopwatch.StartNew();
                var (output, _) = isLiteral ? Run("-c", "-F", pattern, path) : Run("-c", pattern, path);
                theirs = Math.Min(theirs, watch.Elapsed.TotalMilliseconds);
                theirCount = output.Length == 0 ? 0 : long.Parse(output, CultureInfo.InvariantCulture);
                watch.Restart();
                using var sampler = new HeapSampler();
                ourCount = (await context.Search(query).ToResultAsync()).Total;
                ours = Math.Min(ours, watch.Elapsed.TotalMilliseconds);
                heap = Math.Max(heap, sampler.Stop());
            }

            logarithms.Add(Math.Log(ours / theirs));
            Print($"| {name}: `{pattern.Replace("|", "\\|", StringComparison.Ordinal)}` | {theirs:F0} | {ours:F0} | {ours / theirs:F2} | {ourCount:N0} | {heap / 1e6:F0} |");
            if (ourCount == theirCount) continue;
            Console.Error.WriteLine($"{pattern}: ripgrep counts {theirCount}, Rlm {ourCount}");
            exitCode = 1;
        }

        if (patterns.Length > 1) Print($"| geometric mean of {logarithms.Count} | | | {Math.Exp(logarithms.Average()):F2} | | |");
        Console.WriteLine();
        return exitCode;
    }

    private static async Task MeasureSlicesAsync(string path)
    {
        await using (await MemoryMappedContext.OpenAsync(path)) { }
        Console.WriteLine("| work | took |");
        Console.WriteLine("|---|---:|");
        var opening = await MedianAsync(21, async () =>
        {
            await using var fresh = await MemoryMappedContext.OpenAsync(path);
            return (await fresh.FindAsync(Path.GetFileName(path)))!.ReadString(0, 10_000).Length;
        });
        Print($"| opening {Length / 1e9:F1} GB until the first slice (median of 21) | {opening.TotalMilliseconds:F2} ms |");
        foreach (var large in (string[])[path, ContextSample.MakeSparse(10 * Length)])
        {
            await using var context = await MemoryMappedContext.OpenAsync(large);
            var document = (await context.FindAsync(Path.GetFileName(large)))!;
            var watch = Stopwatch.StartNew();
            var length = document.Length;
            Print($"| index of {document.ByteLength / 1e9:F1} GB | {watch.Elapsed.TotalSeconds:F2} s |");
            var random = new Random(1);
            var buffer = new char[10_000];
            List<double> times = [];
            for (var i = 0; i < 20_000; i++)
            {
                var offset = random.NextInt64(length - buffer.Length);
                var start = Stopwatch.GetTimestamp();
                document.Read(offset, buffer);
                times.Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds);
            }

            times.Sort();
            Print($"| 10,000 characters anywhere in {document.ByteLength / 1e9:F1} GB (median, mean of 20,000) | {times[times.Count / 2]:F1} µs, {times.Average():F1} µs |");
        }

        Console.WriteLine();
    }

    private static async Task MeasureRankedAsync()
    {
        var path = await ContextSample.MakeAsync(100_000_000);
        Console.WriteLine("| ranked search, 100 MB | took |");
        Console.WriteLine("|---|---:|");
        // Once to compile the code.
        await using (var first = await MemoryMappedContext.OpenAsync(path)) await first.IndexAsync();
        await using var context = await MemoryMappedContext.OpenAsync(path);
        var (watch, processor, allocated) = (Stopwatch.StartNew(), Gauge.Processor, GC.GetTotalAllocatedBytes());
        await context.IndexAsync();
        Print($"| index | {watch.Elapsed.TotalSeconds:F2} s, CPU {(Gauge.Processor - processor).TotalSeconds:F2} s, allocated {(GC.GetTotalAllocatedBytes() - allocated) / 1e6:F0} MB |");
        foreach (var words in (string[])["cancel a task after a delay", "ConcurrentDictionary", "the default value of the maximum number of connections per server"])
        {
            processor = Gauge.Processor;
            var time = await MedianAsync(51, async () => (await context.Search(ContextQuery.Words(words)).ToResultAsync()).Hits.Count);
            Print($"| query: {words} (median of 51) | {time.TotalMilliseconds:F2} ms, CPU {(Gauge.Processor - processor).TotalMilliseconds / 51:F2} ms |");
        }

        Print($"| size of the index | {context.GetStatistics().IndexBytes / 1e6:F1} MB |");
        Console.WriteLine();
    }

    private static async Task<TimeSpan> MedianAsync(int count, Func<Task<int>> work)
    {
        List<TimeSpan> times = [];
        for (var i = 0; i < count; i++)
        {
            var start = Stopwatch.GetTimestamp();
            await work();
            times.Add(Stopwatch.GetElapsedTime(start));
        }

        times.Sort();
        return times[count / 2];
    }

    private static (string Output, int ExitCode) Run(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(Rival, arguments) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (output.Trim(), process.ExitCode);
    }

    private static void Print(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
