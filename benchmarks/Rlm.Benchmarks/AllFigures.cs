using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Rlm.Benchmarks;

/// <summary>Measures everything, each part in a process of its own, and writes down what was printed, where and with which versions.</summary>
internal static class AllFigures
{
    private static readonly string[] Parts = ["cpython", "long-text", "sessions", "load", "contexts", "needles"];

    private static readonly (string Program, string[] Arguments)[] Rivals =
        [("python3", ["--version"]), ("node", ["--version"]), ("rg", ["--version"]), ("git", ["rev-parse", "--short", "HEAD"])];

    /// <summary>Runs all parts, or some.</summary>
    /// <param name="parts">Which; all where there are none.</param>
    /// <returns>The exit code: 1 where a part failed or its name is none.</returns>
    public static async Task<int> RunAsync(string[] parts)
    {
        if (parts.FirstOrDefault(static part => !Parts.Contains(part)) is { } unknown)
        {
            Console.Error.WriteLine($"There is no '{unknown}'; there are: {string.Join(", ", Parts)}.");
            return 1;
        }

        var platform = RuntimeInformation.RuntimeIdentifier;
        var date = DateTime.Now.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var folder = Path.Combine("benchmarks", "runs", $"{date}-{platform}-{Environment.ProcessorCount}-cores");
        Directory.CreateDirectory(folder);
        var report = new StringBuilder($"# Figures of {date}\n\n{Machine()}\n\n| command | took | exit code | tables |\n|---|---:|---:|---|\n");
        var failures = 0;
        foreach (var part in parts.Length == 0 ? Parts : parts)
        {
            var clock = Stopwatch.StartNew();
            var exitCode = await RunAsync(part, Path.Combine(folder, $"{part}.md"));
            failures += exitCode == 0 ? 0 : 1;
            report.Append(
                CultureInfo.InvariantCulture,
                $"| `dotnet run -c Release --project benchmarks/Rlm.Benchmarks -- {part}` | {clock.Elapsed:m\\:ss} | {exitCode} | [{part}]({part}.md) |\n");
            await File.WriteAllTextAsync(Path.Combine(folder, "README.md"), report.ToString());
        }

        Console.WriteLine($"Written to {folder}.");
        return failures == 0 ? 0 : 1;
    }

    private static async Task<int> RunAsync(string part, string path)
    {
        Console.WriteLine($"== {part}");
        using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [part]) { RedirectStandardOutput = true })!;
        List<string> lines = [];
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            Console.WriteLine(line);
            lines.Add(line);
        }

        await process.WaitForExitAsync();

        // What is no table keeps its columns.
        var text = string.Join('\n', lines).Trim();
        var isTable = lines.Exists(static line => line.StartsWith('|'));
        await File.WriteAllTextAsync(path, $"# {part}\n\n{(isTable ? text : $"```\n{text}\n```")}\n");
        return process.ExitCode;
    }

    private static string Machine()
    {
        var memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1e9;
        List<string> facts =
        [
            $"{Processor()}, {Environment.ProcessorCount} cores, {memory.ToString("F0", CultureInfo.InvariantCulture)} GB; "
            + $"{RuntimeInformation.OSDescription}; {RuntimeInformation.FrameworkDescription}",
        ];
        foreach (var (program, arguments) in Rivals)
            facts.Add(program == "git" ? $"commit {Ask(program, arguments)}" : $"{program}: {Ask(program, arguments)}");
        return string.Join("; ", facts) + ".";
    }

    private static string Processor()
    {
        const string Linux = "/proc/cpuinfo";
        var name = File.Exists(Linux)
            ? File.ReadLines(Linux).FirstOrDefault(static line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim()
            : Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER");
        return name ?? RuntimeInformation.ProcessArchitecture.ToString();
    }

    private static string Ask(string program, string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
            return process.StandardOutput.ReadToEnd().Split('\n')[0].Trim();
        }
        catch (Win32Exception)
        {
            return "not installed";
        }
    }
}
