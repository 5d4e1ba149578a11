using System.Collections.Frozen;

namespace Rlm.Samples.ChatClients;

/// <summary>Words that people who write about software use for one another.</summary>
internal static class KindredWords
{
    private static readonly string[] Groups =
    [
        "folder directory", "delete remove erase", "return retrieve obtain fetch", "create generate initialize construct", "string text",
        "integer int number", "boolean bool flag", "begin start", "end finish complete stop", "find locate search", "check determine test verify",
        "change modify alter update", "convert transform turn", "throw raise", "suspend pause sleep block wait", "copy clone duplicate",
        "join concatenate combine append", "error exception failure", "size length count", "largest maximum biggest greatest",
        "smallest minimum", "show display print", "save write store persist", "load read", "run execute invoke call",
        "parameter argument", "lowercase lower", "uppercase upper", "configuration setting", "default initial",
        "byte octet", "thread-safe concurrent", "hash digest", "key-value pair", "split divide chunk", "user person",
        "limit bound cap", "timeout expire", "kill terminate", "path location", "request query", "reply response answer", "current present now",
        "regex regular", "compare comparison", "order sort", "distinct unique", "reverse invert", "random arbitrary", "specified given",
    ];

    private static readonly FrozenDictionary<string, string[]> Table = Groups
        .SelectMany(static group => Stems(group).Select(stem => (stem, others: Stems(group).Where(other => other != stem))))
        .GroupBy(static entry => entry.stem)
        .ToFrozenDictionary(static entries => entries.Key, static entries => entries.SelectMany(entry => entry.others).ToArray());

    private static readonly FrozenDictionary<string, string[]> Words = Groups
        .SelectMany(static group => group.Split(' ').Select(word => (stem: Stemmer.Stem(word), others: group.Split(' ').Where(other => other != word))))
        .GroupBy(static entry => entry.stem)
        .ToFrozenDictionary(static entries => entries.Key, static entries => entries.SelectMany(entry => entry.others).ToArray());

    /// <summary>The stems of words used for a word, by its stem.</summary>
    public static IReadOnlyList<string> Of(string stem) => Table.TryGetValue(stem, out string[]? kin) ? kin : [];

    /// <summary>The words used for a word, by its stem, whole.</summary>
    public static IReadOnlyList<string> Near(string stem) => Words.TryGetValue(stem, out string[]? kin) ? kin : [];

    private static IEnumerable<string> Stems(string group) => group.Split(' ').Select(Stemmer.Stem);
}
