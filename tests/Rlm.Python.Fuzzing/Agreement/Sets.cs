using System.Text;

namespace Rlm.Python.Fuzzing.Agreement;

/// <summary>Sets of integers, in whose order CPython is deterministic too.</summary>
internal sealed class Sets() : Area("sets")
{
    public override string Make(Random random)
    {
        string Items(int longest) => $"{{{string.Join(", ", Enumerable.Range(0, random.Next(1, longest)).Select(_ => random.Next(-5, 60)))}}}";
        if (random.Next(2) == 0)
            return $"r = {Items(12)} {random.Pick("&", "|", "-", "^", "<=", "<", "==")} {random.Pick("", "frozenset")}({Items(12)})";
        var source = new StringBuilder($"r = set({Literals.IntList(random, 20)})\n");
        for (var n = random.Next(1, 10); n > 0; n--)
        {
            source.Append(random.Next(7) switch
            {
                < 3 => $"r.add({random.Next(200)})",
                3 => $"r.discard({random.Next(60)})",
                4 => $"r {random.Pick("|=", "&=", "-=", "^=")} {Items(6)}",
                5 => $"r.update(range({random.Next(40)}))",
                _ => "r and r.pop()",
            }).Append('\n');
        }

        return source.Append("r = r, len(r), list(r)[:5], min(r, default=None)").ToString();
    }
}
