using System.Text.Json;

namespace Rlm;

/// <summary>What is wrong with JSON that models and tools write.</summary>
internal static class JsonFaults
{
    /// <summary>
    /// Whether an exception says that a text or a value is no JSON. Half a surrogate pair is told in two other ways: as an escape such as
    /// "\ud800" it fails when its string is read, as a character when the text is parsed. So are values that JSON has no form for.
    /// </summary>
    public static bool IsOne(Exception error) =>
        error is JsonException or InvalidOperationException or ArgumentException or NotSupportedException;
}
