using System.Text;

namespace Rlm.Python.Fuzzing.Survival;

/// <summary>Spoils programs that work: the recorded cases, with lines and words moved, doubled, lost and put in from others.</summary>
internal sealed class Mutator
{
    private static readonly string[] Extremes =
    [
        "0", "-1", "1", "2**63", "-2**63", "10**30", "10**9", "1e308", "float('nan')", "None", "''", "'\\ud800'", "b''", "[]", "{}", "()",
        "L", "D", "K", "KD", "N", "Chaos()", "Chaos", "CInt(3)", "CStr('a')", "CList([1])", "fn", "gen()", "iter(L)", "G",
        "object()", "int", "type", "...", "NotImplemented", "range(10**20)", "'a' * 100000", "[0] * 10000", "lambda *a: L.clear()",
        "Strange", "Failure()", "True", "0.0", "1j", "self", "super()", "Q", "S", "B",
    ];

    private readonly string[][] _lines;
    private readonly string[] _tokens;

    public Mutator(IReadOnlyList<string> programs)
    {
        // Long programs take long, and what a change does to them is seen in short ones as well.
        _lines = [.. programs.Select(program => program.Split('\n'))];
        _tokens = [.. programs.SelectMany(program => Split(program)).Where(token => !string.IsNullOrWhiteSpace(token)).Distinct().Order(StringComparer.Ordinal)];
    }

    public string Program(Dice dice, int seed)
    {
        var lines = Excerpt(dice);
        for (var n = 1 + dice.Next(4); n > 0 && lines.Count > 0; n--)
            Change(dice, lines);
        var text = string.Join('\n', lines);
        return dice.OneIn(12) ? Corrupt(dice, text) : $"reset({seed})\n" + text;
    }

    // A piece that can be run on its own: it begins with the imports and goes from one line that is not indented to another.
    private List<string> Excerpt(Dice dice)
    {
        var all = dice.Of(_lines);
        if (all.Length <= 60)
            return [.. all];
        var start = dice.Next(all.Length - 40);
        while (start < all.Length && (all[start].Length == 0 || char.IsWhiteSpace(all[start][0])))
            start++;
        var end = Math.Min(all.Length, start + 50);
        return [.. all[..Math.Min(start, 40)].Where(line => line.StartsWith("import ",
            StringComparison.Ordinal) || line.StartsWith("from ", StringComparison.Ordinal)), .. all[start..end]];
    }

    private void Change(Dice dice, List<string> lines)
    {
        var at = dice.Next(lines.Count);
        switch (dice.Next(12))
        {
            case 0:
                lines.RemoveAt(at);
                break;
            case 1:
                lines.Insert(at, lines[dice.Next(lines.Count)]);
                break;
            case 2:
                var other = dice.Next(lines.Count);
                (lines[at], lines[other]) = (lines[other], lines[at]);
                break;
            case 3:
                var donor = dice.Of(_lines);
                var from = dice.Next(donor.Length);
                lines.InsertRange(at, donor[from..Math.Min(donor.Length, from + 1 + dice.Next(6))]);
                break;
            case 4:
                lines[at] = dice.Of("    ", "\t", " ") + lines[at];
                break;
            default:
                var tokens = Split(lines[at]);
                var candidates = Enumerable.Range(0, tokens.Count).Where(i => !string.IsNullOrWhiteSpace(tokens[i])).ToArray();
                if (candidates.Length == 0)
                    break;
                var token = candidates[dice.Next(candidates.Length)];
                tokens[token] = dice.Next(10) switch
                {
                    < 5 => char.IsLetterOrDigit(tokens[token][0]) || tokens[token][0] is '\'' or '"' ? dice.Of(Extremes) : dice.Of(_tokens),
                    5 => "",
                    6 => tokens[token] + tokens[token],
                    7 => tokens[candidates[dice.Next(candidates.Length)]],
                    _ => dice.Of(_tokens),
                };
                lines[at] = string.Concat(tokens);
                break;
        }
    }

    private static string Corrupt(Dice dice, string text)
    {
        var changed = new StringBuilder(text);
        for (var n = 1 + dice.Next(6); n > 0 && changed.Length > 0; n--)
        {
            var at = dice.Next(changed.Length);
            switch (dice.Next(4))
            {
                case 0:
                    changed.Remove(at, Math.Min(1 + dice.Next(9), changed.Length - at));
                    break;
                case 1:
                    changed.Insert(at, dice.Of("\0", "\"\"\"", "'", "\\", "\n", "\r", "\t", "(", ")", "{", "}", "[", "]", "f'", "é", "😀", "\ud800", "\ufeff", "$", "?", "!", "`", ";", ":", "0x", "1_", "#", "\f", "..."));
                    break;
                case 2:
                    changed[at] = (char)dice.Next(128);
                    break;
                default:
                    changed.Length = at;
                    break;
            }
        }

        return changed.ToString();
    }

    private static List<string> Split(string text)
    {
        var tokens = new List<string>();
        for (var i = 0; i < text.Length;)
        {
            var start = i++;
            var first = text[start];
            if (char.IsLetterOrDigit(first) || first == '_')
            {
                while (i < text.Length && (char.IsLetterOrDigit(text[i]) || text[i] is '_'))
                    i++;
            }
            else if (first is '\'' or '"')
            {
                while (i < text.Length && text[i] != first && text[i] != '\n')
                    i++;
                if (i < text.Length && text[i] == first)
                    i++;
            }
            else if (first == ' ')
            {
                while (i < text.Length && text[i] == ' ')
                    i++;
            }

            tokens.Add(text[start..i]);
        }

        return tokens;
    }
}
