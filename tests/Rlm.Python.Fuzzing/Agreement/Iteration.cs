namespace Rlm.Python.Fuzzing.Agreement;

/// <summary><c>itertools</c>, comprehensions, unpacking and the statistics of what they give.</summary>
internal sealed class Iteration() : Area("iteration")
{
    public override string Make(Random random)
    {
        string a = Literals.IntList(random, 8), b = Literals.IntList(random, 8);
        var n = random.Next(0, 5);
        return "from itertools import *\nimport functools, statistics, math\n" + random.Next(12) switch
        {
            0 => $"r = list({random.Pick("combinations", "permutations", "combinations_with_replacement")}({Literals.IntList(random, 5)}, {random.Next(0, 3)}))",
            1 => $"r = list(product({Literals.IntList(random, 4)}, {Literals.IntList(random, 4)}, repeat={random.Next(0, 2)}))",
            2 => $"r = list({random.Pick("zip", "zip_longest", "chain", "map")}({random.Pick("", "")}{a}, {b}))".Replace("map(", "map(lambda x, y: x - y, ", StringComparison.Ordinal),
            3 => $"r = [(k, list(g)) for k, g in groupby(sorted({a}), key=lambda x: x % 3)]",
            4 => $"r = list(islice(cycle({a} or [0]), {n}, {n + random.Next(6)}, {random.Next(1, 3)}))",
            5 => $"r = list(accumulate({a}, {random.Pick("max", "lambda x, y: x * y", "None")}, initial={random.Next(5)}))",
            6 => $"r = list({random.Pick("takewhile", "dropwhile", "filterfalse")}(lambda x: x < {random.Next(-5, 10)}, {a}))",
            7 => $"r = list({random.Pick("pairwise", "enumerate", "reversed")}({a}))",
            8 => $"r = list(batched({a}, {random.Next(1, 4)}))",
            9 => $"r = functools.reduce(lambda x, y: x * 2 - y, {a}, {n})",
            10 => $"r = statistics.{random.Pick("mean", "median", "mode", "stdev", "pvariance", "quantiles", "median_low", "fmean", "multimode")}({a})",
            _ => $"a, *rest = {a}\n{{x: y for x, y in zip(rest, {b})}}\nr = [x + y for x in rest if x % 2 for y in {b} if y > x][:20], a",
        };
    }
}
