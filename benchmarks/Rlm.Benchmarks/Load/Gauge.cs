using System.Diagnostics;

namespace Rlm.Benchmarks.Load;

/// <summary>What the process uses.</summary>
internal static class Gauge
{
    public static double PeakMegabytes
    {
        get
        {
            using var process = Process.GetCurrentProcess();
            return process.PeakWorkingSet64 / 1e6;
        }
    }

    public static double WorkingMegabytes
    {
        get
        {
            using var process = Process.GetCurrentProcess();
            return process.WorkingSet64 / 1e6;
        }
    }

    public static TimeSpan Processor
    {
        get
        {
            using var process = Process.GetCurrentProcess();
            return process.TotalProcessorTime;
        }
    }

    public static int Threads
    {
        get
        {
            using var process = Process.GetCurrentProcess();
            return process.Threads.Count;
        }
    }

    /// <summary>Open files where the system tells (Linux), without the assemblies that the runtime keeps open; else handles.</summary>
    public static int Handles
    {
        get
        {
            const string Open = "/proc/self/fd";
            if (Directory.Exists(Open))
                return Directory.EnumerateFileSystemEntries(Open).Count(static file => File.ResolveLinkTarget(file, false)?.Extension != ".dll");
            using var process = Process.GetCurrentProcess();
            return process.HandleCount;
        }
    }

    public static double LiveMegabytes()
    {
        for (var i = 0; i < 3; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        return GC.GetTotalMemory(forceFullCollection: true) / 1e6;
    }

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
