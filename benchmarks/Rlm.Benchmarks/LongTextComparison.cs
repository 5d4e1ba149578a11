using System.Globalization;
using Rlm.Python;

namespace Rlm.Benchmarks;

/// <summary>The operations of <c>LongText.py</c> on a string of 100 million characters, in our interpreter and in CPython.</summary>
internal static class LongTextComparison
{
    /// <summary>Prints a table of times and ratios.</summary>
    /// <returns>The exit code: 1 where results differ or CPython is not installed.</returns>
    public static async Task<int> RunAsync()
    {
        if (await CPython.VersionAsync() is not { } version)
            return 1;
        var source = Programs.Text("$long_text");
        var theirs = Rows(await CPython.RunAsync(source));
        var ours = Rows(await RunOursAsync(source));
        var exitCode = 0;
        Console.WriteLine($"| 100,000,000 characters | CPython {version}, ms | Rlm.Python, ms | ratio |");
        Console.WriteLine("|---|---:|---:|---:|");
        foreach (var (rival, own) in theirs.Zip(ours))
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"| {own.Name} | {rival.Milliseconds:F4} | {own.Milliseconds:F4} | {own.Milliseconds / rival.Milliseconds:F3} |"));
            if (rival.Result != own.Result)
            {
                Console.Error.WriteLine($"{own.Name}: CPython has {rival.Result}, Rlm.Python {own.Result}");
                exitCode = 1;
            }
        }

        return exitCode;
    }

    private static async Task<string> RunOursAsync(string source)
    {
        var options = new PythonOptions();
        options.Limits.ActiveTime = TimeSpan.FromMinutes(5);
        options.Limits.MemoryBytes = 4L << 30;
        options.Limits.ObjectBytes = 1L << 30;
        var result = await new PythonSession(options).RunAsync(source);
        return result.Status == PythonStatus.Completed ? result.Output : throw new InvalidOperationException(result.Error?.Traceback ?? result.Status.ToString());
    }

    private static List<(string Name, double Milliseconds, string Result)> Rows(string output) =>
        [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => line.Split('\t'))
            .Select(static row => (row[0], 1000 * double.Parse(row[1], CultureInfo.InvariantCulture), row[2]))];
}
