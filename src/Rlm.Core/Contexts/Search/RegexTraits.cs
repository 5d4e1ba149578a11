using System.Text.RegularExpressions;

namespace Rlm.Contexts;

/// <summary>What a regular expression may do, judged from its text; in doubt the answer is that it may.</summary>
internal readonly record struct RegexTraits(bool CrossesLines, bool LooksAround, bool IsContiguous)
{
    // Letters after a backslash, outside and inside of a class, of what never is a line end: word characters, digits, what is not space,
    // borders, tab, return.
    private const string HarmlessLetters = "wdSbBAzZtrfve";

    public static RegexTraits Of(string pattern, RegexOptions options)
    {
        // What is understood whole needs no guessing.
        if (PatternParser.Parse(pattern, options) is { } node) return new RegexTraits(CanTake(node, '\n'), false, false);
        var crossesLines = (options & RegexOptions.Singleline) != 0;
        var looksAround = false;
        var isContiguous = false;
        var inClass = false;
        for (var i = 0; i < pattern.Length; i++)
        {
            switch (pattern[i])
            {
                case '\n':
                    crossesLines = true;
                    break;
                case '\\' when i + 1 < pattern.Length:
                    i++;
                    isContiguous |= pattern[i] == 'G';
                    var beginsRange = inClass && i + 1 < pattern.Length && pattern[i + 1] == '-';
                    if (!IsHarmless(pattern[i]) || (beginsRange && pattern[i] is 't' or 'b' or 'e')) crossesLines = true;
                    break;
                case '[' when !inClass:
                    inClass = true;
                    if (i + 1 < pattern.Length && pattern[i + 1] == '^') crossesLines = true;
                    if (i + 1 < pattern.Length && pattern[i + 1] == ']') i++;
                    break;
                case ']' when inClass:
                    inClass = false;
                    break;

                // A range that begins with a control character may include the line end; so may a subtracted class.
                case < ' ' when inClass:
                case '[' when inClass:
                    crossesLines = true;
                    break;
                case '(' when !inClass && i + 1 < pattern.Length && pattern[i + 1] == '?':
                    var kind = i + 2 < pattern.Length ? pattern[i + 2] : '\0';
                    var isNamed = kind is '<' or '\'' && i + 3 < pattern.Length && pattern[i + 3] is not ('=' or '!');
                    var isGroup = isNamed || kind is ':' or '>';
                    if (kind is '=' or '!' or '<' && !isGroup) looksAround = true;
                    if (!isGroup) crossesLines = true;
                    break;
            }
        }

        return new RegexTraits(crossesLines || looksAround, looksAround, isContiguous);
    }

    private static bool CanTake(PatternNode node, char c) => node switch
    {
        PatternNode.Set set => set.Characters.Contains(c),
        PatternNode.Sequence sequence => sequence.Parts.Any(part => CanTake(part, c)),
        PatternNode.Choice choice => choice.Parts.Any(part => CanTake(part, c)),
        PatternNode.Repeat repeat => CanTake(repeat.Part, c),
        _ => false,
    };

    private static bool IsHarmless(char escape) =>
        !char.IsAsciiLetterOrDigit(escape) || HarmlessLetters.Contains(escape, StringComparison.Ordinal);
}
