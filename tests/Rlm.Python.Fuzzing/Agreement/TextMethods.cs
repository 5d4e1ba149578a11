namespace Rlm.Python.Fuzzing.Agreement;

/// <summary>The methods and operators of <c>str</c>.</summary>
internal sealed class TextMethods() : Area("text")
{
    public override string Make(Random random)
    {
        string text = Literals.Text(random, 20), other = Part(random, text);
        int i = random.Next(-8, 12), j = random.Next(-8, 16);
        return "r = " + random.Next(16) switch
        {
            0 => $"({text}).{random.Pick("upper", "lower", "title", "capitalize", "swapcase", "casefold", "strip", "splitlines", "split", "isidentifier", "isprintable")}()",
            1 => $"({text}).{random.Pick("isalpha", "isdigit", "isalnum", "isspace", "isupper", "islower", "istitle", "isnumeric", "isdecimal", "isascii")}()",
            2 => $"({text}).{random.Pick("find", "rfind", "index", "rindex", "count")}({other}, {i}, {j})",
            3 => $"({text}).{random.Pick("startswith", "endswith")}(({other}, {Literals.Text(random, 2)}), {i})",
            4 => $"({text}).{random.Pick("split", "rsplit")}({other}, {random.Next(-1, 4)})",
            5 => $"({text}).{random.Pick("partition", "rpartition")}({other})",
            6 => $"({text}).replace({other}, {Literals.Text(random, 3)}, {random.Next(-1, 4)})",
            7 => $"({text}).{random.Pick("ljust", "rjust", "center")}({random.Next(0, 30)}, {random.Pick("'*'", "'é'", "' '", "'ab'")})",
            8 => $"({text}).zfill({random.Next(0, 25)})",
            9 => $"({text}).{random.Pick("strip", "lstrip", "rstrip", "removeprefix", "removesuffix")}({other})",
            10 => $"({other}).join({Literals.Text(random, 6)})",
            11 => $"({text})[{i}:{j}:{random.Pick("1", "2", "-1", "-3")}]",
            12 => $"({text}).expandtabs({random.Next(0, 9)})",
            13 => $"({text}).translate({{97: 'X', 98: None, 228: 'ae', 0x1F600: ':)'}})",
            14 => $"({text}).encode({random.Pick("'utf-8'", "'utf-16-le'", "'latin-1', 'replace'", "'ascii', 'backslashreplace'", "'ascii', 'xmlcharrefreplace'", "'ascii'")})",
            _ => $"({text}) {random.Pick("<", ">", "==", "in", "<=")} ({other}), len({text}), sorted({text}), max({text} or 'x')",
        };
    }

    private static string Part(Random random, string text) => random.Next(3) switch
    {
        0 => $"{text}[{random.Next(0, 4)}:{random.Next(1, 8)}]",
        1 => random.Pick("' '", "'a'", "','", "''", "None", "'ab'"),
        _ => Literals.Text(random, 3),
    };
}
