using System.ComponentModel;
using System.Diagnostics;

namespace Rlm.Benchmarks;

/// <summary>CPython, as <c>python3</c> or what the variable <c>PYTHON</c> names.</summary>
internal static class CPython
{
    private static readonly string Command = Environment.GetEnvironmentVariable("PYTHON") is { Length: > 0 } path ? path : "python3";

    /// <summary>Its version; null, with a line on standard error, where it is not installed.</summary>
    public static async Task<string?> VersionAsync()
    {
        try
        {
            return (await RunAsync("import sys; print(sys.version.split()[0])")).Trim();
        }
        catch (Win32Exception)
        {
            Console.Error.WriteLine($"'{Command}' is not installed, so there is nothing to compare with.");
            return null;
        }
    }

    /// <summary>What it prints for a program.</summary>
    public static async Task<string> RunAsync(string source)
    {
        using var process = Process.Start(new ProcessStartInfo(Command, "-") { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        await process.StandardInput.WriteAsync(source);
        process.StandardInput.Close();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"'{Command}' ended with exit code {process.ExitCode}.");
    }
}
