using System.CommandLine;

namespace Rlm.Python.Fuzzing.Agreement;

/// <summary>The command <c>agree</c>.</summary>
internal static class Agree
{
    public static Command Command()
    {
        var seed = new Option<int>("--seed") { Description = "Decides everything; the same seed gives the same run.", DefaultValueFactory = _ => 1 };
        var count = new Option<int>("--count") { Description = "How many comparisons in each area.", DefaultValueFactory = _ => 10_000 };
        var area = new Option<string?>("--area") { Description = $"Only this area: {string.Join(", ", Area.All.Select(a => a.Name))}." };
        var show = new Option<int>("--show") { Description = "How many differences of an area are shown.", DefaultValueFactory = _ => 10 };
        var agree = new Command("agree", "Compares random snippets with CPython 3.13.") { seed, count, area, show };
        agree.SetAction((parsed, _) => RunAsync(parsed.GetValue(seed), parsed.GetValue(count), parsed.GetValue(area), parsed.GetValue(show)));
        return agree;
    }

    private static async Task<int> RunAsync(int seed, int count, string? name, int show)
    {
        if (await Comparison.FindAsync().ConfigureAwait(false) is not { } comparison)
        {
            Console.Error.WriteLine("CPython 3.13 is not installed (set PYTHON).");
            return 1;
        }

        int compared = 0, differing = 0;
        foreach (var area in Area.All.Where(area => name is null || area.Name == name))
        {
            var found = await comparison.RunAsync(area, seed, count).ConfigureAwait(false);
            compared += count;
            differing += found.Count;
            Console.WriteLine($"{area.Name}: {count} compared, {found.Count} differ");
            foreach (var one in found.Take(show))
                Console.WriteLine($"  {one.Snippet.Replace("\n", "\n  ", StringComparison.Ordinal)}\n    CPython: {one.Theirs}\n    here:    {one.Ours}");
        }

        Console.WriteLine($"{compared} compared, {differing} differ");
        return differing == 0 ? 0 : 1;
    }
}
