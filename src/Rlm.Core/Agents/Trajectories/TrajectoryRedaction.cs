using System.Buffers;
using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using Rlm.Trajectories;

namespace Rlm;

/// <summary>
/// Takes secrets out of texts before they are written to a trajectory. Immutable: every method gives a new rule, so that a host starts with
/// <see cref="Default"/> and adds what it knows of its own.
/// </summary>
/// <remarks>
/// Patterns find what looks like a secret. They cannot find every secret: a password in plain prose looks like any other word. Hosts that
/// know the values hand them to <see cref="WithValues"/>.
/// </remarks>
public sealed class TrajectoryRedaction
{
    /// <summary>What stands in place of a secret.</summary>
    public const string Placeholder = "[redacted]";

    /// <summary>The name of the group in a pattern that holds the secret, where it is not the whole match.</summary>
    public const string SecretGroup = "secret";

    // Shorter values are found in too many harmless words.
    private const int ShortestValue = 4;

    // A rule is hostile input's to slow down; patterns of a host get this long for a text.
    private static readonly TimeSpan PatternTime = TimeSpan.FromSeconds(5);

    private readonly ImmutableArray<Func<string, string>> _rules;

    private TrajectoryRedaction(ImmutableArray<Func<string, string>> rules) => _rules = rules;

    /// <summary>
    /// Gets the usual rule: private keys in PEM form, bearer and basic authorization, JSON web tokens, keys with the prefixes of well-known
    /// providers, passwords and keys in connection strings and URLs, and quoted values of names such as <c>api_key</c> or <c>password</c>.
    /// </summary>
    public static TrajectoryRedaction Default { get; } = new([SecretPatterns.Redact]);

    /// <summary>Gets the rule that leaves everything as it is.</summary>
    public static TrajectoryRedaction None { get; } = new([]);

    /// <summary>Adds a pattern.</summary>
    /// <param name="pattern">
    /// What matches is replaced; where the pattern has a group called <c>secret</c>, only that group is. Patterns should be
    /// <see cref="RegexOptions.NonBacktracking"/>, since the texts may be hostile.
    /// </param>
    /// <returns>The longer rule.</returns>
    public TrajectoryRedaction With(Regex pattern)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        if (!pattern.Options.HasFlag(RegexOptions.NonBacktracking) && pattern.MatchTimeout == Regex.InfiniteMatchTimeout)
            pattern = new Regex(pattern.ToString(), pattern.Options, PatternTime);
        return With(text => Replace(text, pattern));
    }

    /// <summary>Adds a rule in code.</summary>
    /// <param name="rule">
    /// Gives the text that may be written. Called on one thread at a time in each run, with every text once; where it throws, the whole
    /// text is left out.
    /// </param>
    /// <returns>The longer rule.</returns>
    public TrajectoryRedaction With(Func<string, string> rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return new TrajectoryRedaction(_rules.Add(rule));
    }

    /// <summary>Adds secrets that the host knows, such as those of its configuration.</summary>
    /// <param name="values">
    /// The secrets, as they are written; they are found as JSON and URLs write them too. Of four characters at least; case counts.
    /// </param>
    /// <returns>The longer rule.</returns>
    /// <exception cref="ArgumentException">A value is shorter than four characters.</exception>
    public TrajectoryRedaction WithValues(params IEnumerable<string> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        string[] given = [.. values];
        if (given.Any(static value => value is null || value.Length < ShortestValue))
            throw new ArgumentException($"A value to redact needs {ShortestValue} characters at least.", nameof(values));
        // The longest first, so that one that begins with another does not keep its end.
        string[] known = [.. given.SelectMany(FormsOf).Distinct(StringComparer.Ordinal).OrderByDescending(static value => value.Length)];
        if (known.Length == 0)
            return this;
        var search = SearchValues.Create(known, StringComparison.Ordinal);
        return With(text => text.AsSpan().ContainsAny(search)
            ? known.Aggregate(text, static (rest, value) => rest.Replace(value, Placeholder, StringComparison.Ordinal))
            : text);
    }

    /// <summary>Takes the secrets out of a text.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The text as it may be written; the same instance where there was nothing to take out.</returns>
    public string Apply(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        foreach (var rule in _rules)
            text = rule(text) ?? "";
        return text;
    }

    // Arguments and results of functions are written as JSON, and what they ask for stands in URLs.
    private static string[] FormsOf(string value) =>
    [
        value, JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(value), JavaScriptEncoder.Default.Encode(value),
        Uri.EscapeDataString(value),
    ];

    internal static string Replace(string text, Regex pattern) => pattern.Replace(text, static match =>
    {
        var secret = match.Groups[SecretGroup];
        var at = secret.Index - match.Index;
        return secret.Success
            ? $"{match.ValueSpan[..at]}{Placeholder}{match.ValueSpan[(at + secret.Length)..]}"
            : Placeholder;
    });
}
