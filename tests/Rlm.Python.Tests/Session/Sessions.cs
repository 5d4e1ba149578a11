namespace Rlm.Python.Tests;

/// <summary>Short ways to a session whose results a test looks at.</summary>
internal static class Sessions
{
    /// <summary>A session with finite limits small enough for a test; <paramref name="configure"/> has the last word.</summary>
    public static PythonSession Create(Action<PythonOptions>? configure = null)
    {
        var options = new PythonOptions();
        configure?.Invoke(options);
        return new PythonSession(options);
    }

    /// <summary>Runs a cell that is expected to complete and returns what it printed.</summary>
    public static async Task<string> PrintedAsync(this PythonSession session, string source)
    {
        var result = await session.RunAsync(source);
        Assert.True(result.Status == PythonStatus.Completed, $"{result.Status}: {result.Error?.Traceback ?? result.Error?.Message}");
        return result.Output;
    }

    /// <summary>Shows that the session still works: it runs a cell that touches functions, classes, exceptions and the given variable.</summary>
    public static async Task ServesNextCellAsync(this PythonSession session)
    {
        var printed = await session.PrintedAsync(
            """
            def probe(n):
                try:
                    return sum(i for i in range(n)) + [1, 2][5]
                except IndexError as e:
                    return f"{type(e).__name__} {n}"
                finally:
                    pass
            print(probe(3), sorted([3, 1, 2]), len("abc" * 3))
            """);
        Assert.Equal("IndexError 3 [1, 2, 3] 9\n", printed);
    }
}
