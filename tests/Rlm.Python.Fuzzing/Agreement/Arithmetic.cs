namespace Rlm.Python.Fuzzing.Agreement;

/// <summary>Operators, conversions and the numeric built-ins.</summary>
internal sealed class Arithmetic() : Area("arithmetic")
{
    public override string Make(Random random)
    {
        string a = Literals.Number(random), b = Literals.Number(random);
        var small = random.Next(-20, 60);
        return "r = " + random.Next(12) switch
        {
            0 or 1 or 2 => $"({a}) {random.Pick("+", "-", "*", "/", "//", "%")} ({b})",
            3 => $"({a}) {random.Pick("<", "<=", "==", "!=", ">", ">=")} ({b})",
            4 => $"({Literals.Int(random)}) {random.Pick("&", "|", "^")} ({Literals.Int(random)})",
            5 => $"({Literals.Int(random)}) {random.Pick("<<", ">>")} ({small})",
            6 => $"({a}) ** ({random.Next(-5, 12)})",
            7 => a.Contains("nan", StringComparison.Ordinal) ? $"repr({a})" : $"{random.Pick("abs", "int", "float", "bool", "hash", "repr", "str", "round", "complex")}({a})",
            8 => $"round({a}, {random.Next(-5, 8)})",
            9 => $"divmod({a}, {b})",
            10 => $"pow({Literals.Int(random)}, {random.Next(0, 30)}, {Literals.Int(random)})",
            _ => random.Next(7) switch
            {
                0 => $"int({Literals.Quote(Digits(random))}, {random.Next(0, 37)})",
                1 => $"float({Literals.Quote(random.Pick("1e5", " 3.5 ", "nan", "-Infinity", "1_0.5", "1__0", "0x1p3", "", ".5", "5.", "1e", "٣"))})",
                2 => $"({Literals.Int(random)}).bit_length() + ({Literals.Int(random)}).bit_count()",
                3 => $"({Literals.Float(random)}).as_integer_ratio()",
                4 => $"({Literals.Float(random)}).hex()",
                5 => $"({Literals.Float(random)}).is_integer()",
                _ => $"{random.Pick("bin", "oct", "hex")}({Literals.Int(random)})",
            },
        };
    }

    private static string Digits(Random random)
    {
        var text = new string([.. Enumerable.Range(0, random.Next(1, 8)).Select(_ => random.Pick<char>("0123456789abcxyzZ_ -+"))]);
        return random.Pick("", "", "0x", "0b", "0o", "-") + text;
    }
}
