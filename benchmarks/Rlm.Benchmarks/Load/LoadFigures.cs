using System.Diagnostics;

namespace Rlm.Benchmarks.Load;

/// <summary>The figures of the agent under load: <c>load</c> measures all, <c>load NAME</c> one of them.</summary>
internal static class LoadFigures
{
    private static readonly ILoadFigure[] All =
    [
        new SubCallThroughput(), new TreeDepth(2, 16), new TreeDepth(3, 64), new OneTurn(), new ManyRuns(), new LongWait(), new Soak(),
    ];

    public static async Task<int> RunAsync(string? name)
    {
        if (name is not null)
        {
            var figure = All.Single(figure => figure.Name == name);
            Console.WriteLine($"{figure.Name,-12} {await figure.MeasureAsync()}   [goal: {figure.Goal}]");
            return 0;
        }

        foreach (var figure in All)
        {
            using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["load", figure.Name]))!;
            await process.WaitForExitAsync();
            if (process.ExitCode != 0)
                return process.ExitCode;
        }

        return 0;
    }
}
