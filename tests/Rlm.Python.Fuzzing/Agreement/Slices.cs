namespace Rlm.Python.Fuzzing.Agreement;

/// <summary>Slices of sequences: reading, assigning and deleting.</summary>
internal sealed class Slices() : Area("slices")
{
    public override string Make(Random random)
    {
        var list = Literals.IntList(random);
        string Bound() => random.Next(4) == 0 ? "" : random.Next(-15, 16).ToString(System.Globalization.CultureInfo.InvariantCulture);
        var slice = $"{Bound()}:{Bound()}" + (random.Next(2) == 0 ? $":{random.Pick("1", "2", "3", "-1", "-2", "0", "100", "-100")}" : "");
        return random.Next(7) switch
        {
            0 => $"r = {list}[{slice}]",
            1 => $"r = tuple({list})[{slice}]",
            2 => $"r = list(range({random.Next(-10, 10)}, {random.Next(-10, 30)}, {random.Pick("1", "2", "-1", "-3")})[{slice}])",
            3 => $"r = {list}\nr[{slice}] = {Literals.IntList(random, 6)}",
            4 => $"r = {list}\ndel r[{slice}]",
            5 => $"x = {list}\nr = (x.{random.Pick("pop", "index", "count", "remove")}({random.Next(-6, 6)}), x)",
            _ => $"r = {list}\nr.insert({random.Next(-15, 15)}, 'x')\nr.{random.Pick("reverse()", "sort()", "extend(r[:2])", "clear()", "append(r[0])")}",
        };
    }
}
