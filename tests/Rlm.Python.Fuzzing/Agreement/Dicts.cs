using System.Text;

namespace Rlm.Python.Fuzzing.Agreement;

/// <summary>Sequences of operations on a dict, a <c>Counter</c>, a <c>defaultdict</c> or an <c>OrderedDict</c>.</summary>
internal sealed class Dicts() : Area("dicts")
{
    public override string Make(Random random)
    {
        var kind = random.Pick("dict()", "dict()", "Counter()", "defaultdict(int)", "OrderedDict()");
        var source = new StringBuilder($"from collections import Counter, defaultdict, OrderedDict\nd = {kind}\nlog = []\n");
        for (var n = random.Next(3, 15); n > 0; n--)
        {
            var key = Literals.Hashable(random);
            source.Append(random.Next(12) switch
            {
                < 4 => $"d[{key}] = {random.Next(10)}",
                4 => $"log.append(d.pop({key}, 'no'))",
                5 => $"log.append(d.setdefault({key}, {random.Next(10)}))",
                6 => $"log.append(d.get({key}))",
                7 => $"d.update({{{key}: {random.Next(10)}, {Literals.Hashable(random)}: 1}})",
                8 => $"log.append({key} in d)",
                9 => "log.append(list(d.items())[-2:])",
                10 => "d = d | {1: 'one'}",
                _ => $"del d[{key}]",
            }).Append('\n');
        }

        return source.Append("r = d, log, list(reversed(d)), len(d), d == dict(d)").ToString();
    }
}
