using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using Rlm.Python;

namespace Rlm.Benchmarks;

/// <summary>The programs of <c>Programs</c> in our interpreter and in CPython, one after the other, and the ratios of their times.</summary>
internal static class PythonComparison
{
    private const string Rival = "python3";

    /// <summary>Prints a table. The last line is the geometric mean of the ratios.</summary>
    /// <param name="filter">Part of the names to run; all where null.</param>
    /// <returns>The exit code: 1 where a program printed something else than CPython, or CPython is not installed.</returns>
    public static async Task<int> RunAsync(string? filter)
    {
        if (await RunRivalAsync("import sys; print(sys.version.split()[0])") is not { } version)
        {
            Console.Error.WriteLine($"'{Rival}' is not installed, so there is nothing to compare with.");
            return 1;
        }

        Console.WriteLine($"| program | CPython {version.Trim()}, ms | Rlm.Python, ms | ratio |");
        Console.WriteLine("|---|---:|---:|---:|");
        var logarithms = new List<double>();
        var exitCode = 0;
        foreach (var name in Resources().Where(n => n[0] != '$' && n.Contains(filter ?? "", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            var source = $"{Resource(name)}\n{Resource("$measure")}";
            var theirs = Measurement.Parse(await RunRivalAsync(source) ?? "");
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

    /// <summary>What CPython prints; null where it is not installed.</summary>
    private static async Task<string?> RunRivalAsync(string source)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(Rival, "-") { RedirectStandardInput = true, RedirectStandardOutput = true })!;
            await process.StandardInput.WriteAsync(source);
            process.StandardInput.Close();
            var output = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            return output;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    private static string[] Resources() => Assembly.GetExecutingAssembly().GetManifestResourceNames();

    private static string Resource(string name)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    private readonly record struct Measurement(double Seconds, string Result)
    {
        public static Measurement Parse(string output) => output.Split(' ', 2) is [var seconds, var result]
            ? new(double.Parse(seconds, CultureInfo.InvariantCulture), result.Trim())
            : throw new InvalidOperationException($"A program printed no time but '{output}'.");
    }
}
