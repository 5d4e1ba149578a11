using System.Diagnostics;

namespace Rlm.Python.Fuzzing.Survival;

/// <summary>Runs programs in a session and looks whether they did what none may do.</summary>
public sealed class Survivor : IDisposable
{
    // What the programs of one session leave behind slows down the next ones.
    private const int ProgramsPerSession = 400;

    private static readonly PythonProgram Zoo = PythonProgram.Compile(Vocabulary.Resource("zoo.py"), "zoo.py");
    private static readonly PythonProgram Probe = PythonProgram.Compile("kept_ = kept_by_survivor + 1\nanswer_ = 1 + 1");

    private readonly Maker _maker;
    private readonly InternalErrors _errors = new();
    private readonly MemoryWatch _memory = new();
    private PythonSession? _session;
    private PythonOptions _options = new();
    private int _used;

    private Survivor(Maker maker) => _maker = maker;

    /// <summary>Gets how many programs took longer than they may by the clock, but not by the processor: the machine was busy.</summary>
    public int Late { get; private set; }

    /// <summary>Gets the programs run by how they ended.</summary>
    public IDictionary<string, Outcome> Outcomes { get; } = new SortedDictionary<string, Outcome>(StringComparer.Ordinal);

    /// <summary>Gets ready, which takes a second.</summary>
    /// <returns>What runs programs.</returns>
    public static async Task<Survivor> CreateAsync() => new(await Maker.CreateAsync().ConfigureAwait(false));

    /// <summary>Gives the program of a number.</summary>
    /// <param name="seed">The number.</param>
    /// <returns>The program.</returns>
    public string Program(long seed) => _maker.Program(seed);

    /// <summary>Runs the program of a number.</summary>
    /// <param name="seed">The number.</param>
    /// <returns>What it did that it may not do; null where all is well.</returns>
    public Task<Finding?> RunAsync(long seed) => RunAsync(seed, Program(seed));

    /// <summary>Runs a program.</summary>
    /// <param name="seed">The number that decides its limits.</param>
    /// <param name="source">The program.</param>
    /// <returns>What it did that it may not do; null where all is well.</returns>
    public async Task<Finding?> RunAsync(long seed, string source)
    {
        if (_session is null || ++_used > ProgramsPerSession)
            await BeginSessionAsync().ConfigureAwait(false);
        var finding = await RunHereAsync(seed, source).ConfigureAwait(false);
        if (finding is not null)
            _session = null;
        return finding;
    }

    /// <summary>Looks whether a program does the same in a session of its own, and makes it as small as it does so.</summary>
    /// <param name="finding">What it did.</param>
    /// <returns>The smaller program, or the whole one with a note.</returns>
    public async Task<Finding> ReduceAsync(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        if (!await ShowsAsync(finding.Source).ConfigureAwait(false))
            return finding with { Details = "Not alone: it needs programs that ran before it in the same session.\n" + finding.Details };
        var lines = finding.Source.Split('\n').ToList();
        var deadline = Stopwatch.GetTimestamp() + (20 * Stopwatch.Frequency);
        for (var size = Math.Max(1, lines.Count / 2); size >= 1; size /= 2)
        {
            for (var at = 0; at < lines.Count && Stopwatch.GetTimestamp() < deadline;)
            {
                List<string> fewer = [.. lines[..at], .. lines[Math.Min(lines.Count, at + size)..]];
                if (await ShowsAsync(string.Join('\n', fewer)).ConfigureAwait(false))
                    lines = fewer;
                else
                    at += size;
            }
        }

        return finding with { Source = string.Join('\n', lines) };

        async Task<bool> ShowsAsync(string source)
        {
            await BeginSessionAsync().ConfigureAwait(false);
            var found = await RunHereAsync(finding.Seed, source).ConfigureAwait(false);
            _session = null;
            return found?.Key == finding.Key;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _errors.Dispose();
        _memory.Dispose();
    }

    private async Task BeginSessionAsync()
    {
        _options = new() { EchoLastExpression = true, TimeProvider = new JumpingTime() };
        _session = new(_options);
        _used = 0;
        await _session.RunAsync(Zoo).ConfigureAwait(false);
        _memory.SetBaseline();
    }

    private async Task<Finding?> RunHereAsync(long seed, string source)
    {
        var session = _session!;
        var limits = _options.Limits;
        Maker.SetLimits(seed, limits);
        _errors.Forget();
        _memory.Begin(limits.MemoryBytes);
        var (cpu, start) = (Environment.CpuUsage.TotalTime, Stopwatch.GetTimestamp());
        TimeSpan took, used;
        PythonResult result;
        try
        {
            result = await session.RunAsync(source).ConfigureAwait(false);
            (took, used) = (Stopwatch.GetElapsedTime(start), Environment.CpuUsage.TotalTime - cpu);
            foreach (var name in (ReadOnlySpan<string>)["v0", "L", "K"])
                Convert(session, name);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return new("exception", InternalErrors.KeyOf(e), seed, source, e.ToString());
        }

        _memory.End();
        var outcome = result.Status == PythonStatus.Raised ? result.Error!.Type : result.Error?.Limit?.ToString() ?? result.Status.ToString();
        Outcomes[outcome] = Outcomes.TryGetValue(outcome, out var known) ? new(known.Count + 1,
            known.Milliseconds + used.TotalMilliseconds) : new(1, used.TotalMilliseconds);
        if (_errors.Find() is { } error)
            return new("internal error", InternalErrors.KeyOf(error), seed, source, error.ToString());
        if (result.Error?.Message.Contains("internal error in the interpreter", StringComparison.Ordinal) == true)
            return new("internal error", result.Error.Message, seed, source, result.Error.Traceback);
        if (_memory.Overshot > 0 || result.Error?.Message == "the host is out of memory")
            return new("memory", "memory", seed, source, $"{_memory.Overshot >> 20} MB beyond {limits.MemoryBytes >> 20} MB; {result.Status}, {result.Error?.Message}");
        var allowed = limits.ActiveTime + TimeSpan.FromMilliseconds(Math.Max(50, limits.ActiveTime.TotalMilliseconds / 10));
        if (took > allowed && outcome != nameof(PythonLimit.WallTime))
        {
            if (used > allowed + TimeSpan.FromMilliseconds(20))
                return new("time", $"time {outcome}", seed, source, $"{took.TotalMilliseconds:0} ms ({used.TotalMilliseconds:0} of the processor), {allowed.TotalMilliseconds:0} allowed; {outcome}, line {result.Error?.Line}");
            Late++;
        }

        return await ProbeAsync(session, seed, source).ConfigureAwait(false);
    }

    private static void Convert(PythonSession session, string name)
    {
        try
        {
            if (session.TryGetValue(name, out var value))
                _ = value?.ToString();
        }
        catch (PythonRaiseException)
        {
            // It holds itself, or is nested too deeply.
        }
    }

    // Whatever happened, the session answers and has its variables.
    private async Task<Finding?> ProbeAsync(PythonSession session, long seed, string source)
    {
        try
        {
            var probe = await session.RunAsync(Probe).ConfigureAwait(false);
            if (probe.Status == PythonStatus.Completed && session["answer_"] is 2L && session["kept_"] is 12346L)
                return null;

            // Programs may empty their own namespace, and fill it beyond what the next one is allowed.
            _session = null;
            return probe.Error?.Limit == PythonLimit.Memory || source.Contains("globals",
                StringComparison.Ordinal) || source.Contains("locals", StringComparison.Ordinal)
                || source.Contains("__dict__", StringComparison.Ordinal) || source.Contains("vars",
                    StringComparison.Ordinal) || source.Contains("__main__", StringComparison.Ordinal)
                ? null
                : new("session broken", probe.Error?.Type ?? "lost", seed, source, probe.Error?.Traceback ?? $"{session["kept_"]}");
        }
        catch (Exception e)
        {
            return new("exception", InternalErrors.KeyOf(e), seed, source, e.ToString());
        }
    }
}
