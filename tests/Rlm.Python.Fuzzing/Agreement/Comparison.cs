using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Rlm.Python.Fuzzing.Agreement;

/// <summary>Runs snippets here and on CPython 3.13, and tells where they differ.</summary>
public sealed class Comparison
{
    private const int BatchSize = 400;

    // What the harness prints where CPython does not come to an end, and where it gives up because of a fault of its own.
    private const string TooSlow = "TimeoutError: 'too slow'";
    private const string Fault = "SystemError: ";

    private static readonly string Harness = ReadHarness();

    private readonly string _python;

    private Comparison(string python) => _python = python;

    /// <summary>Looks for CPython 3.13: <c>PYTHON</c> of the environment, <c>python3.13</c> or <c>python3</c>.</summary>
    /// <returns>A comparison; null where CPython 3.13 is not installed.</returns>
    public static async Task<Comparison?> FindAsync()
    {
        string?[] candidates = [Environment.GetEnvironmentVariable("PYTHON"), "python3.13", "python3"];
        foreach (var candidate in candidates)
        {
            if (candidate is not null
                && await RunAsync(candidate, "import sys; print('%d.%d' % sys.version_info[:2], sys.implementation.name)").ConfigureAwait(false) is { } version
                && version.Trim() == "3.13 cpython")
                return new(candidate);
        }

        return null;
    }

    /// <summary>Compares snippets of an area.</summary>
    /// <param name="area">The area.</param>
    /// <param name="seed">Decides the snippets.</param>
    /// <param name="count">How many; at least 1.</param>
    /// <returns>What differs.</returns>
    public async Task<IReadOnlyList<Disagreement>> RunAsync(Area area, int seed, int count)
    {
        var random = new Random(seed);
        var disagreements = new List<Disagreement>();
        for (var done = 0; done < count; done += BatchSize)
        {
            var snippets = Enumerable.Range(0, Math.Min(BatchSize, count - done)).Select(_ => area.Make(random)).ToList();
            var theirs = Lines(await RunAsync(_python, Source(snippets)).ConfigureAwait(false)
                ?? throw new InvalidOperationException("CPython failed."));
            var ours = Lines(await RunOursAsync(Source(snippets.Select((snippet, i) => IsNoAnswer(theirs[i]) ? "r = 0" : snippet)))
                .ConfigureAwait(false));
            for (var i = 0; i < snippets.Count; i++)
            {
                if (theirs[i] != ours[i] && !IsNoAnswer(theirs[i]))
                    disagreements.Add(new(area.Name, snippets[i], theirs[i] ?? "(nothing)", ours[i] ?? "(nothing)"));
            }
        }

        return disagreements;
    }

    private static bool IsNoAnswer(string? theirs) => theirs == TooSlow || theirs?.StartsWith(Fault, StringComparison.Ordinal) == true;

    private static string Source(IEnumerable<string> snippets) =>
        $"SNIPPETS = [\n{string.Concat(snippets.Select(snippet => $"    {Literals.Quote(snippet)},\n"))}]\n{Harness}";

    // By its number; a program that was ended has no more lines.
    private static string?[] Lines(string output)
    {
        var lines = new string?[BatchSize];
        foreach (var line in output.Split('\n'))
        {
            var space = line.IndexOf(' ', StringComparison.Ordinal);
            if (space > 0 && int.TryParse(line.AsSpan(0, space), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < BatchSize)
                lines[number] = line[(space + 1)..];
        }

        return lines;
    }

    private static async Task<string> RunOursAsync(string source)
    {
        var output = new StringBuilder();
        var options = new PythonOptions { OnOutput = text => output.Append(text) };
        options.Limits.ActiveTime = TimeSpan.FromMinutes(1);
        var result = await new PythonSession(options).RunAsync(source).ConfigureAwait(false);
        return result.Status == PythonStatus.Completed ? output.ToString() : $"{output}\n{result.Error?.Traceback}";
    }

    /// <summary>What a Python prints for a program; null where it is not installed or fails.</summary>
    private static async Task<string?> RunAsync(string python, string source)
    {
        try
        {
            var start = new ProcessStartInfo(python, "-W ignore -") { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
            start.Environment["TZ"] = "UTC";
            start.Environment["PYTHONUTF8"] = "1";
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEndAsync();
            await process.StandardInput.WriteAsync(source).ConfigureAwait(false);
            process.StandardInput.Close();
            await process.WaitForExitAsync().ConfigureAwait(false);
            await errors.ConfigureAwait(false);
            return process.ExitCode == 0 ? await output.ConfigureAwait(false) : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    private static string ReadHarness()
    {
        using var reader = new StreamReader(typeof(Comparison).Assembly.GetManifestResourceStream("harness.py")!);
        return reader.ReadToEnd();
    }
}
