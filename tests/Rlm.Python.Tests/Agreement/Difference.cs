using System.Globalization;

namespace Rlm.Python.Tests.Agreement;

/// <summary>Finds the first line in which two texts differ and shows it with what stands around it.</summary>
internal static class Difference
{
    private const int LinesBefore = 3;

    /// <summary>Null when the texts are equal.</summary>
    public static string? Describe(string what, string expected, string actual)
    {
        if (string.Equals(expected, actual, StringComparison.Ordinal)) return null;

        var expectedLines = expected.Split('\n');
        var actualLines = actual.Split('\n');
        var line = 0;
        while (line < expectedLines.Length && line < actualLines.Length && expectedLines[line] == actualLines[line]) line++;

        var shown = new List<string> { string.Create(CultureInfo.InvariantCulture, $"{what} differs in line {line + 1}:") };
        shown.AddRange(expectedLines[Math.Max(0, line - LinesBefore)..Math.Min(line, expectedLines.Length)].Select(same => "      " + same));
        shown.Add("CPython " + (line < expectedLines.Length ? Visible(expectedLines[line]) : "(ends here)"));
        shown.Add("here    " + (line < actualLines.Length ? Visible(actualLines[line]) : "(ends here)"));
        return string.Join('\n', shown);
    }

    // Characters that would be lost on a terminal are escaped, as the difference may be one of them.
    private static string Visible(string line)
    {
        var text = new System.Text.StringBuilder(line.Length);
        foreach (var c in line)
        {
            if (char.IsControl(c) || c is '\u00a0' or '\u200b' or '\ufeff') text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
            else text.Append(c);
        }

        return text.ToString();
    }
}
