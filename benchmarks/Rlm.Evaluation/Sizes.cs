using System.Globalization;

namespace Rlm.Evaluation;

/// <summary>Lengths as people write them: 200K, 1M, 1.5M, 1G characters; 10Mt for ten million tokens of four characters.</summary>
internal static class Sizes
{
    private const int CharactersPerToken = 4;

    private static readonly (char Letter, long Factor)[] Units = [('G', 1_000_000_000), ('M', 1_000_000), ('K', 1_000)];

    public static bool TryParse(string text, out long characters)
    {
        characters = 0;
        var number = text.Trim();
        var factor = 1L;
        if (number.EndsWith('t'))
        {
            factor = CharactersPerToken;
            number = number[..^1];
        }

        foreach (var (letter, of) in Units)
        {
            if (number.Length == 0 || char.ToUpperInvariant(number[^1]) != letter)
                continue;
            factor *= of;
            number = number[..^1];
            break;
        }

        if (!decimal.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) || value <= 0
            || value > 1_000_000_000_000 / factor)
            return false;
        characters = (long)(value * factor);
        return characters > 0;
    }

    public static string Write(long characters)
    {
        foreach (var (letter, factor) in Units)
        {
            if (characters >= factor)
                return string.Create(CultureInfo.InvariantCulture, $"{(double)characters / factor:0.##}{letter}");
        }

        return characters.ToString(CultureInfo.InvariantCulture);
    }
}
