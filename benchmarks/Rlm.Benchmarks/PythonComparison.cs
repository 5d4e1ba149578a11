using System.Globalization;
using Rlm.Python;

namespace Rlm.Benchmarks;

/// <summary>The programs of <c>Programs</c> in our interpreter and in CPython, one after the other, and the ratios of their times.</summary>
internal static class PythonComparison
{
    /// <summary>Prints a table. The last line is the geometric mean of the ratios.</summary>
    /// <param name="filter">Part of the names to run; all where null.</param>
    /// <returns>The exit code: 1 where a program printed something else than CPython, or CPython is not installed.</returns>
    public static async Task<int> RunAsync(string? filter)
    {
        if (await CPython.VersionAsync() is not { } version)
            return 1;
        Console.WriteLine($"| program | CPython {version}, ms | Rlm.Python, ms | ratio |");
        Console.WriteLine("|---|---:|---:|---:|");
        var logarithms = new List<double>();
        var exitCode = 0;
        foreach (var name in Programs.Names.Where(name => name.Contains(filter ?? "", StringComparison.Ordinal)))
        {
            var source = $"{Programs.Text(name)}\n{Programs.Text("$measure")}";
            var theirs = Measurement.Parse(await CPython.RunAsync(source));
            var ours = Measurement.Parse(await RunOursAsync(source));
            var ratio = ours.Seconds / theirs.Seconds;
            logarithms.Add(Math.Log(ratio));
            Print($"| {name} | {theirs.Seconds * 1000:F2} | {ours.Seconds * 1000:F2} | {ratio:F2} |");
            if (ours.Result != theirs.Result)
            {
                Console.Error.WriteLine($"{name}: CPython returned {theirs.Result}, Rlm.Python {ours.Result}");
                exitCode = 1;
            }
        }

        if (logarithms.Count == 0)
        {
            Console.Error.WriteLine($"No program's name contains '{filter}'.");
            return 1;
        }

        Print($"| geometric mean of {logarithms.Count} | | | {Math.Exp(logarithms.Average()):F2} |");
        return exitCode;
    }

    private static void Print(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));

    private static async Task<string> RunOursAsync(string source)
    {
        var options = new PythonOptions();
        options.Limits.ActiveTime = TimeSpan.FromMinutes(2);
        var result = await new PythonSession(options).RunAsync(source);
        return result.Status == PythonStatus.Completed ? result.Output : throw new InvalidOperationException(result.Error?.Traceback ?? result.Status.ToString());
    }

    private readonly record struct Measurement(double Seconds, string Result)
    {
        public static Measurement Parse(string output) => output.Split(' ', 2) is [var seconds, var result]
            ? new(double.Parse(seconds, CultureInfo.InvariantCulture), result.Trim())
            : throw new InvalidOperationException($"A program printed no time but '{output}'.");
    }
}
