namespace Rlm.Python.Fuzzing.Agreement;

/// <summary><c>sorted</c>, <c>min</c>, <c>max</c>, <c>heapq</c> and <c>bisect</c>.</summary>
internal sealed class Sorting() : Area("sorting")
{
    public override string Make(Random random)
    {
        var list = random.Next(4) switch
        {
            0 => Literals.IntList(random, 40),
            1 => $"[{string.Join(", ", Enumerable.Range(0, random.Next(20)).Select(_ => Literals.Text(random, 4)))}]",
            2 => $"[{string.Join(", ", Enumerable.Range(0, random.Next(15)).Select(_ => Literals.Float(random).Replace("nan", "inf", StringComparison.Ordinal)))}]",
            _ => $"[{string.Join(", ", Enumerable.Range(0, random.Next(15)).Select(_ => $"({random.Next(4)}, {Literals.Text(random, 2)})"))}]",
        };
        var key = random.Pick("", "", ", key=str", ", key=repr", ", key=lambda x: -len(str(x))", ", key=lambda x: (len(str(x)), str(x))", ", key=hash if 0 else str");
        return random.Next(6) switch
        {
            0 or 1 => $"r = sorted({list}{key}, reverse={random.Pick("True", "False")})",
            2 => $"r = {random.Pick("min", "max")}({list}{key}, default='none')",
            3 => $"import heapq\nr = heapq.{random.Pick("nsmallest", "nlargest")}({random.Next(0, 8)}, {list}{key})",
            4 => $"import heapq\nr = {list}\nheapq.heapify(r)\nheapq.heappushpop(r, r[-1])\nheapq.heapreplace(r, r[0])",
            _ => $"import bisect\nx = sorted({Literals.IntList(random, 30)})\nr = bisect.{random.Pick("bisect_left", "bisect_right")}(x, {random.Next(-20, 20)}), sum(x), any(x), all(x)",
        };
    }
}
