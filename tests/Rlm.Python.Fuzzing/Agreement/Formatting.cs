namespace Rlm.Python.Fuzzing.Agreement;

/// <summary><c>format()</c>, <c>str.format</c>, <c>%</c> and f-strings.</summary>
internal sealed class Formatting() : Area("formatting")
{
    public override string Make(Random random)
    {
        var value = random.Next(4) switch
        {
            0 => Literals.Text(random),
            1 => Literals.Int(random),
            2 => Literals.Float(random),
            _ => Literals.Number(random),
        };
        return random.Next(6) switch
        {
            0 or 1 => $"r = format({value}, {Literals.Quote(Spec(random))})",
            2 => $"r = {Literals.Quote("%" + Percent(random))} % ({value},)",
            3 => $"x = {value}\nr = f'{{x{random.Pick("", "!r", "!s", "!a", "=", " = ")}:{random.Pick("", "10", ">12", "<8", "^9", "*^14")}}}'",
            4 => $"r = {Literals.Quote(Template(random))}.format({value}, {Literals.Scalar(random)}, k={Literals.Value(random)}, w={random.Next(0, 20)})",
            _ => $"x, w = {value}, {random.Next(0, 14)}\nr = f'{{x:{random.Pick("", ">", "<", "0", "+")}{{w}}}}|{{x!r:.{{w}}}}'",
        };
    }

    private static string Spec(Random random)
    {
        var spec = "";
        if (random.Next(3) == 0)
            spec += random.Pick("", "*", "0", "é", "x") + random.Pick("<", ">", "^", "=");
        spec += random.Pick("", "", "+", "-", " ") + random.Pick("", "", "", "z") + random.Pick("", "", "#") + random.Pick("", "", "0");
        if (random.Next(2) == 0)
            spec += random.Next(0, 20);
        spec += random.Pick("", "", "", ",", "_");
        if (random.Next(2) == 0)
            spec += "." + random.Next(0, 18);
        return spec + random.Pick("", "d", "f", "e", "g", "x", "b", "o", "X", "c", "n", "%", "s", "E", "G", "F", "q");
    }

    private static string Percent(Random random)
    {
        var spec = random.Pick("", "-", "+", "0", "#", " ", "-0") + (random.Next(2) == 0 ? random.Next(0, 15).ToString(System.Globalization.CultureInfo.InvariantCulture) : "");
        if (random.Next(2) == 0)
            spec += "." + random.Next(0, 12);
        return spec + random.Pick("d", "i", "s", "r", "a", "f", "e", "g", "x", "X", "o", "c", "%", "u", "G", "z");
    }

    private static string Template(Random random) => random.Pick(
        "{} {}", "{0}{1}{0}", "{k}", "{k[0]}", "{0!r:>10}", "{1:{w}}", "{k!s:^20}", "{{}}{0}", "{0:>{w}}", "{2}", "{k.real}", "{", "{0!x}", "{0:{w}.{w}}", "{0[a]}");
}
