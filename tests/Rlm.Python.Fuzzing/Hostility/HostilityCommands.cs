using System.CommandLine;
using System.Diagnostics;
using System.Globalization;

namespace Rlm.Python.Fuzzing.Hostility;

/// <summary>The commands <c>corpus</c> and <c>cancel</c>.</summary>
internal static class HostilityCommands
{
    public static Command Corpus()
    {
        var write = new Option<string?>("--write") { Description = "A folder to write the files of the corpus to, with the outcomes as they are now." };
        var corpus = new Command("corpus", "Runs the hostile programs and tells where one does not end as it must.") { write };
        corpus.SetAction((parsed, _) => RunCorpusAsync(parsed.GetValue(write)));
        return corpus;
    }

    public static Command Cancel()
    {
        var rounds = new Option<int>("--rounds") { Description = "How often each program is cancelled.", DefaultValueFactory = _ => 3 };
        var seed = new Option<int>("--seed") { Description = "Decides when.", DefaultValueFactory = _ => 1 };
        var show = new Option<int>("--show") { Description = "How many of the slowest are shown.", DefaultValueFactory = _ => 15 };
        var cancel = new Command("cancel",
            "Cancels every hostile program that does not end by itself, and built-ins at work on large data, and measures how long that takes.") { rounds, seed, show };
        cancel.SetAction((parsed, _) => CancelAsync(parsed.GetValue(rounds), parsed.GetValue(seed), parsed.GetValue(show)));
        return cancel;
    }

    public static Command Pay()
    {
        var pay = new Command("pay", "Lists the built-ins that handle large data with hardly any steps.");
        pay.SetAction(async (_, _) =>
        {
            foreach (var name in await Payment.FindAsync().ConfigureAwait(false))
                Console.WriteLine(name);
            return 0;
        });
        return pay;
    }

    private static async Task<int> RunCorpusAsync(string? folder)
    {
        var wrong = 0;
        var clock = Stopwatch.StartNew();
        foreach (var group in HostileProgram.All.GroupBy(program => program.Group))
        {
            var now = new List<HostileProgram>();
            foreach (var program in group)
            {
                var options = new PythonOptions();
                program.SetLimits(options.Limits);
                var before = clock.Elapsed;
                var outcome = HostileProgram.Describe(await new PythonSession(options).RunAsync(program.Source).ConfigureAwait(false));
                var took = clock.Elapsed - before;
                if (!program.Expects(outcome))
                {
                    wrong++;
                    Console.WriteLine($"{program}\n  must be: {program.Outcome}\n  is:      {(outcome.Length > 300 ? outcome[..300] + "…" : outcome)}");
                }

                if (took > TimeSpan.FromSeconds(1))
                    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{program} took {took.TotalSeconds:0.0} s"));
                now.Add(program.Expects(outcome) ? program : program with { Outcome = outcome.Length > 200 ? outcome[..200] + "…" : outcome });
            }

            if (folder is not null)
                await File.WriteAllTextAsync(Path.Combine(folder, group.Key + ".py"), HostileProgram.Write(now)).ConfigureAwait(false);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{HostileProgram.All.Count} programs, {wrong} end otherwise, {clock.Elapsed.TotalSeconds:0} s"));
        return wrong == 0 ? 0 : 1;
    }

    private static async Task<int> CancelAsync(int rounds, int seed, int show)
    {
        var random = new Random(seed);
        var programs = HostileProgram.All.Where(program => program.IsEndless).Select(program => (Name: program.ToString(),
            program.Source)).Concat(LongWork.All).ToList();
        var latencies = new List<(double Milliseconds, string Name)>();
        for (var round = 0; round < rounds; round++)
        {
            foreach (var (name, source) in programs)
            {
                var session = new PythonSession(new()
                {
                    Limits = { ActiveTime = TimeSpan.FromMinutes(1), IntegerBits = 64_000_000,
                    Steps = PythonLimits.Unlimited }
                });
                using var cancellation = new CancellationTokenSource();
                var running = Task.Run(async () => await session.RunAsync(source, cancellation.Token).ConfigureAwait(false));
                await Task.WhenAny(running, Task.Delay(random.Next(60, 250))).ConfigureAwait(false);
                if (running.IsCompleted)
                    continue;
                var start = Stopwatch.GetTimestamp();
                await cancellation.CancelAsync().ConfigureAwait(false);
                await ((Task)running).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                latencies.Add((Stopwatch.GetElapsedTime(start).TotalMilliseconds, name));
            }
        }

        latencies.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{latencies.Count} cancelled; ms at 50 %: {At(0.5):0.0}, 90 %: {At(0.9):0.0}, 99 %: {At(0.99):0.0}, most: {At(1):0.0}; above 50 ms: {latencies.Count(one => one.Milliseconds > 50)}"));
        foreach (var (milliseconds, name) in latencies.AsEnumerable().Reverse().Take(show))
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{milliseconds,9:0.0}  {name.ReplaceLineEndings("; ")}"));
        return 0;

        double At(double part) => latencies.Count == 0 ? 0 : latencies[(int)Math.Ceiling(part * latencies.Count) - 1].Milliseconds;
    }
}
