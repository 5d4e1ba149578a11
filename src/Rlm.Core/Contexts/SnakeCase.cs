using System.Text.RegularExpressions;

namespace Rlm.Contexts;

/// <summary>Names as JSON and Python have them.</summary>
internal static partial class SnakeCase
{
    public static string Of(string name) => Joint().Replace(name, "_").ToLowerInvariant();

    [GeneratedRegex("(?<=[a-z])(?=[A-Z])")]
    private static partial Regex Joint();
}
