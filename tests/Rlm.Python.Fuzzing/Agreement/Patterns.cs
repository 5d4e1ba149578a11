using System.Text;

namespace Rlm.Python.Fuzzing.Agreement;

/// <summary><c>re</c>: random patterns over random subjects of few letters, so that matches are likely.</summary>
internal sealed class Patterns() : Area("patterns")
{
    public override string Make(Random random)
    {
        var groups = 0;
        var pattern = Literals.Quote(Pattern(random, 3, ref groups));
        var subject = Subject(random);
        var flags = random.Pick("0", "0", "re.I", "re.M", "re.S", "re.X", "re.A", "re.I | re.M");
        var match = random.Pick("search", "match", "fullmatch");
        return "import re\n" + random.Next(6) switch
        {
            0 => $"r = re.findall({pattern}, {subject}, {flags})",
            1 => $"r = [(m.span(), m.groups(), m.lastindex, m.groupdict()) for m in re.finditer({pattern}, {subject}, {flags})]",
            2 => $"m = re.{match}({pattern}, {subject}, {flags})\nr = m and (m.group(), m.regs)",
            3 => $"r = re.subn({pattern}, {random.Pick("'<>'", "r'[\\g<0>]'", "lambda m: m[0].upper()", "r'\\1'", "''")}, {subject}, {random.Next(0, 3)}, flags={flags})",
            4 => $"r = re.split({pattern}, {subject}, {random.Next(0, 3)}, flags={flags})",
            _ => $"p = re.compile({pattern}, {flags})\nm = p.search({subject}, {random.Next(0, 4)}, {random.Next(2, 12)})\nr = p.groups, p.groupindex, m and m.span()",
        };
    }

    private static string Subject(Random random)
    {
        var letters = random.Pick("ab", "abc ", "aAbB\n", "ab1_ ", "aéß日", "ab😀");
        var runes = letters.EnumerateRunes().ToArray();
        var text = new StringBuilder();
        for (var n = random.Next(14); n > 0; n--)
            text.Append(random.Pick(runes));
        return Literals.Quote(text.ToString());
    }

    private static string Pattern(Random random, int depth, ref int groups)
    {
        var text = new StringBuilder();
        for (var n = random.Next(1, 4); n > 0; n--)
        {
            text.Append(Atom(random, depth, ref groups));
            if (random.Next(3) == 0)
                text.Append(random.Pick("*", "+", "?", "{2}", "{1,2}", "{,2}", "{2,}", "*?", "+?", "??", "*+", "++", "?+", "{1,2}?", "{2}+", "{3}"));
        }

        return random.Next(6) == 0 ? text + "|" + random.Pick("a", "b", "ab", "") : text.ToString();
    }

    private static string Atom(Random random, int depth, ref int groups)
    {
        switch (random.Next(depth > 0 ? 14 : 7))
        {
            case < 3:
                return random.Pick("a", "b", "c", "A", "é", " ", "1");
            case 3:
                return random.Pick(".", "\\w", "\\d", "\\s", "\\W", "\\b", "\\B", "^", "$", "\\A", "\\Z", "\\S");
            case 4:
                return random.Pick("[ab]", "[^a]", "[a-c]", "[\\w]", "[^\\s\\d]", "[]a]", "[a\\-c]", "[\\Wa]", "[é-ü]", "[😀a]", "[^ab]", "[^\\d]");
            case 5:
                return groups > 0 ? $"\\{random.Next(1, groups + 1)}" : "a";
            case 6:
                return random.Pick("\\.", "\\\\", "\\n", "\\x61", "\\u0061", "\\141");
            case 7 or 8:
                groups++;
                return (random.Next(4) == 0 ? $"(?P<g{groups}>" : "(") + Pattern(random, depth - 1, ref groups) + ")";
            case 9:
                return "(?:" + Pattern(random, depth - 1, ref groups) + ")";
            case 10 when groups > 0:
                return $"(?({random.Next(1, groups + 1)})" + random.Pick("a", "b", "", "(?:a|)", "[ab]*?") + random.Pick("|", "|a", "|[ab]", "") + ")";
            case 11:
                return random.Pick("(?=", "(?!") + Pattern(random, depth - 1, ref groups) + ")";
            case 10 or 12:
                return random.Pick("(?=", "(?!", "(?<=", "(?<!") + random.Pick("a", "b", "[ab]", "ab", "a|b") + ")";
            default:
                return random.Pick("(?i:", "(?s:", "(?-i:", "(?>", "(?m:") + Pattern(random, depth - 1, ref groups) + ")";
        }
    }
}
