using System.Diagnostics;
using System.Globalization;
using Rlm.Benchmarks.Load;
using Rlm.Python;

namespace Rlm.Benchmarks;

/// <summary>What sessions and host calls of the interpreter cost besides the program.</summary>
internal static class SessionFigures
{
    /// <summary>Prints a table beside the goals.</summary>
    /// <param name="part"><c>first</c> prints only how long the first cell of this process took, in milliseconds.</param>
    public static async Task<int> RunAsync(string? part)
    {
        if (part == "first")
        {
            var start = Stopwatch.GetTimestamp();
            await new PythonSession().RunAsync("1 + 1");
            Console.WriteLine(Stopwatch.GetElapsedTime(start).TotalMilliseconds.ToString(CultureInfo.InvariantCulture));
            return 0;
        }

        Print("first cell of a fresh process, ms", await FirstCellAsync(), "150");
        Print("new session running 1+1, us", await NewSessionAsync(), "50");
        Print("one more cell running 1+1, us", await OneMoreCellAsync(), "");
        Print("host call that completes at once, ns", await HostCallAsync(), "50");
        await SuspendedSessionsAsync(10_000);
        return 0;
    }

    private static void Print(string name, double value, string goal) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-55} {value,10:F2}   [goal: {goal}]"));

    // Median of fresh processes.
    private static async Task<double> FirstCellAsync()
    {
        var times = new List<double>();
        for (var i = 0; i < 9; i++)
        {
            using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["sessions", "first"]) { RedirectStandardOutput = true })!;
            times.Add(double.Parse(await process.StandardOutput.ReadToEndAsync(), CultureInfo.InvariantCulture));
            await process.WaitForExitAsync();
        }

        return Gauge.Median(times);
    }

    private static Task<double> NewSessionAsync() => MedianMicrosecondsAsync(static async () => await new PythonSession().RunAsync("1 + 1"));

    private static Task<double> OneMoreCellAsync()
    {
        var session = new PythonSession();
        return MedianMicrosecondsAsync(async () => await session.RunAsync("1 + 1"));
    }

    private static async Task<double> MedianMicrosecondsAsync(Func<Task> run)
    {
        for (var i = 0; i < 5_000; i++)
            await run();
        var times = new List<double>();
        for (var i = 0; i < 10_000; i++)
        {
            var start = Stopwatch.GetTimestamp();
            await run();
            times.Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds);
        }

        return Gauge.Median(times);
    }

    // A loop with the call less the same loop with nothing in it.
    private static async Task<double> HostCallAsync()
    {
        const int Calls = 1_000_000;
        var session = new PythonSession();
        session.Define(new PythonFunction("host(x)", static (call, _) => new(call["x"])));
        await session.RunAsync($"def calls():\n    for i in range({Calls}): host(i)\ndef nothing():\n    for i in range({Calls}): pass");
        var times = new List<double>();
        for (var i = 0; i < 9; i++)
            times.Add((await TimeAsync("calls()") - await TimeAsync("nothing()")).TotalNanoseconds / Calls);
        return Gauge.Median(times);

        async Task<TimeSpan> TimeAsync(string code)
        {
            var start = Stopwatch.GetTimestamp();
            await session.RunAsync(code);
            return Stopwatch.GetElapsedTime(start);
        }
    }

    private static async Task SuspendedSessionsAsync(int count)
    {
        var gate = new TaskCompletionSource<object?>(TaskCreationOptions.RunContinuationsAsynchronously);
        var wait = new PythonFunction("wait()", async (_, _) => await gate.Task);
        var sessions = new PythonSession[count];
        for (var i = 0; i < count; i++)
        {
            sessions[i] = new PythonSession();
            sessions[i].Define(wait);
            await sessions[i].RunAsync("def work(n):\n    return wait()");
        }

        var threads = Gauge.Threads;
        var idle = Gauge.LiveMegabytes();
        var runs = sessions.Select(static session => session.RunAsync("work(1)").AsTask()).ToArray();
        await Task.Delay(500);
        var suspended = Gauge.LiveMegabytes();
        Print($"{count:N0} suspended sessions, bytes each beyond globals", (suspended - idle) * 1e6 / count, "4096");
        Print("    threads more than before", Gauge.Threads - threads, "0");
        gate.SetResult(null);
        await Task.WhenAll(runs);
        GC.KeepAlive(sessions);
    }
}
