using System.Collections.Frozen;

namespace Rlm.Contexts;

/// <summary>Texts of ASCII characters of which every match of an expression contains one.</summary>
/// <param name="Texts">The texts, in small letters where case does not matter.</param>
/// <param name="IgnoreCase">Whether letters match in either case.</param>
/// <param name="IsExact">Whether every one of the texts is a match.</param>
internal sealed record PatternLiterals(IReadOnlyList<string> Texts, bool IgnoreCase, bool IsExact)
{
    public const int MaxTexts = 16;
    private const int MaxLength = 64;
    private const int MinLength = 2;

    /// <summary>Finds the best such texts: few, long and rare; <see langword="null"/> where there are none.</summary>
    public static PatternLiterals? Of(PatternNode pattern)
    {
        var found = Find(pattern);
        var best = found.Exact is { } exact && IsUseful(exact) ? exact : found.Required;
        if (best is null || !IsUseful(best)) return null;
        var ignoresCase = best.Any(static text => text.Any(static c => c >= Folded));
        if (!ignoresCase) return new PatternLiterals([.. best], false, found.Exact is not null && best == found.Exact);

        // Where some letters are of either case, looking for all of them that way finds no less.
        var plain = best.Select(static text => string.Concat(text.Select(Plain))).Distinct(StringComparer.Ordinal).ToArray();
        var isExact = found.Exact is not null && best == found.Exact
            && best.All(static text => text.All(static c => c >= Folded || !char.IsAsciiLetter(c)));
        return new PatternLiterals(plain, true, isExact);
    }

    // In here a letter of either case is written as itself beyond this.
    private const char Folded = '\uE000';

    private static char Plain(char c) => char.ToLowerInvariant(c >= Folded ? (char)(c - Folded) : c);

    private static bool IsUseful(FrozenSet<string> texts) =>
        texts.Count is > 0 and <= MaxTexts && texts.All(static text => text.Length >= MinLength);

    /// <summary>What is known of a part: all that it matches, if that is little, and of what it must contain one.</summary>
    private readonly record struct Known(FrozenSet<string>? Exact, FrozenSet<string>? Required);

    private static Known Find(PatternNode node)
    {
        switch (node)
        {
            case PatternNode.Set { Characters: { HasOthers: false, Count: 1 } set }:
                return new Known(SetOf(set.Characters().First().ToString()), null);
            case PatternNode.Set { Characters: var either } when IsEitherCase(either, out var letter):
                return new Known(SetOf(((char)(letter + Folded)).ToString()), null);
            case PatternNode.Repeat repeat:
                return OfRepeat(repeat);
            case PatternNode.Choice choice:
                return OfChoice(choice.Parts);
            case PatternNode.Sequence sequence:
                return OfSequence(sequence.Parts);
            default:
                return default;
        }
    }

    private static bool IsEitherCase(AsciiSet set, out char letter)
    {
        letter = '\0';
        if (set.Count != 2) return false;
        var characters = set.Characters().ToArray();
        letter = characters[1];
        return char.IsAsciiLetterUpper(characters[0]) && characters[1] == char.ToLowerInvariant(characters[0]);
    }

    private static Known OfRepeat(PatternNode.Repeat repeat)
    {
        if (repeat.Min == 0) return default;
        var part = Find(repeat.Part);
        if (repeat is { Min: 1, Max: 1 }) return part;

        // Several times the same contains it once.
        return new Known(null, part.Exact is { } exact && IsUseful(exact) ? exact : part.Required);
    }

    private static Known OfChoice(IReadOnlyList<PatternNode> parts)
    {
        var all = parts.Select(Find).ToArray();
        var exact = all.All(static known => known.Exact is not null) ? Union(all.Select(static known => known.Exact!)) : null;
        var required = all.All(static known => Best(known) is not null) ? Union(all.Select(static known => Best(known)!)) : null;
        return new Known(exact, required is not null && IsUseful(required) ? required : null);
    }

    private static FrozenSet<string>? Best(Known known) => known.Exact is { } exact && IsUseful(exact) ? exact : known.Required;

    // Runs of parts that match little are one text after the other; the best run of all is what must be there.
    private static Known OfSequence(IReadOnlyList<PatternNode> parts)
    {
        FrozenSet<string>? run = null, best = null;
        var isExact = true;
        foreach (var part in parts)
        {
            // Where the text goes on is no matter to what must be in it.
            if (part is PatternNode.Assertion)
            {
                isExact = false;
                continue;
            }

            var known = Find(part);
            if (known.Exact is { } exact)
            {
                var longer = run is null ? exact : Product(run, exact);
                if (longer is not null)
                {
                    run = longer;
                    continue;
                }
            }

            isExact = false;
            best = Better(best, run);
            run = known.Exact;
            if (known.Exact is null) best = Better(best, known.Required);
        }

        best = Better(best, run);
        return new Known(isExact ? run ?? SetOf("") : null, best);
    }

    private static FrozenSet<string>? Product(FrozenSet<string> left, FrozenSet<string> right)
    {
        if (left.Count * right.Count > MaxTexts) return null;
        var all = SetOf([.. left.SelectMany(first => right.Select(second => first + second))]);
        return all.All(static text => text.Length <= MaxLength) ? all : null;
    }

    private static FrozenSet<string>? Better(FrozenSet<string>? left, FrozenSet<string>? right)
    {
        if (right is null || !IsUseful(right)) return left;
        if (left is null || !IsUseful(left)) return right;
        return Worth(right) > Worth(left) ? right : left;
    }

    // The shortest text decides, and every further one costs.
    private static double Worth(FrozenSet<string> texts) => Math.Min(8, texts.Min(static text => text.Length)) - texts.Count * 0.25;

    private static FrozenSet<string> Union(IEnumerable<FrozenSet<string>> sets) => SetOf([.. sets.SelectMany(static set => set)]);

    private static FrozenSet<string> SetOf(params string[] texts) => texts.ToFrozenSet(StringComparer.Ordinal);
}
