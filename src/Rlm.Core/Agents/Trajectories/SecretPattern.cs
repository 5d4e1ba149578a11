using System.Buffers;
using System.Text.RegularExpressions;

namespace Rlm.Trajectories;

/// <summary>One kind of secret.</summary>
/// <param name="signs">One of these stands in every text that holds such a secret: most texts are done with at memory speed.</param>
/// <param name="pattern">What it looks like.</param>
internal sealed class SecretPattern(string[] signs, string pattern)
{
    private readonly SearchValues<string> _signs = SearchValues.Create(signs, StringComparison.OrdinalIgnoreCase);

    // Texts may be hostile and long, so that nothing here may backtrack.
    private readonly Regex _pattern = new(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    public string Redact(string text) => text.AsSpan().ContainsAny(_signs) ? TrajectoryRedaction.Replace(text, _pattern) : text;
}
