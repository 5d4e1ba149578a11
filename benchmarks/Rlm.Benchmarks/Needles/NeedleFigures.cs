using System.Diagnostics;
using System.Globalization;

namespace Rlm.Benchmarks.Needles;

/// <summary>
/// End to end over texts of 1 million to 1 billion characters, in every backend, with models that answer at once and after 50 ms:
/// <c>needles</c> measures all, <c>needles 100</c> those of 100 million.
/// </summary>
internal static class NeedleFigures
{
    private const int Million = 1_000_000;

    private static readonly int[] Sizes = [1, 10, 40, 100, 1_000];
    private static readonly string[] Backends = ["memory", "folder", "file"];
    private static readonly int[] Latencies = [0, 50];

    public static async Task<int> RunAsync(string[] arguments)
    {
        if (arguments is [var size, var backend, var latency, var work])
        {
            return await NeedleRun.RunAsync(
                Number(size) * (long)Million, backend, Number(latency), NeedleWork.All.Single(known => known.Name == work));
        }

        int[] sizes = arguments is [var only] ? [Number(only)] : Sizes;
        Console.WriteLine("| characters | backend | work | sub-model, ms | sub-calls | total, s | ideal wait, s | framework, s | CPU, s | peak memory, MB | right |");
        Console.WriteLine("|---:|---|---|---:|---:|---:|---:|---:|---:|---:|---|");
        var exitCode = 0;
        foreach (var (megas, kind, program, wait) in
            from megas in sizes
            from kind in Backends
            from program in NeedleWork.All
            from wait in Latencies
            select (megas, kind, program, wait))
        {
            using var process = Process.Start(new ProcessStartInfo(
                Environment.ProcessPath!, ["needles", Text(megas), kind, Text(wait), program.Name]))!;
            await process.WaitForExitAsync();
            exitCode |= process.ExitCode;
        }

        return exitCode;
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
