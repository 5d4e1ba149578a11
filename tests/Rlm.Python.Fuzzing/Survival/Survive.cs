using System.CommandLine;

namespace Rlm.Python.Fuzzing.Survival;

/// <summary>The command <c>survive</c>, its child and <c>show</c>.</summary>
internal static class Survive
{
    public static Command Command()
    {
        var seed = new Option<long>("--seed") { Description = "The number of the first program; each has one, and is the same for the same number.", DefaultValueFactory = _ => 1 };
        var count = new Option<long>("--count") { Description = "How many programs.", DefaultValueFactory = _ => 100_000 };
        var parallel = new Option<int>("--parallel") { Description = "How many processes run them.", DefaultValueFactory = _ => 1 };
        var minutes = new Option<double>("--minutes")
        {
            Description = "Ends after this time, whatever the count.",
            DefaultValueFactory = _ => 60
        };
        var folder = new Option<string>("--folder")
        {
            Description = "Where programs that failed are written.",
            DefaultValueFactory = _ => Path.Combine(Path.GetTempPath(), "survive")
        };
        var examples = new Option<int>("--examples")
        {
            Description = "How many programs of the same fault are written.",
            DefaultValueFactory = _ => 2
        };
        var survive = new Command("survive",
            "Runs random and spoiled programs in tight limits: none may end the process, escape or break its session.") { seed, count,
            parallel, minutes, folder, examples };
        survive.SetAction((parsed, _) => new SurvivalRun(parsed.GetValue(folder)!, parsed.GetValue(examples))
            .RunAsync(parsed.GetValue(seed), parsed.GetValue(count), parsed.GetValue(parallel),
                TimeSpan.FromMinutes(parsed.GetValue(minutes))));
        return survive;
    }

    public static Command Child()
    {
        var journal = new Option<string>("--journal") { Required = true };
        var findings = new Option<string>("--findings") { Required = true };
        var seed = new Option<long>("--seed") { Required = true };
        var count = new Option<long>("--count") { Required = true };
        var child = new Command("survive-child", "Started by survive.") { journal, findings, seed, count };
        child.Hidden = true;
        child.SetAction((parsed, _) => SurvivalWorker.RunAsync(parsed.GetValue(journal)!, parsed.GetValue(findings)!,
            parsed.GetValue(seed), parsed.GetValue(count)));
        return child;
    }

    public static Command Show()
    {
        var seed = new Argument<long>("seed") { Description = "The number of a program." };
        var run = new Option<bool>("--run") { Description = "Runs it too." };
        var file = new Option<string?>("--file") { Description = "Runs the program in this file instead, in the limits of the number." };
        var show = new Command("show", "Prints the program of a number.") { seed, run, file };
        show.SetAction(async (parsed, _) =>
        {
            using var survivor = await Survivor.CreateAsync().ConfigureAwait(false);
            var source = parsed.GetValue(file) is { } path ? await File.ReadAllTextAsync(path,
                CancellationToken.None).ConfigureAwait(false) : survivor.Program(parsed.GetValue(seed));
            Console.WriteLine(source);
            if (parsed.GetValue(run))
                Console.WriteLine(await survivor.RunAsync(parsed.GetValue(seed), source).ConfigureAwait(false) is { } finding ? $"{finding.Kind}: {finding.Key}\n{finding.Details}" : "all is well");
            return 0;
        });
        return show;
    }
}
