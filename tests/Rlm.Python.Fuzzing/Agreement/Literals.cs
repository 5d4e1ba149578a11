using System.Globalization;
using System.Numerics;
using System.Text;

namespace Rlm.Python.Fuzzing.Agreement;

/// <summary>Random values, written as Python literals; the awkward ones come up often.</summary>
internal static class Literals
{
    private static readonly string[] Floats =
    [
        "0.0", "-0.0", "1.0", "-1.5", "0.1", "2.5", "3.5", "1e16", "1e-7", "123456.789", "1e22", "1e23", "5e-324", "1.7976931348623157e308",
        "float('inf')", "float('-inf')", "float('nan')", "0.30000000000000004", "9007199254740993.0", "-2.675", "1e100",
    ];

    private static readonly string[] Alphabets =
    [
        "abc", "abcXYZ", " \t\nab", "0123456789", "aA-_.", "äöüßÄÉ", "日本語かな", "😀🎉a", "a\u0301e\u0308", "ǅǆİıſﬁ", "\u200b\u00a0\u3000 x", "٣٤٥²½", "'\"\\{}%",
    ];

    public static T Pick<T>(this Random random, params ReadOnlySpan<T> choices) => choices[random.Next(choices.Length)];

    public static string Int(Random random) => random.Next(6) switch
    {
        0 => random.Next(-3, 4).ToString(CultureInfo.InvariantCulture),
        1 => random.Next(-1000, 1000).ToString(CultureInfo.InvariantCulture),
        2 => random.NextInt64(long.MinValue, long.MaxValue).ToString(CultureInfo.InvariantCulture),
        3 => random.Pick("2**63", "2**63-1", "-2**63", "2**64", "-2**63-1", "2**31", "2**53+1", "10**18", "10**19"),
        4 => Big(random).ToString(CultureInfo.InvariantCulture),
        _ => random.Next(0, 100).ToString(CultureInfo.InvariantCulture),
    };

    public static string Float(Random random) => random.Next(4) switch
    {
        0 => random.Pick(Floats),
        1 => (random.NextDouble() * 200 - 100).ToString("R", CultureInfo.InvariantCulture),
        2 => BitConverter.Int64BitsToDouble(random.NextInt64()) is var value && double.IsFinite(value)
            ? value.ToString("E16", CultureInfo.InvariantCulture) : "1e9",
        _ => (random.Next(-10000, 10000) / 100.0).ToString("F2", CultureInfo.InvariantCulture),
    };

    public static string Number(Random random) => random.Next(8) switch
    {
        < 4 => Int(random),
        < 7 => Float(random),
        _ => random.Pick("True", "False", "1j", "(2+3j)", "-1.5j"),
    };

    public static string Text(Random random, int longest = 12)
    {
        var alphabet = new StringInfo(random.Pick(Alphabets));
        var text = new StringBuilder();
        for (var n = random.Next(longest + 1); n > 0; n--)
            text.Append(alphabet.SubstringByTextElements(random.Next(alphabet.LengthInTextElements), 1));
        return Quote(text.ToString());
    }

    public static string Bytes(Random random)
    {
        var text = new StringBuilder("b'");
        for (var n = random.Next(12); n > 0; n--)
            text.Append(random.Next(4) == 0 ? $"\\x{random.Next(256):x2}" : random.Pick("a", "b", "A", "Z", " ", "0", "9", ",", "\\n"));
        return text.Append('\'').ToString();
    }

    public static string Scalar(Random random) => random.Next(8) switch
    {
        0 => random.Pick("None", "True", "False", "..."),
        < 3 => Int(random),
        < 5 => Float(random),
        5 => Bytes(random),
        _ => Text(random),
    };

    /// <summary>Any value, containers nested a few deep.</summary>
    public static string Value(Random random, int depth = 2)
    {
        if (depth == 0 || random.Next(3) == 0)
            return Scalar(random);
        var items = Enumerable.Range(0, random.Next(4)).Select(_ => Value(random, depth - 1)).ToList();
        return random.Next(4) switch
        {
            0 => $"[{string.Join(", ", items)}]",
            1 => items.Count == 1 ? $"({items[0]},)" : $"({string.Join(", ", items)})",
            2 => $"{{{string.Join(", ", items.Select(item => $"{Hashable(random)}: {item}"))}}}",
            _ => $"[{string.Join(", ", items)}]",
        };
    }

    public static string Hashable(Random random) => random.Next(5) switch
    {
        0 => Int(random),
        1 => Text(random, 4),
        2 => $"({Int(random)}, {Text(random, 3)})",
        3 => random.Pick("None", "True", "0", "1.0", "''", "b'x'"),
        _ => random.Next(10).ToString(CultureInfo.InvariantCulture),
    };

    public static string IntList(Random random, int longest = 12, int range = 20) =>
        $"[{string.Join(", ", Enumerable.Range(0, random.Next(longest)).Select(_ => random.Next(-range, range)))}]";

    public static string Quote(string text)
    {
        var quoted = new StringBuilder("'");
        foreach (var rune in text.EnumerateRunes())
        {
            quoted.Append(rune.Value switch
            {
                '\'' => "\\'",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\t' => "\\t",
                >= 32 and < 127 => rune.ToString(),
                < 0x10000 => $"\\u{rune.Value:x4}",
                _ => $"\\U{rune.Value:x8}",
            });
        }

        return quoted.Append('\'').ToString();
    }

    private static BigInteger Big(Random random)
    {
        var bytes = new byte[random.Next(1, 40)];
        random.NextBytes(bytes);
        return new BigInteger(bytes);
    }
}
