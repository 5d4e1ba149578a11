using System.Text;

namespace Rlm.Evaluation.Text;

/// <summary>The words and templates of a resource file: lines under headings in brackets.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, string[]> _lines = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string[]> _words = new(StringComparer.Ordinal);

    private Vocabulary(string text)
    {
        foreach (var part in text.Split("\n[", StringSplitOptions.RemoveEmptyEntries))
        {
            var end = part.IndexOf(']', StringComparison.Ordinal);
            var name = part[..end].TrimStart('[');
            var lines = part[(end + 1)..].Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            _lines[name] = lines;
            _words[name] = [.. lines.SelectMany(static line =>
                line.Split(line.Contains('|', StringComparison.Ordinal) ? '|' : ' ', StringSplitOptions.RemoveEmptyEntries))];
        }
    }

    /// <summary>The words that fill the slots of all templates.</summary>
    public static Vocabulary General { get; } = Read("words");

    public static Vocabulary Read(string name)
    {
        using var reader = new StreamReader(typeof(Vocabulary).Assembly.GetManifestResourceStream(name)!);
        return new Vocabulary(reader.ReadToEnd().ReplaceLineEndings("\n"));
    }

    public IReadOnlyList<string> Lines(string heading) => _lines[heading];

    public IReadOnlyList<string> Words(string heading) => _words[heading];

    /// <summary>The only line under a heading, with the named slots filled.</summary>
    public string Line(string heading, params ReadOnlySpan<(string Slot, string Value)> values) => Fill(_lines[heading][0], null, values);

    /// <summary>Any line under a heading, with the named slots filled as told and the others at random.</summary>
    public string Any(string heading, SeededRandom random, params ReadOnlySpan<(string Slot, string Value)> values) =>
        Fill(random.Pick(_lines[heading]), random, values);

    public static string Person(SeededRandom random) => $"{random.Pick(General.Words("first"))} {random.Pick(General.Words("last"))}";

    private static string Fill(string template, SeededRandom? random, ReadOnlySpan<(string Slot, string Value)> values)
    {
        var text = new StringBuilder(template.Length + 32);
        var at = 0;
        while (template.IndexOf('{', at) is >= 0 and var open)
        {
            var close = template.IndexOf('}', open);
            text.Append(template, at, open - at).Append(Value(template[(open + 1)..close], random, values));
            at = close + 1;
        }

        return text.Append(template, at, template.Length - at).ToString();
    }

    private static string Value(string slot, SeededRandom? random, ReadOnlySpan<(string Slot, string Value)> values)
    {
        foreach (var (name, value) in values)
        {
            if (name == slot)
                return value;
        }

        if (random is null)
            throw new InvalidOperationException($"Nothing was given for the slot '{slot}'.");
        return slot switch
        {
            "person" => Person(random),
            "letters" => string.Concat(Enumerable.Range(0, 3).Select(_ => (char)('A' + random.Below(26)))),
            _ => random.Pick(General.Words(slot)),
        };
    }
}
