using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Rlm.Python.Fuzzing.Survival;

/// <summary>Runs many programs in child processes, starts a new one where one crashed or hangs, and collects what was found.</summary>
internal sealed class SurvivalRun(string folder, int perKey)
{
    // A child is replaced after so many programs, so that what the process keeps does not pile up.
    private const long Lot = 100_000;

    // A program that takes longer is stuck: no limit is longer than half a second.
    private static readonly TimeSpan Stuck = TimeSpan.FromSeconds(40);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, int> _keys = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, Outcome> _outcomes = new(StringComparer.Ordinal);
    private long _done;
    private long _late;
    private long _next;
    private long _end;
    private readonly Stopwatch _clock = new();
    private TimeSpan _told;

    public async Task<int> RunAsync(long first, long count, int parallel, TimeSpan time)
    {
        Directory.CreateDirectory(folder);
        (_next, _end) = (first, first + count);
        _clock.Start();
        var workers = Enumerable.Range(0, parallel).Select(_ => WorkAsync()).ToList();
        await Task.WhenAll(workers).ConfigureAwait(false);
        Tell();
        Console.WriteLine("outcomes: " + string.Join(", ", _outcomes.OrderByDescending(pair => pair.Value.Count).Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Key} {pair.Value.Count} ({pair.Value.Milliseconds / 1000:0.0} s)"))));
        return _keys.Count == 0 ? 0 : 1;

        async Task WorkAsync()
        {
            while (_clock.Elapsed < time && Take() is var (from, size) && size > 0)
            {
                var until = from + size;
                while (from < until && _clock.Elapsed < time)
                    from = await RunChildAsync(from, until - from, () => _clock.Elapsed >= time).ConfigureAwait(false);
            }
        }
    }

    // With those that the children have not reported yet.
    private void Tell(long unreported = 0)
    {
        _told = _clock.Elapsed;
        var done = Interlocked.Read(ref _done) + unreported;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{_told:h\\:mm\\:ss} {done:N0} programs, {done / _told.TotalSeconds:N0}/s, {_keys.Count} faults, {_late} late for want of the processor"));
    }

    private (long First, long Count) Take()
    {
        lock (_gate)
        {
            var (first, count) = (_next, Math.Min(Lot, _end - _next));
            _next += count;
            return (first, count);
        }
    }

    // Returns the number of the first program that was not run.
    private async Task<long> RunChildAsync(long first, long count, Func<bool> isOver)
    {
        var journal = Path.GetTempFileName();
        var findings = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(journal, new byte[SurvivalWorker.JournalBytes]).ConfigureAwait(false);
            var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardError = true, RedirectStandardOutput = true };
            if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
                start.ArgumentList.Add(typeof(SurvivalRun).Assembly.Location);
            foreach (var argument in (string[])["survive-child", "--journal", journal, "--findings", findings, "--seed", $"{first}", "--count", $"{count}"])
                start.ArgumentList.Add(argument);

            // The stack of a thread on Windows, and one heap with no threads of its own.
            start.Environment["DOTNET_Thread_DefaultStackSize"] = "100000";
            start.Environment["DOTNET_gcConcurrent"] = "0";
            start.Environment["DOTNET_gcServer"] = "0";
            start.Environment["DOTNET_GCHeapHardLimit"] = "30000000";
            using var child = Process.Start(start)!;
            var errors = child.StandardError.ReadToEndAsync();
            var output = child.StandardOutput.ReadToEndAsync();
            var (seen, since) = (-1L, Stopwatch.GetTimestamp());
            var hangs = false;
            var stopped = false;
            while (!child.HasExited)
            {
                using var patience = new CancellationTokenSource(500);
                try
                {
                    await child.WaitForExitAsync(patience.Token).ConfigureAwait(false);
                }
                catch (OperationCanceledException)
                {
                }

                var at = SurvivalWorker.Read(journal);
                if (at != seen)
                    (seen, since) = (at, Stopwatch.GetTimestamp());
                hangs = at >= first && at < first + count && Stopwatch.GetElapsedTime(since) > Stuck;
                stopped = isOver();
                if (at > first && _clock.Elapsed - _told > TimeSpan.FromSeconds(20))
                    Tell(at - first);
                if ((hangs || stopped) && !child.HasExited)
                    child.Kill();
            }

            await child.WaitForExitAsync().ConfigureAwait(false);
            var reached = Math.Max(first, SurvivalWorker.Read(journal));
            await CollectAsync(findings).ConfigureAwait(false);
            Interlocked.Add(ref _done, reached - first);
            if (reached >= first + count || (stopped && !hangs))
                return stopped ? first + count : reached;
            var text = await errors.ConfigureAwait(false) + await output.ConfigureAwait(false);
            var key = hangs ? "hang" : "crash " + Frame(text);
            Add(new(hangs ? "hang" : "crash", key, reached, "", text.Length > 20_000 ? text[..20_000] : text));
            Interlocked.Increment(ref _done);
            return reached + 1;
        }
        finally
        {
            File.Delete(journal);
            File.Delete(findings);
        }
    }

    // The method that a stack overflow repeats, or whatever the child said last.
    private static string Frame(string text)
    {
        var line = text.Split('\n').FirstOrDefault(line => line.Contains("at Rlm.Python", StringComparison.Ordinal)) ?? text.Split('\n')[0];
        var end = line.IndexOf('(', StringComparison.Ordinal);
        return (end < 0 ? line : line[..end]).Trim();
    }

    private async Task CollectAsync(string path)
    {
        foreach (var line in await File.ReadAllLinesAsync(path).ConfigureAwait(false))
        {
            Finding? finding;
            try
            {
                finding = JsonSerializer.Deserialize<Finding>(line);
            }
            catch (JsonException)
            {
                continue;
            }

            if (finding!.Kind != "summary")
            {
                Add(finding);
                continue;
            }

            lock (_gate)
            {
                _late += finding.Seed;
                foreach (var (outcome, number) in JsonSerializer.Deserialize<Dictionary<string, Outcome>>(finding.Details)!)
                    _outcomes[outcome] = _outcomes.GetValueOrDefault(outcome) is { } known ? new(known.Count + number.Count,
                        known.Milliseconds + number.Milliseconds) : number;
            }
        }
    }

    private void Add(Finding finding)
    {
        lock (_gate)
        {
            var number = _keys[finding.Key] = _keys.GetValueOrDefault(finding.Key) + 1;
            if (number > perKey)
                return;
            Console.WriteLine($"{finding.Kind}: {finding.Key} (program {finding.Seed})");
            var name = string.Concat($"{finding.Kind} {finding.Seed}".Select(c => char.IsLetterOrDigit(c) ? c : '-'));
            File.WriteAllText(Path.Combine(folder, name + ".py"), $"# {finding.Key}\n{finding.Source}\n");
            File.WriteAllText(Path.Combine(folder, name + ".txt"), finding.Details);
        }
    }
}
